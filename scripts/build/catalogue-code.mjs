/** The catalogues as code: `{ el: { shared: '{…}', … }, … }`. */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { transformWithOxc } from 'vite';
import { readFileSync } from 'node:fs';
import { minify } from 'terser';

const asModule = (code) => import(`data:text/javascript,${encodeURIComponent(code)}`);

/** A language whose nouns do not change after a number needs no forms. */
const plainly = (message) => (typeof message === 'object' && new Set(Object.values(message)).size === 1 ? message.other : message);

async function codeOf(file) {
  const { code } = await transformWithOxc(readFileSync(file, 'utf8'), file, { sourcemap: false });
  const { default: catalogue } = await asModule(code).catch((cause) => {
    throw new Error(`${pathToFileURL(file)} is more than data.`, { cause });
  });
  const text = `export default ${JSON.stringify(Object.fromEntries(Object.entries(catalogue).map(([key, message]) => [key, plainly(message)])))};`;
  const { code: short } = await minify(text, { module: true, compress: false, mangle: false, format: { ascii_only: false } });
  return short.replace(/^export default\s*/, '').replace(/;$/, '');
}

/** `files`: `el/shared` → its path below the root. */
export async function readTexts(root, files) {
  const texts = {};
  for (const [key, path] of Object.entries(files)) {
    const [locale, file] = key.split('/');
    (texts[locale] ??= {})[file] = await codeOf(resolve(root, path));
  }
  return texts;
}
