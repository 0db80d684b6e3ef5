import type { Service } from '../../domain/booking.ts';
import { AdapterError } from '../../domain/errors.ts';
import type { Municipality, MunicipalityName } from '../../domain/municipality.ts';
import type { BookingPort, CallOptions } from '../adapter.ts';
import { ask, below } from './ask.ts';
import type { Http } from './http.ts';
import type { LaterPort } from './later-booking.ts';
import { wireMunicipalities, wireMunicipality, wireServices } from './wire-first.ts';

/**
 * The booking part of the REST contract (`docs/openapi.yaml`). What the first questions ask is here; the rest is fetched with the
 * first call of it, which is made when the code of the calendar is here, in the same file.
 */
export class RestBookingPort implements BookingPort {
  readonly #http: Http;
  #later?: Promise<LaterPort>;

  constructor(http: Http) {
    this.#http = http;
  }

  municipalities(options: CallOptions): Promise<MunicipalityName[]> {
    return ask(this.#http, { path: '/municipalities', options }, wireMunicipalities);
  }

  municipality(id: string, options: CallOptions): Promise<Municipality> {
    return ask(this.#http, { path: below(id), options }, wireMunicipality);
  }

  services(municipality: string, options: CallOptions): Promise<Service[]> {
    return ask(this.#http, { path: `${below(municipality)}/services`, options }, wireServices);
  }

  #call(): Promise<LaterPort> {
    return (this.#later ??= import('./later-booking.ts').then(
      ({ RestLaterPort }) => new RestLaterPort(this.#http),
      (error: unknown) => {
        this.#later = undefined;
        throw new AdapterError('offline', { detail: String(error) });
      },
    ));
  }

  availability: BookingPort['availability'] = async (...query) => (await this.#call()).availability(...query);
  hold: BookingPort['hold'] = async (...query) => (await this.#call()).hold(...query);
  extendHold: BookingPort['extendHold'] = async (...query) => (await this.#call()).extendHold(...query);
  releaseHold: BookingPort['releaseHold'] = async (...query) => (await this.#call()).releaseHold(...query);
  book: BookingPort['book'] = async (...query) => (await this.#call()).book(...query);
  outcome: BookingPort['outcome'] = async (...query) => (await this.#call()).outcome(...query);
  appointment: BookingPort['appointment'] = async (...query) => (await this.#call()).appointment(...query);
  reschedule: BookingPort['reschedule'] = async (...query) => (await this.#call()).reschedule(...query);
  cancel: BookingPort['cancel'] = async (...query) => (await this.#call()).cancel(...query);
  meeting: BookingPort['meeting'] = async (...query) => (await this.#call()).meeting(...query);
  joinMeeting: BookingPort['joinMeeting'] = async (...query) => (await this.#call()).joinMeeting(...query);
}
