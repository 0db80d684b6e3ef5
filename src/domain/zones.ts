/**
 * Wall clocks. Slots are read in the office's zone or the viewer's (AP5); the server's instants stay what they are.
 * Offsets come from `Temporal` where a browser has it: it answers in no time, while the first formatter of a page takes an old
 * telephone a visible wait. Zones are never compared by name, as one zone has several (`Europe/Kyiv`, `Europe/Kiev`).
 */
import { utcDate, utcMidnight, type Instant, type IsoDate, type Zone } from './dates.ts';

const minute = 60_000;
const day = 86_400_000;

/** Minutes ahead of UTC. */
type Offset = (instant: Instant) => number;

interface Clock {
  readonly zone: Zone;
  readonly offset: Offset;
  /** Offsets that hold for a whole UTC day, by that day; NaN for a day with a change. */
  readonly days: Map<number, number>;
}

/** As much of `Temporal` as is needed here. */
interface Moments {
  readonly Now: { timeZoneId(): string };
  readonly Instant: { fromEpochMilliseconds(instant: Instant): { toZonedDateTimeISO(zone: Zone): { readonly offsetNanoseconds: number } } };
}

/** An element or a script of the page may be called so too; it has no instants. */
function temporal(): Moments | undefined {
  const { Temporal } = globalThis as { readonly Temporal?: Moments };
  return Temporal?.Instant && Temporal;
}

/** @throws RangeError for a zone that the browser doesn't know, now or when it is asked */
function offsetIn(timeZone: Zone): Offset {
  const moments = temporal();
  // The floor is what the hands of a clock show: before 1900 many were off by seconds.
  if (moments) return (instant) => Math.floor(moments.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone).offsetNanoseconds / 60e9);
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  return (instant) => {
    const whole = Math.floor(instant / minute) * minute;
    const [month = 0, date = 0, year = 0, hours = 0, minutes = 0] = (format.format(whole).match(/\d+/g) ?? []).map(Number);
    return (Date.UTC(year, month - 1, date, hours, minutes) - whole) / minute;
  };
}

/** By the name asked for. */
const clocks = new Map<Zone, Clock>();

/** Browsers know the capital's zone by its old name, its new one, or both. */
const renamed: Readonly<Record<string, Zone>> = { 'Europe/Kyiv': 'Europe/Kiev', 'Europe/Kiev': 'Europe/Kyiv' };

function clock(name: Zone): Clock {
  const known = clocks.get(name);
  if (known) return known;
  for (const zone of [name, renamed[name], 'UTC']) {
    if (!zone) continue;
    try {
      const offset = offsetIn(zone);
      offset(0); // `Temporal` looks at the name only now
      const found = { zone, offset, days: new Map<number, number>() };
      clocks.set(name, found);
      return found;
    } catch {
      // RangeError: a name this browser doesn't know. The next one may do.
    }
  }
  throw new RangeError(name);
}

/** A name for the zone that this browser knows: the one given, its other name, else `UTC`. Never throws. */
export function usableZone(zone: Zone): Zone {
  return clock(zone).zone;
}

let here: { readonly zone: Zone; readonly asked: number } | undefined;

/** The zone of the device: asked at most once a minute, as every drawing wants it and asking is slow; a traveller's may change. */
export function viewerZone(): Zone {
  const now = performance.now();
  if (!here || now - here.asked > minute) here = { zone: usableZone(temporal()?.Now.timeZoneId() ?? new Intl.DateTimeFormat().resolvedOptions().timeZone), asked: now };
  return here.zone;
}

/**
 * Minutes that clocks in a zone are ahead of UTC at an instant: 120 in Athens in winter. Remembered by the UTC day, since a
 * calendar asks for every slot; no zone changes twice within a day.
 */
export function zoneOffset(instant: Instant, zone: Zone): number {
  const { offset: ask, days } = clock(zone);
  const today = Math.floor(instant / day);
  let offset = days.get(today);
  if (offset === undefined) {
    offset = days.get(today - 1) || ask(today * day);
    if (offset !== ask((today + 1) * day)) offset = NaN;
    days.set(today, offset);
  }
  return Number.isNaN(offset) ? ask(instant) : offset;
}

/** The date on the wall calendar of a zone. */
export function dateInZone(instant: Instant, zone: Zone): IsoDate {
  return utcDate(instant + zoneOffset(instant, zone) * minute);
}

/** Ascending instants by the date they fall on in a zone. Made for 10,000 slots: a date is looked up once, and its slots stay where they are. */
export function groupByDate(starts: Float64Array, zone: Zone): Map<IsoDate, Float64Array> {
  const groups = new Map<IsoDate, Float64Array>();
  for (let first = 0, next = 0; first < starts.length; first = next) {
    const start = starts[first] ?? 0;
    const date = dateInZone(start, zone);
    const end = firstChange(start, start + day - ((start + zoneOffset(start, zone) * minute) % day), zone);
    while ((starts[next] ?? end) < end) next++;
    const part = starts.subarray(first, next);
    const before = groups.get(date);
    // Before and after clocks change; where they go back over midnight, not in a row.
    groups.set(date, before ? Float64Array.from([...before, ...part]) : part);
  }
  return groups;
}

/**
 * Whether clocks in two zones show the same time all through a span, both ends included. Cheap for a season, not for a
 * lifetime: it looks once a day, and every quarter of an hour on a day of change.
 */
export function sameClock(a: Zone, b: Zone, from: Instant, to: Instant): boolean {
  const same = (start: Instant, end: Instant, step: number): boolean => {
    let before = zoneOffset(start, a);
    for (let at = start; ; at = Math.min(at + step, end)) {
      const offset = zoneOffset(at, a);
      if (offset !== zoneOffset(at, b)) return false;
      if (offset !== before && step === day && !same(at - day, at, 15 * minute)) return false;
      if (at >= end) return true;
      before = offset;
    }
  };
  return same(from, to, day);
}

/** The first whole minute in (`from`, `to`] at which the offset is no longer that of `from`; `to` if it never changes. */
export function firstChange(from: Instant, to: Instant, zone: Zone): Instant {
  const before = zoneOffset(from, zone);
  while (to - from > minute) {
    const middle = from + Math.ceil((to - from) / 2 / minute) * minute;
    if (zoneOffset(middle, zone) === before) from = middle;
    else to = middle;
  }
  return to;
}

/**
 * The instant at which the clocks of a zone show a time.
 *
 * @param minutes after midnight by the clock, so 540 is 9:00 on any day
 * @returns the first of two such instants when clocks go back; when clocks skip the time, the instant at which they skip it
 */
export function instantAt(date: IsoDate, minutes: number, zone: Zone): Instant {
  const wall = utcMidnight(date) + minutes * minute;
  // Offsets lie within 14 hours of UTC, so a day to either side is before and after any change that matters.
  const first = wall - zoneOffset(wall - day, zone) * minute;
  const second = wall - zoneOffset(wall + day, zone) * minute;
  if (first + zoneOffset(first, zone) * minute === wall) return first;
  if (second + zoneOffset(second, zone) * minute === wall) return second;
  return firstChange(second, first, zone);
}
