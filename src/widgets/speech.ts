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
}

/** One widget's texts in one language, growing with each file that is asked for. */
export class SpeechLoader<C extends Catalogue> {
  readonly #sources: Sources;
  #wanted = '';
  #overrides: Catalogue = {};
  #files: readonly string[] = [];
  #texts: Catalogue = {};
  #speech: Speech<C> | undefined;

  constructor(sources: Sources) {
    this.#sources = sources;
  }

  /** `undefined` before the first files are here. */
  get speech(): Speech<C> | undefined {
    return this.#speech;
  }

  /**
   * Speaks a language, with all the files that were asked for so far. The old one stays until the new one is here.
   *
   * @returns whether there is more to say than before
   * @throws when a file can't be fetched; the same call may then be tried again
   */
  async use(locale: string, overrides: Catalogue, files: readonly string[]): Promise<boolean> {
    const all = [...new Set([...this.#files, ...files])];
    const wanted = [locale, ...all].join();
    if (wanted === this.#wanted && overrides === this.#overrides) return false;
    this.#wanted = wanted;
    this.#overrides = overrides;
    this.#files = all;
    const known = this.#speech?.locale === locale ? this.#speech.files : [];
    try {
      const missing = all.filter((file) => !known.includes(file));
      const catalogues = await Promise.all(missing.map((file) => this.#load(locale, file)));
      if (wanted !== this.#wanted) return false; // asked for something else meanwhile
      this.#texts = Object.assign({}, known.length ? this.#texts : {}, ...catalogues, overrides) as Catalogue;
      this.#speech = { locale, dir: direction(locale), t: translator(locale, this.#texts as C), files: all };
      return true;
    } catch (error) {
      if (wanted === this.#wanted) this.#wanted = '';
      throw error;
    }
  }

  #load(locale: string, file: string): Promise<Catalogue> {
    const source = this.#sources[file];
    if (!source) throw new Error(`no texts called ${file}`);
    return loadCatalogue(locale, file, source);
  }
}
