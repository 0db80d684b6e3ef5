import { AdapterError } from '../../domain/errors.ts';
import type { PaymentStart, PropertyList, PropertyQuestion, RequestDraft, RequestKey, ServiceRequest } from '../../domain/requests.ts';
import type { CallOptions, WriteOptions } from '../adapter.ts';
import type { OpenOptions, RequestPort } from '../request-port.ts';
import { ask, below, breach, segment } from './ask.ts';
import type { Call, Http } from './http.ts';
import { toJson } from './json.ts';
import { lazily } from './lazily.ts';
import { refusedFacts as refused } from './later-refusal.ts';
import type { RestUploads } from './later-uploads.ts';
import { addsUp } from './request-values.ts';
import { wirePaymentStart, wirePropertyList, wireRequest } from './wire-requests.ts';

/** What comes after the definition. */
export type LaterRequestPort = Omit<RequestPort, 'desk' | 'types' | 'type'>;

export class RestLaterRequestPort implements LaterRequestPort {
  readonly #http: Http;
  readonly #uploads: () => Promise<RestUploads>;

  constructor(http: Http) {
    this.#http = http;
    this.#uploads = lazily(() => import('./later-uploads.ts').then(({ RestUploads }) => new RestUploads(http)));
  }

  properties(municipality: string, { code, text, district }: PropertyQuestion, options: CallOptions): Promise<PropertyList> {
    // A read that is posted: the code of a property stays out of addresses.
    return ask(this.#http, { method: 'POST', read: true, path: `${below(municipality)}/properties/lookup`, body: toJson({ code, text, district }), options }, wirePropertyList);
  }

  async map(...query: Parameters<RequestPort['map']>): ReturnType<RequestPort['map']> {
    return (await arrives(import('./map-requests.ts'))).mapPlace(this.#http, ...query);
  }

  async parcels(...query: Parameters<RequestPort['parcels']>): ReturnType<RequestPort['parcels']> {
    return (await arrives(import('./map-requests.ts'))).parcelsIn(this.#http, ...query);
  }

  open(municipality: string, type: string, { role, values, accepted }: RequestDraft, { session, ...options }: OpenOptions): Promise<ServiceRequest> {
    return this.#own({ method: 'POST', path: `${below(municipality)}/requests`, body: toJson({ type, role, values, accepted }), token: session, refused, options });
  }

  save(key: RequestKey, { role, values, accepted }: RequestDraft, options: WriteOptions): Promise<ServiceRequest> {
    return this.#own(personal(key, '', { method: 'PATCH', body: toJson({ role, values, accepted }), refused, options }), key);
  }

  request(key: RequestKey, options: CallOptions): Promise<ServiceRequest> {
    return this.#own(personal(key, '', { options }), key);
  }

  upload: LaterRequestPort['upload'] = async (key, ...rest) => (await this.#uploads()).upload(`/requests/${segment(key.reference)}/files`, key.token, ...rest);
  file: LaterRequestPort['file'] = async ({ token }, ...rest) => (await this.#uploads()).file(token, ...rest);
  removeFile: LaterRequestPort['removeFile'] = async ({ token }, ...rest) => (await this.#uploads()).removeFile(token, ...rest);

  pay(key: RequestKey, amount: number, returnUrl: string, options: WriteOptions): Promise<PaymentStart> {
    return ask(this.#http, personal(key, '/payments', { method: 'POST', body: toJson({ amount, returnUrl }), options }), wirePaymentStart);
  }

  submit(key: RequestKey, options: WriteOptions): Promise<ServiceRequest> {
    return this.#own(personal(key, '/submission', { method: 'POST', refused, options }), key);
  }

  async requestOutcome(key: string, options: CallOptions): Promise<ServiceRequest | undefined> {
    try {
      return await this.#own({ method: 'POST', read: true, path: '/requests/outcome', body: toJson({ key }), options });
    } catch (error) {
      if (error instanceof AdapterError && error.kind === 'not-found') return undefined;
      throw error;
    }
  }

  /** A call that is answered with a request. Only the answer to a new one has to bring its token; a session's is none. */
  async #own(call: Call, key?: RequestKey): Promise<ServiceRequest> {
    const request = await ask(this.#http, call, wireRequest);
    const token = request.token ?? key?.token;
    if (!token) throw breach(call, 'no token');
    try {
      if (request.dues) addsUp(request.dues);
    } catch {
      throw breach(call, 'dues.total');
    }
    return { ...request, token };
  }
}

/** Code that only a map needs. */
function arrives<T>(code: Promise<T>): Promise<T> {
  return code.catch((error: unknown) => {
    throw new AdapterError('offline', { detail: String(error) });
  });
}

/** A call about one request, with the token that proves the right to make it. */
function personal({ reference, token }: RequestKey, below: string, call: Omit<Call, 'path'>): Call {
  return { ...call, token, path: `/requests/${segment(reference)}${below}` };
}
