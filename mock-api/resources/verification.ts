/** What a municipality says about registering and being verified, and the accounts themselves (VF). */
import type { WireAccount, WirePending, WireSession, WireVerificationDesk, WireVerificationPapers } from '../../src/adapter/rest/wire.ts';
import { checkAnswers, checkUserName, finishedAnswers } from '../../src/domain/registration.ts';
import { checkPassword } from '../../src/domain/passwords.ts';
import { writeCode } from '../account-mails.ts';
import type { AccountRow, PendingRow } from '../accounts-db.ts';
import { invalid, Problem, unknown } from '../problem.ts';
import { randomCode } from '../random.ts';
import { codeRequest, deliveryRequest, passwordRequest, read, registrationRequest, userNameRequest, wayRequest } from '../requests.ts';
import { minute } from '../rules/civil-time.ts';
import type { SeedFormField, SeedVerification } from '../seed/verification.ts';
import type { Language, Texts } from '../texts.ts';
import type { World } from '../world.ts';
import { renderLink, renderPlace } from './catalogue.ts';
import { findTown, iso, languageFor, ok, type Context, type Reply } from './context.ts';
import { checked, filesOf, render as renderFile } from './files.ts';
import { openSession, renderProvider, signedIn } from './sessions.ts';

const hour = 60 * minute;
const resendAfter = 30_000;
const codeLasts = 15 * minute;
const triesOfCode = 5;
const triesOfPassword = 5;

function deskOf(world: World, id: string): SeedVerification {
  const { verification } = findTown(world, id);
  if (!verification) throw unknown('verification');
  return verification;
}

const renderField = ({ label, hint, ...field }: SeedFormField, language: Language) => ({ ...field, label: label[language], hint: hint?.[language] });

export function verification(context: Context): Reply<WireVerificationDesk> {
  const { world, id } = context;
  const town = findTown(world, id);
  const language = languageFor(context, town);
  const desk = deskOf(world, id);
  const all = (list: readonly Texts[]) => list.map((each) => each[language]);
  return ok({
    id: town.id,
    name: town.name[language],
    zone: town.zone,
    phone: town.phone,
    email: town.email,
    links: desk.links.map((link) => renderLink(link, language)),
    providers: desk.providers.map((each) => renderProvider(world, each, language)),
    fields: desk.fields.map((field) => renderField(field, language)),
    interests: desk.interests.map(({ id, name }) => ({ id, name: name[language] })),
    registered: all(desk.registered),
    verified: all(desk.verified),
    neverPosted: desk.neverPosted?.[language],
    bring: all(desk.bring),
    hours: desk.hours,
  });
}

export function papers(context: Context): Reply<WireVerificationPapers> {
  const { world, id } = context;
  const town = findTown(world, id);
  const language = languageFor(context, town);
  const desk = deskOf(world, id);
  const all = (list: readonly Texts[]) => list.map((each) => each[language]);
  return ok({
    paper: {
      title: desk.paper.title[language],
      department: desk.paper.department[language],
      fields: desk.paper.fields.map((field) => renderField(field, language)),
      declaration: desk.paper.declaration[language],
      enclose: all(desk.paper.enclose),
    },
    offices: desk.offices.flatMap((office) => {
      const place = renderPlace(world, town, office, language);
      return place.hours ? [{ ...place, hours: place.hours }] : [];
    }),
    postTo: all(desk.postTo),
    envelope: all(desk.envelope),
    certify: desk.certify[language],
    online: onlineOf(world, desk)?.map(({ label, hint, ...rules }) => ({ ...rules, kinds: [...rules.kinds], label: label[language], hint: hint?.[language] })),
  });
}

const onlineOf = ({ scenario }: World, { online }: SeedVerification) => (scenario === 'papers-online' ? online : undefined);

const same = (one: string | undefined, other: string) => one?.toLowerCase() === other.toLowerCase();

function isTaken(world: World, municipality: string, userName: string): boolean {
  return [...world.db.accounts.values()].some((row) => row.municipality === municipality && same(row.userName, userName));
}

