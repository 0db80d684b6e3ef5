import { utcDate, utcMidnight, type IsoDate } from './dates.ts';

/** A date as a calendar writes it. */
export interface CalendarDate {
  readonly year: number;
  /** 1–12. */
  readonly month: number;
  /** 1–31. */
  readonly day: number;
}

/**
 * A way to divide days into months. Dates go in and out as ISO 8601 Gregorian whatever the calendar (design, decision 5),
 * and the zone of the device plays no part. Years are those of the office's life, 1900 to 2300.
 */
export interface CalendarSystem {
  /** Unicode calendar id, as `Intl` takes it. */
  readonly id: 'gregory' | 'persian';
  read(date: IsoDate): CalendarDate;
  /** The date so written; `undefined` when there is no such day. */
  write(year: number, month: number, day: number): IsoDate | undefined;
  /** The same day `count` months later, or that month's last day if it has no such day. */
  addMonths(date: IsoDate, count: number): IsoDate;
  startOfMonth(date: IsoDate): IsoDate;
  daysInMonth(date: IsoDate): number;
}

/** The date `count` days later; in any calendar, as a day of UTC always has 24 hours. */
export function addDays(date: IsoDate, count: number): IsoDate {
  return utcDate(utcMidnight(date) + count * 86_400_000);
}

/** Day of the week, 0 (Sunday) to 6 (Saturday). */
export function weekday(date: IsoDate): number {
  return new Date(utcMidnight(date)).getUTCDay();
}
