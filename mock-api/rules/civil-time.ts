/** Dates and hours of an office, whatever the zone of the machine that runs the mock. */
import { utcDate, utcMidnight, type Instant, type IsoDate, type Zone } from '../../src/domain/dates.ts';

export const minute = 60_000;
const day = 1440 * minute;

const formats = new Map<Zone, Intl.DateTimeFormat>();

function format(zone: Zone): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(zone, made);
  return made;
}

/** The wall clock of a zone at an instant, as if it were UTC. */
function wallClock(instant: Instant, zone: Zone): number {
  const parts = new Map(format(zone).formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  const part = (name: Intl.DateTimeFormatPartTypes): number => parts.get(name) ?? 0;
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
}

/** The date in a zone at an instant. */
export function dateIn(zone: Zone, instant: Instant): IsoDate {
  return utcDate(wallClock(instant, zone));
}

/**
 * The instant at which the clocks of a zone show so many minutes after midnight: in an overlap, the first of the two;
 * in a gap, the time an hour before.
 */
export function instantIn(zone: Zone, date: IsoDate, minutes: number): Instant {
  const wanted = utcMidnight(date) + minutes * minute;
  // The offset a day before is the one that still holds in an overlap; the second step meets a change since.
  const before = wallClock(wanted - day, zone) - (wanted - day);
  const guess = wanted - before;
  const drift = wallClock(guess, zone) - wanted;
  return drift === 0 ? guess : guess - drift;
}

export function addDays(date: IsoDate, days: number): IsoDate {
  return utcDate(utcMidnight(date) + days * day);
}

/** 0 is Sunday. */
export function weekday(date: IsoDate): number {
  return new Date(utcMidnight(date)).getUTCDay();
}

/** All dates of a span, both ends included. */
export function datesBetween(from: IsoDate, to: IsoDate): IsoDate[] {
  const dates: IsoDate[] = [];
  for (let at = utcMidnight(from); at <= utcMidnight(to); at += day) dates.push(utcDate(at));
  return dates;
}
