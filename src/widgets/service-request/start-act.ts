import type { CallOptions } from '../../adapter/adapter.ts';
import type { Failure } from '../../domain/errors.ts';
import type { Effects } from '../../ui/flow-controller.ts';
import { due, failureOf, valueOf, type Load } from '../load.ts';
import { patience } from '../patience.ts';
import type { Act, Deps } from './acts.ts';
import type { Event } from './events.ts';
import { attend, definitionOf, deskOf, enter, plan, readFailure, tell, type State } from './state.ts';

const wrong = (attribute: string, remedy: string): Failure => ({ kind: 'config', detail: `${attribute} ${remedy}` });

/** Leaves `loading` as soon as the first question can be asked. */
export function arrive(state: State): State {
  if (state.place !== 'loading' || state.opening || state.away || state.openFailure || !deskOf(state)) return state;
  const types = valueOf(state.types);
  if (!state.service) return types ? { ...state, place: 'service' } : state;
  const definition = definitionOf(state);
  if (!definition) return state;
  const { fixed, role } = state;
  if (fixed.role && !definition.applicants.some((each) => each.role === fixed.role)) {
    return { ...state, openFailure: wrong(`applicant="${fixed.role}"`, `can’t file "${definition.id}".`) };
  }
  const only = definition.applicants.length === 1 ? definition.applicants[0]?.role : undefined;
  if (!role && !only) return { ...state, place: 'role' };
  return admit({ ...state, role: role ?? only });
}

/** To the first step, or first to the sign-in that the service wants (RQ2, VF7). */
function admit(state: State): State {
  const applicant = definitionOf(state)?.applicants.find(({ role }) => role === state.role);
  if (applicant?.signIn !== 'none' && !state.signedIn) return { ...state, place: 'sign-in' };
  const steps = plan(state);
  // Who had come further goes on before the step that took a session.
  const first = steps[Math.max(0, steps.findIndex(({ id }) => id === state.at) - 1)];
  return first ? { ...state, place: 'step', at: first.id } : { ...state, place: 'loading', openFailure: wrong('The definition', 'has no steps.') };
}

function next(state: State): State {
  const { place } = state;
  if (place === 'service') return state.service ? attend(arrive({ ...state, place: 'loading' }), 'title') : attend({ ...state, faults: [{ field: 'service', code: 'choose' }] }, 'summary');
  if (place === 'role') return state.role ? attend(admit({ ...state, faults: [] }), 'title') : attend({ ...state, faults: [{ field: 'role', code: 'choose' }] }, 'summary');
  return state;
}

/** The questions before the first step, for the way back. */
function back(state: State): State {
  const steps = plan(state);
  const previous = steps[steps.findIndex(({ id }) => id === state.at) - 1];
  if (state.place === 'step' && previous) return enter(state, 'step', previous.id);
  const choosesRole = !state.fixed.role && (definitionOf(state)?.applicants.length ?? 0) > 1;
  if (state.place !== 'role' && state.place !== 'service' && choosesRole) return enter(state, 'role');
  const choosesService = state.place !== 'service' && !state.fixed.service && !state.fixed.definition;
  return choosesService ? enter(state, 'service') : state;
}

export function canGoBack(state: State): boolean {
  return !state.write && back(state) !== state;
}

function failed(state: State, { name, failure, locale }: Extract<Event, { type: 'failed' }>): State {
  const load = { failure, locale };
  // What was read in another language is better than nothing.
  switch (name.split('/')[0]) {
    case 'desk':
      return deskOf(state) ? state : attend({ ...state, desk: load }, 'problem');
    case 'types':
      return valueOf(state.types) ? state : attend({ ...state, types: load }, 'problem');
    case 'definition': {
      if (definitionOf(state)) return state;
      const mine = failure.kind === 'not-found' && state.fixed.service;
      return attend({ ...state, definition: mine ? { failure: wrong(`service="${mine}"`, 'is not offered by the API.'), locale } : load }, 'problem');
    }
    default:
      return state;
  }
}

/** Asks again for all that failed. */
function retry(state: State): State {
  const again = <T>(load: Load<T>) => (failureOf(load) ? undefined : load);
  return { ...state, desk: again(state.desk), types: again(state.types), definition: again(state.definition), openFailure: undefined };
}

function reduce(state: State, event: Event): State {
  switch (event.type) {
    case 'desk':
    case 'types':
    case 'definition':
      return arrive({ ...state, [event.type]: { value: event.value, locale: event.locale } });
    case 'failed':
      return failed(state, event);
    case 'online': // reads go on by themselves
    case 'retry':
      return (state.place === 'loading' || state.place === 'service') && readFailure(state) ? arrive(retry(state)) : state;
    case 'service': {
      if (state.place !== 'service') return state;
      if (event.id === state.service) return state;
      // Another service asks other questions; what it promises is promised anew.
      return { ...state, service: event.id, role: state.fixed.role, definition: undefined, accepted: [], faults: [], request: undefined, saved: undefined, uploads: [] };
    }
    case 'role':
      return state.place === 'role' ? { ...state, role: event.id, faults: [] } : state;
    case 'sign-in':
      return state.place === 'sign-in' ? tell(state, 'sign-in-wanted', { service: state.service ?? '' }) : state;
    case 'signed-in': {
      if (event.token === state.signedIn) return state;
      const known = { ...state, signedIn: event.token };
      return state.place === 'sign-in' && event.token ? attend(admit({ ...known, problem: undefined }), 'title') : known;
    }
    case 'resume':
      return state.away ? attend(arrive({ ...state, ...event.kept, away: undefined }), 'title') : state;
    case 'next':
      return state.write ? state : next(state);
    case 'back':
      return state.write ? state : back(state);
    case 'language':
      return event.language.locale === state.language.locale && event.language.calendar === state.language.calendar ? state : { ...state, language: event.language };
    case 'patience':
      return { ...state, said: { what: 'still-working', name: '', n: (state.said?.n ?? 0) + 1 } };
    default:
      return state;
  }
}

/** The reads that the first questions call for. */
function effects(state: State, deps: Deps): Effects<Event> {
  const { port } = deps;
  const { locale } = state.language;
  const { service, fixed } = state;
  const failure = readFailure(state);
  const work: Effects<Event> = patience(deps, failure, state.write?.key ?? (state.place === 'loading' && !failure ? '' : undefined));
  const call = (signal: AbortSignal): CallOptions => ({ signal, locale });
  const town = fixed.municipality;
  if (!town || state.openFailure) return work;
  if (due(state.desk, locale)) work[`desk/${town}/${locale}`] = async (signal) => ({ type: 'desk', value: await port.desk(town, call(signal)), locale });
  if (!fixed.service && !fixed.definition && due(state.types, locale)) {
    work[`types/${town}/${locale}`] = async (signal) => ({ type: 'types', value: await port.types(town, call(signal)), locale });
  }
  if (service && !fixed.definition && due(state.definition, locale)) {
    work[`definition/${town}/${service}/${locale}`] = async (signal) => ({ type: 'definition', value: await port.type(town, service, call(signal)), locale });
  }
  return work;
}

/** Which service, and who files it (RQ2, RQ12). */
export const startAct: Act = { reduce, effects };
