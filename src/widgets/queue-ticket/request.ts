import { checkCode, readCode } from '../../domain/codes.ts';
import type { TicketRequest } from '../../domain/queue.ts';
import type { Event } from './events.ts';
import { attend, enter, officeOf, purposeOf, take } from './flow-parts.ts';
import type { State } from './state.ts';

/** What a ticket would be asked for with. */
export function requestOf(state: State): TicketRequest | undefined {
  const { municipality } = state.choice;
  // The office knows itself what an appointment is for, and where.
  if (municipality && state.step === 'check-in' && state.wish?.purpose === 'check-in') return { municipality, appointment: state.wish.appointment };
  const office = officeOf(state);
  const purpose = purposeOf(state);
  if (!municipality || !office || !purpose) return undefined;
  const code = purpose.code && state.code.trim() ? readCode(state.code, purpose.code) : undefined;
  return { municipality, office: office.id, purpose: purpose.id, code };
}

/** Whether all that was asked for is here and right; else where it is not (WCAG 3.3.1). */
function checked(state: State): State {
  const purpose = purposeOf(state);
  if (!purpose) return attend({ ...state, faults: ['purpose'] }, 'summary');
  const bad = purpose.code && checkCode(state.code, purpose.code) === 'malformed';
  return bad ? attend({ ...state, faults: ['code'] }, 'summary') : { ...state, faults: [] };
}

/** On from the first question: into the queue, or to the calendar. */
export function goOn(state: State, event: Extract<Event, { type: 'now' | 'later' }>): State {
  if (state.write || state.step !== 'purpose') return state;
  const next = checked(state);
  if (next.faults.length) return next;
  return event.type === 'now' ? take(next) : enter(next, 'time');
}
