/** A citizen at a service request without its element: the flow over the REST adapter over the mock, with a clock that the test moves. */
import { createMockApi, stoppedClock, type AdjustableClock, type MockApi, type MockOptions } from '../../mock-api/index.ts';
import { RestAdapter } from '../../src/adapter/rest/rest-adapter.ts';
import { persian } from '../../src/domain/persian.ts';
import type { FileKind } from '../../src/domain/uploads/file-kinds.ts';
import type { UploadRules } from '../../src/domain/uploads/upload-list.ts';
import { askedDocuments } from '../../src/domain/request-answers.ts';
import { FlowController } from '../../src/ui/flow-controller.ts';
import type { Deps } from '../../src/widgets/service-request/acts.ts';
import type { Event } from '../../src/widgets/service-request/events.ts';
import { requestFlow } from './request-flow.ts';
import { hold } from '../../src/widgets/uploads.ts';
import { begin, facts, stepOf, type Beginning, type Fixed, type State } from '../../src/widgets/service-request/state.ts';

/** A Saturday in Iran: 30 Aban 1405. */
export const saturday = Date.parse('2026-11-21T06:00:00Z');
export const page = 'https://town.example/inquiry';

export interface VisitArgs {
  readonly fixed?: Partial<Fixed>;
  readonly mock?: MockOptions;
  readonly api?: MockApi;
  readonly clock?: AdjustableClock;
  readonly signedIn?: string;
  readonly opening?: Beginning['opening'];
}

/** What belongs to a first visit, answers for everything that shipped definitions ask. */
export const answers: Readonly<Record<string, string>> = {
  property: '۱-۰۱-۰۱-۱',
  earlierRequest: '1405-2281',
  'letter.number': '۱۲۳',
  'letter.date': '۱۴۰۵/۸/۲۰',
  'letter.authority': 'notary',
  purpose: 'transfer',
  'applicant.name': 'نام و نام خانوادگی',
  'applicant.ownership': 'whole',
  nationalId: '۰۴۹۹۳۷۰۸۹۹',
  mobile: '۰۹۱۲ ۰۰۰ ۰۰۰۰',
};

let visits = 0;

/** A turn of all that goes on beside the page's own code: what came by message, what was encrypted. Timers would take 4 ms each. */
async function turn(): Promise<void> {
  await crypto.subtle.digest('SHA-256', new Uint8Array());
  await new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = (event) => {
      port1.close();
      done(event);
    };
    port2.postMessage(undefined);
  });
}

/** Tells of each call when it begins and when it is answered. */
function watched<P extends object>(port: P, change: (by: 1 | -1) => void): P {
  return new Proxy(port, {
    get(target, name) {
      const call: unknown = Reflect.get(target, name);
      if (typeof call !== 'function') return call;
      return async (...all: unknown[]): Promise<unknown> => {
        change(1);
        try {
          return await (Reflect.apply(call, target, all) as unknown);
        } finally {
          change(-1);
        }
      };
    },
  });
}

export class Visit {
  readonly api: MockApi;
  readonly clock: AdjustableClock;
  readonly #flow: FlowController<State, Event, Deps>;
  /** Waits that the clock will end. */
  readonly #waits = new Set<{ readonly at: number; readonly end: () => void }>();
  #count = 0;
  /** Calls that have no answer yet. */
  #asking = 0;

