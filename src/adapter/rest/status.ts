import type { StatusDesk } from '../../domain/cases.ts';
import { AdapterError } from '../../domain/errors.ts';
import type { CallOptions, StatusPort } from '../adapter.ts';
import { ask, below } from './ask.ts';
import type { Http } from './http.ts';
import { wireDesk } from './wire-desk.ts';

/** The status part of the REST contract. Its first screen reads the desk; the rest is fetched with the first call of it. */
export class RestStatusPort implements StatusPort {
  readonly #http: Http;
  #later?: Promise<Omit<StatusPort, 'desk'>>;

  constructor(http: Http) {
    this.#http = http;
  }

  desk(municipality: string, options: CallOptions): Promise<StatusDesk> {
    return ask(this.#http, { path: below(municipality), options }, wireDesk);
  }

  #call(): Promise<Omit<StatusPort, 'desk'>> {
    return (this.#later ??= import('./later-status.ts').then(
      ({ RestLaterStatus }) => new RestLaterStatus(this.#http),
      (error: unknown) => {
        this.#later = undefined;
        throw new AdapterError('offline', { detail: String(error) });
      },
    ));
  }

  lookUp: StatusPort['lookUp'] = async (...query) => (await this.#call()).lookUp(...query);
  certificate: StatusPort['certificate'] = async (...query) => (await this.#call()).certificate(...query);
  uncollected: StatusPort['uncollected'] = async (...query) => (await this.#call()).uncollected(...query);
  cases: StatusPort['cases'] = async (...query) => (await this.#call()).cases(...query);
  case: StatusPort['case'] = async (...query) => (await this.#call()).case(...query);
}
