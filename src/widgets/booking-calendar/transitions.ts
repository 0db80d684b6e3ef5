import type { Attention, Choice, State, Step } from './state.ts';

/** Puts focus somewhere after the update. */
export function attend(state: State, to: Attention['to']): State {
  return { ...state, attention: { to, n: state.attention.n + 1 } };
}

/** Goes to a step: nothing of the old one's errors stays. */
export function enter(state: State, step: Step): State {
  return attend({ ...state, step, faults: [], problem: undefined }, 'title');
}

/** Lets go of the hold at hand. */
export function release(state: State): State {
  return state.hold ? { ...state, hold: undefined, letGo: [...state.letGo, state.hold.id] } : state;
}

/** Forgets the slots, as they belong to another kind of appointment. */
export function otherSlots(state: State, choice: Choice): State {
  return { ...release(state), choice, blocks: [], month: undefined, focus: undefined, day: undefined, start: undefined, gone: [], problem: undefined };
}

/** What is typed now. A booking that failed had other details: what comes next is a new intent, with a key of its own. */
export function redraft(state: State, draft: State['draft']): State {
  const kind = state.problem?.write.kind;
  const stale = state.step === 'details' && (kind === 'book' || kind === 'reschedule');
  return { ...state, draft, problem: stale ? undefined : state.problem };
}
