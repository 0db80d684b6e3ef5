/** Dates and times of languages that a page adds: all as `Intl` has it. */
import type { CalendarSystem } from '../domain/calendar.ts';
import { utcMidnight, type Instant } from '../domain/dates.ts';
import { formatsOf, partOf, type Formats } from './format.ts';
import { noNarrowSpace } from './plain.ts';

const fields = {
  weekday: { weekday: 'long' },
  weekdayShort: { weekday: 'short' },
  // Beside a day it is in the genitive, beside a year in the nominative.
  monthShort: { month: 'short', day: 'numeric' },
  heading: { month: 'long', year: 'numeric' },
  day: { weekday: 'long', day: 'numeric', month: 'long' },
  full: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  short: { weekday: 'short', day: 'numeric', month: 'short' },
  time: { hour: 'numeric', minute: '2-digit' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** 1 January 2023. */
const sunday = Date.UTC(2023, 0, 1);

/** @throws RangeError when the locale is no BCP 47 tag */
export function intlFormats(locale: string, calendar: CalendarSystem): Formats {
  const made = new Map<string, Intl.DateTimeFormat>();
  const formatter = (kind: keyof typeof fields): Intl.DateTimeFormat => {
    const known = made.get(kind) ?? new Intl.DateTimeFormat(locale, { timeZone: 'UTC', calendar: calendar.id, ...fields[kind] });
    made.set(kind, known);
    return known;
  };
  const whole = (kind: keyof typeof fields, instant: Instant) => noNarrowSpace(formatter(kind).format(instant));

  return formatsOf(locale, calendar, {
    weekStart: firstDay(locale),
    weekdayName: (number, width) => whole(width === 'long' ? 'weekday' : 'weekdayShort', sunday + number * 86_400_000),
    month: (date) => whole('heading', utcMidnight(date)),
    monthShort: (date) => partOf(formatter('monthShort'), 'month', utcMidnight(date)),
    date: (date, length) => whole(length, utcMidnight(date)),
    clock: (wall) => [whole('time', wall), ''],
  });
}

/** First day of the week where a language is spoken, 0 = Sunday; Monday where the browser can't say. */
function firstDay(locale: string): number {
  type WeekInfo = { readonly firstDay: number };
  const tag = new Intl.Locale(locale) as Intl.Locale & { getWeekInfo?: () => WeekInfo; weekInfo?: WeekInfo };
  return ((tag.getWeekInfo?.() ?? tag.weekInfo)?.firstDay ?? 1) % 7;
}
