import { isOver } from '../../domain/queue.ts';
import { name, type What } from './memory.ts';
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
export function keepTicket(place: string, { ticket, write, doubt, step }: State, told: State | undefined): void {
  const key = ticket && !isOver(ticket) ? `${ticket.id}.${ticket.token}` : undefined;
  if (key || (told && step !== 'loading')) keep('ticket', place, key);
  const pending = write?.kind === 'take' ? write.key : doubt;
  if (pending !== (told?.write?.kind === 'take' ? told.write.key : told?.doubt)) keep('ticket-pending', place, pending);
}
