import type { Adapter } from '../adapter.ts';
import { RestBookingPort } from './booking.ts';
import type { Http, Timing } from './http.ts';
import { RestRequestPort } from './requests.ts';

export interface RestSettings {
  /** Where the API is, such as `https://api.example.gr/v1`; relative ones start from the page. */
  readonly baseUrl: string;
  /** Milliseconds that a call may take, its retries included; 30 seconds unless told. */
  readonly timeout?: number;
  /** In place of the browser's own: to add headers, to answer from what a page has fetched already, or in tests. */
  readonly fetch?: (request: Request) => Promise<Response>;
  readonly timing?: Timing;
  /** From 0 up to, not including, 1: spreads retries. */
  readonly random?: () => number;
}

/** The clock and timers of the browser. */
const browserTiming: Timing = {
  now: () => Date.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

/** A municipality's systems behind the REST contract of this library (`docs/openapi.yaml`). */
export class RestAdapter implements Adapter {
  readonly booking: RestBookingPort;
  readonly requests: RestRequestPort;

  constructor({ baseUrl, timeout = 30_000, timing = browserTiming, ...given }: RestSettings) {
    const http: Http = {
      baseUrl: baseUrl.replace(/\/+$/, ''),
      timeout,
      timing,
      // Looked up at each call: a page may replace `fetch` after this adapter was made.
      fetch: given.fetch ?? ((request) => fetch(request)),
      random: given.random ?? (() => Math.random()),
    };
    this.booking = new RestBookingPort(http);
    this.requests = new RestRequestPort(http);
  }
}
