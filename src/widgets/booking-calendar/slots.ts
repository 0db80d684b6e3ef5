import type { Instant, Zone } from '../../domain/dates.ts';
import type { Office } from '../../domain/municipality.ts';
import { sameClock, usableZone, viewerZone } from '../../domain/zones.ts';
import { daysIn, type Days } from '../month/free.ts';
import { municipalityOf, serviceOf } from './questions.ts';
import type { State } from './state.ts';

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
  if (office === viewer) return false;
  const today = Math.floor(state.now / 86_400_000);
  const key = [office, viewer, today].join();
  const differ = compared.get(key) ?? !sameClock(office, viewer, state.now, state.now + 183 * 86_400_000);
  compared.set(key, differ);
  return differ;
}

/** Free days on the clock that is shown. */
export function daysOf(state: State): Days {
  return daysIn(state, shownZone(state));
}

/** The free starts nearest to one that was lost, from what is known. */
export function nearest(state: State, lost: Instant, count = 3): Instant[] {
  const starts = [...daysOf(state).free.values()].flatMap((day) => [...day]).filter((start) => start !== lost && !state.gone.includes(start) && start > state.now);
  return starts.sort((a, b) => Math.abs(a - lost) - Math.abs(b - lost)).slice(0, count);
}

