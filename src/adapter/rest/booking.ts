import type { Appointment, AppointmentKey, Availability, Hold, Meeting, Service } from '../../domain/booking.ts';
import type { Instant, IsoDate } from '../../domain/dates.ts';
import { AdapterError } from '../../domain/errors.ts';
import type { Municipality, MunicipalityName } from '../../domain/municipality.ts';
import type { BookingPort, CallOptions, Details, SlotQuery, WriteOptions } from '../adapter.ts';
import { label, send, type Call, type Http } from './http.ts';
import { safeParse, type Schema } from './schema.ts';
import {
  wireAppointment,
  wireAvailability,
  wireHold,
  wireMeeting,
  wireMunicipalities,
  wireMunicipality,
  wireServices,
} from './wire.ts';

const segment = encodeURIComponent;
const below = (municipality: string): string => `/municipalities/${segment(municipality)}`;

/** The booking part of the REST contract (`docs/openapi.yaml`). */
export class RestBookingPort implements BookingPort {
  readonly #http: Http;

  constructor(http: Http) {
    this.#http = http;
  }

  municipalities(options: CallOptions): Promise<MunicipalityName[]> {
    return this.#ask({ path: '/municipalities', options }, wireMunicipalities);
  }

  municipality(id: string, options: CallOptions): Promise<Municipality> {
    return this.#ask({ path: below(id), options }, wireMunicipality);
  }

  services(municipality: string, options: CallOptions): Promise<Service[]> {
    return this.#ask({ path: `${below(municipality)}/services`, options }, wireServices);
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
    return this.#ask({ path: `${below(municipality)}/availability?${query}`, options }, wireAvailability);
  }

  hold({ municipality, start, ...query }: SlotQuery & { readonly start: Instant }, options: WriteOptions): Promise<Hold> {
    const { service, mode, office, staff } = query;
    const body = { service, mode, office, staff, start: new Date(start).toISOString() };
    return this.#ask({ method: 'POST', path: `${below(municipality)}/holds`, body, options }, wireHold);
  }

  extendHold(id: string, options: WriteOptions): Promise<Hold> {
    return this.#ask({ method: 'POST', path: `/holds/${segment(id)}/extension`, options }, wireHold);
  }

  async releaseHold(id: string, options: CallOptions): Promise<void> {
    await send(this.#http, { method: 'DELETE', path: `/holds/${segment(id)}`, options });
  }

  book(hold: string, { answers, consents }: Details, options: WriteOptions): Promise<Appointment> {
    const body = { hold, answers, consents };
    return this.#own({ method: 'POST', path: '/appointments', body, options });
  }

  async outcome(key: string, options: CallOptions): Promise<Appointment | undefined> {
    const call: Call = { method: 'POST', read: true, path: '/appointments/outcome', body: { key }, options };
    try {
      return await this.#own(call);
    } catch (error) {
      if (error instanceof AdapterError && error.kind === 'not-found') return undefined;
      throw error;
    }
  }

  appointment(key: AppointmentKey, options: CallOptions): Promise<Appointment> {
    return this.#own(personal(key, '', { options }));
  }

  reschedule(key: AppointmentKey, hold: string, { answers, consents }: Details, options: WriteOptions): Promise<Appointment> {
    return this.#own(personal(key, '', { method: 'PATCH', body: { hold, answers, consents }, options }));
  }

  cancel(key: AppointmentKey, options: WriteOptions): Promise<Appointment> {
    return this.#own(personal(key, '', { method: 'DELETE', options }));
  }

  meeting(key: AppointmentKey, options: CallOptions): Promise<Meeting> {
    return this.#ask(personal(key, '/meeting', { options }), wireMeeting);
  }

  joinMeeting(key: AppointmentKey, options: WriteOptions): Promise<Meeting> {
    return this.#ask(personal(key, '/meeting', { method: 'POST', options }), wireMeeting);
  }

  /** A call that is answered with an appointment. Only the answer to a booking has to bring its token. */
  async #own(call: Call): Promise<Appointment> {
    const appointment = await this.#ask(call, wireAppointment);
    const token = appointment.token ?? call.token;
    if (!token) throw breach(call, 'no token');
    return { ...appointment, token };
  }

  async #ask<T>(call: Call, schema: Schema<T>): Promise<T> {
    const answer = await send(this.#http, call);
    let problem: string;
    try {
      const { data, error } = safeParse(schema, answer);
      if (!error) return data;
      problem = error.issues.map(({ path }) => path.join('.')).join();
    } catch (cause) {
      problem = (cause as Error).message;
    }
    throw breach(call, problem);
  }
}

/** For integrators: names members that break the contract, never their values. */
function breach(call: Call, problem: string): AdapterError {
  return new AdapterError('contract', { detail: `${label(call)}: unexpected answer, ${problem}` });
}

/** A call about one appointment, with the token that proves the right to make it. */
function personal({ reference, token }: AppointmentKey, below: string, call: Omit<Call, 'path'>): Call {
  return { ...call, token, path: `/appointments/${segment(reference)}${below}` };
}
