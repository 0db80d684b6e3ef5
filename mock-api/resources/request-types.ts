import type { Definition } from '../../src/domain/request-definition.ts';
import { unknown } from '../problem.ts';
import type { SeedMunicipality } from '../seed/municipality.ts';
import { languages, type Language } from '../texts.ts';
import { findTown, languageFor, ok, type Context, type Reply } from './context.ts';

/** A definition in one language: a citizen has no use for the others. */
function inLanguage(value: unknown, language: Language): unknown {
  if (Array.isArray(value)) return value.map((each) => inLanguage(each, language));
  if (typeof value !== 'object' || !value) return value;
  const bag = value as Readonly<Record<string, unknown>>;
  const names = Object.keys(bag);
  if (names.length === languages.length && languages.every((each) => names.includes(each))) return bag[language];
  return Object.fromEntries(names.filter((name) => bag[name] !== undefined).map((name) => [name, inLanguage(bag[name], language)]));
}

export function findDefinition(town: SeedMunicipality, id: string): Definition {
  const definition = town.definitions?.find((known) => known.id === id);
  if (!definition) throw unknown('request-type');
  return definition;
}

export function requestTypes(context: Context): Reply {
  const town = findTown(context.world, context.id);
  const types = (town.definitions ?? []).map(({ id, title, summary, applicants }) => ({ id, title, summary, applicants }));
  return ok(inLanguage(types, languageFor(context, town)));
}

export function requestType(context: Context): Reply {
  const town = findTown(context.world, context.id);
  return ok(inLanguage(findDefinition(town, context.second), languageFor(context, town)));
}
