/**
 * When an office is open (QT2): a week with breaks, and days that differ from it. Hours are those of the office's wall clock, so
 * that they hold on both sides of a night when clocks change.
 */
import { addDays, weekday } from './calendar.ts';
import type { Instant, IsoDate, Zone } from './dates.ts';
import { dateInZone, instantAt } from './zones.ts';

export { weekGroups, type DayGroup } from './week.ts';

/** In minutes after midnight of the office; `to` is no longer within. Past 1440 it runs on into the next day. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A day that does not follow the week: a holiday, or a working Saturday. */
export interface SpecialDay {
  readonly date: IsoDate;
  /** None when the office is closed. */
  readonly spans: readonly Span[];
  /** Why, in the citizen's language. */
  readonly name?: string;
}

export interface OpeningHours {
  /** Seven days from Sunday on, each with its spans, ascending: two of them have a lunch break between. */
  readonly week: readonly (readonly Span[])[];
  readonly special: readonly SpecialDay[];
}

/** A span as it falls on one day. */
export interface Opening {
  readonly from: Instant;
  readonly to: Instant;
}

/** How far ahead an opening is looked for. */
const season = 92;

export function specialDay({ special }: OpeningHours, date: IsoDate): SpecialDay | undefined {
  return special.find((day) => day.date === date);
}

/** The hours of a date; none when the office is closed all day. */
export function spansOn(hours: OpeningHours, date: IsoDate): readonly Span[] {
  return (specialDay(hours, date) ?? { spans: hours.week[weekday(date)] ?? [] }).spans;
}

/** The hours of a date as instants. Those that the clocks skip altogether are left out. */
function openingsOn(hours: OpeningHours, zone: Zone, date: IsoDate): Opening[] {
  const at = (minutes: number): Instant => instantAt(addDays(date, Math.floor(minutes / 1440)), minutes % 1440, zone);
  return spansOn(hours, date)
    .map(({ from, to }) => ({ from: at(from), to: at(to) }))
    .filter(({ from, to }) => from < to);
}

/** The opening that an instant falls in, with what follows on it without a break; `undefined` when closed. Looks a week ahead. */
export function openNow(hours: OpeningHours, zone: Zone, at: Instant): Opening | undefined {
  const today = dateInZone(at, zone);
  let found: Opening | undefined;
  // From the day before: its last span may run past midnight.
  for (let day = -1; day < 7; day++) {
    for (const { from, to } of openingsOn(hours, zone, addDays(today, day))) {
      if (!found && from <= at && at < to) found = { from, to };
      else if (found && from <= found.to && to > found.to) found = { from: found.from, to };
    }
  }
  return found;
}

/** The first opening that begins after an instant, within three months: the end of a break, the next morning, Monday. */
export function nextOpening(hours: OpeningHours, zone: Zone, at: Instant): Opening | undefined {
  const today = dateInZone(at, zone);
  for (let day = 0; day < season; day++) {
    const next = openingsOn(hours, zone, addDays(today, day)).find(({ from }) => from > at);
    if (next) return next;
  }
  return undefined;
}
