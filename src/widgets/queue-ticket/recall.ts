import { asJson } from '../../adapter/rest/json.ts';
import { toFailure } from '../../domain/errors.ts';
import type { Instant } from '../../domain/dates.ts';
import { isOver, type Ticket, type TicketKey } from '../../domain/queue.ts';
import { centreOf } from './flow-parts.ts';
import { isGone } from './live.ts';
import { kept } from './memory.ts';
import type { State } from './state.ts';

/** What this tab last knew of a ticket. */
export interface Seen {
  readonly ticket: Ticket;
  readonly locale: string;
  readonly heard: Instant;
  readonly skew: number;
}

/**
 * For who loads the page anew without a line: the ticket as it was, and whom to call. Neither the right to it nor the code of a case is in
 * it; nothing once it is over.
 */
export function seenOf(state: State): string | undefined {
  const { ticket, ticketLocale: locale, heard, skew } = state;
  if (!ticket || isOver(ticket)) return undefined;
  const { token: _token, code: _code, office, ...rest } = ticket;
  const { phone, email } = office.phone || office.email ? office : (centreOf(state) ?? office);
  return asJson({ ticket: { ...rest, office: { ...office, phone, email } }, locale, heard, skew });
}

/** @throws what went wrong, where nothing of this ticket is kept, or a server has answered about it */
export function recall(place: string, key: TicketKey, error: unknown): Seen {
  const failure = toFailure(error);
  const text = kept('ticket-seen', place);
  if (!text || isGone(failure) || failure.kind === 'rate-limited') throw error;
  let seen: Partial<Seen> | null;
  try {
    seen = JSON.parse(text) as typeof seen;
  } catch {
    throw error;
  }
  const { ticket, locale = '', heard = 0, skew = 0 } = seen ?? {};
  if (ticket?.id !== key.id) throw error;
  return { ticket: { ...ticket, ...key }, locale, heard, skew };
}
