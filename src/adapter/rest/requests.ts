import { AdapterError } from '../../domain/errors.ts';
import type { Definition, RequestType } from '../../domain/request-definition.ts';
import type { RequestDesk } from '../../domain/requests.ts';
import type { CallOptions } from '../adapter.ts';
import type { RequestPort } from '../request-port.ts';
import { ask, below, segment } from './ask.ts';
import type { Http } from './http.ts';
import type { LaterRequestPort } from './later-requests.ts';
import { wireDefinition, wireRequestTypes } from './wire-definition.ts';
import { wireRequestDesk } from './wire-request-desk.ts';

/** The request part of the REST contract (`docs/openapi.yaml`). The definition is here; the rest is fetched with the first call of it. */
export class RestRequestPort implements RequestPort {
  readonly #http: Http;
  #later?: Promise<LaterRequestPort>;

  constructor(http: Http) {
    this.#http = http;
  }

  async desk(municipality: string, options: CallOptions): Promise<RequestDesk> {
    const { districts = [], paymentOrigins = [], ...desk } = await ask(this.#http, { path: below(municipality), options }, wireRequestDesk);
    return { ...desk, districts, paymentOrigins };
  }

  types(municipality: string, options: CallOptions): Promise<RequestType[]> {
    return ask(this.#http, { path: `${below(municipality)}/request-types`, options }, wireRequestTypes);
  }

  type(municipality: string, id: string, options: CallOptions): Promise<Definition> {
    return ask(this.#http, { path: `${below(municipality)}/request-types/${segment(id)}`, options }, wireDefinition);
  }

  #call(): Promise<LaterRequestPort> {
    return (this.#later ??= import('./later-requests.ts').then(
      ({ RestLaterRequestPort }) => new RestLaterRequestPort(this.#http),
      (error: unknown) => {
        this.#later = undefined;
        throw new AdapterError('offline', { detail: String(error) });
      },
    ));
  }

  properties: RequestPort['properties'] = async (...query) => (await this.#call()).properties(...query);
  map: RequestPort['map'] = async (...query) => (await this.#call()).map(...query);
  parcels: RequestPort['parcels'] = async (...query) => (await this.#call()).parcels(...query);
  open: RequestPort['open'] = async (...query) => (await this.#call()).open(...query);
  save: RequestPort['save'] = async (...query) => (await this.#call()).save(...query);
  request: RequestPort['request'] = async (...query) => (await this.#call()).request(...query);
  upload: RequestPort['upload'] = async (...query) => (await this.#call()).upload(...query);
  file: RequestPort['file'] = async (...query) => (await this.#call()).file(...query);
  removeFile: RequestPort['removeFile'] = async (...query) => (await this.#call()).removeFile(...query);
  pay: RequestPort['pay'] = async (...query) => (await this.#call()).pay(...query);
  submit: RequestPort['submit'] = async (...query) => (await this.#call()).submit(...query);
  requestOutcome: RequestPort['requestOutcome'] = async (...query) => (await this.#call()).requestOutcome(...query);
}
