import type { Attention, Choice, State, Step } from './state.ts';

/** Puts focus somewhere after the update. */
export function attend(state: State, to: Attention['to']): State {
  return { ...state, attention: { to, n: state.attention.n + 1 } };
}

/** Goes to a step: nothing of the old one's errors stays. */
export function enter(state: State, step: Step): State {
  return attend({ ...state, step, faults: [], problem: undefined }, 'title');
}

/** Forgets the slots, as they belong to another kind of appointment. */
export function otherSlots(state: State, choice: Choice): State {
  return { ...state, choice, blocks: [], month: undefined, focus: undefined, day: undefined, start: undefined, gone: [], hold: undefined, letGo: state.hold?.id ?? state.letGo };
}

/** Starts to move an appointment: the same form, filled with what it says now (AP12). */
export function move(state: State): State {
  const { appointment } = state;
  if (!appointment) return state;
  const { municipality, mode, service, office, staff, answers, consents } = appointment;
  const choice: Choice = { municipality, mode, service: service.id, office: office?.id, staff: staff?.id };
  const moved = otherSlots({ ...state, moving: appointment, asking: undefined, fresh: undefined }, choice);
  return enter({ ...moved, draft: { answers, consents } }, 'time');
}
