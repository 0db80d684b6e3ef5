import { utcMidnight, type IsoDate } from '../../src/domain/dates.ts';
import { texts, type Texts } from '../texts.ts';

const nowruz = texts('Νοουρούζ', 'Новруз', 'نوروز', 'Nowruz');

/** Holidays of the solar year by month and day. Those of the lunar year are announced and so left to the back office. */
const solar: Readonly<Record<string, Texts>> = {
  '1-1': nowruz,
  '1-2': nowruz,
  '1-3': nowruz,
  '1-4': nowruz,
  '1-12': texts('Ημέρα της Ισλαμικής Δημοκρατίας', 'День Ісламської Республіки', 'روز جمهوری اسلامی', 'Islamic Republic Day'),
  '1-13': texts('Ημέρα της Φύσης', 'День природи', 'روز طبیعت', 'Nature Day'),
  '3-14': texts('Επέτειος 14 Χορντάντ', 'Річниця 14 хордада', 'رحلت امام خمینی', '14 Khordad anniversary'),
  '3-15': texts('Επέτειος 15 Χορντάντ', 'Річниця 15 хордада', 'قیام ۱۵ خرداد', '15 Khordad anniversary'),
  '11-22': texts('Επέτειος της Επανάστασης', 'Річниця революції', 'پیروزی انقلاب', 'Revolution anniversary'),
  '12-29': texts('Εθνικοποίηση του πετρελαίου', 'День націоналізації нафти', 'ملی شدن صنعت نفت', 'Oil Nationalisation Day'),
};

const persian = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', { timeZone: 'UTC', month: 'numeric', day: 'numeric' });

/** Name of the public holiday of Iran on a date, if it is one. */
export function iranianHoliday(date: IsoDate): Texts | undefined {
  const parts = persian.formatToParts(utcMidnight(date));
  const part = (name: string): string => parts.find(({ type }) => type === name)?.value ?? '';
  return solar[`${part('month')}-${part('day')}`];
}
