import type { Solve } from '../../domain/challenge.ts';
import type { Fetch, Http, Timing } from './http.ts';

export interface RestSettings {
  /** Where the API is, such as `https://api.example/v1`; relative ones start from the page. */
  readonly baseUrl: string;
  /** Milliseconds that a call may take, its retries included; 30 seconds unless told. */
  readonly timeout?: number;
  /** In place of the browser's own: to add headers, to answer from what a page has fetched already, or in tests. */
  readonly fetch?: Fetch;
  readonly timing?: Timing;
  /** From 0 up to, not including, 1: spreads retries. */
  readonly random?: () => number;
  /** Solves the puzzle that a server may set before it looks a code up; the solver that comes along is fetched when it is needed. */
  readonly solve?: Solve;
}

/** The clock and timers of the browser. */
const browserTiming: Timing = {
  now: () => Date.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

/** What the ports of one address have in common. */
export function httpOf({ baseUrl, timeout = 30_000, timing = browserTiming, ...given }: RestSettings): Http {
  return {
    baseUrl: baseUrl.replace(/\/+$/, ''),
    timeout,
    timing,
    // Looked up at each call: a page may replace `fetch` after this adapter was made.
    fetch: given.fetch ?? ((url, init) => fetch(url, init)),
    random: given.random ?? (() => Math.random()),
    solve: given.solve,
  };
}
