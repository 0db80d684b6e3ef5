/**
 * Builds dist/embed: `civic-widgets.js` for a script tag, its chunks, sri.json with the hash and size of each file, and
 * chunks.json with the loader's own map, for pages that preload.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import htmlLiterals from 'rollup-plugin-html-literals';
import { build } from 'vite';
import { chunkMap, fileFacts } from './chunk-map.mjs';
import { chunkGroups } from './chunk-groups.mjs';
import { catalogues, definitions } from './entries.mjs';
import { pairedCatalogues } from './paired-catalogues.mjs';
import { shortStyles } from './short-styles.mjs';
import { buildLoader } from './loader.mjs';
import { minified } from './minify.mjs';

const LOADER = 'civic-widgets.js';

/** Hands the finished bundle, with its final names and code, to the caller. */
function collect(into) {
  return {
    name: 'civic-collect',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        Object.assign(into, bundle);
      },
    },
  };
}

/** The finished chunks by file name. `outDir: undefined` writes nothing. */
export async function buildChunks(root, outDir, entries = definitions(root)) {
  const bundle = {};
  const paths = Object.fromEntries(
    Object.entries(entries).map(([name, file]) => [name, resolve(root, file)]),
  );
  // The provider is not a widget: nothing starts with it alone.
  const { provider: _, ...widgets } = paths;
  await build({
    configFile: false,
    root,
    publicDir: false,
    base: './',
    logLevel: 'warn',
    plugins: [
      pairedCatalogues(root),
      htmlLiterals({ include: ['src/**/*.ts'], failOnError: true, options: { minifyOptions: { conservativeCollapse: true } } }),
      shortStyles(root),
      minified(),
      collect(bundle),
    ],
    define: { 'process.env.NODE_ENV': JSON.stringify('production') },
    build: {
      outDir,
      write: outDir !== undefined,
      emptyOutDir: true,
      target: 'es2022',
      minify: false, // by a plugin of ours
      sourcemap: 'hidden',
      license: { fileName: 'licenses.md' },
      // Lib mode has no preload helper: the loader fetches a widget's chunks at once by itself.
      lib: { entry: paths, formats: ['es'] },
      rolldownOptions: {
        output: {
          entryFileNames: 'chunks/[name].[hash:6].js',
          chunkFileNames: (chunk) => `chunks/${chunkName(chunk)}.[hash:6].js`,
          // Licences stand in licenses.md; a citizen's telephone need not fetch them six times.
          comments: false,
          minify: false,
          codeSplitting: { groups: chunkGroups(root, widgets) },
        },
      },
    },
  });
  return bundle;
}

/** A catalogue's chunk is named after its locale as well. */
function chunkName({ name, moduleIds, facadeModuleId }) {
  const module = (facadeModuleId ?? moduleIds[0] ?? '').replaceAll('\\', '/');
  const [, pair] = module.split('virtual:civic-catalogues/');
  const locale = /\/i18n\/messages\/([^/]+)\/[^/]+\.ts$/.exec(module)?.[1];
  return pair ?? (locale ? `${name}.${locale}` : name);
}

const asText = (data) => `${JSON.stringify(data, undefined, 2)}\n`;

export async function buildEmbed(root) {
  const outDir = join(root, 'dist/embed');
  const entries = definitions(root);
  const bundle = await buildChunks(root, outDir, entries);
  const map = chunkMap(bundle, root, entries, catalogues(root));
  const loader = await buildLoader(root, map);

  const chunks = Object.values(bundle).filter(({ type }) => type === 'chunk');
  const facts = {
    [LOADER]: fileFacts(loader),
    ...Object.fromEntries(chunks.map((chunk) => [chunk.fileName, fileFacts(chunk.code, chunk)])),
  };
  mkdirSync(outDir, { recursive: true });
  writeFileSync(join(outDir, LOADER), loader);
  writeFileSync(join(outDir, 'sri.json'), asText(facts));
  writeFileSync(join(outDir, 'chunks.json'), asText(map));
  return facts;
}
