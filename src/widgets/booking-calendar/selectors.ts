import type { Availability, ClosedDay, Service } from '../../domain/booking.ts';
import { addDays } from '../../domain/calendar.ts';
import type { Instant, IsoDate, Zone } from '../../domain/dates.ts';
import type { Failure } from '../../domain/errors.ts';
import type { Mode, Municipality, Office } from '../../domain/municipality.ts';
import { groupByDate, sameClock, usableZone, viewerZone } from '../../domain/zones.ts';
import type { Block, Load, State, Step } from './state.ts';

export function valueOf<T>(load: Load<T>): T | undefined {
  return load && 'value' in load ? load.value : undefined;
}

export function failureOf(load: Load<unknown>): Failure | undefined {
  return load && 'failure' in load ? load.failure : undefined;
}

export function municipalityOf(state: State): Municipality | undefined {
  return valueOf(state.municipality);
}

/** The services that can be had the chosen way. */
export function offered(state: State): readonly Service[] {
  const { mode } = state.choice;
  return (valueOf(state.services) ?? []).filter(({ modes }) => !mode || modes.includes(mode));
}

export function serviceOf(state: State): Service | undefined {
  return state.moving?.service ?? valueOf(state.services)?.find(({ id }) => id === state.choice.service);
}

export function modesOf(state: State): readonly Mode[] {
  const own = municipalityOf(state)?.modes ?? [];
  const service = state.fixed.service ? serviceOf(state) : undefined;
  return own.filter((mode) => !service || service.modes.includes(mode));
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

/** The questions this citizen is asked, in order: what an attribute fixes, or leaves no choice in, is a step less. */
export function plan(state: State): Step[] {
  const ask: Step[] = [];
  if (!state.moving) {
    const { fixed } = state;
    if (!fixed.municipality && (valueOf(state.municipalities)?.length ?? 0) > 1) ask.push('municipality');
    if (!fixed.mode && modesOf(state).length !== 1) ask.push('mode');
    if (!fixed.service && (!valueOf(state.services) || offered(state).length !== 1)) ask.push('service');
  }
  return [...ask, 'time', 'details', 'review'];
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

/** Whether a clock here and a clock at the office ever differ in the half year to come. */
export function zonesDiffer(state: State): boolean {
  return !sameClock(officeZone(state), viewerZone(), state.now, state.now + 183 * 86_400_000);
}

/** What is known of free days, by the date they have in one zone. */
export interface Days {
  readonly free: ReadonlyMap<IsoDate, readonly Instant[]>;
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
    days = { free: groupByDate([...starts].sort((a, b) => a - b), zone), closed, last };
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
  const { calendar } = state.language;
  const second = calendar.addMonths(first, 1);
  return { from: addDays(first, -1), to: addDays(second, calendar.daysInMonth(second)) };
}

/** The block that covers a month, answered or failed. */
export function blockOf(state: State, first: IsoDate): Block | undefined {
  const last = addDays(first, state.language.calendar.daysInMonth(first) - 1);
  return state.blocks.find(({ from, to }) => from <= first && to >= last);
}

/** The free starts nearest to one that was lost, from what is known. */
export function nearest(state: State, lost: Instant, count = 3): Instant[] {
  const starts = [...daysOf(state).free.values()].flat().filter((start) => start !== lost && !state.gone.includes(start) && start > state.now);
  return starts.sort((a, b) => Math.abs(a - lost) - Math.abs(b - lost)).slice(0, count);
}

/** The failure of a read that the present step cannot do without. */
export function readFailure(state: State): Failure | undefined {
  switch (state.step) {
    case 'loading':
      return state.openFailure ?? failureOf(state.municipalities) ?? failureOf(state.municipality) ?? failureOf(state.services);
    case 'municipality':
    case 'mode':
      return failureOf(state.municipalities) ?? failureOf(state.municipality);
    case 'service':
      return failureOf(state.services);
    case 'time':
      return failureOf(state.services) ?? failureOf(state.month ? blockOf(state, state.month)?.load : state.blocks[0]?.load);
    case 'meeting':
      return failureOf(state.meeting);
    default:
      return undefined;
  }
}
