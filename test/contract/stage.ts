/** A stage for contract tests: the REST adapter over the mock municipality, with a clock and timers that the test moves. */
import { createMockApi, stoppedClock, type AdjustableClock, type MockApi, type MockOptions } from '../../mock-api/index.ts';
import type { BookingPort, CallOptions, Details, SlotQuery, QueuePort, StatusPort, WriteOptions } from '../../src/adapter/adapter.ts';
import type { RequestPort } from '../../src/adapter/request-port.ts';
import type { Timing } from '../../src/adapter/rest/http.ts';
import { RestAdapter, type RestSettings } from '../../src/adapter/rest/rest-adapter.ts';

export const baseUrl = 'https://api.example/v1';

/** A Tuesday morning in Chania, two weeks before clocks change. */
export const today = Date.parse('2027-03-16T07:00:00Z');

/** Pauses between tries pass at once and are written down; the time limit strikes when the test says so. */
export class TestTiming implements Timing {
  readonly pauses: number[] = [];
  readonly #limits = new Set<() => void>();
  readonly #limit: number;
  readonly now: () => number;

  constructor(now: () => number, limit = 30_000) {
    this.now = now;
    this.#limit = limit;
  }

  after(ms: number, run: () => void): () => void {
    if (ms < this.#limit) {
      this.pauses.push(ms);
      queueMicrotask(run);
      return () => {};
    }
    this.#limits.add(run);
    return () => void this.#limits.delete(run);
  }

  /** Lets every call that is still running reach its time limit; waits for the code of a first late call. */
  async expire(): Promise<void> {
    while (!this.running) await new Promise((done) => setTimeout(done));
    for (const run of this.#limits) run();
  }

  /** Time limits that nobody called off. */
  get running(): number {
    return this.#limits.size;
  }
}

export interface Stage {
  readonly api: MockApi;
  readonly clock: AdjustableClock;
  readonly timing: TestTiming;
  readonly port: BookingPort;
  readonly adapter: RestAdapter;
  readonly requests: RequestPort;
  readonly status: StatusPort;
  readonly queue: QueuePort;
}

export function setStage(mock: MockOptions = {}, rest: Partial<RestSettings> = {}): Stage {
  const clock = stoppedClock(today);
  const pageUrl = 'https://town.example/book';
  const api = createMockApi({ baseUrl, clock, pageUrl, delay: () => Promise.resolve(), ...mock });
  const timing = new TestTiming(() => clock.now());
  const adapter = new RestAdapter({ baseUrl, timing, random: () => 0.5, fetch: (...call) => api.fetch(new Request(...call)), ...rest });
  return { api, clock, timing, port: adapter.booking, status: adapter.status, adapter, queue: adapter.queue, requests: adapter.requests };
}

let keys = 0;

export function reading(locale = 'el', signal = new AbortController().signal): CallOptions {
  return { locale, signal };
}

/** A new intent unless a key is given. */
export function writing(key = `key-${(keys += 1)}`, locale = 'el'): WriteOptions {
  return { ...reading(locale), key };
}

export const inPerson: SlotQuery = { municipality: 'chania', service: 'town-planning', mode: 'in-person' };
export const byVideo: SlotQuery = { ...inPerson, mode: 'video' };

export const details: Details = {
  answers: { name: 'Δοκιμή Δοκιμής', email: 'dokimi@mail.example', phone: '+30 690 000 0000', subject: 'Όρια οικισμού' },
  consents: ['truth', 'privacy'],
};

export const videoDetails: Details = {
  answers: { ...details.answers, thirdPerson: 'no' },
  consents: ['documents', 'truth', 'privacy'],
};

export const spring = { from: '2027-03-01', to: '2027-04-30' } as const;

/** The free starts of the weeks around. */
export async function freeStarts(port: BookingPort, query: SlotQuery): Promise<readonly number[]> {
  return [...(await port.availability({ ...query, ...spring }, reading())).starts];
}

/** The free start with a number in the list. */
export async function freeStart(port: BookingPort, query: SlotQuery, index = 0): Promise<number> {
  const start = (await freeStarts(port, query))[index];
  if (start === undefined) throw new Error('the mock has no such start');
  return start;
}

/** What a call rejects with, for comparison; fails the test when it does not. */
export async function rejection(call: Promise<unknown>): Promise<Record<string, unknown> & { readonly kind?: string }> {
  try {
    await call;
  } catch (error) {
    return error as Record<string, unknown>;
  }
  throw new Error('expected a rejection');
}
