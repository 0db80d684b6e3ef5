import type { CalendarSystem } from '../domain/calendar.ts';
import { gregorian } from '../domain/gregorian.ts';
import { formats, type Formats } from '../i18n/format.ts';
import { loadCatalogue, type CatalogueSource } from '../i18n/locale.ts';
import { translator, type Catalogue, type Translate } from '../i18n/translate.ts';

/** Files of texts, by name. */
export type Sources = Readonly<Record<string, CatalogueSource>>;

let persian: CalendarSystem | undefined;

/** Registers the Persian calendar where it came with the code. */
export function bundlePersian(system: CalendarSystem): void {
  persian = system;
}

/** The calendar that a language counts days by, if it is here already. */
function calendarAtHand(locale: string): CalendarSystem | undefined {
  return locale === 'fa' ? persian : gregorian;
}

async function calendarOf(locale: string): Promise<CalendarSystem> {
  return calendarAtHand(locale) ?? (persian = (await import('../domain/persian.ts')).persian);
}

/** All that a widget says, and how. */
export interface Speech<C extends Catalogue> {
  readonly locale: string;
  readonly t: Translate<C>;
  readonly f: Formats;
}

/** One widget's texts in one language, growing with each file that is loaded. */
export class SpeechLoader<C extends Catalogue> {
  readonly #sources: Sources;
  readonly #changed: () => void;
  #locale = '';
  #overrides: Catalogue = {};
  #texts: Catalogue = {};
  #asked = new Set<string>();
  #speech: Speech<C> | undefined;

  /** @param changed called when `speech` has more to say */
  constructor(sources: Sources, changed: () => void) {
    this.#sources = sources;
    this.#changed = changed;
  }

  /** What can be said now; `undefined` before the first files are here. */
  get speech(): Speech<C> | undefined {
    return this.#speech;
  }

  /** Speaks a language. The old one stays until the new one is here. A failure rejects, and can be tried again. */
  async use(locale: string, overrides: Catalogue, files: readonly string[]): Promise<void> {
    if (locale !== this.#locale || overrides !== this.#overrides) {
      this.#locale = locale;
      this.#overrides = overrides;
      this.#texts = {};
      files = [...new Set([...files, ...this.#asked])];
      this.#asked = new Set();
    }
    const missing = files.filter((file) => !this.#asked.has(file));
    if (!missing.length) return;
    for (const file of missing) this.#asked.add(file);
    try {
      const [calendar, ...catalogues] = await Promise.all([calendarOf(locale), ...missing.map((file) => this.#load(locale, file))]);
      if (locale !== this.#locale || overrides !== this.#overrides) return; // spoken to in another language meanwhile
      this.#texts = Object.assign({}, this.#texts, ...catalogues, overrides) as Catalogue;
      this.#speech = { locale, t: translator(locale, this.#texts as C), f: formats(locale, calendar) };
      this.#changed();
    } catch (error) {
      for (const file of missing) this.#asked.delete(file);
      throw error;
    }
  }

  #load(locale: string, file: string): Promise<Catalogue> {
    const source = this.#sources[file];
    if (!source) throw new Error(`no texts called ${file}`);
    return loadCatalogue(locale, file, source);
  }
}
