import { askedDocuments, askedFields } from '../../src/domain/request-answers.ts';
import { askedSteps } from '../../src/domain/request-steps.ts';
import { listOf } from '../../src/domain/conditions.ts';
import { factsOf } from '../../src/domain/requests.ts';
import type { WireFault, WireRequest } from '../../src/adapter/rest/wire.ts';
import { invalid, Problem, unknown } from '../problem.ts';
import { randomCode } from '../random.ts';
import type { ApplicantRow, RequestRow } from '../request-rows.ts';
import { openRequestBody, outcomeRequest, read, saveRequestBody } from '../requests.ts';
import { gregorian } from '../../src/domain/gregorian.ts';
import { persian } from '../../src/domain/persian.ts';
import { dateIn } from '../rules/civil-time.ts';
import { checkOf, duesOf, parcelOf } from '../rules/records.ts';
import { chooseLanguage } from '../texts.ts';
import type { World } from '../world.ts';
import { inspectionOf, issue, resultOf, stagesOf } from './clerk.ts';
import { findTown, iso, ok, type Context, type Reply } from './context.ts';
import { filesOf, render as renderFile } from './files.ts';
import { paymentOf } from './payments.ts';
import { renderProperty } from './properties.ts';
import { findDefinition } from './request-types.ts';

/** How long the municipality takes over an answer that needs nobody (RQ9: less than two minutes). */
const automatic = 40_000;

export function openRequest(context: Context): Reply<WireRequest> {
  const { world } = context;
  const town = findTown(world, context.id);
  const { type, ...draft } = read(openRequestBody, context.body);
  const definition = findDefinition(town, type);
  const applicant = definition.applicants.find(({ role }) => role === draft.role);
  if (!applicant) throw invalid([{ pointer: '/role', code: 'unknown' }]);
  const person = applicantOf(context);
  if (applicant.signIn !== 'none') {
    if (!person) throw new Problem(401, 'sign-in-needed', {}, { 'WWW-Authenticate': 'Bearer' });
    if (person.role !== applicant.role || (applicant.signIn === 'verified' && person.level !== 'verified')) throw new Problem(403, 'not-verified');
  }
  const row: RequestRow = { ...draft, reference: reference(world), token: randomCode(world.random, 26), municipality: town.id, type, extra: 0 };
  world.db.requests.set(row.reference, row);
  return { ...ok(render(context, row), row.reference), status: 201 };
}

/** Who asks, once signed in: an account is verified when somebody knows who owns it (VF7). */
function applicantOf({ world: { db, clock }, token = '' }: Context): ApplicantRow | undefined {
  const visit = db.visits.get(token);
  const account = visit && visit.expires > clock.now() ? db.accounts.get(visit.account) : undefined;
  return account ? { role: account.role ?? 'citizen', level: account.state === 'active' ? 'verified' : 'account' } : db.applicants.get(token);
}

export function saveRequest(context: Context): Reply<WireRequest> {
  const row = ownRequest(context);
  if (row.filed) throw new Problem(409, 'not-changeable');
  Object.assign(row, read(saveRequestBody, context.body));
  return ok(render(context, row), row.reference);
}

export function showRequest(context: Context): Reply<WireRequest> {
  return ok(render(context, ownRequest(context)));
}

export function requestOutcome(context: Context): Reply<WireRequest> {
  const { db } = context.world;
  const { key } = read(outcomeRequest, context.body);
  const row = db.requests.get(db.keys.get(key)?.reference ?? '');
  if (!row && db.underWay.has(key)) throw new Problem(409, 'in-progress');
  if (!row) throw unknown('key');
  return ok(render(context, row));
}

