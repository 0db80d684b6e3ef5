/**
 * `npm run build`: dist/embed (script tag), dist/npm (modules with types), dist/custom-elements.json and dist/editors.
 * `node scripts/build.mjs embed` builds one of `embed`, `npm` (with the manifest), `manifest`; `weights` builds nothing, and tells
 * what is heavy in each chunk of dist/embed; `snippet https://files.town.example/civic-widgets/1.2.3/` prints the markup that names
 * dist/embed at that address, with the hash of each file.
 */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');

function tool(...args) {
  const [script, ...rest] = args;
  const run = spawnSync(process.execPath, [join(root, 'node_modules', script), ...rest], {
    cwd: root,
    stdio: 'inherit',
  });
  if (run.status !== 0) throw new Error(`${script} failed`);
}

const targets = {
  async embed() {
    const { buildEmbed } = await import('./build/embed.mjs');
    const facts = await buildEmbed(root);
    for (const [name, { bytes, brotli }] of Object.entries(facts)) {
      console.log(`  dist/embed/${name.padEnd(48)} ${String(bytes).padStart(7)} B ${String(brotli).padStart(6)} B brotli`);
    }
  },
  async snippet() {
    const { snippetOf } = await import('./build/snippet.mjs');
    console.log(snippetOf(root, address));
  },
  async weights() {
    const { printWeights } = await import('./build/weights.mjs');
    await printWeights(root);
  },
  async npm() {
    await targets.manifest();
    rmSync(join(root, 'dist/npm'), { recursive: true, force: true });
    tool('typescript/bin/tsc', '-p', 'tsconfig.build.json');
    const { completePackage } = await import('./npm/package.mjs');
    completePackage(root);
    console.log('  dist/npm: modules and type declarations');
  },
  async manifest() {
    tool('@custom-elements-manifest/analyzer/cem.js', 'analyze', '--config', 'scripts/manifest.config.mjs', '--quiet');
    const { writeEditorData } = await import('./npm/package.mjs');
    writeEditorData(root);
    console.log('  dist/custom-elements.json, dist/editors');
  },
};

const isAddress = (word) => /^https?:|^\.?\//.test(word);
const address = process.argv.slice(2).find(isAddress);
const wanted = process.argv.slice(2).filter((word) => !isAddress(word));
for (const name of wanted.length > 0 ? wanted : ['embed', 'npm']) {
  if (!targets[name]) throw new Error(`Unknown target ${name}; there are ${Object.keys(targets).join(', ')}.`);
  const started = performance.now();
  console.log(`build: ${name}`);
  await targets[name]();
  console.log(`build: ${name} took ${((performance.now() - started) / 1000).toFixed(1)} s`);
}
