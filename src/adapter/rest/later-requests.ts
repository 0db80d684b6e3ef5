import { AdapterError, type FailureFacts } from '../../domain/errors.ts';
import type { PaymentStart, PropertyList, PropertyQuestion, RequestDraft, RequestKey, ServiceRequest, StoredFile } from '../../domain/requests.ts';
import type { FileKind } from '../../domain/uploads/file-kinds.ts';
import type { CallOptions, WriteOptions } from '../adapter.ts';
import type { OpenOptions, RequestPort, UploadOptions } from '../request-port.ts';
import { ask, below, breach, segment } from './ask.ts';
import { send, type Call, type Http } from './http.ts';
import { toJson } from './json.ts';
import { refusedFacts } from './later-refusal.ts';
import { addsUp } from './request-values.ts';
import { wirePaymentStart, wirePropertyList, wireRequest, wireStoredFile } from './wire-requests.ts';

/** What comes after the definition. */
export type LaterRequestPort = Omit<RequestPort, 'desk' | 'types' | 'type'>;

/** Bytes of one piece of a file: what a slow line sends within seconds, so that little is lost when it breaks. */
const piece = 256 * 1024;

/** Faults point to answers as `/values/NAME`. */
const refused = (value: unknown): FailureFacts => refusedFacts(value);

export class RestLaterRequestPort implements LaterRequestPort {
  readonly #http: Http;
  /** Files that were begun, by the key of their upload: one that broke goes on. */
  readonly #begun = new Map<string, StoredFile>();

  constructor(http: Http) {
    this.#http = http;
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

  async upload(key: RequestKey, document: string, kind: FileKind, file: Blob, { progress, ...options }: UploadOptions): Promise<StoredFile> {
    const part = (path: string, call: Omit<Call, 'path'>): Promise<StoredFile> => ask(this.#http, { ...call, path, token: key.token }, wireStoredFile);
    const begin = { method: 'POST', body: toJson({ document, kind, bytes: file.size }), options, refused } as const;
    let stored = this.#begun.get(options.key);
    // How much has arrived is for the server to say: the answer to the last piece may have been lost.
    stored = stored ? await part(`/files/${segment(stored.id)}`, { options }) : await part(`/requests/${segment(key.reference)}/files`, begin);
    this.#begun.set(options.key, stored);
    while (stored.state === 'receiving') {
      const at: number = stored.received;
      progress(at);
      if (at >= file.size) throw breach({ path: '/files', options }, 'a file that never ends');
      const body = file.slice(at, at + piece);
      // Putting the same piece twice does no harm, so that no key is needed.
      stored = await part(`/files/${segment(stored.id)}?at=${at}`, { method: 'PUT', body, options: { signal: options.signal, locale: options.locale } });
      if (stored.state === 'receiving' && stored.received <= at) throw breach({ path: '/files', options }, 'no progress');
    }
    progress(stored.received);
    this.#begun.delete(options.key);
    return stored;
  }

  file(key: RequestKey, file: string, options: CallOptions): Promise<StoredFile> {
    return ask(this.#http, { path: `/files/${segment(file)}`, token: key.token, options }, wireStoredFile);
  }

  async removeFile(key: RequestKey, file: string, options: CallOptions): Promise<void> {
    await send(this.#http, { method: 'DELETE', path: `/files/${segment(file)}`, token: key.token, options });
  }

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