/** RQ8: filed for good, under the year and a number of the registry (VF7). */
export function submitRequest(context: Context): Reply<WireRequest> {
  const { world } = context;
  const row = ownRequest(context);
  const town = findTown(world, row.municipality);
  if (row.filed) throw new Problem(409, 'not-changeable');
  const faults = missing(world, row);
  if (faults.length) throw invalid(faults);
  if (checkOf(world, row, 'en')?.right === false) throw new Problem(409, 'records-wrong');
  const dues = duesOf(world, row, 'en');
  const paid = paymentOf(world, row);
  if (dues?.total && !(paid?.state === 'paid' && paid.amount >= dues.total)) throw new Problem(409, 'dues-owed');
  row.filed = world.clock.now();
  const calendar = town.language === 'fa' ? persian : gregorian;
  const { year } = calendar.read(dateIn(town.zone, row.filed));
  row.number = `${year}-${3000 + [...world.db.requests.values()].filter(({ filed }) => filed).length}`;
  if (checkOf(world, row, 'en')?.visit) row.inspection = inspectionOf(world, town);
  return ok(render(context, row), row.reference);
}

/** What the definition asks for and nobody gave. */
function missing(world: World, row: RequestRow): WireFault[] {
  const definition = findDefinition(findTown(world, row.municipality), row.type);
  const facts = { ...row.values, ...factsOf(row.role, undefined) };
  const files = filesOf(world, row.reference).filter(({ state }) => state === 'checking' || state === 'clean');
  return askedSteps(definition, facts).flatMap((step) => [
    ...(step.undertakings ?? []).filter(({ id }) => !row.accepted.includes(id)).map(({ id }) => ({ pointer: `/accepted/${id}`, code: 'undertaking' })),
    ...askedFields(step, facts).filter(({ id, optional }) => !optional && !listOf(row.values, id).length).map(({ id }) => ({ pointer: `/values/${id}`, code: 'required' })),
    ...askedDocuments(step, facts).filter(({ id, optional }) => !optional && !files.some(({ document }) => document === id)).map(({ id }) => ({ pointer: `/documents/${id}`, code: 'missing' })),
  ]);
}

/** The request that a token gives a right to. @throws Problem 404 for a wrong token or an unknown reference alike */
export function ownRequest({ world, id, token }: Context): RequestRow {
  if (!token) throw new Problem(401, 'token-missing', {}, { 'WWW-Authenticate': 'Bearer' });
  const row = world.db.requests.get(id);
  if (row?.token !== token) throw unknown('request');
  return row;
}

function reference({ db, random }: World): string {
  let made: string;
  do made = `${randomCode(random, 4)}-${randomCode(random, 4)}`;
  while (db.requests.has(made));
  return made;
}

/** Where the records say it all, nobody has to look: a service with a property. */
function answersItself(world: World, row: RequestRow): boolean {
  return findDefinition(findTown(world, row.municipality), row.type).steps.some(({ kind }) => kind === 'property');
}

function render(context: Context, row: RequestRow): WireRequest {
  const { world } = context;
  const town = findTown(world, row.municipality);
  const language = chooseLanguage(context.acceptLanguage, town.language);
  const check = checkOf(world, row, language);
  // Where nobody must come and look, the records answer by themselves (RQ9, RQ10).
  if (row.filed && !row.answered && !row.refused && check && !row.inspection && answersItself(world, row) && world.clock.now() - row.filed >= automatic) issue(world, row);
  const parcel = parcelOf(world, row);
  const dues = duesOf(world, row, language);
  const payment = paymentOf(world, row);
  return {
    reference: row.reference,
    token: row.token,
    municipality: row.municipality,
    type: row.type,
    role: row.role,
    state: row.refused ? 'refused' : row.answered ? 'answered' : row.filed ? 'filed' : 'draft',
    values: row.values,
    accepted: [...row.accepted],
    property: parcel && renderProperty(world, town, parcel, language),
    files: filesOf(world, row.reference).map(renderFile),
    check,
    dues,
    payment: payment && { state: payment.state, amount: payment.amount, currency: dues?.currency ?? 'IRR', tracking: payment.tracking, at: iso(payment.at) },
    number: row.number,
    inspection: row.inspection && { start: iso(row.inspection.start), end: iso(row.inspection.end) },
    stages: stagesOf(world, row, language, Boolean(row.inspection)),
    result: resultOf(world, town, row, language),
    reason: row.refused ?? row.answered?.words,
    zone: town.zone,
    serverTime: iso(world.clock.now()),
  };
}
