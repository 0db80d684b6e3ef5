/** What a chunk is heavy with: for whoever has to keep the byte budget. */
import { relative } from 'node:path';
import { minifySync } from 'vite';
import { buildChunks } from './chunks.mjs';
import { catalogues, definitions } from './entries.mjs';
import { brotliSize } from './facts.mjs';
import { PERSIAN_REALM } from './realms.mjs';

const SHOWN = 25;
const SMALL_CHUNK = 2000;
/** Alone, all that a module exports would be unused, and dropped. */
const KEEPING = { module: true, compress: false };

/** A module's weight is what its chunk would lose without it: alone it would compress worse than among its likes. */
function modulesOf(chunk) {
  const modules = Object.entries(chunk.modules)
    .filter(([, { code }]) => code)
    .map(([id, { code }]) => ({ id, code: minifySync('module.js', code, KEEPING).code }));
  const without = (left) => brotliSize(modules.filter((each) => each !== left).map(({ code }) => code).join('\n'));
  const all = without(undefined);
  return modules.map((each) => ({ id: each.id, weight: all - without(each) })).sort((a, b) => b.weight - a.weight);
}

export async function printWeights(root) {
  const locales = [...new Set(Object.keys(catalogues(root)).map((key) => key.split('/')[0]))];
  const { chunks } = await buildChunks(root, definitions(root), locales);
  for (const chunk of Object.values(chunks)) {
    if (chunk.fileName.startsWith(PERSIAN_REALM) || chunk.code.length < SMALL_CHUNK) continue;
    console.log(`\n${chunk.fileName}: ${brotliSize(chunk.code)} B brotli; without a module it would be lighter by`);
    for (const { id, weight } of modulesOf(chunk).slice(0, SHOWN)) {
      console.log(`  ${String(weight).padStart(6)} B  ${relative(root, id.replace('\0', ''))}`);
    }
  }
}
