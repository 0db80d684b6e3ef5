/** The mock municipality as a server: finds the rule for a request, and does a write once for each idempotency key. */
import type { Slot } from './db.ts';
import { brokenConnection, hang, problemFor, type Fault, type FaultPlan, type Refusal } from './faults.ts';
import { match, type Operation } from './operations.ts';
import { Problem, unknown } from './problem.ts';
import { changed } from './queue/changes.ts';
import { eventStream } from './queue/events.ts';
import { queueRules } from './queue/tickets.ts';
import { appointment, book, cancel, outcome, reschedule } from './resources/appointments.ts';
import { availability } from './resources/availability.ts';
import { municipalities, municipality, services } from './resources/catalogue.ts';
import { findService, findTown, type Context, type Reply } from './resources/context.ts';
import { extendHold, giveAway, hold, releaseHold } from './resources/holds.ts';
import { addFile, addPaper, putFile, removeFile, showFile } from './resources/files.ts';
import { caseOf, cases, certificate, lookUp } from './resources/cases.ts';
import { uncollected } from './resources/status.ts';
import { joinMeeting, meeting } from './resources/meetings.ts';
import { beginSignIn, completeSignIn, endSession, extendSession, providers } from './resources/sessions.ts';
import { account, chooseWay, confirmEmail, handIn, papers, passwordSignIn, prefer, register, resendCode, userName, verification } from './resources/verification.ts';
import { map, parcels } from './resources/parcels.ts';
import { pay } from './resources/payments.ts';
import { properties } from './resources/properties.ts';
import { openRequest, requestOutcome, saveRequest, showRequest, submitRequest } from './resources/requests.ts';
import { requestType, requestTypes } from './resources/request-types.ts';
import { allow, brokenContract, refuse, success, webPage } from './respond.ts';
import { detailsRequest, holdRequest, read } from './requests.ts';
import { minute } from './rules/civil-time.ts';
import { scenarioFaults } from './scenarios.ts';
import { chooseLanguage } from './texts.ts';
import type { World } from './world.ts';

/** A request as tests look at it. */
export interface LoggedRequest {
  readonly operation: Operation;
  readonly method: string;
  /** Path and query, below the base. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** As JSON; `undefined` without one. */
  readonly body: unknown;
}

export interface Server {
  readonly world: World;
  readonly faults: FaultPlan;
  readonly requests: LoggedRequest[];
  /** Path of the base, without a slash at its end. */
  readonly base: string;
  readonly delay: (ms: number, signal: AbortSignal) => Promise<void>;
}

const rules: Readonly<Record<Operation, (context: Context) => Reply>> = {
  municipalities,
  municipality,
  services,
  availability,
  hold,
  extendHold,
  releaseHold,
  book,
  outcome,
  appointment,
  reschedule,
  cancel,
  meeting,
  joinMeeting,
  verification,
  papers,
  userName,
  register,
  resendCode,
  confirmEmail,
  passwordSignIn,
  account,
  prefer,
  chooseWay,
  addPaper,
  handIn,
  providers,
  beginSignIn,
  completeSignIn,
  extendSession,
  endSession,
  ...queueRules,
  requestTypes,
  requestType,
  properties,
  map,
  parcels,
  openRequest,
  saveRequest,
  request: showRequest,
  requestOutcome,
  addFile,
  putFile,
  file: showFile,
  removeFile,
  pay,
  submitRequest,
  lookUp,
  certificate,
  uncollected,
  cases,
  case: caseOf,
};

