import { utcMidnight, type IsoDate } from '../../src/domain/dates.ts';
import { addDays } from '../rules/civil-time.ts';
import { texts, type Texts } from '../texts.ts';

/** Public holidays by month and day. */
const fixed: Readonly<Record<string, Texts>> = {
  '01-01': texts('Πρωτοχρονιά', 'Новий рік', 'سال نو میلادی', 'New Year’s Day'),
  '01-06': texts('Θεοφάνια', 'Богоявлення', 'عید تجلی', 'Epiphany'),
  '03-25': texts('Ευαγγελισμός της Θεοτόκου – Εθνική εορτή', 'Благовіщення – національне свято', 'عید بشارت – روز ملی', 'Annunciation – National Day'),
  '05-01': texts('Πρωτομαγιά', 'Перше травня', 'روز جهانی کارگر', 'Labour Day'),
  '08-15': texts('Κοίμηση της Θεοτόκου', 'Успіння Богородиці', 'عید رحلت مریم مقدس', 'Dormition of the Virgin Mary'),
  '10-28': texts('Επέτειος του Όχι – Εθνική εορτή', 'День «Охі» – національне свято', 'روز «نه» – روز ملی', 'Ohi Day – National Day'),
  '12-25': texts('Χριστούγεννα', 'Різдво Христове', 'کریسمس', 'Christmas Day'),
  '12-26': texts('Σύναξη της Θεοτόκου', 'Собор Пресвятої Богородиці', 'روز دوم کریسمس', 'Second day of Christmas'),
};

/** Public holidays by days after Easter Sunday. */
const moving: Readonly<Record<number, Texts>> = {
  [-48]: texts('Καθαρά Δευτέρα', 'Чистий понеділок', 'دوشنبهٔ پاک', 'Clean Monday'),
  [-2]: texts('Μεγάλη Παρασκευή', 'Велика пʼятниця', 'جمعهٔ نیک', 'Good Friday'),
  0: texts('Κυριακή του Πάσχα', 'Великдень', 'عید پاک', 'Easter Sunday'),
  1: texts('Δευτέρα του Πάσχα', 'Великодній понеділок', 'دوشنبهٔ عید پاک', 'Easter Monday'),
  50: texts('Αγίου Πνεύματος', 'День Святого Духа', 'دوشنبهٔ روح‌القدس', 'Holy Spirit Monday'),
};

/** Easter Sunday of the Orthodox church as a Gregorian date, 1900–2099 (Meeus, Astronomical Algorithms, 1991: Julian Easter). */
export function orthodoxEaster(year: number): IsoDate {
  const d = (19 * (year % 19) + 15) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
  const month = Math.floor((d + e + 114) / 31);
  const day = ((d + e + 114) % 31) + 1;
  const julian = new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10) as IsoDate;
  return addDays(julian, 13);
}

/** Name of the public holiday of Greece on a date, if it is one. */
export function greekHoliday(date: IsoDate): Texts | undefined {
  const easter = orthodoxEaster(Number(date.slice(0, 4)));
  const distance = (utcMidnight(date) - utcMidnight(easter)) / 86_400_000;
  return fixed[date.slice(5)] ?? moving[distance];
}