export function userName({ world, id, body }: Context): Reply<{ free: boolean }> {
  const { userName: wanted } = read(userNameRequest, body);
  deskOf(world, id);
  return ok({ free: !isTaken(world, id, wanted) });
}

export function register(context: Context): Reply<WirePending> {
  const { world, id, body } = context;
  const desk = deskOf(world, id);
  const { answers, userName: wanted, password, interests } = read(registrationRequest, body);
  const fields = desk.fields.map((field) => renderField(field, 'en'));
  const errors = checkAnswers(fields, answers).map(({ field, code }) => ({ pointer: `/answers/${field}`, code }));
  if (checkUserName(wanted) !== 'ok') errors.push({ pointer: '/userName', code: 'user-name' });
  else if (isTaken(world, id, wanted)) errors.push({ pointer: '/userName', code: 'taken' });
  const verdict = checkPassword(password, [wanted]);
  if (verdict !== 'ok') errors.push({ pointer: '/password', code: `password-${verdict}` });
  if (errors.length) throw invalid(errors);
  world.db.count += 1;
  const row: PendingRow = {
    id: `registration-${world.db.count}-${randomCode(world.random, 20)}`,
    municipality: id,
    email: answers.email ?? '',
    userName: wanted,
    password,
    answers: finishedAnswers(fields, answers),
    interests,
    language: languageFor(context, findTown(world, id)),
    sent: 0,
    tries: 0,
  };
  world.db.pending.set(row.id, row);
  sendCode(world, row);
  return { ...ok(renderPending(world, row), row.id), status: 202 };
}

function sendCode(world: World, row: PendingRow): void {
  const known = [...world.db.accounts.values()].some(({ municipality, email }) => municipality === row.municipality && same(email, row.email));
  row.code = known ? undefined : String(Math.floor(world.random() * 1_000_000)).padStart(6, '0');
  row.sent = world.clock.now();
  row.tries = 0;
  writeCode(world, row);
}

const renderPending = ({ clock }: World, { id, sent }: PendingRow): WirePending => ({ id, resend: iso(sent + resendAfter), serverTime: iso(clock.now()) });

function pendingRow({ world, id }: Context): PendingRow {
  const row = world.db.pending.get(id);
  if (!row) throw unknown('registration');
  return row;
}

export function resendCode(context: Context): Reply<WirePending> {
  const { world } = context;
  const row = pendingRow(context);
  const left = row.sent + resendAfter - world.clock.now();
  if (left > 0) throw new Problem(429, 'rate-limited', {}, { 'Retry-After': String(Math.ceil(left / 1000)) });
  sendCode(world, row);
  return ok(renderPending(world, row), row.id);
}

export function confirmEmail(context: Context): Reply<WireSession> {
  const { world, body } = context;
  const row = pendingRow(context);
  const { code } = read(codeRequest, body);
  row.tries += 1;
  if (row.tries > triesOfCode || world.clock.now() > row.sent + codeLasts) throw new Problem(410, 'code-expired');
  if (row.code === undefined || row.code !== code) throw invalid([{ pointer: '/code', code: 'code' }]);
  if (isTaken(world, row.municipality, row.userName)) throw new Problem(409, 'user-name-taken');
  world.db.pending.delete(row.id);
  const account: AccountRow = {
    id: `account-${row.id}`,
    municipality: row.municipality,
    name: row.answers.name ?? row.userName,
    email: row.email,
    userName: row.userName,
    password: row.password,
    interests: row.interests,
    registered: world.clock.now(),
    state: 'registered',
    findings: [],
    delivery: 'electronic',
  };
  world.db.accounts.set(account.id, account);
  return { ...ok(openSession(world, account), account.id), status: 201 };
}

