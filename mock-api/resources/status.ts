/** How the state of a case is asked for, and what nobody has collected. */
import type { WireMunicipality, WireUncollected } from '../../src/adapter/rest/wire.ts';
import { unknown } from '../problem.ts';
import { dateIn } from '../rules/civil-time.ts';
import type { SeedMunicipality, SeedStatus } from '../seed/municipality.ts';
import type { Language } from '../texts.ts';
import { findTown, languageFor, ok, type Context, type Reply } from './context.ts';

export function statusOf(town: SeedMunicipality): SeedStatus {
  if (!town.status) throw unknown('status');
  return town.status;
}

export function renderStatus({ status }: SeedMunicipality, language: Language): WireMunicipality['status'] {
  if (!status) return undefined;
  const { code, factor, certificate, signIn } = status;
  return { code, factor, certificate, signIn: signIn.map(({ id, name }) => ({ id, name: name[language] })) };
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
