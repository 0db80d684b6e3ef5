import type { QueuePort } from '../../adapter/adapter.ts';
import type { Instant } from '../../domain/dates.ts';
import type { Failure } from '../../domain/errors.ts';
import type { Centre, Place } from '../../domain/municipality.ts';
import type { QueueLine, QueuePurpose, Queues } from '../../domain/queue.ts';
import type { Act as SharedAct } from '../acts.ts';
import { failureOf, valueOf } from '../load.ts';
import { shownBlock } from '../month/state.ts';
import type { Event } from './events.ts';
import type { LiveWorld } from './live.ts';
import type { Attention, Happening, Said, State, Step, Write } from './state.ts';

/** What the flow needs of the world. */
export interface Deps extends Pick<LiveWorld, 'now' | 'wait' | 'random' | 'isOnline' | 'stirred'> {
  readonly port: QueuePort;
  /** Resolves when the device is online again. */
  readonly online: (signal: AbortSignal) => Promise<void>;
  /** Tells the flow of what comes while work goes on. */
  readonly send: (event: Event) => void;
}

export type Act = SharedAct<State, Event, Deps>;

export function attend(state: State, to: Attention['to']): State {
  return { ...state, attention: { to, n: state.attention.n + 1 } };
}

/** Goes to a step: nothing of the old one's errors stays. */
export function enter(state: State, step: Step): State {
  return attend({ ...state, step, faults: [], problem: undefined, asking: undefined }, 'title');
}

export function tell(state: State, type: Happening['type'], detail: Happening['detail']): State {
  return { ...state, happening: { type, detail, n: (state.happening?.n ?? 0) + 1 } };
}

export function say(state: State, what: Said['what'], urgent = false): State {
  return { ...state, said: { what, urgent, at: state.now, n: (state.said?.n ?? 0) + 1 } };
}

/** A new intent, with the key it keeps through every retry (IETF Idempotency-Key draft). */
export function intend(state: State, write: Omit<Write, 'key' | 'phase'>): State {
  const intents = state.intents + 1;
  return { ...state, intents, problem: undefined, write: { ...write, key: `${state.session}-${intents}`, phase: 'sending' } };
}

/** Asks for a ticket; but first what became of one whose answer was lost. */
export function take(state: State, start?: Instant): State {
  if (!state.doubt) return intend(state, { kind: 'take', start, code: state.code });
  return { ...state, problem: undefined, write: { kind: 'take', key: state.doubt, phase: 'checking', first: true, start } };
}

export function centreOf(state: State): Centre | undefined {
  return valueOf(state.centre);
}

export function queuesOf(state: State): Queues | undefined {
  return valueOf(state.queues);
}

/** The offices that have a queue. */
export function officesOf(state: State): readonly Place[] {
  const lines = queuesOf(state)?.lines ?? [];
  return (centreOf(state)?.offices ?? []).filter(({ id }) => lines.some(({ office }) => office === id));
}

export function officeOf(state: State): Place | undefined {
  const offices = officesOf(state);
  return offices.find(({ id }) => id === state.choice.office) ?? offices[0];
}

export function lineAt(state: State): QueueLine | undefined {
  const office = officeOf(state)?.id;
  return queuesOf(state)?.lines.find((line) => line.office === office);
}

export function purposeOf(state: State): QueuePurpose | undefined {
  const { purposes = [] } = queuesOf(state) ?? {};
  return purposes.find(({ id }) => id === state.choice.purpose);
}

/** The failure of a read that the present step cannot do without. */
export function readFailure(state: State): Failure | undefined {
  switch (state.step) {
    case 'loading':
      return state.openFailure ?? failureOf(state.centre) ?? failureOf(state.queues);
    case 'purpose':
      return failureOf(state.centre) ?? failureOf(state.queues);
    case 'time':
      return failureOf(shownBlock(state)?.load);
    default:
      return undefined;
  }
}
