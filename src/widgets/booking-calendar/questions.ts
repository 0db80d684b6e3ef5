import type { Service } from '../../domain/booking.ts';
import type { Failure } from '../../domain/errors.ts';
import type { Mode, Municipality } from '../../domain/municipality.ts';
import { failureOf, valueOf } from '../load.ts';
import { shownBlock } from '../month/state.ts';
import type { State, Step } from './state.ts';

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
      return failureOf(state.services) ?? failureOf(shownBlock(state)?.load);
    case 'meeting':
      return failureOf(state.meeting);
    default:
      return undefined;
  }
}
