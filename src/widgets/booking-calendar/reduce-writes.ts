import type { Appointment, Hold } from '../../domain/booking.ts';
import type { Instant } from '../../domain/dates.ts';
import type { Failure, FailureKind } from '../../domain/errors.ts';
import { askedConsents, askedFields } from '../../domain/booking.ts';
import type { Event } from './events.ts';
import { nearest, serviceOf } from './selectors.ts';
import type { Happening, State, Write } from './state.ts';
import { attend, enter, move } from './transitions.ts';

/** A new intent, with the key it keeps through every retry (IETF Idempotency-Key draft). */
function intend(state: State, write: Omit<Write, 'key' | 'phase'>): State {
  const intents = state.intents + 1;
  return { ...state, intents, problem: undefined, write: { ...write, key: `${state.session}-${intents}`, phase: 'sending' } };
}

function say(state: State, what: NonNullable<State['said']>['what'], count = 0): State {
  return { ...state, said: { what, count, n: (state.said?.n ?? 0) + 1 } };
}

function tell(state: State, type: Happening['type'], detail: Happening['detail']): State {
  return { ...state, happening: { type, detail, n: (state.happening?.n ?? 0) + 1 } };
}

/** Asks for a slot to be held; a hold that is still good for it is used as it is. */
export function hold(state: State, start: Instant, then: NonNullable<Write['then']>, renewed?: boolean): State {
  const good = state.hold?.start === start && state.hold.expires > state.now && !renewed;
  return good && then === 'details' ? enter(state, 'details') : intend(state, { kind: 'hold', start, then, renewed });
}

/** Sends the booking, or the change of one; but first asks what became of an earlier one whose answer was lost. */
function confirm(state: State, renewed?: boolean): State {
  const kind = state.moving ? 'reschedule' : 'book';
  if (state.doubt) return enter({ ...state, write: { kind, key: state.doubt, phase: 'checking', renewed } }, 'confirming');
  return enter(intend(state, { kind, renewed }), 'confirming');
}

function held(state: State, given: Hold, at: Instant): State {
  const { write } = state;
  if (write?.kind !== 'hold') return { ...state, letGo: given.id };
  const letGo = state.hold && state.hold.id !== given.id ? state.hold.id : state.letGo;
  const kept: State = { ...state, hold: given, letGo, write: undefined, start: given.start, skew: given.serverTime - at, now: given.serverTime };
  if (write.then === 'book') return confirm({ ...kept, taken: undefined }, write.renewed);
  return write.then === 'stay' ? say(kept, 'hold-renewed') : enter({ ...kept, taken: undefined }, 'details');
}

/** Someone else was quicker: the slot is struck, what is near is offered, nothing typed is lost. */
function slotTaken(state: State, failure: Failure, start: Instant, then: 'details' | 'book'): State {
  const gone = [...state.gone, start];
  const known: State = { ...state, gone, hold: undefined, write: undefined, start: undefined };
  const alternatives = (failure.alternatives?.length ? failure.alternatives : nearest(known, start)).filter((other) => !gone.includes(other));
  const taken = { start, alternatives, chosen: alternatives[0], then };
  return tell(enter({ ...known, taken }, 'taken'), 'error', { kind: 'conflict', step: state.step });
}

/** The appointment as the server has it now. */
function done(state: State, appointment: Appointment, at: Instant): State {
  const { write } = state;
  const clock = { skew: appointment.serverTime - at, now: appointment.serverTime };
  const fresh = write?.kind === 'reschedule' ? 'rescheduled' : write?.kind === 'cancel' ? 'cancelled' : 'booked';
  const settled: State = { ...state, ...clock, appointment, fresh, write: undefined, doubt: undefined, hold: undefined, moving: undefined, asking: undefined, taken: undefined, meeting: undefined };
  return tell(enter(settled, 'appointment'), fresh, { reference: appointment.reference });
}

/** An appointment read by its link: seen, or what the link was for. */
function opened(state: State, appointment: Appointment, at: Instant): State {
  const todo = state.opening?.todo;
  const here: State = {
    ...state,
    appointment,
    opening: undefined,
    choice: { ...state.choice, municipality: appointment.municipality, mode: appointment.mode },
    skew: appointment.serverTime - at,
    now: appointment.serverTime,
  };
  if (state.step !== 'loading') return { ...state, appointment, opening: undefined };
  const seen = enter(here, 'appointment');
  const open = appointment.status === 'booked' && appointment.end > here.now;
  if (!open || !todo || todo === 'see') return seen;
  if (todo === 'reschedule') return move(seen);
  return todo === 'cancel' ? { ...seen, asking: 'cancel' } : enter(seen, 'meeting');
}

/** Failures after which the server may have done the work all the same. */
const uncertain: readonly FailureKind[] = ['offline', 'timeout', 'contract', 'unavailable'];

/** The server's findings that belong to fields of the form; others are told as a whole. */
function faultsOf(state: State, failure: Failure): State['faults'] {
  const service = serviceOf(state);
  const { mode } = state.choice;
  if (!service || !mode) return [];
  const names = [...askedFields(service, mode, state.draft.answers).map(({ name }) => name), ...askedConsents(service, mode).map(({ id }) => id)];
  return (failure.faults ?? []).filter(({ field }) => names.includes(field));
}

