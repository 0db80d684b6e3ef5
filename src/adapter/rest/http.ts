/**
 * One call over HTTP: time limit, abort, careful retries, and every way to fail as an `AdapterError`.
 * Writes are never repeated here: only a citizen, or a flow that asks for the outcome first, may do that.
 */
import type { Solve } from '../../domain/challenge.ts';
import type { Instant } from '../../domain/dates.ts';
import { AdapterError, type FailureFacts } from '../../domain/errors.ts';
import type { CallOptions } from '../adapter.ts';
import { fromJson } from './from-json.ts';
import { refusal } from './refusal.ts';

/** Time as the adapter needs it, so that tests can bring their own. */
export interface Timing {
  now(): Instant;
  /** Runs something once after so many milliseconds. Returns a function that calls it off. */
  after(ms: number, run: () => void): () => void;
}

/** The browser's `fetch`, told an address and what it needs: old libraries put a `Request` of their own on the window. */
export type Fetch = (url: string, init: CallInit) => Promise<Response>;

export interface CallInit extends RequestInit {
  readonly headers: Readonly<Record<string, string>>;
}

export interface Http {
  /** Without a slash at its end. */
  readonly baseUrl: string;
  /** Milliseconds that a call may take, its retries included. */
  readonly timeout: number;
  readonly fetch: Fetch;
  readonly timing: Timing;
  /** From 0 up to, not including, 1. */
  readonly random: () => number;
  /** In place of the solver that comes along. */
  readonly solve?: Solve;
}

export interface Call {
  /** Below the base, beginning with a slash. */
  readonly path: string;
  readonly options: CallOptions & { readonly key?: string };
  readonly method?: 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** JSON, or a piece of a file. */
  readonly body?: string | Blob;
  /** Capability token of an appointment. */
  readonly token?: string;
  /** What the answer to a write tells when it is refused. */
  readonly refused?: (value: unknown) => FailureFacts;
  /** What kind of answer is wanted, where it is not JSON. */
  readonly accept?: string;
  /** A read, although it is posted to keep what it asks for out of addresses. */
  readonly read?: true;
}

const tries = 3;
const firstPause = 400;
/** Seconds of `Retry-After` that a citizen waits without being told. */
const patience = 5;

/**
 * The JSON of an answer; `undefined` when it has none.
 *
 * @throws AdapterError, or the reason of the caller's signal when the caller aborts
 */
export async function send(http: Http, call: Call): Promise<unknown> {
  const { signal } = call.options;
  const inner = new AbortController();
  let end: (error: unknown) => void = () => {};
  // Raced, because an injected `fetch` may not listen to its signal, and a pause between two tries has none.
  const ended = new Promise<never>((_, reject) => {
    end = (error) => {
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- the caller's own reason, whatever it is
      reject(error);
      inner.abort();
    };
  });
  const stop = (): void => end(signal.reason);
  signal.addEventListener('abort', stop);
  const cancel = http.timing.after(http.timeout, () => end(new AdapterError('timeout', { detail: label(call) })));
  if (signal.aborted) stop();
  try {
    return await Promise.race([ended, attempts(http, call, inner.signal)]);
  } finally {
    cancel();
    signal.removeEventListener('abort', stop);
  }
}

async function attempts(http: Http, call: Call, signal: AbortSignal): Promise<unknown> {
  for (let attempt = 1; ; attempt++) {
    if (signal.aborted) return;
    try {
      return await once(http, call, signal);
    } catch (error) {
      const wait = call.method && !call.read ? undefined : pause(error, attempt, http.random);
      if (signal.aborted || attempt === tries || wait === undefined) throw error;
      await new Promise<void>((done) => http.timing.after(wait, done));
    }
  }
}

/** Milliseconds until a read may be tried again, `undefined` when trying again would not help or would do harm. */
function pause(error: unknown, attempt: number, random: () => number): number | undefined {
  const { kind, retryAfter } = error as AdapterError;
  if (kind === 'rate-limited' ? retryAfter === undefined : kind !== 'offline' && kind !== 'unavailable') return undefined;
  if ((retryAfter ?? 0) > patience) return undefined;
  // Full jitter: the tries of many citizens spread out instead of arriving together.
  return (retryAfter ?? 0) * 1000 + random() * firstPause * 2 ** (attempt - 1);
}

async function once(http: Http, call: Call, signal: AbortSignal): Promise<unknown> {
  const url = address(http, call);
  const init = compose(call, signal);
  let response: Response;
  let text: string;
  try {
    response = await http.fetch(url, init);
    text = await response.text();
  } catch {
    throw new AdapterError('offline', { detail: label(call) });
  }
  const value = fromJson(text);
  if (!response.ok) throw refusal(response, value, label(call), http.timing.now(), call.refused?.(value));
  return value;
}

export function address({ baseUrl }: Http, { path }: Call): string {
  const url = baseUrl + path;
  try {
    // Not the document's own base, in whose place content can put an element of that name.
    new URL(url, new Text().baseURI);
  } catch {
    throw new AdapterError('config', { detail: `no request can be made to “${baseUrl}”` });
  }
  return url;
}

/** Shared reads get nothing but safelisted headers, which spares a preflight and lets one cached answer serve everybody. */
export function compose({ method, options, body, token, accept }: Call, signal: AbortSignal): CallInit {
  const headers: Record<string, string> = { 'Accept-Language': options.locale };
  if (accept) headers.Accept = accept;
  if (body !== undefined) headers['Content-Type'] = typeof body === 'string' ? 'application/json' : 'application/octet-stream';
  if (options.key) headers['Idempotency-Key'] = options.key;
  // From an address that anybody can edit: what a header can't carry is encoded.
  if (token !== undefined) headers.Authorization = `Bearer ${encodeURI(token)}`;
  return {
    method: method ?? 'GET',
    headers,
    body: body ?? null,
    cache: token === undefined ? 'default' : 'no-store',
    credentials: 'omit',
    redirect: 'error',
    referrerPolicy: 'no-referrer',
    signal,
  };
}

/** A call for integrators: no query and no body, which may hold what a citizen typed. */
export function label({ method, path }: Call): string {
  return `${method ?? 'GET'} ${path.split('?')[0]}`;
}
