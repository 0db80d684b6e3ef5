import type { Catalogue } from './translate.ts';

/** The languages that ship with the library. Others can be added by a page (`addMessages`). */
export const shippedLocales = ['el', 'uk', 'fa', 'en'] as const;
export type ShippedLocale = (typeof shippedLocales)[number];

/** Where a file's catalogues come from: one import a language, made by the file that owns the English one. */
export type CatalogueSource = Readonly<Record<ShippedLocale, () => Promise<{ readonly default: Catalogue }>>>;

/** Texts that a page gives: single overrides, or a whole language. By language, then file, then key. */
type Given = Map<string, Map<string, Catalogue>>;

/** Shared by every copy of the library on the page, so that texts given once reach all of them. */
const registryKey = Symbol.for('civic-widgets/messages');
const given: Given = ((globalThis as { [registryKey]?: Given })[registryKey] ??= new Map() as Given);

/**
 * Adds or overrides texts without a build: `addMessages('el', 'booking-calendar', { 'service.title': '…' })`.
 * A language that does not ship is added the same way; texts it lacks are shown in English. Call it before the widget connects.
 */
export function addMessages(locale: string, file: string, catalogue: Catalogue): void {
  const files = given.get(locale) ?? new Map<string, Catalogue>();
  files.set(file, { ...files.get(file), ...catalogue });
  given.set(locale, files);
}

function isShipped(language: string): language is ShippedLocale {
  return (shippedLocales as readonly string[]).includes(language);
}

/**
 * The language to speak, from the candidates in order of preference, such as `['el-GR', undefined, 'en']`.
 * A tag is matched whole, then by its language alone.
 */
export function chooseLocale(candidates: readonly (string | null | undefined)[]): string {
  for (const candidate of candidates) {
    // As people write them: `EL`, `el_GR`.
    const tag = candidate?.replace('_', '-').toLowerCase() ?? '';
    const known = [...shippedLocales, ...given.keys()].find((each) => each.toLowerCase() === tag || each.toLowerCase() === tag.split('-')[0]);
    if (known) return known;
  }
  return 'en';
}

/** Loads one file of texts in a language, with the page's own texts on top; English is fetched only where keys would lack. */
export async function loadCatalogue(locale: string, file: string, source: CatalogueSource): Promise<Catalogue> {
  const own = given.get(locale)?.get(file);
  const language = isShipped(locale) ? locale : 'en';
  const { default: catalogue } = await source[language]();
  return { ...catalogue, ...own };
}
