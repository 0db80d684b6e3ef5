import type { Instant } from './dates.ts';

/** Who has signed in, for the calls that need it. It lives in memory and ends with the page (design, decision 7). */
export interface Session {
  /** Capability token of the session. */
  readonly token: string;
  /** What to call the citizen, as far as the provider tells. */
  readonly name?: string;
  /** When it ends unless it is extended, by the server's clock; absent where that is not told. */
  readonly expires?: Instant;
  /** The server's time when it told the end. */
  readonly serverTime?: Instant;
}
