/** What a status checker asks, and what nobody has collected. */
import type { WireDesk, WireUncollected } from '../../src/adapter/rest/wire.ts';
import { unknown } from '../problem.ts';
import { dateIn } from '../rules/civil-time.ts';
import type { SeedMunicipality, SeedStatus } from '../seed/municipality.ts';
import { findTown, languageFor, ok, type Context, type Reply } from './context.ts';

export function statusOf(town: SeedMunicipality): SeedStatus {
  if (!town.status) throw unknown('status');
  return town.status;
}

export function desk(context: Context): Reply<WireDesk> {
  const town = findTown(context.world, context.id);
  const { code, factor, certificate, signIn } = statusOf(town);
  const language = languageFor(context, town);
  return ok({
    id: town.id,
    name: town.name[language],
    phone: town.phone,
    email: town.email,
    code,
    factor,
    certificate,
    signIn: signIn.map(({ id, name }) => ({ id, name: name[language] })),
  });
}

/** ST5 */
export function uncollected(context: Context): Reply<WireUncollected> {
  const { world } = context;
  const town = findTown(world, context.id);
  statusOf(town);
  const language = languageFor(context, town);
  const topics = world.scenario === 'empty' ? [] : (town.topics ?? []);
  return ok({
    since: `${dateIn(town.zone, world.clock.now()).slice(0, 4)}-01-01`,
    topics: topics.map(({ id, name, uncollected: count }) => ({ id, name: name[language], count })),
  });
}
