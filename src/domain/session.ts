/** Who has signed in, for the calls that need it. It lives in memory and ends with the page (design, decision 7). */
export interface Session {
  /** Capability token of the session. */
  readonly token: string;
  /** What to call the citizen, as far as the provider tells. */
  readonly name?: string;
}
