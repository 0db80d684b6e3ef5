import { toFailure, type Failure } from '../domain/errors.ts';
import type { Effects, Flow } from '../ui/flow-controller.ts';

/**
 * A part of a widget's behaviour, which arrives with the views that need it: the first questions must not wait for the code of
 * what comes after them. An event that is not its own leaves the state as it is.
 */
export interface Act<S, E, D> {
  reduce(state: S, event: E): S;
  effects(state: S, deps: D): Effects<E>;
}

/** Work that threw, by the name of the effect. */
export interface Failed {
  readonly type: 'failed';
  readonly name: string;
  readonly failure: Failure;
  readonly locale: string;
}

/** One flow of the acts at hand, later ones first: each event belongs to the first act that it changes something in. */
export function combine<S, E, D>(acts: () => readonly Act<S, E | Failed, D>[], locale: () => string): Flow<S, E | Failed, D> {
  return {
    reduce(state, event) {
      for (const act of [...acts()].reverse()) {
        const next = act.reduce(state, event);
        if (next !== state) return next;
      }
      return state;
    },
    effects: (state, deps) => Object.assign({}, ...acts().map((act) => act.effects(state, deps))) as Effects<E | Failed>,
    failed: (name, error) => ({ type: 'failed', name, failure: toFailure(error), locale: locale() }),
  };
}
