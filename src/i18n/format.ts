/**
 * Numbers, dates and times as a language writes them.
 *
 * `Intl` gives names and digits; order, spaces and day parts of the shipped languages are ours, as engines disagree about
 * them (U+202F or U+00A0, “μ.μ.”, the order of a Persian date). Other languages are left to `Intl`.
 */
import type { CalendarSystem } from '../domain/calendar.ts';
import { two, utcMidnight, type Instant, type IsoDate, type Zone } from '../domain/dates.ts';
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

/** How a language joins what `Intl` names. Dates go weekday, day, month, year. */
interface Style {
  readonly weekStart: number;
  /** Before and after noon on a 12-hour clock; without it the clock has 24 hours. */
  readonly halves?: readonly [string, string];
  /** Fewest digits of the hour. */
  readonly hourDigits?: number;
  readonly afterWeekday?: string;
  readonly afterYear?: string;
  /** Length that a column's head is cut to. */
  readonly letters?: number;
  /** The form of a column's head, where the short one is too long. */
  readonly heads?: 'weekdayNarrow';
}

const styles: Readonly<Record<string, Style>> = {
  el: { weekStart: 1, halves: ['πμ', 'μμ'], letters: 2 },
  en: { weekStart: 1, halves: ['am', 'pm'], letters: 2 },
  uk: { weekStart: 1, hourDigits: 2, afterWeekday: ',', afterYear: '\u00a0р.' },
  fa: { weekStart: 6, heads: 'weekdayNarrow' },
};

