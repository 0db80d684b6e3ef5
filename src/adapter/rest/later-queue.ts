import type { Availability } from '../../domain/booking.ts';
import { isoInstant } from '../../domain/dates.ts';
import { AdapterError } from '../../domain/errors.ts';
import type { Ticket, TicketAction, TicketKey, TicketRequest } from '../../domain/queue.ts';
import type { CallOptions, QueuePort, QueueTimesQuery, TicketListener, WriteOptions } from '../adapter.ts';
import { ask, below, breach, segment } from './ask.ts';
import { listen } from './event-stream.ts';
import type { Call, Http } from './http.ts';
import { toJson } from './json.ts';
import { refusedFacts as refused } from './later-refusal.ts';
import { wireAvailability } from './wire-later.ts';
import { wireTicket } from './wire-queue.ts';

/** Where a deed is done, below the ticket. */
const deeds: Readonly<Record<TicketAction, string>> = { arrive: '/arrival', delay: '/delay', coming: '/coming', rejoin: '/return', leave: '' };

/** What comes after the first question. */
export type LaterQueuePort = Omit<QueuePort, 'centre' | 'queues'>;

/** Times and tickets: the part of the queue port that is fetched with the first of them. */
export class RestLaterQueuePort implements LaterQueuePort {
  readonly #http: Http;

  constructor(http: Http) {
    this.#http = http;
  }

  times({ municipality, office, purpose, from, to }: QueueTimesQuery, options: CallOptions): Promise<Availability> {
    // Always in this order, so that equal questions share one cached answer.
    const query = new URLSearchParams({ purpose, office, from, to });
    return ask(this.#http, { path: `${below(municipality)}/queue-times?${query}`, options }, wireAvailability);
  }

  take({ municipality, office, purpose, start, code, appointment }: TicketRequest, options: WriteOptions): Promise<Ticket> {
    const made = appointment && { reference: appointment.reference, token: appointment.token };
    const body = toJson({ office, purpose, start: start === undefined ? undefined : isoInstant(start), code, appointment: made });
    return this.#own({ method: 'POST', path: `${below(municipality)}/tickets`, body, refused, options });
  }

  async taken(key: string, options: CallOptions): Promise<Ticket | undefined> {
    try {
      return await this.#own({ method: 'POST', read: true, path: '/tickets/outcome', body: toJson({ key }), options });
    } catch (error) {
      if (error instanceof AdapterError && error.kind === 'not-found') return undefined;
      throw error;
    }
  }

  ticket(key: TicketKey, options: CallOptions): Promise<Ticket> {
    return this.#own(personal(key, '', { options }));
  }

  watch(key: TicketKey, { onTicket, onBeat }: TicketListener, options: CallOptions): Promise<void> {
    const call = personal(key, '/events', { options });
    return listen(this.#http, call, wireTicket, { onBeat, onValue: (ticket) => onTicket({ ...ticket, token: key.token }) });
  }

  act(key: TicketKey, action: TicketAction, options: WriteOptions): Promise<Ticket> {
    return this.#own(personal(key, deeds[action], { method: action === 'leave' ? 'DELETE' : 'POST', refused, options }));
  }

  /** A call that is answered with a ticket. Only the answer to taking one has to bring its token. */
  async #own(call: Call): Promise<Ticket> {
    const ticket = await ask(this.#http, call, wireTicket);
    const token = ticket.token ?? call.token;
    if (!token) throw breach(call, 'no token');
    return { ...ticket, token };
  }
}

/** A call about one ticket, with the token that proves the right to make it. */
function personal({ id, token }: TicketKey, below: string, call: Omit<Call, 'path'>): Call {
  return { ...call, token, path: `/tickets/${segment(id)}${below}` };
}
