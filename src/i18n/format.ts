/** Numbers, dates and times as a language writes them: what is asked, and what all languages have in common. */
import type { CalendarSystem } from '../domain/calendar.ts';
import { two, type Instant, type IsoDate, type Zone } from '../domain/dates.ts';
import { usableZone, zoneOffset } from '../domain/zones.ts';
import { digitsIn, direction, noNarrowSpace, numberIn } from './plain.ts';

export interface Formats {
  /** BCP 47. */
  readonly locale: string;
  readonly dir: 'ltr' | 'rtl';
  readonly calendar: CalendarSystem;
  /** First day of the week, 0 (Sunday) to 6 (Saturday). */
  readonly weekStart: number;
  /** `1.234,5` */
  number(value: number): string;
  /** A text with its Latin digits in those of the language: for codes, never for what is typed or sent. */
  digits(text: string): string;
  /** `17` */
  day(date: IsoDate): string;
  /** `Πέμπτη`, or for the head of a column `Πε`. @param weekday 0 (Sunday) to 6 (Saturday) */
  weekdayName(weekday: number, width: 'long' | 'short'): string;
  /** `Δεκέμβριος 2026`, as a heading has it. */
  month(date: IsoDate): string;
  /** `Δεκ` */
  monthShort(date: IsoDate): string;
  /** day: `Πέμπτη 17 Δεκεμβρίου`; full: with the year; short: `Πέμ 17 Δεκ`. */
  date(date: IsoDate, style: 'day' | 'full' | 'short'): string;
  /** `12:15 μμ`: the clock of a zone. */
  time(instant: Instant, zone: Zone): string;
  /** `12:30 – 12:50 μμ` */
  timeRange(start: Instant, end: Instant, zone: Zone): string;
  /** `UTC+2`, to tell apart the two 3:30 of an October night (T2). */
  offset(instant: Instant, zone: Zone): string;
  /** `Ώρα Ανατολικής Ευρώπης`, or the zone's city where the language has no name for it. */
  zoneName(zone: Zone, instant: Instant): string;
}

/** How a language writes days and hours. */
export type DateStyle = Pick<Formats, 'weekStart' | 'weekdayName' | 'month' | 'monthShort' | 'date'> & {
  /** Time of day and half of the day, from an instant moved by the offset of its zone. */
  readonly clock: (wall: Instant) => readonly [time: string, half: string];
};

/** All formats of a language, from how it writes days and hours. */
export function formatsOf(locale: string, calendar: CalendarSystem, { clock, ...style }: DateStyle): Formats {
  const dir = direction(locale);
  const digits = (text: string | number) => digitsIn(String(text), locale);
  const clockIn = (instant: Instant, zone: Zone) => clock(instant + zoneOffset(instant, zone) * minute);
  /** Each drawing names its zone, and making one takes longer than reading it. */
  const formatters = new Map<Zone, Intl.DateTimeFormat>();

  const offset = (instant: Instant, zone: Zone): string => {
    const ahead = zoneOffset(instant, zone);
    const size = Math.abs(ahead);
    const clockTime = `${Math.floor(size / 60)}${size % 60 ? `:${two(size % 60)}` : ''}`;
    const text = ahead ? `UTC${ahead < 0 ? '−' : '+'}${digits(clockTime)}` : 'UTC';
    return dir === 'rtl' ? `\u2066${text}\u2069` : text;
  };

  return {
    ...style,
    locale,
    dir,
    calendar,
    number: (value) => noNarrowSpace(numberIn(value, locale)),
    digits,
    day: (date) => digits(calendar.read(date).day),
    time: (instant, zone) => clockIn(instant, zone).join(''),
    timeRange(start, end, zone) {
      const [from, fromHalf] = clockIn(start, zone);
      const [to, toHalf] = clockIn(end, zone);
      return `${from}${fromHalf === toHalf ? '' : fromHalf} – ${to}${toHalf}`;
    },
    offset,
    zoneName(zone, instant) {
      const known = usableZone(zone);
      if (known === 'UTC') return known;
      // Etc/GMT-3 is ahead of Greenwich: its name would mislead.
      const plain = zone.startsWith('Etc/') ? offset(instant, zone) : (zone.split('/').pop() ?? zone).replace(/_/g, ' ');
      try {
        const formatter = formatters.get(known) ?? new Intl.DateTimeFormat(locale, { timeZone: known, timeZoneName: 'longGeneric' });
        formatters.set(known, formatter);
        const found = partOf(formatter, 'timeZoneName', instant);
        // A mere offset is no name.
        return /\p{Nd}|GMT/u.test(found) ? plain : noNarrowSpace(found);
      } catch {
        return plain; // RangeError: browsers before 2022 know no generic names
      }
    },
  };
}

const minute = 60_000;

/** One part of what a formatter writes. */
export function partOf(formatter: Intl.DateTimeFormat, part: Intl.DateTimeFormatPartTypes, instant: Instant): string {
  return formatter.formatToParts(instant).find(({ type }) => type === part)?.value ?? '';
}