/** What is asked of `Intl`. A month beside a day is in the genitive, beside a year in the nominative. */
const fields = {
  weekday: { weekday: 'long' },
  weekdayShort: { weekday: 'short' },
  weekdayNarrow: { weekday: 'narrow' },
  month: { month: 'long', day: 'numeric' },
  monthShort: { month: 'short', day: 'numeric' },
  heading: { month: 'long', year: 'numeric' },
  // For languages without a style of ours:
  day: { weekday: 'long', day: 'numeric', month: 'long' },
  full: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  short: { weekday: 'short', day: 'numeric', month: 'short' },
  time: { hour: 'numeric', minute: '2-digit' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

const made = new Map<string, Formats>();

/** The formats of a language with a calendar; made once each. @throws RangeError when the locale is no BCP 47 tag */
export function formats(locale: string, calendar: CalendarSystem): Formats {
  const key = `${locale} ${calendar.id}`;
  const known = made.get(key) ?? make(locale, calendar);
  made.set(key, known);
  return known;
}

function make(locale: string, calendar: CalendarSystem): Formats {
  const language = locale.split('-')[0] ?? '';
  const style = styles[language];
  const dir = direction(locale);

  const digits = (text: string | number) => digitsIn(String(text), locale);

  const formatters = new Map<string, Intl.DateTimeFormat>();
  const formatter = (key: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
    const known = formatters.get(key) ?? new Intl.DateTimeFormat(locale, { timeZone: 'UTC', calendar: calendar.id, ...options });
    formatters.set(key, known);
    return known;
  };
  const whole = (kind: keyof typeof fields, instant: Instant) => noNarrowSpace(formatter(kind, fields[kind]).format(instant));

  const names = new Map<string, string>();
  /** The name in a date of its weekday or month, remembered by the number of that. */
  const name = (part: 'weekday' | 'month', kind: keyof typeof fields, instant: Instant, number: number): string => {
    const key = kind + number;
    const known = names.get(key) ?? partOf(formatter(kind, fields[kind]), part, instant);
    names.set(key, known);
    return known;
  };
  const weekday = (kind: keyof typeof fields, number: number) => name('weekday', kind, sunday + number * 24 * hour, number);

  /** Time and day part. */
  const clock = (instant: Instant, zone: Zone): readonly [string, string] => {
    const wall = instant + (zoneOffset(instant, zone) * hour) / 60;
    if (!style) return [whole('time', wall), ''];
    const { halves, hourDigits = 1 } = style;
    const moment = new Date(wall);
    const hours = moment.getUTCHours();
    const shown = String(halves ? hours % 12 || 12 : hours).padStart(hourDigits, '0');
    return [digits(`${shown}:${two(moment.getUTCMinutes())}`), halves ? `\u00a0${halves[hours < 12 ? 0 : 1]}` : ''];
  };

  const offset = (instant: Instant, zone: Zone): string => {
    const ahead = zoneOffset(instant, zone);
    const size = Math.abs(ahead);
    const clockTime = `${Math.floor(size / 60)}${size % 60 ? `:${two(size % 60)}` : ''}`;
    const text = ahead ? `UTC${ahead < 0 ? '−' : '+'}${digits(clockTime)}` : 'UTC';
    return dir === 'rtl' ? `\u2066${text}\u2069` : text;
  };

  return {
    locale,
    dir,
    calendar,
    weekStart: style?.weekStart ?? firstDay(locale),
    number: (value) => noNarrowSpace(numberIn(value, locale)),
    digits,
    day: (date) => digits(calendar.read(date).day),
    weekdayName(number, width) {
      if (width === 'long') return weekday('weekday', number);
      const head = weekday(style?.heads ?? 'weekdayShort', number);
      // Greek heads lose the accent: Τρ, not Τρί.
      return style?.letters ? head.normalize('NFD').replace(/\u0301/g, '').slice(0, style.letters) : head;
    },
    month(date) {
      const { month, year } = calendar.read(date);
      const instant = utcMidnight(date);
      return style ? `${name('month', 'heading', instant, month)} ${digits(year)}` : whole('heading', instant);
    },
    monthShort: (date) => name('month', 'monthShort', utcMidnight(date), calendar.read(date).month),
    date(date, length) {
      const instant = utcMidnight(date);
      if (!style) return whole(length, instant);
      const { year, month, day } = calendar.read(date);
      const short = length === 'short';
      const dayName = weekday(short ? 'weekdayShort' : 'weekday', new Date(instant).getUTCDay());
      const text = `${dayName}${style.afterWeekday ?? ''} ${digits(day)} ${name('month', short ? 'monthShort' : 'month', instant, month)}`;
      return length === 'full' ? `${text} ${digits(year)}${style.afterYear ?? ''}` : text;
    },
    time: (instant, zone) => clock(instant, zone).join(''),
    timeRange(start, end, zone) {
      const [from, fromHalf] = clock(start, zone);
      const [to, toHalf] = clock(end, zone);
      return `${from}${fromHalf === toHalf ? '' : fromHalf} – ${to}${toHalf}`;
    },
    offset,
    zoneName(zone, instant) {
      const known = usableZone(zone);
      if (known === 'UTC') return known;
      // Etc/GMT-3 is ahead of Greenwich: its name would mislead.
      const plain = zone.startsWith('Etc/') ? offset(instant, zone) : (zone.split('/').pop() ?? zone).replace(/_/g, ' ');
      try {
        const found = partOf(formatter(zone, { timeZone: known, timeZoneName: 'longGeneric' }), 'timeZoneName', instant);
        // A mere offset is no name.
        return /\p{Nd}|GMT/u.test(found) ? plain : noNarrowSpace(found);
      } catch {
        return plain; // RangeError: browsers before 2022 know no generic names
      }
    },
  };
}

const hour = 3_600_000;

/** 1 January 2023. */
const sunday = Date.UTC(2023, 0, 1);

function partOf(formatter: Intl.DateTimeFormat, part: Intl.DateTimeFormatPartTypes, instant: Instant): string {
  return formatter.formatToParts(instant).find(({ type }) => type === part)?.value ?? '';
}

/** First day of the week where a language is spoken, 0 = Sunday; Monday where the browser can't say. */
function firstDay(locale: string): number {
  type WeekInfo = { readonly firstDay: number };
  const tag = new Intl.Locale(locale) as Intl.Locale & { getWeekInfo?: () => WeekInfo; weekInfo?: WeekInfo };
  return ((tag.getWeekInfo?.() ?? tag.weekInfo)?.firstDay ?? 1) % 7;
}
