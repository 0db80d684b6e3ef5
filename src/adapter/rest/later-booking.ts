import type { Appointment, AppointmentKey, Availability, Hold, Meeting } from '../../domain/booking.ts';
import { isoInstant, type Instant, type IsoDate } from '../../domain/dates.ts';
import { AdapterError } from '../../domain/errors.ts';
import type { BookingPort, BookOptions, CallOptions, Details, SlotQuery, WriteOptions } from '../adapter.ts';
import { ask, below, breach, segment } from './ask.ts';
import { send, type Call, type Http } from './http.ts';
import { toJson } from './json.ts';
import { refusedFacts as refused } from './later-refusal.ts';
import { wireAppointment, wireAvailability, wireHold, wireMeeting } from './wire-later.ts';

/** What comes after the first questions. */
export type LaterPort = Omit<BookingPort, 'municipalities' | 'municipality' | 'services'>;

/** The part of the booking port that is fetched with the calendar, or with an appointment. */
export class RestLaterPort implements LaterPort {
  readonly #http: Http;

  constructor(http: Http) {
    this.#http = http;
  }

  availability(
    { municipality, service, mode, office, staff, from, to }: SlotQuery & { readonly from: IsoDate; readonly to: IsoDate },
    options: CallOptions,
  ): Promise<Availability> {
    // Always in this order, so that equal questions share one cached answer.
    const query = new URLSearchParams({ service, mode });
    if (office) query.set('office', office);
    if (staff) query.set('staff', staff);
    query.set('from', from);
    query.set('to', to);
    return ask(this.#http, { path: `${below(municipality)}/availability?${query}`, options }, wireAvailability);
  }

  hold({ municipality, start, ...query }: SlotQuery & { readonly start: Instant }, options: WriteOptions): Promise<Hold> {
    const { service, mode, office, staff } = query;
    const body = { service, mode, office, staff, start: isoInstant(start) };
    return ask(this.#http, { method: 'POST', path: `${below(municipality)}/holds`, body: toJson(body), refused, options }, wireHold);
  }

  extendHold(id: string, options: WriteOptions): Promise<Hold> {
    return ask(this.#http, { method: 'POST', path: `/holds/${segment(id)}/extension`, options }, wireHold);
  }

  async releaseHold(id: string, options: CallOptions): Promise<void> {
    await send(this.#http, { method: 'DELETE', path: `/holds/${segment(id)}`, options });
  }

  book(hold: string, { answers, consents }: Details, { session, ...options }: BookOptions): Promise<Appointment> {
    return this.#own({ method: 'POST', path: '/appointments', body: toJson({ hold, answers, consents }), token: session, refused, options });
  }

  async outcome(key: string, options: CallOptions): Promise<Appointment | undefined> {
    const call: Call = { method: 'POST', read: true, path: '/appointments/outcome', body: toJson({ key }), options };
    try {
      return await this.#own(call);
    } catch (error) {
      if (error instanceof AdapterError && error.kind === 'not-found') return undefined;
      throw error;
    }
  }

  appointment(key: AppointmentKey, options: CallOptions): Promise<Appointment> {
    return this.#own(personal(key, '', { options }), key);
  }

  reschedule(key: AppointmentKey, hold: string, { answers, consents }: Details, options: WriteOptions): Promise<Appointment> {
    return this.#own(personal(key, '', { method: 'PATCH', body: toJson({ hold, answers, consents }), refused, options }), key);
  }

  cancel(key: AppointmentKey, options: WriteOptions): Promise<Appointment> {
    return this.#own(personal(key, '', { method: 'DELETE', options }), key);
  }

  meeting(key: AppointmentKey, options: CallOptions): Promise<Meeting> {
    return ask(this.#http, personal(key, '/meeting', { options }), wireMeeting);
  }

  joinMeeting(key: AppointmentKey, options: WriteOptions): Promise<Meeting> {
    return ask(this.#http, personal(key, '/meeting', { method: 'POST', options }), wireMeeting);
  }

  /** A call that is answered with an appointment. Only the answer to a booking has to bring its token; a session's is none. */
  async #own(call: Call, key?: AppointmentKey): Promise<Appointment> {
    const appointment = await ask(this.#http, call, wireAppointment);
    const token = appointment.token ?? key?.token;
    if (!token) throw breach(call, 'no token');
    return { ...appointment, token };
  }
}

/** A call about one appointment, with the token that proves the right to make it. */
function personal({ reference, token }: AppointmentKey, below: string, call: Omit<Call, 'path'>): Call {
  return { ...call, token, path: `/appointments/${segment(reference)}${below}` };
}
