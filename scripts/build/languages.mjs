/** From chunks with marks in them to the published files of each language. */
import { PERSIAN_REALM } from './realms.mjs';
import { inLanguage, speaks } from './texts.mjs';

const IMPORTED = /(["'`])\.\/([\w.~-]+\.js)\1/g;

/** Chunks that speak, widgets, which the loader wants by language, and those that lead to one of these. */
function speaking(chunks, widgets) {
  const found = new Set(Object.keys(chunks).filter((name) => speaks(chunks[name].code)));
  for (const name of widgets) found.add(`${name}.js`);
  for (let before = -1; before < found.size; ) {
    before = found.size;
    for (const [name, { imports, dynamicImports }] of Object.entries(chunks)) {
      if ([...imports, ...dynamicImports].some((each) => found.has(each))) found.add(name);
    }
  }
  return found;
}

/** Published files by name: `{ code, imports, dynamicImports }`. */
export function inEachLanguage(chunks, texts, widgets) {
  const several = speaking(chunks, widgets);
  if (several.has('core.js')) throw new Error('The core must be the same in all languages.');
  const files = Object.fromEntries(Object.entries(chunks).filter(([name]) => !several.has(name)));

  for (const [locale, catalogues] of Object.entries(texts)) {
    for (const [file, code] of Object.entries(catalogues)) {
      files[`texts/${file}.${locale}.js`] = { code: `export default ${code};`, imports: [], dynamicImports: [] };
    }
    const named = (name) => (several.has(name) ? name.replace(PERSIAN_REALM, '').replace(/\.js$/, `.${locale}.js`) : name);
    for (const name of several) {
      const persian = name.startsWith(PERSIAN_REALM);
      if (persian ? locale !== 'fa' : locale === 'fa' && chunks[PERSIAN_REALM + name]) continue;
      const { code, imports, dynamicImports } = chunks[name];
      files[named(name)] = {
        code: inLanguage(code.replace(IMPORTED, (_, quote, other) => `${quote}./${named(other)}${quote}`), locale, catalogues),
        imports: imports.map(named),
        dynamicImports: dynamicImports.map(named),
      };
    }
  }
  return files;
}
