import type { WireFault, WireProblem } from '../src/adapter/rest/wire.ts';

/** A refusal as RFC 9457 has it, thrown by the rules. */
export class Problem extends Error {
  readonly status: number;
  readonly type: string;
  readonly facts: Partial<WireProblem>;
  readonly headers: Readonly<Record<string, string>>;

  /** @param type the last part of its URN, such as `slot-taken` */
  constructor(status: number, type: string, facts: Partial<WireProblem> = {}, headers: Readonly<Record<string, string>> = {}) {
    super(type);
    this.status = status;
    this.type = `urn:civic:${type}`;
    this.facts = facts;
    this.headers = headers;
  }
}

/** The same answer for what never was and what one has no right to: nothing can be learnt by guessing. */
export function unknown(what: string): Problem {
  return new Problem(404, `unknown-${what}`);
}

export function invalid(errors: readonly WireFault[]): Problem {
  return new Problem(422, 'invalid', { errors: [...errors] });
}
