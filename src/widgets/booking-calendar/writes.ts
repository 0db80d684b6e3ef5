import type { Appointment, Hold } from '../../domain/booking.ts';
import { askedConsents, askedFields } from '../../domain/booking.ts';
import type { Instant } from '../../domain/dates.ts';
import type { Failure, FailureKind } from '../../domain/errors.ts';
import { municipalityOf, serviceOf } from './questions.ts';
import { nearest } from './slots.ts';
import type { Happening, State, Write } from './state.ts';
import { attend, enter, release } from './transitions.ts';

/** More time is asked for beside what is done: it keeps nobody from going on. */
export const isBusy = ({ write }: State): boolean => write !== undefined && write.kind !== 'extend';

/** A new intent, with the key it keeps through every retry (IETF Idempotency-Key draft). */
export function intend(state: State, write: Omit<Write, 'key' | 'phase'>): State {
  const intents = state.intents + 1;
  return { ...state, intents, problem: undefined, write: { ...write, key: `${state.session}-${intents}`, phase: 'sending' } };
}

export function say(state: State, what: NonNullable<State['said']>['what'], count = 0): State {
  return { ...state, said: { what, count, n: (state.said?.n ?? 0) + 1 } };
}

function tell(state: State, type: Happening['type'], detail: Happening['detail']): State {
  return { ...state, happening: { type, detail, n: (state.happening?.n ?? 0) + 1 } };
}

/** Whether only somebody who has signed in gets any further (AP15). A link that moves an appointment is right enough. */
export function gated(state: State): boolean {
  return Boolean(municipalityOf(state)?.bookingSignIn && !state.visitor && !state.moving);
}

const details = (state: State): State => enter(state, gated(state) ? 'sign-in' : 'details');

/** Asks for a slot to be held; a hold that is still good for it is used as it is. */
export function hold(state: State, start: Instant, then: NonNullable<Write['then']>, renewed?: boolean): State {
  const { problem: found } = state;
  // Its answer may have been lost: another key would find the slot taken by oneself.
  if (found?.write.kind === 'hold' && found.write.start === start) return { ...state, problem: undefined, write: { ...found.write, then } };
  // The slot may be one's own already, by a booking whose answer was lost.
  if (state.doubt) return { ...state, problem: undefined, write: { kind: state.moving ? 'reschedule' : 'book', key: state.doubt, phase: 'checking', first: true, start, then } };
  const good = state.hold?.start === start && state.hold.expires > state.now && !renewed;
  return good && then === 'details' ? details(state) : intend(state, { kind: 'hold', start, then, renewed });
}

/** Sends the booking, or the change of one; but first asks what became of an earlier one whose answer was lost. */
export function confirm(state: State, renewed?: boolean): State {
  const kind = state.moving ? 'reschedule' : 'book';
  if (state.doubt) return enter({ ...state, write: { kind, key: state.doubt, phase: 'checking', first: true, renewed } }, 'confirming');
  return enter(intend(state, { kind, renewed }), 'confirming');
}

export function held(state: State, given: Hold, at: Instant): State {
  const { write } = state;
  if (write?.kind !== 'hold') return { ...state, letGo: [...state.letGo, given.id] };
  const before = state.hold?.id === given.id ? state : release(state);
  const start = write.then === 'stay' ? (state.start ?? given.start) : given.start;
  const gone = state.gone.filter((each) => each !== given.start); // somebody gave it back
  const kept: State = { ...before, hold: given, write: undefined, start, gone, skew: given.serverTime - at, now: given.serverTime };
  if (write.then === 'book') return confirm({ ...kept, taken: undefined }, write.renewed);
  return write.then === 'stay' ? say(kept, 'hold-renewed') : details({ ...kept, taken: undefined });
}

/** Someone else was quicker: the slot is struck, what is near is offered, nothing typed is lost. */
function slotTaken(state: State, failure: Failure, start: Instant, then: 'details' | 'book'): State {
  const gone = [...state.gone, start];
  const known: State = { ...release(state), gone, write: undefined, start: undefined };
  const alternatives = (failure.alternatives?.length ? failure.alternatives : nearest(known, start)).filter((other) => !gone.includes(other));
  const taken = { start, alternatives, chosen: alternatives[0], then };
  return tell(enter({ ...known, taken }, 'taken'), 'error', { kind: 'conflict', step: state.step });
}

/** The appointment as the server has it now. */
export function done(state: State, appointment: Appointment, at: Instant): State {
  const { write } = state;
  const clock = { skew: appointment.serverTime - at, now: appointment.serverTime };
  // By the status first: it may be the outcome of an earlier write in doubt.
  const fresh = appointment.status === 'cancelled' ? 'cancelled' : write?.kind === 'reschedule' ? 'rescheduled' : 'booked';
  const settled: State = { ...state, ...clock, appointment, fresh, write: undefined, doubt: undefined, hold: undefined, moving: undefined, asking: undefined, taken: undefined, meeting: undefined };
  return tell(enter(settled, 'appointment'), fresh, { reference: appointment.reference });
}

