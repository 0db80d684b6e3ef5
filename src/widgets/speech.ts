import { loadCatalogue, type CatalogueSource } from '../i18n/locale.ts';
import { direction } from '../i18n/plain.ts';
import { translator, type Catalogue, type Translate } from '../i18n/translate.ts';

/** Files of texts, by name. */
export type Sources = Readonly<Record<string, CatalogueSource>>;

/** All that a widget can say now. */
export interface Speech<C extends Catalogue> {
  readonly locale: string;
  readonly dir: 'ltr' | 'rtl';
  readonly t: Translate<C>;
  /** Files whose texts are here. */
  readonly files: readonly string[];
  readonly texts: C;
}

/** One widget's texts in one language, growing with each file that is asked for. */
export class SpeechLoader<C extends Catalogue> {
  readonly #sources: Sources;
  readonly #changed: () => void;
  #wanted = '';
  #latest = Promise.resolve();
  #overrides?: Catalogue;
  #files: readonly string[] = [];
  #speech: Speech<C> | undefined;

  /** @param changed there is more to say than before */
  constructor(sources: Sources, changed: () => void) {
    this.#sources = sources;
    this.#changed = changed;
  }

  /** `undefined` before the first files are here. */
  get speech(): Speech<C> | undefined {
    return this.#speech;
  }

  /**
   * Speaks a language, with all the files that were asked for so far. The old one stays until the new one is here. Whoever asks, and
   * however often, is answered when the texts are here.
   *
   * @throws when a file can't be fetched; the same call may then be tried again
   */
  use(locale: string, overrides: Catalogue, files: readonly string[]): Promise<void> {
    const all = [...new Set([...this.#files, ...files])];
    const wanted = [locale, ...all].join();
    if (wanted !== this.#wanted || overrides !== this.#overrides) {
      this.#wanted = wanted;
      this.#overrides = overrides;
      this.#files = all;
      this.#latest = this.#fetch(locale, overrides, all);
    }
    return this.#latest;
  }

  async #fetch(locale: string, overrides: Catalogue, all: readonly string[]): Promise<void> {
    const known = this.#speech?.locale === locale ? this.#speech : undefined;
    try {
      const missing = all.filter((file) => !known?.files.includes(file)); // each is one of the widget's own sources
      const catalogues = await Promise.all(missing.map((file) => loadCatalogue(locale, file, this.#sources[file] as CatalogueSource)));
      if (all !== this.#files) return this.#latest; // asked for more meanwhile
      const texts = Object.assign({}, known?.texts, ...catalogues, overrides) as C;
      this.#speech = { locale, dir: direction(locale), t: translator(locale, texts), files: all, texts };
      this.#changed();
    } catch (error) {
      if (all === this.#files) this.#wanted = '';
      throw error;
    }
  }
}
