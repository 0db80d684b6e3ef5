/**
 * Dates and times of the languages that ship. Names, order, spaces and day parts are ours: engines disagree about them (U+202F or
 * U+00A0, “μ.μ.”, the order of a Persian date), and the first formatter of a page takes an old telephone a visible wait.
 */
import type { CalendarSystem } from '../domain/calendar.ts';
import { two, utcMidnight, type IsoDate } from '../domain/dates.ts';
import { formatsOf, type Formats } from './format.ts';
import type { ShippedLocale } from './locale.ts';
import type en from './messages/en/dates.ts';
import { digitsIn } from './plain.ts';

/** Of days and months, one after another, with a blank between. */
export type Names = Readonly<Record<keyof typeof en, string>>;

/** How a language joins the parts of a date. They go weekday, day, month, year. */
interface Style {
  readonly weekStart: number;
  /** Before and after noon on a 12-hour clock; without it the clock has 24 hours. */
  readonly halves?: readonly [string, string];
  /** Fewest digits of the hour. */
  readonly hourDigits?: number;
  readonly afterWeekday?: string;
  readonly afterYear?: string;
}

const styles: Readonly<Record<ShippedLocale, Style>> = {
  el: { weekStart: 1, halves: ['πμ', 'μμ'] },
  en: { weekStart: 1, halves: ['am', 'pm'] },
  uk: { weekStart: 1, hourDigits: 2, afterWeekday: ',', afterYear: '\u00a0р.' },
  fa: { weekStart: 6 },
};

/** @param names of days, and of the months of that calendar */
export function shippedFormats(locale: ShippedLocale, calendar: CalendarSystem, names: Names): Formats {
  const { weekStart, halves, hourDigits = 1, afterWeekday = '', afterYear = '' } = styles[locale];
  const digits = (text: string | number) => digitsIn(String(text), locale);
  const weekday = (kind: keyof Names, number: number) => names[kind].split(' ')[number] ?? '';
  const month = (kind: keyof Names, date: IsoDate) => names[kind].split(' ')[calendar.read(date).month - 1] ?? '';

  return formatsOf(locale, calendar, {
    weekStart,
    weekdayName: (number, width) => weekday(width === 'long' ? 'weekday' : 'weekday.head', number),
    month: (date) => `${month('month.heading', date)} ${digits(calendar.read(date).year)}`,
    monthShort: (date) => month('month.short', date),
    date(date, length) {
      const { year, day } = calendar.read(date);
      const short = length === 'short' ? '.short' : '';
      const text = `${weekday(`weekday${short}`, new Date(utcMidnight(date)).getUTCDay())}${afterWeekday} ${digits(day)} ${month(`month${short}`, date)}`;
      return length === 'full' ? `${text} ${digits(year)}${afterYear}` : text;
    },
    clock(wall) {
      const moment = new Date(wall);
      const hours = moment.getUTCHours();
      const shown = String(halves ? hours % 12 || 12 : hours).padStart(hourDigits, '0');
      return [digits(`${shown}:${two(moment.getUTCMinutes())}`), halves ? `\u00a0${halves[hours < 12 ? 0 : 1]}` : ''];
    },
  });
}
