/** An in-memory municipality that answers the REST contract: for the demo, stories and tests. */
import type { HttpHandler } from 'msw';
// Not the package's main entry, which would load the parts for GraphQL too.
import { http } from 'msw/core/http';
import { runningClock, type Clock } from './clock.ts';
import { emptyDb, type Db } from './db.ts';
import { FaultPlan, type Fault } from './faults.ts';
import type { Operation } from './operations.ts';
import { changed } from './queue/changes.ts';
import type { Mail } from './outbox.ts';
import { randomCode, randomSequence } from './random.ts';
import { findTown } from './resources/context.ts';
import { dateIn } from './rules/civil-time.ts';
import { seedCases } from './resources/cases.ts';
import type { ScenarioName } from './scenarios.ts';
import { chania } from './seed/chania.ts';
import { kryvyiRih } from './seed/kryvyi-rih.ts';
import type { SeedMunicipality } from './seed/municipality.ts';
import { shahinShahr } from './seed/shahin-shahr.ts';
import { urmia } from './seed/urmia.ts';
import { registrarOf, type Registrar } from './registrar.ts';
import { bankOf, type Bank } from './resources/payments.ts';
import { clerkOf, type Clerk } from './resources/clerk.ts';
import { answer, type LoggedRequest, type Server } from './server.ts';
import { announceReady, type Sms } from './sms.ts';
import type { World } from './world.ts';

export type { AccountRow } from './accounts-db.ts';
export type { Registrar } from './registrar.ts';
export { runningClock, stoppedClock, type AdjustableClock, type Clock } from './clock.ts';
export { changed } from './queue/changes.ts';
export type { LineRow, TicketRow } from './queue/rows.ts';
export type { AppointmentRow, CaseRow, Db, HoldRow } from './db.ts';
export type { Fault } from './faults.ts';
export { operations, type Operation, type RequestOperation } from './operations.ts';
export type { Mail, MailLink } from './outbox.ts';
export { isScenario, scenarios, type ScenarioName } from './scenarios.ts';
export { chania } from './seed/chania.ts';
export { kryvyiRih } from './seed/kryvyi-rih.ts';
export type { SeedMunicipality } from './seed/municipality.ts';
export { shahinShahr } from './seed/shahin-shahr.ts';
export { urmia } from './seed/urmia.ts';
export type { Bank } from './resources/payments.ts';
export type { Clerk } from './resources/clerk.ts';
export type { LoggedRequest } from './server.ts';
export type { Sms } from './sms.ts';

export interface MockOptions {
  /** Where the API is, absolute or from the root; only its path counts. `/api` unless told. */
  readonly baseUrl?: string;
  readonly clock?: Clock;
  /** Names the chance of the world: the same seed gives the same free times, references and tokens. */
  readonly seed?: string;
  readonly scenario?: ScenarioName;
  /** The page that links in e-mails lead to. */
  readonly pageUrl?: string;
  /** Where the look-alike of a national sign-in is, absolute. */
  readonly providerUrl?: string;
  /** The page of the bank; the number of a payment is put after it. */
  readonly bankUrl?: string;
  readonly municipalities?: readonly SeedMunicipality[];
  /** How a slow server waits; tests may have it wait not at all. */
  readonly delay?: (ms: number, signal: AbortSignal) => Promise<void>;
  /** When streams look for what has changed by itself; every second unless told. */
  readonly beat?: (signal: AbortSignal) => Promise<void>;
}

export interface MockApi {
  /** For MSW, in a browser or in Node. */
  readonly handlers: HttpHandler[];
  /** The answer to a request, `undefined` when it is for somebody else. A connection that breaks is `Response.error()`. */
  handle(request: Request): Promise<Response | undefined>;
  /** As `fetch` would: rejects when a connection breaks or the request is aborted. */
  fetch(request: Request): Promise<Response>;
  readonly db: Db;
  /** Who checks papers behind the counter, and opens accounts. */
  readonly registrar: Registrar;
  readonly outbox: readonly Mail[];
  /** Text messages that were sent (ST1). */
  readonly sms: readonly Sms[];
  readonly requests: readonly LoggedRequest[];
  readonly scenario: ScenarioName;
  setScenario(name: ScenarioName): void;
  /** Tells the streams that the clock was put forward. */
  stir(): void;
  /** What happens at the bank, outside of the citizen’s page. */
  readonly bank: Bank;
  /** What the staff of the municipality do with requests. */
  readonly clerk: Clerk;
  /** Has the citizen with this telephone number sign in (ST3); ends with `db.sessions.clear()`. */
  signIn(phone: string): { readonly token: string };
  /** The result of a case arrives: its citizen gets a text message at once (ST1). */
  complete(municipality: string, code: string): void;
  /** Makes an operation fail, a number of times or until it is healed. */
  fail(operation: Operation, fault: Fault, times?: number): void;
  /** Ends programmed faults, of one operation or all. */
  heal(operation?: Operation): void;
}

export function createMockApi(options: MockOptions = {}): MockApi {
  const { baseUrl = '/api', clock = runningClock(), seed = 'civic', scenario = 'normal', pageUrl = '/', bankUrl = 'https://bank.example/pay/' } = options;
  const outbox: Mail[] = [];
  const requests: LoggedRequest[] = [];
  const faults = new FaultPlan();
  const world: World = {
    clock,
    db: emptyDb(),
    municipalities: options.municipalities ?? [chania, shahinShahr, kryvyiRih, urmia],
    outbox,
    sms: [],
    seed,
    random: randomSequence(seed),
    pageUrl,
    providerUrl: options.providerUrl ?? 'https://provider.example/',
    watchers: new Set(),
    beat: options.beat ?? ((signal) => wait(1000, signal)),
    bankUrl,
    scenario,
    sprung: false,
    booked: new Map(),
  };
  seedCases(world);
  const base = new URL(baseUrl, 'http://localhost').pathname.replace(/\/+$/, '');
  const server: Server = { world, faults, requests, base, delay: options.delay ?? wait };
  const handle = (request: Request): Promise<Response | undefined> => answer(server, request);

  return {
    handlers: [http.all(`${baseUrl.replace(/\/+$/, '')}/*`, ({ request }) => handle(request))],
    handle,
    async fetch(request) {
      const response = await handle(request);
      if (request.signal.aborted) throw new DOMException('Aborted', 'AbortError');
      if (!response || response.type === 'error') throw new TypeError('Failed to fetch');
      return response;
    },
    db: world.db,
    registrar: registrarOf(world),
    outbox,
    sms: world.sms,
    signIn(phone) {
      const token = randomCode(world.random, 26);
      world.db.sessions.set(token, phone);
      return { token };
    },
    complete(municipality, code) {
      const row = world.db.cases.get(`${municipality}/${code}`);
      if (!row) throw new RangeError(code);
      row.state = 'ready';
      row.changed = dateIn(findTown(world, municipality).zone, clock.now());
      announceReady(world, row);
    },
    requests,
    get scenario() {
      return world.scenario;
    },
    setScenario(name) {
      world.scenario = name;
      world.sprung = false;
      world.booked.clear();
    },
    stir: () => changed(world),
    bank: bankOf(world),
    clerk: clerkOf(world),
    fail: (operation, fault, times = Infinity) => faults.set(operation, fault, times),
    heal: (operation) => faults.clear(operation),
  };
}

function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((done, reject) => {
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(new DOMException('Aborted', 'AbortError'));
    });
  });
}
