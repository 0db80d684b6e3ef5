/** From a finished bundle: which files the loader fetches at once for a widget and for a language, and sri.json. */
import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const chunksOf = (bundle) => Object.values(bundle).filter(({ type }) => type === 'chunk');

/** A chunk and all it imports statically, the deepest first: the order in which they are needed. */
function closure(bundle, fileName, seen = new Set()) {
  if (seen.has(fileName)) return [];
  seen.add(fileName);
  const imports = bundle[fileName].imports.filter((name) => bundle[name]);
  return [...imports.flatMap((name) => closure(bundle, name, seen)), fileName];
}

function holding(bundle, file) {
  const chunk = chunksOf(bundle).find(({ moduleIds }) => moduleIds.includes(file));
  if (!chunk) throw new Error(`${file} is in no chunk: nothing imports it.`);
  return chunk.fileName;
}

const JALALI = '/date-fns-jalali/';

/**
 * The Persian calendar comes by `import()` too. Where a first screen shows dates, a Persian page fetches it with the messages
 * instead of one round trip later.
 */
function persianCalendar(bundle, files) {
  return files
    .flatMap((name) => bundle[name].dynamicImports)
    .filter((name) => bundle[name]?.moduleIds.some((id) => id.includes(JALALI)))
    .flatMap((name) => closure(bundle, name));
}

/**
 * `{ 'booking-calendar': ['chunks/….js', …], …, messages: { 'el/booking-calendar': ['chunks/….js'], … } }`: the entry of a widget
 * last; its messages with the shared ones, without what its own list names already.
 */
export function chunkMap(bundle, root, definitions, catalogues) {
  const widgets = {};
  const messages = {};
  for (const [name, file] of Object.entries(definitions)) {
    const files = closure(bundle, holding(bundle, resolve(root, file)));
    // A provider alone shows nothing: the widgets in it fetch what they share with it.
    widgets[name] = name === 'provider' ? files.slice(-1) : files;
    for (const key of Object.keys(catalogues)) {
      const [locale, catalogue] = key.split('/');
      if (catalogue !== name) continue;
      const needed = [key, `${locale}/shared`].flatMap((each) =>
        closure(bundle, holding(bundle, resolve(root, catalogues[each]))),
      );
      const calendar = locale === 'fa' ? persianCalendar(bundle, files) : [];
      messages[key] = [...new Set([...needed, ...calendar])].filter((each) => !files.includes(each));
    }
  }
  return { ...widgets, messages };
}

export function brotliSize(source) {
  const bytes = Buffer.from(source);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  return brotliCompressSync(bytes, { params }).length;
}

/** The language that alone needs this file, if there is one. */
function localeOf({ moduleIds }) {
  if (moduleIds.some((id) => id.includes(JALALI))) return 'fa';
  const locales = moduleIds.map((id) => /\/src\/i18n\/messages\/([^/]+)\//.exec(id.replaceAll('\\', '/'))?.[1]);
  return locales.find((locale) => locale);
}

/** What a host page or a reviewer wants to know of one published file. */
export function fileFacts(code, chunk) {
  return {
    ...(chunk && { locale: localeOf(chunk) }),
    integrity: `sha384-${createHash('sha384').update(code).digest('base64')}`,
    bytes: Buffer.byteLength(code),
    brotli: brotliSize(code),
    imports: chunk?.imports ?? [],
    dynamicImports: chunk?.dynamicImports ?? [],
  };
}