/** Failures after which the server may have done the work all the same. */
const uncertain: readonly FailureKind[] = ['offline', 'timeout', 'contract', 'unavailable'];

/** The hold, or what it was for, is gone. */
const isLost = ({ kind }: Failure) => kind === 'expired' || kind === 'not-found';

/** The server's findings that belong to fields of the form; others are told as a whole. */
function faultsOf(state: State, failure: Failure): State['faults'] {
  const service = serviceOf(state);
  const { mode } = state.choice;
  if (!service || !mode) return [];
  const names = [...askedFields(service, mode, state.draft.answers).map(({ name }) => name), ...askedConsents(service, mode).map(({ id }) => id)];
  return (failure.faults ?? []).filter(({ field }) => names.includes(field));
}

export function failed(state: State, failure: Failure): State {
  const { write } = state;
  if (!write) return state;
  const { kind } = failure;
  const books = write.kind === 'book' || write.kind === 'reschedule';
  const lost = isLost(failure);

  if (write.phase === 'checking') {
    // Asking failed as well: say that it is not known, and that the same press can't book twice.
    return problem({ ...state, doubt: write.key }, { failure, write: write.first ? write : { ...write, phase: 'sending' }, unsure: true });
  }
  if ((books || write.kind === 'cancel') && uncertain.includes(kind)) return { ...state, write: { ...write, phase: 'checking', failure } };
  if (books && kind === 'conflict' && state.hold) return slotTaken(state, failure, state.hold.start, 'book');
  if (books && lost && state.hold && !write.renewed) return hold({ ...state, write: undefined }, state.hold.start, 'book', true);
  if (books && kind === 'invalid') {
    const faults = faultsOf(state, failure);
    const rest = (failure.faults?.length ?? 0) > faults.length; // what no field of the form is to blame for
    if (faults.length) return attend({ ...enter({ ...state, write: undefined }, 'details'), faults, problem: rest ? { failure, write } : undefined }, 'summary');
  }
  if (write.kind === 'hold' && kind === 'conflict' && write.start !== undefined) {
    return slotTaken(state, failure, write.start, write.then === 'book' ? 'book' : 'details');
  }
  if (write.kind === 'hold' && kind === 'invalid' && write.start !== undefined) {
    // What was offered is offered no more, as after a night: the times are read anew, and today with them.
    const gone = [...state.gone, write.start];
    return problem({ ...release(state), step: 'time', gone, start: undefined, blocks: [], taken: undefined }, { failure, write });
  }
  if (write.kind === 'extend' && lost && state.hold) return hold({ ...state, write: undefined }, state.hold.start, 'stay', true);
  return problem(state, { failure, write });
}

export function problem(state: State, found: NonNullable<State['problem']>): State {
  const step = state.step === 'confirming' ? 'review' : state.step;
  const told = tell({ ...state, step, write: undefined, problem: found }, 'error', { kind: found.failure.kind, step });
  return attend(told, 'problem');
}

/** The same intent again, by the same key. */
export function retryWrite(state: State): State {
  const { problem: found } = state;
  if (!found || state.write) return state;
  const { write } = found;
  if (write.start !== undefined && state.gone.includes(write.start)) return enter(state, state.step); // another one is to be chosen
  const books = write.kind === 'book' || write.kind === 'reschedule';
  const again = { ...state, problem: undefined, write: { ...write, renewed: undefined } }; // a press may renew a lost hold once more
  return books && write.start === undefined ? enter(again, 'confirming') : again;
}

/** Minutes before the end of a hold at which it is spoken of. */
const spoken = [5, 2, 1];

export function tick(state: State, at: Instant): State {
  const now = at + state.skew;
  const { hold: kept } = state;
  const ticked = { ...state, now };
  if (!kept) return ticked;
  const left = Math.ceil((kept.expires - now) / 60_000);
  if (left > 0) return spoken.includes(left) ? say(ticked, 'hold-left', left) : ticked;
  const filling = state.step === 'details' || state.step === 'review';
  if (!filling) return state.step === 'time' ? { ...ticked, hold: undefined } : ticked;
  if (state.write || state.problem || state.doubt) return ticked;
  const { draft, attention, alone } = state;
  if (alone?.draft !== draft || alone.n !== attention.n) return hold({ ...ticked, alone: { draft, n: attention.n } }, kept.start, 'stay', true);
  // Nobody has done anything since it was last renewed by itself: others may have it, until somebody asks for it again.
  const asked = intend({ ...ticked, hold: undefined }, { kind: 'hold', start: kept.start, then: 'stay', renewed: true });
  return asked.write ? problem(asked, { failure: { kind: 'expired' }, write: asked.write }) : asked;
}
