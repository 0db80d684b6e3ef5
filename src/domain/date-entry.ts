/** A date as a person knows it by heart, typed in three parts: year, month, day of the language's own calendar. */
import type { CalendarSystem } from './calendar.ts';
import { latinDigits } from './contact.ts';
import { isIsoDate, type IsoDate } from './dates.ts';

export interface DateParts {
  readonly year: string;
  readonly month: string;
  readonly day: string;
}

/**
 * What is wrong: a part is missing or no number, the month has no such day (then with its length), or the year is of another
 * calendar.
 */
export type DateReading =
  | { readonly date: IsoDate }
  | { readonly fault: 'date-empty' | 'date-day' | 'date-month' | 'date-year' | 'date-calendar' }
  | { readonly fault: 'date-length'; readonly first: IsoDate; readonly days: number };

/** The typed parts are kept as one text, so that what was typed is never lost. */
export function joinDate({ year, month, day }: DateParts): string {
  return year || month || day ? [year, month, day].map((part) => part.replace(/\//g, '')).join('/') : '';
}

export function splitDate(text: string): DateParts {
  const [year = '', month = '', day = ''] = text.split('/');
  return { year, month, day };
}

function count(part: string): number {
  const digits = latinDigits(part).replace(/[\s\u200c-\u200f]/g, '');
  return /^\d{1,4}$/.test(digits) ? Number(digits) : NaN;
}

/** A whole date in one part, as a citizen pastes it: `1403/12/30`, `30-12-1403`. The year is what has four digits. */
export function wholeDate(text: string): DateParts | undefined {
  const [year = '', month = '', day = '', ...more] = text.trim().split(/\s*[\s/.\-\u2010-\u2015\u2212]\s*/);
  if (more.length || ![year, month, day].every((part) => count(part) > 0)) return undefined;
  const long = (part: string) => count(part) > 999;
  if (long(year) !== long(day)) return long(year) ? { year, month, day } : { year: day, month, day: year };
  return undefined;
}

/** Years that papers are from, by calendar. */
const years = { gregory: [1900, 2100], persian: [1278, 1478] } as const;

/** `1403/12/30` is a day, as 1403 is a leap year; `1404/12/30` is none. ISO 8601 is a date in every calendar. */
export function readDate(text: string, calendar: CalendarSystem): DateReading {
  if (isIsoDate(text)) return { date: text };
  const parts = splitDate(text);
  if (!parts.year.trim() && !parts.month.trim() && !parts.day.trim()) return { fault: 'date-empty' };
  const year = count(parts.year);
  const month = count(parts.month);
  const day = count(parts.day);
  if (!(day >= 1 && day <= 31)) return { fault: 'date-day' };
  if (!(month >= 1 && month <= 12)) return { fault: 'date-month' };
  const [first, last] = years[calendar.id];
  if (!(year >= first && year <= last)) {
    const [from, to] = years[calendar.id === 'persian' ? 'gregory' : 'persian'];
    return { fault: year >= from && year <= to ? 'date-calendar' : 'date-year' };
  }
  const date = calendar.write(year, month, day);
  if (date) return { date };
  const begin = calendar.write(year, month, 1);
  return begin ? { fault: 'date-length', first: begin, days: calendar.daysInMonth(begin) } : { fault: 'date-year' };
}

/** The parts of a date, as they were typed or as they would be. */
export function partsOf(text: string, calendar: CalendarSystem): DateParts {
  if (!isIsoDate(text)) return splitDate(text);
  const { year, month, day } = calendar.read(text);
  return { year: String(year), month: String(month), day: String(day) };
}
