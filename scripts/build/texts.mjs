/**
 * Texts travel inside the code that shows them: a citizen reads one language, and a request apart would cost a round trip. So each
 * file of a widget is published once a language; the catalogues of the others can still be fetched one by one, for a page that
 * changes its language. The code is built once, with marks in the place of texts, which `inLanguage` fills in.
 */
import { realmOf, widgetOf } from './realms.mjs';
import { roomOfTexts } from './rooms.mjs';

const SOURCE = 'virtual:civic-source';
const TEXTS = 'virtual:civic-texts/';
const MARK = (file) => `__CIVIC_TEXTS__(${JSON.stringify(file)})`;
const LANGUAGE = '__CIVIC_LANGUAGE__';

const CATALOGUE = /\/src\/i18n\/catalogues\/([\w-]+)\.ts/;
const SOURCES = /\{\s*(?:\w+: \(\) => import\('\.\.\/messages\/\w+\/[\w-]+\.ts'\),?\s*)+\}/;

/** In the core: a catalogue of any language by its address, but of one language from the code itself. */
const source = (locales) => `
  export const source = (file, language, own) => ({
    ...Object.fromEntries(${JSON.stringify(locales)}.map((each) => [each, () => import(/* @vite-ignore */ './texts/' + file + '.' + each + '.js')])),
    [language]: own,
  });`;

/** What src/i18n/catalogues/FILE.ts names becomes: the language of this very file from within, the others by their address. */
export function inlineTexts(locales) {
  return {
    name: 'civic-texts',
    enforce: 'pre',

    resolveId(id, importer) {
      if (id === SOURCE) return `\0${SOURCE}`;
      if (id.startsWith(TEXTS)) return `\0${id}?civic=${realmOf(importer)}`;
      return undefined;
    },

    load(id) {
      if (id === `\0${SOURCE}`) return source(locales);
      if (!id.startsWith(`\0${TEXTS}`)) return undefined;
      return `export default ${MARK(id.slice(TEXTS.length + 1).replace(/\?.*/, ''))};`;
    },

    transform: {
      filter: { id: CATALOGUE },
      handler(code, id) {
        const [, file] = CATALOGUE.exec(id);
        const own = roomOfTexts(widgetOf(realmOf(id)), file) ? `import('${TEXTS}${file}')` : `({ default: ${MARK(file)} })`;
        const inlined = code.replace(SOURCES, `source('${file}', ${LANGUAGE}, () => ${own})`);
        if (/\/messages\//.test(inlined)) throw new Error(`${id}: a catalogue is not listed as { el: () => import('…'), … }.`);
        return { code: `import { source } from '${SOURCE}';\n${inlined}`, map: { mappings: '' } };
      },
    },
  };
}

export const speaks = (code) => /__CIVIC_(TEXTS|LANGUAGE)__/.test(code);

/** @param texts catalogues of one language, as code, by file */
export const inLanguage = (code, locale, texts) =>
  code
    .replace(/__CIVIC_TEXTS__\((["'`])([\w-]+)\1\)/g, (_, _quote, file) => texts[file])
    .replaceAll(LANGUAGE, JSON.stringify(locale));
