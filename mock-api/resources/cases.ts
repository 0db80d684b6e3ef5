import type { WireCase, WireCaseLines, WireCertificate } from '../../src/adapter/rest/wire.ts';
import { readFactor } from '../../src/domain/codes.ts';
import type { CaseRow } from '../db.ts';
import { Problem } from '../problem.ts';
import { hash } from '../random.ts';
import { certificateRequest, lookupRequest, read } from '../requests.ts';
import { addDays, dateIn } from '../rules/civil-time.ts';
import { allowTry, countWrong, demandProof } from '../rules/guessing.ts';
import { announceReady } from '../sms.ts';
import type { SeedMunicipality } from '../seed/municipality.ts';
import type { World } from '../world.ts';
import { renderCase, renderLine } from './case-words.ts';
import { resultOf } from './clerk.ts';
import { findTown, iso, languageFor, ok, type Context, type Reply } from './context.ts';
import { endSession } from './sessions.ts';
import { statusOf } from './status.ts';

/** The cases of the seed, as they stand on the day that the world begins; what is ready has been announced. */
export function seedCases(world: World): void {
  for (const town of world.municipalities) {
    const today = dateIn(town.zone, world.clock.now());
    for (const each of town.status?.cases ?? []) {
      const row: CaseRow = {
        ...each,
        id: `case-${hash(`${world.seed}/${town.id}/${each.code}`).toString(36)}`,
        municipality: town.id,
        filed: addDays(today, -each.age),
        changed: addDays(today, -Math.min(each.age, 2)),
      };
      world.db.cases.set(`${town.id}/${each.code}`, row);
      if (row.state === 'ready') announceReady(world, row);
    }
  }
}

/** The one answer to a code that does not exist and to a factor that does not fit: same status, words and length. */
const nothing = (): Problem => new Problem(404, 'unknown-case', { instance: undefined });

export function lookUp(context: Context): Reply<WireCase> {
  const { world, id, body } = context;
  const town = findTown(world, id);
  const { factor } = statusOf(town);
  const asked = read(lookupRequest, body);
  allowTry(world, town.id, asked.code);
  demandProof(world, asked.proof);
  const row = world.db.cases.get(`${town.id}/${asked.code}`);
  const known = { phone: row?.owner.phone, surname: row?.owner.surname, 'birth-year': row?.owner.born }[factor.kind];
  const fits = readFactor(known ?? '', factor).toLowerCase() === readFactor(asked.factor, factor).toLowerCase();
  if (!row || !fits) {
    countWrong(world, town.id, asked.code);
    throw nothing();
  }
  world.db.tries.delete(`${town.id}/${asked.code}`);
  return ok(renderCase(context, town, row));
}

/** Who holds a session; the same refusal for none and for one that is over. */
function phoneOf({ world, token = '' }: Context): string {
  const visit = world.db.visits.get(token);
  if (visit && visit.expires <= world.clock.now()) endSession({ world, token });
  const phone = world.db.sessions.get(token);
  if (!phone) throw new Problem(401, 'session-over', {}, { 'WWW-Authenticate': 'Bearer' });
  return phone;
}

/** ST3 */
export function cases(context: Context): Reply<WireCaseLines> {
  const phone = phoneOf(context);
  const { world, id } = context;
  const town = findTown(world, id);
  const own = world.scenario === 'empty' ? [] : [...world.db.cases.values()].filter((row) => row.municipality === town.id && row.owner.phone === phone);
  return ok(own.map((row) => renderLine(row, languageFor(context, town), town)));
}

export function caseOf(context: Context): Reply<WireCase> {
  const phone = phoneOf(context);
  const { world, id } = context;
  const row = [...world.db.cases.values()].find((each) => each.id === id && each.owner.phone === phone);
  if (!row) throw nothing();
  return ok(renderCase(context, findTown(world, row.municipality), row));
}

/** RQ13 */
export function certificate(context: Context): Reply<WireCertificate> {
  const { world, id, body } = context;
  const town = findTown(world, id);
  const asked = read(certificateRequest, body);
  allowTry(world, town.id, asked.code);
  demandProof(world, asked.proof);
  const issued = issuedHere(context, town, asked.code);
  if (issued) return ok(issued);
  const found = statusOf(town).certificates?.find(({ code }) => code === asked.code);
  if (!found) {
    countWrong(world, town.id, asked.code);
    throw new Problem(404, 'unknown-certificate', { instance: undefined });
  }
  const language = languageFor(context, town);
  const today = dateIn(town.zone, world.clock.now());
  const from = addDays(today, -found.age);
  return ok({
    code: found.code,
    state: found.state,
    title: found.title[language],
    about: found.about[language],
    issued: from,
    expires: addDays(from, found.days),
    revoked: found.state === 'revoked' ? addDays(from, 10) : undefined,
    zone: town.zone,
    serverTime: iso(world.clock.now()),
  });
}

/** The answer to a request of this municipality, by its code: who asks learns what for, and not who (RQ13). */
function issuedHere(context: Context, town: SeedMunicipality, code: string): WireCertificate | undefined {
  const { world } = context;
  const language = languageFor(context, town);
  const today = dateIn(town.zone, world.clock.now());
  const row = [...world.db.requests.values()].find(({ municipality, answered }) => municipality === town.id && answered?.code?.replace('-', '') === code);
  const result = row && resultOf(world, town, row, language);
  if (!result) return undefined;
  const { title, about, issued, expires } = result;
  const state = expires && today > expires ? 'expired' : 'valid';
  return { code, state, title, about, issued, expires, zone: town.zone, serverTime: iso(world.clock.now()) };
}
