import { weekday } from '../../../domain/calendar.ts';
import type { IsoDate } from '../../../domain/dates.ts';
import type { Formats } from '../../../i18n/format.ts';

/**
 * A date that can stand after a preposition in any language, so without the weekday, which would have to be in a case of its own;
 * with the year where that is another than today's.
 */
export function plainDate(f: Formats, date: IsoDate, today: IsoDate): string {
  const other = f.calendar.read(date).year !== f.calendar.read(today).year;
  const name = f.weekdayName(weekday(date), 'long');
  return f.date(date, other ? 'full' : 'day').replace(name, '').replace(/^[\s,،]+|[\s,،]+$/g, '');
}
