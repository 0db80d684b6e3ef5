/**
 * Builds dist/embed: `civic-widgets.js` for a script tag; beside it a folder named after the hash of all that is in it, so that
 * files of two versions never mix and no file's name needs a hash of its own: `core.js`, `NAME.LOCALE.js`, `NAME-ROOM.LOCALE.js`,
 * `texts/FILE.LOCALE.js`; `civic-widgets.all.js`, all of it in one, and its `civic-doctor.all.js`; sri.json with the hash and size of each; and snippet.html.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildAll, buildDoctor, DOCTOR_FILE } from './all.mjs';
import { buildChunks } from './chunks.mjs';
import { readTexts } from './catalogue-code.mjs';
import { catalogues, definitions } from './entries.mjs';
import { fileFacts } from './facts.mjs';
import { inEachLanguage } from './languages.mjs';
import { buildLoader, versionOf } from './loader.mjs';
import { snippet } from './snippet.mjs';

const LOADER = 'civic-widgets.js';
const ALL = 'civic-widgets.all.js';
const HASH_LENGTH = 6;

function hashOf(files) {
  const hash = createHash('sha256');
  for (const [name, { code }] of Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1))) hash.update(`${name}\0${code}\0`);
  return hash.digest('hex').slice(0, HASH_LENGTH);
}

const asText = (data) => `${JSON.stringify(data, undefined, 2)}\n`;

export async function buildEmbed(root) {
  const outDir = join(root, 'dist/embed');
  const entries = definitions(root);
  const texts = await readTexts(root, catalogues(root));
  const { chunks, licenses } = await buildChunks(root, entries, Object.keys(texts));
  const files = inEachLanguage(chunks, texts, Object.keys(entries));
  const folder = hashOf(files);
  const loader = await buildLoader(root, { folder, widgets: Object.keys(entries) });

  const alone = (code) => ({ code, imports: [], dynamicImports: [] });
  const published = { [LOADER]: alone(loader), [ALL]: alone(await buildAll(root, entries)), [DOCTOR_FILE]: alone(await buildDoctor(root, entries)) };
  const inFolder = (name) => `${folder}/${name}`;
  for (const [name, { code, imports, dynamicImports }] of Object.entries(files)) {
    published[inFolder(name)] = { code, imports: imports.map(inFolder), dynamicImports: dynamicImports.map(inFolder) };
  }
  const facts = Object.fromEntries(Object.entries(published).map(([name, file]) => [name, fileFacts(file)]));
  rmSync(outDir, { recursive: true, force: true });
  const write = (name, code) => {
    mkdirSync(dirname(join(outDir, name)), { recursive: true });
    writeFileSync(join(outDir, name), code);
  };
  for (const [name, { code }] of Object.entries(published)) write(name, code);
  write('sri.json', asText(facts));
  write('snippet.html', snippet(facts, { version: versionOf(root) }));
  write('licenses.md', licenses);
  return facts;
}