/** The same answer, whichever of the two is wrong. */
export function passwordSignIn({ world, id, body }: Context): Reply<WireSession> {
  deskOf(world, id);
  const { userName: given, password } = read(passwordRequest, body);
  const key = `${id} ${given.toLowerCase()}`;
  const wrong = world.db.wrong.get(key) ?? 0;
  if (wrong >= triesOfPassword) throw new Problem(429, 'rate-limited', {}, { 'Retry-After': '900' });
  const row = [...world.db.accounts.values()].find((each) => each.municipality === id && (same(each.userName, given) || same(each.email, given)));
  if (!row || row.password !== password) {
    world.db.wrong.set(key, wrong + 1);
    throw invalid([{ pointer: '/password', code: 'credentials' }]);
  }
  world.db.wrong.delete(key);
  return { ...ok(openSession(world, row)), status: 201 };
}

export function account(context: Context): Reply<WireAccount> {
  return ok(render(context, signedIn(context)));
}

export function chooseWay(context: Context): Reply<WireAccount> {
  const row = signedIn(context);
  const { way } = read(wayRequest, context.body);
  if (row.state === 'active') throw new Problem(409, 'not-changeable');
  if (way === 'online' && !onlineOf(context.world, deskOf(context.world, row.municipality))) throw invalid([{ pointer: '/way', code: 'not-offered' }]);
  if (row.state !== 'received') Object.assign(row, { state: 'awaited', way, received: undefined });
  return ok(render(context, row), row.id);
}

/** Hands in what was sent as files: what lacks alone, where the clerk has asked for that. */
export function handIn(context: Context): Reply<WireAccount> {
  const { world } = context;
  const row = signedIn(context);
  const desk = deskOf(world, row.municipality);
  if (row.way !== 'online' || (row.state !== 'awaited' && row.state !== 'incomplete' && row.state !== 'refused')) throw new Problem(409, 'not-changeable');
  const there = filesOf(world, row.id).map((file) => checked(world, file));
  const wanted = wantedOf(desk, row);
  const missing = (desk.online ?? [])
    .filter(({ id, optional }) => !optional && (!wanted.length || wanted.includes(id)))
    .filter(({ id }) => !there.some(({ document, state }) => document === id && (state === 'clean' || state === 'checking')));
  if (missing.length) throw invalid(missing.map(({ id }) => ({ pointer: `/documents/${id}`, code: 'missing' })));
  Object.assign(row, { state: 'received', received: world.clock.now(), findings: [] });
  return ok(render(context, row), row.id);
}

const wantedOf = ({ lacks = {} }: SeedVerification, { way, findings }: AccountRow): string[] =>
  way === 'online' ? [...new Set(findings.flatMap((id) => lacks[id] ?? []))] : [];

export function prefer(context: Context): Reply<WireAccount> {
  const row = signedIn(context);
  row.delivery = read(deliveryRequest, context.body).delivery;
  return ok(render(context, row), row.id);
}

function render(context: Context, row: AccountRow): WireAccount {
  const { world } = context;
  const town = findTown(world, row.municipality);
  const desk = deskOf(world, row.municipality);
  const language = languageFor(context, town);
  const files = filesOf(world, row.id).map((file) => checked(world, file));
  // What the check finds after the papers were handed in is asked for anew.
  if (row.way === 'online' && row.state === 'received' && files.some(({ state }) => state === 'infected')) Object.assign(row, { state: 'incomplete', findings: ['unsafe-file'] });
  const wanted = wantedOf(desk, row);
  const time = (at: number | undefined) => (at === undefined ? undefined : iso(at));
  return {
    name: row.name,
    state: row.state,
    way: row.way,
    registered: iso(row.registered),
    received: time(row.received),
    due: time(row.received === undefined ? undefined : row.received + desk.hours * hour),
    activated: time(row.activated),
    findings: row.findings.map((id) => desk.findings[id]?.[language] ?? ''),
    wanted: wanted.length ? wanted : undefined,
    files: row.way === 'online' ? files.map(renderFile) : undefined,
    delivery: row.delivery,
    zone: town.zone,
    serverTime: iso(world.clock.now()),
  };
}
