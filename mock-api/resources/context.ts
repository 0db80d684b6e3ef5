import { unknown } from '../problem.ts';
import type { SeedMunicipality, SeedService } from '../seed/municipality.ts';
import { chooseLanguage, type Language } from '../texts.ts';
import type { World } from '../world.ts';

/** A call as the rules see it. */
export interface Context {
  readonly world: World;
  /** The open segment of its path. */
  readonly id: string;
  /** The second one, where there are two. */
  readonly second: string;
  readonly query: URLSearchParams;
  /** Its body as it came. */
  readonly bytes: Uint8Array;
  /** Its body as JSON, `undefined` without one. */
  readonly body: unknown;
  /** The capability token that it brought. */
  readonly token?: string;
  readonly acceptLanguage: string | null;
}

/** What a rule answers: a value that fits the schema of the operation. */
export interface Reply<T = unknown> {
  readonly status: number;
  readonly value: T;
  /** The appointment that was written, to be found again by the key of the call. */
  readonly reference?: string;
}

export function ok<T>(value: T, reference?: string): Reply<T> {
  return { status: 200, value, reference };
}

export function languageFor({ acceptLanguage }: Context, town: SeedMunicipality): Language {
  return chooseLanguage(acceptLanguage, town.language);
}

export function findTown(world: World, id: string): SeedMunicipality {
  const town = world.municipalities.find((known) => known.id === id);
  if (!town || (world.scenario === 'one-municipality' && town !== world.municipalities[0])) throw unknown('municipality');
  return town;
}

export function findService(town: SeedMunicipality, id: string): SeedService {
  const service = town.services.find((known) => known.id === id);
  if (!service) throw unknown('service');
  return service;
}

/** An instant as it travels. */
export function iso(instant: number): string {
  return new Date(instant).toISOString();
}

