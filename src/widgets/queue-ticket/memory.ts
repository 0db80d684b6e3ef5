import { isOver } from '../../domain/queue.ts';
import type { State } from './state.ts';

/**
 * What outlives a reload, in this tab only: the key of a ticket that is not over yet, and the key of a write under way. Without it a
 * reload would cost a citizen their place in line, as nothing was sent to them.
 */
type What = 'ticket' | 'ticket-pending';

const name = (what: What, place: string) => `civic-widgets/${what}/${place}`;

/** @param place municipality, as a page may have the queues of two */
function keep(what: What, place: string, value: string | undefined): void {
  try {
    if (value) sessionStorage.setItem(name(what, place), value);
    else sessionStorage.removeItem(name(what, place));
  } catch {
    // Storage is denied: the ticket's own link and its QR code lead back.
  }
}

export function kept(what: What, place: string): string | undefined {
  try {
    return sessionStorage.getItem(name(what, place)) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps what is true now, and forgets what is over. */
export function keepTicket(place: string, { ticket, write, doubt, step }: State, told: State | undefined): void {
  const key = ticket && !isOver(ticket) ? `${ticket.id}.${ticket.token}` : undefined;
  if (key || (told && step !== 'loading')) keep('ticket', place, key);
  const pending = write?.kind === 'take' ? write.key : doubt;
  if (pending !== (told?.write?.kind === 'take' ? told.write.key : told?.doubt)) keep('ticket-pending', place, pending);
}
