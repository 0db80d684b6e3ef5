import type { Availability, ClosedDay } from '../../domain/booking.ts';
import { addDays } from '../../domain/calendar.ts';
import type { Instant, IsoDate, Zone } from '../../domain/dates.ts';
import type { Office } from '../../domain/municipality.ts';
import { groupByDate, sameClock, usableZone, viewerZone } from '../../domain/zones.ts';
import { valueOf } from '../load.ts';
import { municipalityOf, serviceOf } from './questions.ts';
import type { Block, DayRules, State } from './state.ts';

/** How the citizen's language counts days. Where days are shown, it is known. */
export function dayRules({ language }: State): DayRules {
  if (!language.days) throw new Error('days are shown before their calendar is here');
  return language.days;
}

/** The offices that offer the chosen service. A choice between them arises only in person. */
export function officesOf(state: State): readonly Office[] {
  const ids = serviceOf(state)?.offices ?? [];
  return (municipalityOf(state)?.offices ?? []).filter(({ id }) => !ids.length || ids.includes(id));
}

export function officeOf(state: State): Office | undefined {
  const offices = officesOf(state);
  return offices.find(({ id }) => id === state.choice.office) ?? offices[0];
}

/** Zone of the office, safe to hand to `Intl` in an old browser too. */
export function officeZone(state: State): Zone {
  return usableZone(state.moving?.zone ?? state.appointment?.zone ?? municipalityOf(state)?.zone ?? 'UTC');
}

/** Whose clock the times are read by: in person the office's, by video the viewer's, unless the citizen chose (AP5). */
export function shownZone(state: State): Zone {
  const office = officeZone(state);
  const { mode } = state.choice;
  const clock = state.clock ?? (mode === 'video' ? 'viewer' : 'office');
  return clock === 'viewer' && zonesDiffer(state) ? viewerZone() : office;
}

const compared = new Map<string, boolean>();

/** Whether a clock here and a clock at the office ever differ in the half year to come. */
export function zonesDiffer(state: State): boolean {
  const office = officeZone(state);
  const viewer = viewerZone();
  const today = Math.floor(state.now / 86_400_000);
  const key = [office, viewer, today].join();
  const differ = compared.get(key) ?? !sameClock(office, viewer, state.now, state.now + 183 * 86_400_000);
  compared.set(key, differ);
  return differ;
}

/** What is known of free days, by the date they have in one zone. */
export interface Days {
  readonly free: ReadonlyMap<IsoDate, Float64Array>;
  readonly closed: ReadonlyMap<IsoDate, ClosedDay>;
  readonly last?: Availability;
}

const known = new WeakMap<readonly Block[], Map<Zone, Days>>();

/** Free days of all blocks at hand. Kept by the list of blocks, since grouping 10,000 slots is not for every key press. */
export function daysOf(state: State, zone = shownZone(state)): Days {
  const zones = known.get(state.blocks) ?? new Map<Zone, Days>();
  known.set(state.blocks, zones);
  let days = zones.get(zone);
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
    days = { free: groupByDate(Float64Array.from(starts).sort(), zone), closed, last };
    zones.set(zone, days);
  }
  return days;
}

/** First and last day that can be booked, once known. */
export function bounds(state: State): { min?: IsoDate; max?: IsoDate } {
  const last = daysOf(state).last;
  return { min: last?.opens, max: last?.closes };
}

/** The two months from `first` on, a day wider at each end for viewers in other zones. */
export function blockFrom(state: State, first: IsoDate): { from: IsoDate; to: IsoDate } {
  const { calendar } = dayRules(state);
  const second = calendar.addMonths(first, 1);
  return { from: addDays(first, -1), to: addDays(second, calendar.daysInMonth(second)) };
}

/** The block that covers a month, answered or failed. Blocks are a day wider than their months at each end. */
export function blockOf({ blocks }: State, first: IsoDate): Block | undefined {
  return blocks.find(({ from, to }) => from < first && first < to);
}

/** Whether a month can be shown already. */
export function monthReady(state: State): boolean {
  return state.month !== undefined && valueOf(blockOf(state, state.month)?.load) !== undefined;
}

/** The free starts nearest to one that was lost, from what is known. */
export function nearest(state: State, lost: Instant, count = 3): Instant[] {
  const starts = [...daysOf(state).free.values()].flatMap((day) => [...day]).filter((start) => start !== lost && !state.gone.includes(start) && start > state.now);
  return starts.sort((a, b) => Math.abs(a - lost) - Math.abs(b - lost)).slice(0, count);
}

