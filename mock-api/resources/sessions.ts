/** Who has signed in, and the way to a provider and back. */
import type { WireProvider, WireSession, WireSignInOutcome } from '../../src/adapter/rest/wire.ts';
import type { SignInRefusal } from '../../src/domain/sign-in.ts';
import type { AccountRow, SessionRow, SignInRow } from '../accounts-db.ts';
import { invalid, Problem } from '../problem.ts';
import { randomCode } from '../random.ts';
import { read, returnRequest, signInRequest } from '../requests.ts';
import { minute } from '../rules/civil-time.ts';
import type { World } from '../world.ts';
import type { SeedMunicipality } from '../seed/municipality.ts';
import type { SeedProvider } from '../seed/verification.ts';
import type { Language } from '../texts.ts';
import { findTown, iso, languageFor, ok, type Context, type Reply } from './context.ts';

const wayLasts = 15 * minute;
const lasting = ({ scenario }: World) => (scenario === 'short-session' ? 3 : 30) * minute;

function render(world: World, { token, expires }: SessionRow, name?: string): WireSession {
  return { token, name, expires: iso(expires), serverTime: iso(world.clock.now()) };
}

export function openSession(world: World, { id, name, phone }: AccountRow): WireSession {
  const row: SessionRow = { token: randomCode(world.random, 26), account: id, expires: world.clock.now() + lasting(world) };
  world.db.visits.set(row.token, row);
  if (phone) world.db.sessions.set(row.token, phone);
  return render(world, row, name);
}

function sessionRow({ world, token = '' }: Context): SessionRow {
  const row = world.db.visits.get(token);
  if (row && row.expires <= world.clock.now()) endSession({ world, token });
  if (!row || row.expires <= world.clock.now()) throw new Problem(401, 'session-ended');
  return row;
}

/** @throws Problem 401 unless somebody has signed in */
export function demandSession({ world, token = '' }: Pick<Context, 'world' | 'token'>): void {
  const row = world.db.visits.get(token);
  if (!row || row.expires <= world.clock.now()) throw new Problem(401, 'sign-in-needed', {}, { 'WWW-Authenticate': 'Bearer' });
}

/** The account of who asks. @throws Problem 401 */
export function signedIn(context: Context): AccountRow {
  const row = context.world.db.accounts.get(sessionRow(context).account);
  if (!row) throw new Problem(401, 'session-ended');
  return row;
}

export function extendSession(context: Context): Reply<WireSession> {
  const row = sessionRow(context);
  row.expires = context.world.clock.now() + lasting(context.world);
  return ok(render(context.world, row));
}

export function endSession({ world, token = '' }: Pick<Context, 'world' | 'token'>): Reply<undefined> {
  world.db.visits.delete(token);
  world.db.sessions.delete(token);
  return { status: 204, value: undefined };
}

/** AP15 */
export const asksSignIn = ({ scenario }: World): boolean => scenario === 'sign-in-to-book';

const providersOf = ({ providers, verification, status }: SeedMunicipality): readonly SeedProvider[] =>
  [providers, verification?.providers, status?.signIn].find((list) => list?.length) ?? [];

export const renderProvider = (world: World, { id, name, needs }: SeedProvider, language: Language): WireProvider => ({
  id, name: name[language], needs: needs[language], origin: new URL(world.providerUrl).origin,
});

export function providers(context: Context): Reply<WireProvider[]> {
  const town = findTown(context.world, context.id);
  const language = languageFor(context, town);
  return ok(providersOf(town).map((each) => renderProvider(context.world, each, language)));
}

/** Only back to pages of the town itself (threat X4). */
function isOwnPage(world: World, address: string): boolean {
  try {
    return new URL(address).origin === new URL(world.pageUrl, address).origin;
  } catch {
    return false;
  }
}

export function beginSignIn(context: Context): Reply<{ url: string }> {
  const { world, id, body, token } = context;
  const { provider, returnTo, state, draft } = read(signInRequest, body);
  if (!providersOf(findTown(world, id)).some((each) => each.id === provider)) throw invalid([{ pointer: '/provider', code: 'not-offered' }]);
  if (!isOwnPage(world, returnTo)) throw invalid([{ pointer: '/returnTo', code: 'not-allowed' }]);
  if (world.scenario === 'provider-down') throw new Problem(502, 'provider-down');
  const account = token === undefined ? undefined : signedIn(context).id;
  const row: SignInRow = { state, municipality: id, provider, draft, account, begun: world.clock.now() };
  world.db.signIns.set(state, row);
  const url = new URL(world.providerUrl);
  url.search = new URLSearchParams({ provider, response_type: 'code', state, redirect_uri: returnTo }).toString();
  return { status: 201, value: { url: url.href } };
}

const refusalOf: Readonly<Record<string, SignInRefusal>> = {
  access_denied: 'denied',
  server_error: 'unavailable',
  temporarily_unavailable: 'unavailable',
};

/** A state is good for one return. */
export function completeSignIn({ world, body }: Context): Reply<WireSignInOutcome> {
  const { state, code, error } = read(returnRequest, body);
  const row = world.db.signIns.get(state);
  world.db.signIns.delete(state);
  if (!row) throw new Problem(410, 'sign-in-expired');
  const refused = (kind: SignInRefusal): Reply<WireSignInOutcome> => ok({ kind, draft: row.draft });
  if (error) return refused(refusalOf[error] ?? 'denied');
  if (!code) return refused('unfinished');
  if (world.clock.now() > row.begun + wayLasts || world.db.codes.has(code)) return refused('expired');
  world.db.codes.add(code);
  const [person = '', name = '', phone, , role] = code.split('~').map(decodeURIComponent);
  const found = accountOf(world, row, { person: `${row.provider}:${person}`, name, phone: phone || undefined, role });
  return found ? ok({ kind: 'signed-in', session: openSession(world, found), draft: row.draft }) : refused('other-person');
}

/** The account of who came back: known, linked to the one that the citizen was signed in to, or new; `undefined` for another person's. */
function accountOf(world: World, { account, municipality }: SignInRow, { person, name, phone, role }: Pick<AccountRow, 'name' | 'phone' | 'role'> & { readonly person: string }): AccountRow | undefined {
  const { accounts } = world.db;
  const known = [...accounts.values()].find((row) => row.municipality === municipality && row.person === person);
  const own = accounts.get(account ?? '');
  const now = world.clock.now();
  if (own) {
    if ((own.person ?? person) !== person || (known && known !== own)) return undefined;
    Object.assign(own, { person, state: 'active', activated: own.activated ?? now, findings: [] });
    return own;
  }
  if (known) return known;
  world.db.count += 1;
  const row: AccountRow = {
    id: `account-${world.db.count}`, municipality, name, person, phone, role, interests: [], registered: now,
    state: 'active', activated: now, findings: [], delivery: 'electronic',
  };
  accounts.set(row.id, row);
  return row;
}
