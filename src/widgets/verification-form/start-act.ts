import type { Effects } from '../../ui/flow-controller.ts';
import { due, failureOf } from '../load.ts';
import { patience } from '../patience.ts';
import type { Act, Deps } from './acts.ts';
import type { Event } from './events.ts';
import type { State, Step } from './state.ts';
import { arrive, attend, deskOf, enter, readFailure } from './transitions.ts';

const outside: readonly Step[] = ['start', 'register', 'code', 'password'];

/** Between the ways in; what comes after is reached by its own acts. */
function go(state: State, step: Step): State {
  if (state.step === step || step === 'code' || state.write || state.session || state.signIn.phase !== 'idle') return state;
  return outside.includes(state.step) && outside.includes(step) ? enter(state, step) : state;
}

function reduce(state: State, event: Event): State {
  switch (event.type) {
    case 'desk':
      return arrive({ ...state, desk: { value: event.value, locale: event.locale } });
    case 'failed':
      // What was read in another language is better than nothing.
      if (!event.name.startsWith('desk/') || deskOf(state)) return state;
      return attend({ ...state, desk: { failure: event.failure, locale: event.locale } }, 'problem');
    case 'online': // reads go on by themselves
    case 'retry':
      return failureOf(state.desk) ? { ...state, desk: undefined } : state;
    case 'go':
      return go(state, event.step);
    case 'language':
      return event.locale === state.locale ? state : { ...state, locale: event.locale };
    case 'patience':
      return { ...state, said: { what: 'still-working', n: (state.said?.n ?? 0) + 1 } };
    default:
      return state;
  }
}

function effects(state: State, deps: Deps): Effects<Event> {
  const { port } = deps;
  const { locale, municipality, signIn, write } = state;
  const failure = readFailure(state);
  const work: Effects<Event> = patience(deps, failure, write?.key ?? (signIn.phase !== 'idle' || (state.step === 'loading' && !failure) ? signIn.key : undefined));
  if (municipality && due(state.desk, locale)) {
    work[`desk/${municipality}/${locale}`] = async (signal) => ({ type: 'desk', value: await port.desk(municipality, { signal, locale }), locale });
  }
  return work;
}

/** The two ways in (VF1). */
export const startAct: Act = { reduce, effects };
