import type { Availability, ClosedDay } from '../../domain/booking.ts';
import { addDays } from '../../domain/calendar.ts';
import { inOrder, utcDate, type Instant, type IsoDate, type Zone } from '../../domain/dates.ts';
import { dateInZone, groupByDate } from '../../domain/zones.ts';
import { valueOf } from '../load.ts';
import { blockOf, type Block, type DayRules, type MonthState } from './state.ts';

/** How the citizen's language counts days. Where days are shown, it is known. */
export function dayRules({ language }: Pick<MonthState, 'language'>): DayRules {
  if (!language.days) throw new Error('days are shown before their calendar is here');
  return language.days;
}

/** What is known of free days, by the date they have in one zone. */
export interface Days {
  readonly free: ReadonlyMap<IsoDate, Float64Array>;
  readonly closed: ReadonlyMap<IsoDate, ClosedDay>;
  readonly last?: Availability;
  /** First and last day that can be had, once known. */
  readonly bounds: { readonly min?: IsoDate; readonly max?: IsoDate };
}

const known = new WeakMap<readonly Block[], Map<Zone, Days>>();

/** Free days of all blocks at hand. Kept by the list of blocks, since grouping 10,000 slots is not for every key press. */
export function daysIn({ blocks }: Pick<MonthState, 'blocks'>, zone: Zone): Days {
  const zones = known.get(blocks) ?? new Map<Zone, Days>();
  known.set(blocks, zones);
  let days = zones.get(zone);
  if (!days) {
    let starts: Float64Array = new Float64Array();
    const closed = new Map<IsoDate, ClosedDay>();
    let last: Availability | undefined;
    for (const { load } of blocks) {
      const value = valueOf(load);
      if (!value) continue;
      // Blocks overlap by a day at each end.
      starts = inOrder(new Float64Array(starts.length ? [...starts, ...value.starts] : value.starts));
      for (const day of value.closed) closed.set(day.date, day);
      if (!last || value.serverTime >= last.serverTime) last = value;
    }
    const free = groupByDate(starts, zone);
    days = { free, closed, last, bounds: last ? wide(last, [...free.keys()]) : {} };
    zones.set(zone, days);
  }
  return days;
}

/** The office's dates: elsewhere in the world its first and last times may fall on the day before or after (AP5). */
function wide({ opens, closes }: Availability, free: readonly IsoDate[]): Days['bounds'] {
  const [first = opens] = free;
  const last = free.at(-1) ?? closes;
  return { min: first < opens ? first : opens, max: last > closes ? last : closes };
}

/** The free starts of a day that are still to come, the citizen's own not among them. */
function ahead({ blocks, now }: MonthState, date: IsoDate, zone: Zone): Float64Array {
  const starts = daysIn({ blocks }, zone).free.get(date) ?? new Float64Array();
  // A month asks for each of its days, and most lie ahead as a whole.
  if ((starts[0] ?? 0) > now) return starts;
  const first = starts.findIndex((start) => start > now);
  return starts.subarray(first < 0 ? starts.length : first);
}

/** The starts of a day that are still to come, the citizen's own held one included. */
export function startsOn(state: MonthState, date: IsoDate, zone: Zone): readonly Instant[] {
  const starts = [...ahead(state, date, zone)];
  const own = state.hold?.start;
  return own !== undefined && !starts.includes(own) && dateInZone(own, zone) === date ? [...starts, own].sort((a, b) => a - b) : starts;
}

/** How many times of a day are still to be had. A month asks for each of its days: without need, none is copied. */
export function freeCount(state: MonthState, date: IsoDate, zone: Zone): number {
  const { gone, hold } = state;
  return gone.length || hold ? startsOn(state, date, zone).filter((start) => !gone.includes(start)).length : ahead(state, date, zone).length;
}

/** Whether a slot is free, as far as is known. */
export function isFree(state: MonthState, start: Instant, zone: Zone): boolean {
  const { free, last } = daysIn(state, zone);
  const told = last?.earliest === start || state.hold?.start === start || free.get(dateInZone(start, zone))?.includes(start);
  return Boolean(told) && !state.gone.includes(start);
}

/** First and last day that can be had, once known. */
export function bounds({ blocks }: Pick<MonthState, 'blocks'>, zone: Zone): Days['bounds'] {
  return daysIn({ blocks }, zone).bounds;
}

/** Whether a month can be shown already. */
export function monthReady(state: MonthState): boolean {
  return state.month !== undefined && valueOf(blockOf(state, state.month)?.load) !== undefined;
}

/** What to ask for next: the month shown, then the one after it ahead of need. Two months are one, a day wider at each end. */
export function dueBlock(state: MonthState, zone: Zone): { from: IsoDate; to: IsoDate } | undefined {
  const { calendar } = dayRules(state);
  const shown = state.month ?? calendar.startOfMonth(utcDate(state.now));
  const following = calendar.addMonths(shown, 1);
  const { max } = bounds(state, zone);
  const wanted = [shown, following].find((first) => !blockOf(state, first) && !(max && first > max));
  if (!wanted || (wanted === following && !state.month)) return undefined;
  const second = calendar.addMonths(wanted, 1);
  return { from: addDays(wanted, -1), to: addDays(second, calendar.daysInMonth(second)) };
}

/** Turns to the month of a day and puts the focus there. */
export function turnTo<S extends MonthState>(state: S, date: IsoDate): S {
  return { ...state, month: dayRules(state).calendar.startOfMonth(date), focus: { date } };
}

/** The first answer says where to begin: at the earliest free time. */
export function begun<S extends MonthState>(state: S, zone: Zone): S {
  const { last } = daysIn(state, zone);
  if (state.month || !last) return state;
  const wanted = state.start ?? last.earliest;
  return turnTo(state, state.focus?.date ?? (wanted === undefined ? last.opens : dateInZone(wanted, zone)));
}

/** A day is chosen; a time of another one is not any more. */
export function chosen<S extends MonthState>(state: S, date: IsoDate, zone: Zone): S {
  const kept = state.start !== undefined && dateInZone(state.start, zone) === date;
  return { ...turnTo(state, date), day: date, start: kept ? state.start : undefined };
}
