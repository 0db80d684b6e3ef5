/** What goes wrong between a citizen and a server, made to happen. */
import type { Operation } from './operations.ts';
import { Problem } from './problem.ts';
import { texts, type Language } from './texts.ts';

export type Fault =
  | 'offline'
  | 'timeout'
  | 'html'
  | 'contract'
  | (400 | 401 | 403 | 404 | 409 | 410 | 413 | 422 | 429 | 500 | 502 | 503);

const maintenance = texts(
  'Το σύστημα των ραντεβού συντηρείται και θα είναι ξανά διαθέσιμο σε λίγο.',
  'Триває технічне обслуговування системи запису. Невдовзі вона знову запрацює.',
  'سامانهٔ نوبت‌دهی در حال به‌روزرسانی است و به‌زودی دوباره در دسترس خواهد بود.',
  'The appointment system is being maintained and will be available again shortly.',
);

/** Faults by operation, each with the number of calls that it still meets. */
export class FaultPlan {
  readonly #planned = new Map<Operation, { readonly fault: Fault; times: number }>();

  set(operation: Operation, fault: Fault, times: number): void {
    this.#planned.set(operation, { fault, times });
  }

  clear(operation?: Operation): void {
    if (operation) this.#planned.delete(operation);
    else this.#planned.clear();
  }

  /** The fault that meets this call, if there is one; it is used up. */
  take(operation: Operation): Fault | undefined {
    const planned = this.#planned.get(operation);
    if (!planned || planned.times < 1) return undefined;
    planned.times -= 1;
    return planned.fault;
  }
}

/** What a connection that breaks looks like: `fetch` rejects when it meets it. */
export function brokenConnection(): Response {
  return Response.error();
}

/** Waits for as long as the caller does. */
export function hang(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const stop = (): void => reject(new DOMException('Aborted', 'AbortError'));
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop);
  });
}

/** A fault that is a status of HTTP. */
export type Refusal = Extract<Fault, number>;

/** What a status means for the call that it meets. */
export function problemFor(refusal: Refusal, operation: Operation, language: Language): Problem {
  switch (refusal) {
    case 503:
      return new Problem(503, 'maintenance', { detail: maintenance[language] }, { 'Retry-After': '1800' });
    case 429:
      return new Problem(429, 'rate-limited', {}, { 'Retry-After': '30' });
    case 409:
      return new Problem(409, operation === 'joinMeeting' ? 'too-early' : 'not-changeable');
    case 422:
      return new Problem(422, 'invalid', { errors: [{ pointer: '/answers/email', code: 'email' }] });
    default:
      return new Problem(refusal, names[refusal]);
  }
}

const names: Readonly<Record<Exclude<Refusal, 503 | 429 | 409 | 422>, string>> = {
  400: 'malformed',
  401: 'token-refused',
  403: 'token-refused',
  404: 'unknown',
  410: 'hold-expired',
  413: 'too-large',
  500: 'server-error',
  502: 'server-error',
};