/** The answer to a request; `undefined` when it is not for this server. Broken connections are `Response.error()`. */
export async function answer(server: Server, request: Request): Promise<Response | undefined> {
  const { world, requests, base } = server;
  const { pathname, search, searchParams } = new URL(request.url);
  if (pathname !== base && !pathname.startsWith(`${base}/`)) return undefined;
  if (request.method === 'OPTIONS') return allow();
  const incident = `mock-${requests.length + 1}`;
  const found = match(request.method, pathname.slice(base.length));
  if (!found) return refuse(unknown('path'), incident, world.clock.now());
  const { operation, writes, shared } = found.route;
  const bytes = new Uint8Array(await request.arrayBuffer());
  const binary = request.headers.get('Content-Type') === 'application/octet-stream';
  const text = binary ? '' : new TextDecoder().decode(bytes);
  const body = parse(text);
  requests.push({ operation, method: request.method, path: pathname.slice(base.length) + search, headers: plain(request.headers), body });
  const context: Context = {
    world,
    id: found.id,
    second: found.second,
    bytes,
    query: searchParams,
    body,
    token: /^Bearer (.+)$/.exec(request.headers.get('Authorization') ?? '')?.[1],
    acceptLanguage: request.headers.get('Accept-Language'),
  };
  const key = writes ? request.headers.get('Idempotency-Key') : null;
  if (key) world.db.underWay.add(key);
  try {
    if (world.scenario === 'slow') await server.delay(8_000, request.signal);
    const fault = server.faults.take(operation) ?? scenarioFault(world, operation, shared);
    if (fault && key) world.db.underWay.delete(key); // a write that fails is not being done
    if (fault === 'timeout') return await hang(request.signal);
    if (fault === 'offline') return brokenConnection();
    if (fault === 'html') return webPage();
    if (fault === 'contract') return brokenContract();
    if (fault) throw realise(context, operation, fault);
    const run = (): Reply => rules[operation](context);
    const { reply, repeated } = writes ? once(context, request, text, run) : { reply: run(), repeated: false };
    if (writes) changed(world);
    if (operation === 'ticketEvents') return eventStream(context, request.signal);
    const lost = world.scenario === 'lost-answer' && !repeated && reply.reference;
    return lost ? brokenConnection() : success(operation, reply.status, reply.value, request, world.clock.now());
  } catch (error) {
    if (error instanceof Problem) return refuse(error, incident, world.clock.now());
    throw error;
  } finally {
    if (key) world.db.underWay.delete(key);
  }
}

/** Does a write, or repeats what it answered before under the same key. Keys of refused writes stay unspent: nothing was done. */
function once({ world }: Context, request: Request, text: string, write: () => Reply): { reply: Reply; repeated: boolean } {
  const key = request.headers.get('Idempotency-Key');
  if (!key) throw new Problem(400, 'key-missing');
  const fingerprint = [request.method, request.url, request.headers.get('Authorization'), text].join('\n');
  const spent = world.db.keys.get(key);
  if (spent && spent.fingerprint !== fingerprint) throw new Problem(422, 'key-reused');
  if (spent) {
    // The clock of the answer is the only thing that may be newer.
    const value: unknown = { ...(spent.value as object), serverTime: new Date(world.clock.now()).toISOString() };
    return { reply: { ...spent, value }, repeated: true };
  }
  const reply = write();
  world.db.keys.set(key, { fingerprint, ...reply });
  return { reply, repeated: false };
}

/** The fault that the scenario has for this call. */
function scenarioFault(world: World, operation: Operation, shared: boolean | undefined): Fault | undefined {
  const { scenario } = world;
  // What is the same for everybody asks for no right; a list is empty rather than unknown.
  if (scenario === 'unauthorized' && shared) return undefined;
  if (scenario === 'not-found' && operation === 'municipalities') return undefined;
  const meets =
    (scenario === 'slot-taken' && (operation === 'hold' || operation === 'book' || operation === 'reschedule')) ||
    (scenario === 'hold-expired' && (operation === 'extendHold' || operation === 'book' || operation === 'reschedule'));
  if (!meets || world.sprung) return scenarioFaults[scenario];
  world.sprung = true;
  return scenario === 'slot-taken' ? 409 : 410;
}

/** Makes a refusal true: a taken slot is really taken, an expired hold really expired. */
function realise(context: Context, operation: Operation, fault: Refusal): Problem {
  const { world, id, body, acceptLanguage } = context;
  const details = operation === 'book' || operation === 'reschedule';
  const row = world.db.holds.get(details ? read(detailsRequest, body).hold : id);
  if (fault === 409 && operation === 'hold') return giveAway(world, wantedSlot(context));
  if (fault === 409 && details && row) {
    row.state = 'released';
    return giveAway(world, row);
  }
  if (fault === 410 && row) row.expires = world.clock.now();
  return problemFor(fault, operation, chooseLanguage(acceptLanguage, 'en'));
}

function wantedSlot({ world, id, body }: Context): Slot {
  const asked = read(holdRequest, body);
  const start = Date.parse(asked.start);
  const { minutes } = findService(findTown(world, id), asked.service);
  return { ...asked, municipality: id, assigned: '', start, end: start + minutes * minute };
}

function parse(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

function plain(headers: Headers): Record<string, string> {
  const names: Record<string, string> = {};
  headers.forEach((value, name) => (names[name] = value));
  return names;
}
