import type { IsoDate } from '../../src/domain/dates.ts';
import { texts, type Texts } from '../texts.ts';

/** Public holidays by month and day; Easter and Trinity fall on Sundays. */
const fixed: Readonly<Record<string, Texts>> = {
  '01-01': texts('Πρωτοχρονιά', 'Новий рік', 'سال نو میلادی', 'New Year’s Day'),
  '03-08': texts('Ημέρα της Γυναίκας', 'Міжнародний жіночий день', 'روز جهانی زن', 'International Women’s Day'),
  '05-01': texts('Εργατική Πρωτομαγιά', 'День праці', 'روز کارگر', 'Labour Day'),
  '05-08': texts('Ημέρα Μνήμης και Νίκης', 'День памʼяті та перемоги', 'روز یادبود و پیروزی', 'Day of Remembrance and Victory'),
  '06-28': texts('Ημέρα του Συντάγματος', 'День Конституції України', 'روز قانون اساسی', 'Constitution Day'),
  '07-15': texts('Ημέρα της Ουκρανικής Πολιτείας', 'День Української Державності', 'روز کشورداری اوکراین', 'Statehood Day'),
  '08-24': texts('Ημέρα της Ανεξαρτησίας', 'День Незалежності України', 'روز استقلال اوکراین', 'Independence Day'),
  '10-01': texts('Ημέρα των Υπερασπιστών', 'День захисників і захисниць України', 'روز مدافعان اوکراین', 'Defenders’ Day'),
  '12-25': texts('Χριστούγεννα', 'Різдво Христове', 'کریسمس', 'Christmas'),
};

/** Name of the public holiday of Ukraine on a date, if it is one. */
export function ukrainianHoliday(date: IsoDate): Texts | undefined {
  return fixed[date.slice(5)];
}
