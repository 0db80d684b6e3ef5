import type { CallOptions } from '../../adapter/adapter.ts';
import type { Failure } from '../../domain/errors.ts';
import type { Effects } from '../../ui/flow-controller.ts';
import { due, failureOf, unread, type Load } from '../load.ts';
import { patience } from '../patience.ts';
import type { Event } from './events.ts';
import { attend, centreOf, officesOf, purposeOf, queuesOf, readFailure, say, type Act, type Deps } from './flow-parts.ts';
import type { State, Step } from './state.ts';

const wrong = (attribute: string, remedy: string): Failure => ({ kind: 'config', detail: `${attribute} ${remedy}` });

/** What an integrator must mend. */
function misconfigured(state: State): Failure | undefined {
  const { municipality, purpose, office } = state.fixed;
  const queues = queuesOf(state);
  if (!municipality) return wrong('municipality="…"', 'is missing.');
  if (!queues || !centreOf(state)) return undefined;
  const names = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id).join(', ');
  if (purpose && !purposeOf(state)) return wrong(`purpose="${purpose}"`, `is not offered; there are: ${names(queues.purposes)}.`);
  const offices = officesOf(state);
  if (office && !offices.some(({ id }) => id === office)) return wrong(`office="${office}"`, `has no queue; there are: ${names(offices)}.`);
  return offices.length ? undefined : wrong(`municipality="${municipality}"`, 'has no queue.');
}

/** Leaves `loading` as soon as the question can be asked; who has come with a wish is met by the ticket's own act. */
function arrive(state: State): State {
  const queues = queuesOf(state);
  if (state.step !== 'loading' || state.opening || state.doubt || state.openFailure) return state;
  const openFailure = misconfigured(state);
  if (openFailure) return { ...state, openFailure };
  if (!queues || !centreOf(state) || state.wish) return state;
  const { purposes } = queues;
  const only = purposes.length === 1 ? purposes[0] : undefined;
  const purpose = state.fixed.purpose ?? only?.id ?? state.choice.purpose;
  return { ...state, step: 'purpose', choice: { ...state.choice, purpose } };
}

/** Other offices and purposes have other times. */
export function otherTimes(state: State): State {
  return { ...state, blocks: [], month: undefined, focus: undefined, day: undefined, start: undefined, gone: [], faults: [], problem: undefined };
}

function failed(state: State, { name, failure, locale }: Extract<Event, { type: 'failed' }>): State {
  const [what] = name.split('/');
  if (what !== 'centre' && what !== 'queues') return state;
  const own = failure.kind === 'not-found' && state.fixed.municipality;
  const load = unread<unknown>(state[what], own ? wrong(`municipality="${own}"`, 'is not offered by the API.') : failure, locale);
  const next = { ...state, [what]: load };
  if (failureOf(load)) return attend(next, 'problem');
  // What is known of the queue is looked at again.
  return what === 'queues' ? { ...next, refreshed: state.refreshed + 1 } : next;
}

/** Asks again for all that failed. */
function retry(state: State): State {
  const mended = state.openFailure?.kind === 'config';
  const again = <T>(load: Load<T>) => (failureOf(load) || mended ? undefined : load);
  return { ...state, centre: again(state.centre), queues: again(state.queues), openFailure: undefined, blocks: state.blocks.filter(({ load }) => !failureOf(load)) };
}

function reduce(state: State, event: Event): State {
  switch (event.type) {
    case 'centre':
      return arrive({ ...state, centre: { value: event.value, locale: event.locale } });
    case 'queues': {
      const { serverTime } = event.value;
      return arrive({ ...state, queues: { value: event.value, locale: event.locale }, skew: serverTime - event.at, now: Math.max(state.now, serverTime), ticks: state.ticks + 1 });
    }
    case 'failed':
      return failed(state, event);
    case 'online': // reads go on by themselves, a write waits for a press
    case 'retry':
      return readFailure(state) ? retry(state) : state;
    case 'language':
      return { ...state, language: event.language, ...(event.language.locale === state.language.locale ? {} : { blocks: [], month: undefined }) };
    case 'patience':
      return say(state, 'still-working');
    case 'choose':
      if (state.write || state.step !== 'purpose' || state.choice[event.what] === event.id) return state;
      return otherTimes({ ...state, choice: { ...state.choice, [event.what]: event.id } });
    default:
      return state;
  }
}

/** Where it matters how the queue stands. */
const asks: readonly Step[] = ['loading', 'purpose', 'time'];

/** How often the queue is looked at while a citizen makes up their mind. */
const lookEvery = 60_000;

/** The reads that the first question calls for. */
function effects(state: State, deps: Deps): Effects<Event> {
  const { port, wait, now, random } = deps;
  const { locale } = state.language;
  const { municipality } = state.choice;
  const failure = readFailure(state);
  const work: Effects<Event> = patience(deps, failure, state.write?.key ?? (state.step === 'loading' && !failure ? '' : undefined));
  const call = (signal: AbortSignal): CallOptions => ({ signal, locale });
  if (!municipality) return work;
  const ticketFirst = state.step === 'loading' && (state.opening || state.doubt || state.wish?.purpose === 'check-in');
  if (due(state.centre, locale)) {
    work[`centre/${municipality}/${locale}`] = async (signal) => ({ type: 'centre', value: await port.centre(municipality, call(signal)), locale });
  }
  if (ticketFirst || !asks.includes(state.step)) return work;
  const first = due(state.queues, locale);
  if (first || (state.step === 'purpose' && queuesOf(state))) {
    work[`queues/${municipality}/${locale}/${first ? '' : `${state.ticks}/${state.refreshed}`}`] = async (signal) => {
      if (!first) await wait(lookEvery * (0.75 + random() / 2), signal);
      return { type: 'queues', value: await port.queues(municipality, call(signal)), locale, at: now() };
    };
  }
  return work;
}

/** What for, where, and whether now (QT1, QT3). */
export const startAct: Act = { reduce, effects };
