/** Every way a call can fail, as the citizen needs to tell them apart (design, decision 4). */
export type FailureKind =
  | 'offline' // the network, DNS, CORS or a blocker stopped the call
  | 'timeout'
  | 'unauthorized' // 401, 403: no session, or the link's token is not accepted
  | 'not-found' // 404
  | 'conflict' // 409: the slot was taken meanwhile
  | 'expired' // 410: a hold or a link ran out
  | 'invalid' // 400, 412, 422: the server refuses what was sent
  | 'too-large' // 413
  | 'rate-limited' // 429
  | 'unavailable' // 5xx
  | 'contract' // the answer is not what the contract says: HTML, truncated, wrong types
  | 'config'; // the page's own mistake: wrong `api-url`, unknown municipality or service

/** What is wrong with one field, by the field's name. The code is one of ours, or `server` with the server's own words. */
export interface FieldFault {
  readonly field: string;
  readonly code: string;
  readonly text?: string;
  /** By how many characters an answer was too long when it was checked. */
  readonly excess?: number;
}

export interface FailureFacts {
  /** Seconds to wait before another try, from `Retry-After`, capped at an hour. */
  readonly retryAfter?: number;
  /** Instants (ms) nearest to a taken slot, nearest first. */
  readonly alternatives?: readonly number[];
  readonly faults?: readonly FieldFault[];
  /** What the server calls this failure, for support; shown as a code, never as words. */
  readonly incident?: string;
  /** Words of the operator about planned maintenance: plain text, shown as text. */
  readonly announcement?: string;
  /** HTTP status, when there was one. */
  readonly status?: number;
  /** For integrators: goes to the console, never to a citizen. */
  readonly detail?: string;
}

/** A failure as data, safe to keep in a flow's state. */
export interface Failure extends FailureFacts {
  readonly kind: FailureKind;
}

/** Thrown by adapters. Its message is for integrators; citizens read the words for its `kind`. */
export class AdapterError extends Error implements Failure {
  override readonly name = 'AdapterError';
  readonly kind: FailureKind;
  readonly retryAfter?: number;
  readonly alternatives?: readonly number[];
  readonly faults?: readonly FieldFault[];
  readonly incident?: string;
  readonly announcement?: string;
  readonly status?: number;
  readonly detail?: string;

  constructor(kind: FailureKind, facts: FailureFacts = {}) {
    super(facts.detail ?? kind);
    this.kind = kind;
    Object.assign(this, facts);
  }
}

/** Whatever was thrown, as a failure. A bug of ours reads as a breach of contract: honest words, and a way to try again. */
export function toFailure(error: unknown): Failure {
  // Recognised by name: another copy of the library on the page may have thrown it.
  if (error instanceof Error && error.name === 'AdapterError' && 'kind' in error) {
    const { kind, retryAfter, alternatives, faults, incident, announcement, status, detail } = error as AdapterError;
    return { kind, retryAfter, alternatives, faults, incident, announcement, status, detail };
  }
  return { kind: 'contract', detail: error instanceof Error ? error.message : 'unknown error' };
}
