import type { BookingPort } from '../../adapter/adapter.ts';
import { toFailure } from '../../domain/errors.ts';
import type { Effects, Flow } from '../../ui/flow-controller.ts';
import type { Event } from './events.ts';
import type { State } from './state.ts';

/** What the flow needs of the world. */
export interface Deps {
  readonly port: BookingPort;
  /** The device's clock, in ms since 1970; replaced in tests. */
  readonly now: () => number;
  /** Resolves after so many milliseconds, rejects when aborted. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
  /** Resolves when the device is online again. */
  readonly online: (signal: AbortSignal) => Promise<void>;
  /** Resolves when the first question is likely to be on screen: what is fetched ahead of need must not delay it. */
  readonly painted?: (signal: AbortSignal) => Promise<void>;
}

/**
 * A part of the widget's behaviour, which arrives with the views that need it: the first questions must not wait for the code of
 * a video call. An event that is not its own leaves the state as it is.
 */
export interface Act {
  reduce(state: State, event: Event): State;
  effects(state: State, deps: Deps): Effects<Event>;
}

/** One flow of the acts at hand, later ones first: each event belongs to the first act that it changes something in. */
export function combine(acts: () => readonly Act[], locale: () => string): Flow<State, Event, Deps> {
  return {
    reduce(state, event) {
      for (const act of [...acts()].reverse()) {
        const next = act.reduce(state, event);
        if (next !== state) return next;
      }
      return state;
    },
    effects: (state, deps) => Object.assign({}, ...acts().map((act) => act.effects(state, deps))) as Effects<Event>,
    failed: (name, error) => ({ type: 'failed', name, failure: toFailure(error), locale: locale() }),
  };
}