function failed(state: State, failure: Failure): State {
  const { write } = state;
  if (!write) return state;
  const { kind } = failure;
  const books = write.kind === 'book' || write.kind === 'reschedule';
  const lost = kind === 'expired' || kind === 'not-found';

  if (write.phase === 'checking') {
    // Asking failed as well: say that it is not known, and that the same press can't book twice.
    return problem({ ...state, doubt: write.key }, { failure, write: { ...write, phase: 'sending' }, unsure: true });
  }
  if ((books || write.kind === 'cancel') && uncertain.includes(kind)) return { ...state, write: { ...write, phase: 'checking' } };
  if (books && kind === 'conflict' && state.hold) return slotTaken(state, failure, state.hold.start, 'book');
  if (books && lost && state.hold && !write.renewed) return hold({ ...state, write: undefined }, state.hold.start, 'book', true);
  if (books && kind === 'invalid') {
    const faults = faultsOf(state, failure);
    if (faults.length) return attend({ ...enter({ ...state, write: undefined }, 'details'), faults }, 'summary');
  }
  if (write.kind === 'hold' && kind === 'conflict' && write.start !== undefined) {
    return slotTaken(state, failure, write.start, write.then === 'book' ? 'book' : 'details');
  }
  if (write.kind === 'extend' && lost && state.hold) return hold({ ...state, write: undefined }, state.hold.start, 'stay', true);
  return problem(state, { failure, write });
}

function problem(state: State, found: NonNullable<State['problem']>): State {
  const step = state.step === 'confirming' ? 'review' : state.step;
  const told = tell({ ...state, step, write: undefined, problem: found }, 'error', { kind: found.failure.kind, step });
  return attend(told, 'problem');
}

/** The same intent again, by the same key. */
export function retryWrite(state: State): State {
  const { problem: found } = state;
  if (!found || state.write) return state;
  const { write } = found;
  const again = { ...state, problem: undefined, write };
  return write.kind === 'book' || write.kind === 'reschedule' ? enter(again, 'confirming') : again;
}

/** Minutes before the end of a hold at which it is spoken of. */
const spoken = [5, 2, 1];

function tick(state: State, at: Instant): State {
  const now = at + state.skew;
  const { hold: kept } = state;
  const ticked = { ...state, now };
  if (!kept) return ticked;
  const left = Math.ceil((kept.expires - now) / 60_000);
  if (left > 0) return spoken.includes(left) ? say(ticked, 'hold-left', left) : ticked;
  const filling = state.step === 'details' || state.step === 'review';
  if (!filling) return state.step === 'time' ? { ...ticked, hold: undefined } : ticked;
  return state.write || state.problem ? ticked : hold(ticked, kept.start, 'stay', true);
}

/** What belongs to the video call (AP13). */
export function meeting(state: State, event: Extract<Event, { type: 'meet' | 'meeting' | 'joined' }>): State {
  if (event.type === 'meet') {
    return state.appointment?.mode === 'video' ? enter({ ...state, meeting: undefined, looks: state.looks + 1 }, 'meeting') : state;
  }
  const value = event.meeting;
  const seen: State = {
    ...state,
    meeting: { value, locale: state.language.locale },
    looks: state.looks + 1,
    skew: value.serverTime - event.at,
    now: value.serverTime,
    write: event.type === 'joined' ? undefined : state.write,
  };
  const before = state.meeting && 'value' in state.meeting ? state.meeting.value.state : undefined;
  return before && before !== value.state ? attend(seen, 'notice') : seen;
}

/** Everything that is written: holds, bookings, changes, and what comes back. */
export function written(state: State, event: Event): State {
  switch (event.type) {
    case 'confirm':
      if (state.step !== 'review') return state;
      // A hold being renewed just now: book as soon as it is there.
      if (state.write?.kind === 'hold') return { ...state, write: { ...state.write, then: 'book' } };
      if (state.write) return state;
      if (state.problem?.write.kind === 'book' || state.problem?.write.kind === 'reschedule') return retryWrite(state);
      if (!state.hold) return state.start === undefined ? state : hold(state, state.start, 'book', true);
      return confirm(state);
    case 'take': {
      const { taken } = state;
      if (!taken?.chosen || state.write) return state;
      return hold(state, taken.chosen, taken.then, true);
    }
    case 'extend':
      return state.write || !state.hold ? state : intend(state, { kind: 'extend' });
    case 'cancel':
      return state.write || !state.asking ? state : state.problem ? retryWrite(state) : intend(state, { kind: 'cancel' });
    case 'join':
      return state.write || state.step !== 'meeting' ? state : intend(state, { kind: 'join' });
    case 'held':
      return held(state, event.hold, event.at);
    case 'extended':
      return say({ ...state, hold: event.hold, write: undefined, now: event.hold.serverTime, skew: event.hold.serverTime - event.at }, 'hold-extended');
    case 'released':
      return { ...state, letGo: undefined };
    case 'written':
      return state.write ? done(state, event.appointment, event.at) : state;
    case 'recovered':
      return event.appointment ? opened({ ...state, doubt: undefined }, event.appointment, event.at) : { ...state, doubt: undefined };
    case 'opened':
      return opened(state, event.appointment, event.at);
    case 'not-done': {
      const { write, doubt } = state;
      if (!write) return state;
      if (doubt) return confirm({ ...state, doubt: undefined, write: undefined }, write.renewed);
      return problem(state, { failure: { kind: 'unavailable' }, write: { ...write, phase: 'sending' } });
    }
    case 'tick':
      return tick(state, event.at);
    case 'failed':
      return failed(state, event.failure);
    default:
      return state;
  }
}
