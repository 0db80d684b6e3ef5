/**
 * A puzzle that costs a device a second and a guesser a fortune, in place of letters to be read off a picture (WCAG 3.3.8). The
 * names are those of the ALTCHA protocol, so that its servers can be used.
 */
export interface Challenge {
  /** `SHA-256`, or another that the browser knows. */
  readonly algorithm: string;
  /** Digest of the salt with the number that is sought, in hexadecimal. */
  readonly challenge: string;
  readonly salt: string;
  readonly signature: string;
  /** The number is no greater. */
  readonly maxnumber?: number;
}

/** Solves it, or rejects; the answer is sent as it is. */
export type Solve = (challenge: Challenge, signal: AbortSignal) => Promise<string>;