  constructor({ fixed = {}, mock, api, clock, signedIn, opening }: VisitArgs = {}) {
    this.clock = clock ?? stoppedClock(saturday);
    this.api = api ?? createMockApi({ baseUrl: 'https://api.example/v1', clock: this.clock, pageUrl: page, ...mock });
    const adapter = new RestAdapter({ baseUrl: 'https://api.example/v1', timing: { now: () => this.clock.now(), after: () => () => {} }, random: () => 0.5, fetch: (...call) => this.api.fetch(new Request(...call)) });
    const deps: Deps = {
      port: watched(adapter.requests, (by) => (this.#asking += by)),
      now: () => this.clock.now(),
      wait: (ms, signal) =>
        new Promise((end, reject) => {
          const timer = { at: this.clock.now() + ms, end };
          this.#waits.add(timer);
          signal.addEventListener('abort', () => {
            this.#waits.delete(timer);
            reject(signal.reason as Error);
          });
        }),
      online: () => new Promise(() => {}),
      returnUrl: () => page,
      send: (event) => this.#flow.send(event),
      random: () => 0.5,
    };
    const start = begin({
      fixed: { municipality: 'shahin-shahr', service: 'property-inquiry', ...fixed },
      language: { locale: 'fa', calendar: persian },
      session: `session-${(visits += 1)}`,
      now: saturday,
      signedIn,
      opening,
    });
    this.#flow = new FlowController({ addController() {}, requestUpdate() {}, removeController() {}, updateComplete: Promise.resolve(true) }, requestFlow(() => 'fa'), start, () => deps);
    this.#flow.hostConnected();
  }

  get state(): State {
    return this.#flow.state;
  }

  /** The step's kind, or the place before and after the steps. */
  get at(): string {
    return stepOf(this.state)?.kind ?? this.state.place;
  }

  get faults(): string[] {
    return this.state.faults.map(({ field, code }) => `${field} ${code}`);
  }

  /** Sends events and waits until all that they set off has come back. */
  async does(...events: Event[]): Promise<this> {
    for (const event of events) {
      this.#flow.send(event);
      await this.rests();
    }
    return this;
  }

  async rests(): Promise<void> {
    const begun = performance.now();
    for (let same = 0, last: State | undefined; same < 12; ) {
      if (performance.now() - begun > 10_000) throw new Error('never rests');
      await turn();
      same = this.state === last && !this.#asking ? same + 1 : 0;
      last = this.state;
    }
  }

  /** Waits for what takes turns of its own, such as encryption: until something holds, and so many turns at least. */
  async settles(done: () => boolean, least = 0): Promise<void> {
    for (let turn = 0; turn < least || (!done() && turn < 4_000); turn++) await new Promise((next) => setTimeout(next));
    await this.rests();
    if (!done()) throw new Error('it never comes to that');
  }

  /** Time goes by, for the town and for this page. */
  async passes(ms: number): Promise<void> {
    const end = this.clock.now() + ms;
    for (;;) {
      const next = [...this.#waits].filter(({ at }) => at <= end).sort((one, other) => one.at - other.at)[0];
      if (!next) break;
      this.#waits.delete(next);
      this.clock.set(Math.max(next.at, this.clock.now()));
      next.end();
      await this.rests();
    }
    this.clock.set(end);
    await this.rests();
  }

  async answers(values: Readonly<Record<string, string | readonly string[]>>): Promise<void> {
    await this.does(...Object.keys(values).map((field): Event => ({ type: 'answer', field, value: values[field] ?? '' })));
  }

  async picks(document: string, blob: Blob = new Blob(['%PDF-1.7 paper']), kind: FileKind = 'pdf'): Promise<string> {
    const step = stepOf(this.state);
    const rules = (step && askedDocuments(step, facts(this.state)))?.find(({ id }) => id === document) as UploadRules;
    const id = `${this.state.session}-picked-${(this.#count += 1)}`;
    hold(id, blob, kind);
    const file = { id, name: `${document}.pdf`, bytes: blob.size };
    await this.does({ type: 'looking', rules, files: [file] }, { type: 'picked', rules, files: [{ ...file, kind }] });
    return id;
  }

  /** Answers and goes on, from where this is to a step of that kind, or to the answer. */
  async comesTo(kind: string, given: Readonly<Record<string, string>> = {}): Promise<this> {
    const all = { ...answers, ...given };
    for (let steps = 0; this.at !== kind; steps++) {
      const { state } = this;
      const step = stepOf(state);
      if (steps > 40 || !step) throw new Error(`stuck at ${this.at}: ${this.faults.join()} ${state.problem?.failure.kind ?? ''}`);
      for (const { id } of step.undertakings ?? []) await this.does({ type: 'accept', id, given: true });
      if (step.kind === 'documents') for (const { id } of askedDocuments(step, facts(state))) await this.picks(id);
      else if (step.kind !== 'undertakings') await this.answers(all);
      await this.does({ type: 'next' });
      // Once to find the property, once to go on with it.
      if (step.kind === 'property') await this.does({ type: 'next' });
    }
    return this;
  }

  /** A visit that begins with a link, such as the one that leads back from the bank. */
  follows(link: string): Visit {
    const [reference = '', token = ''] = link.split('#civic-request=')[1]?.split('.') ?? [];
    return new Visit({ api: this.api, clock: this.clock, fixed: { municipality: this.state.fixed.municipality, service: this.state.service }, opening: { reference, token } });
  }
}
