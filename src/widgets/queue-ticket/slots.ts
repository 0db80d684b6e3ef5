import type { Availability, ClosedDay } from '../../domain/booking.ts';
import { addDays } from '../../domain/calendar.ts';
import type { Instant, IsoDate, Zone } from '../../domain/dates.ts';
import { groupByDate, usableZone } from '../../domain/zones.ts';
import { valueOf } from '../load.ts';
import { centreOf } from './flow-parts.ts';
import type { Block, DayRules, State } from './state.ts';

/** How the citizen's language counts days. Where days are shown, it is known. */
export function dayRules({ language }: State): DayRules {
  if (!language.days) throw new Error('days are shown before their calendar is here');
  return language.days;
}

/** Who comes in person goes by the office's clock. */
export function zoneOf(state: State): Zone {
  return usableZone(state.ticket?.zone ?? centreOf(state)?.zone ?? 'UTC');
}

/** What is known of free days, by the office's date. */
interface Days {
  readonly free: ReadonlyMap<IsoDate, Float64Array>;
  readonly closed: ReadonlyMap<IsoDate, ClosedDay>;
  readonly last?: Availability;
}

const known = new WeakMap<readonly Block[], Days>();

export function daysOf(state: State): Days {
  let days = known.get(state.blocks);
  if (!days) {
    const starts = new Set<Instant>(); // blocks overlap by a day at each end
    const closed = new Map<IsoDate, ClosedDay>();
    let last: Availability | undefined;
    for (const { load } of state.blocks) {
      const value = valueOf(load);
      if (!value) continue;
      for (const start of value.starts) starts.add(start);
      for (const day of value.closed) closed.set(day.date, day);
      if (!last || value.serverTime >= last.serverTime) last = value;
    }
    days = { free: groupByDate(Float64Array.from(starts).sort(), zoneOf(state)), closed, last };
    known.set(state.blocks, days);
  }
  return days;
}

/** The times of a day that are still to come. */
export function startsOn(state: State, date: IsoDate): readonly Instant[] {
  return [...(daysOf(state).free.get(date) ?? [])].filter((start) => start > state.now);
}

/** How many times of a day are still to be had. */
export function freeCount(state: State, date: IsoDate): number {
  return startsOn(state, date).filter((start) => !state.gone.includes(start)).length;
}

/** First and last day that can be had, once known. */
export function bounds(state: State): { min?: IsoDate; max?: IsoDate } {
  const { last } = daysOf(state);
  return { min: last?.opens, max: last?.closes };
}

/** The two months from `first` on, a day wider at each end. */
export function blockFrom(state: State, first: IsoDate): { from: IsoDate; to: IsoDate } {
  const { calendar } = dayRules(state);
  const second = calendar.addMonths(first, 1);
  return { from: addDays(first, -1), to: addDays(second, calendar.daysInMonth(second)) };
}

/** The block that covers a month, answered or failed. */
export function blockOf({ blocks }: State, first: IsoDate): Block | undefined {
  return blocks.find(({ from, to }) => from < first && first < to);
}

/** Whether a month can be shown already. */
export function monthReady(state: State): boolean {
  return state.month !== undefined && valueOf(blockOf(state, state.month)?.load) !== undefined;
}
