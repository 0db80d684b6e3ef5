import { isOver } from '../../domain/queue.ts';
import { name, pendingOf, type What } from './memory.ts';
import { seenOf } from './recall.ts';
import type { State } from './state.ts';

function keep(what: What, place: string, value: string | undefined): void {
  try {
    if (value) sessionStorage.setItem(name(what, place), value);
    else sessionStorage.removeItem(name(what, place));
  } catch {
    // Storage is denied: the ticket's own link and its QR code lead back.
  }
}

/** Keeps what is true now, and forgets what is over. */
export function keepTicket(place: string, state: State, told: State | undefined): void {
  const { ticket, step, heard } = state;
  const key = ticket && !isOver(ticket) ? `${ticket.id}.${ticket.token}` : undefined;
  if (key || (told && step !== 'loading')) {
    keep('ticket', place, key);
    if (!key || ticket !== told?.ticket || heard !== told?.heard) keep('ticket-seen', place, seenOf(state));
  }
  const pending = pendingOf(state);
  if (pending !== (told && pendingOf(told))) keep('ticket-pending', place, pending);
}
