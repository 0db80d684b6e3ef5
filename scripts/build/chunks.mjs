/** The chunks of dist/embed before they speak a language. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import htmlLiterals from 'rollup-plugin-html-literals';
import { build } from 'vite';
import { chunkGroups } from './chunk-groups.mjs';
import { FILL, readGraph } from './graph.mjs';
import { leanLeaflet } from './lean-leaflet.mjs';
import { leanLit } from './lean-lit.mjs';
import { leanSchema } from './lean-schema.mjs';
import { minified } from './minify.mjs';
import { nativeEvent } from './native-event.mjs';
import { inRealms, plain, realms, widgetOf } from './realms.mjs';
import { shortStyles } from './short-styles.mjs';
import { inlineTexts } from './texts.mjs';

const LICENSES = 'licenses.md';
/** `run()` tells what is wrong with a page. */
export const DOCTOR = 'src/embed/doctor/doctor.ts';

/** Waits until a place is looked at. */
export const LAZY = 'src/embed/lazy.ts';

/** What is done to the sources, in a realm's copy as well. */
export const ofSources = (root) => [
  nativeEvent,
  htmlLiterals({ include: [/\/src\/.*\.ts/], failOnError: true, options: { minifyOptions: { conservativeCollapse: true } } }),
  shortStyles(root),
];

/** The script tag has done that before any chunk is here. */
const early = {
  name: 'civic-early-return',
  load: (id) => (plain(id).endsWith('/src/provider/early-return.ts') ? { code: 'export {};', moduleSideEffects: false } : undefined),
};

/** `definitions`: widgets and the provider by name. Returns finished chunks by file name, each `{ code, imports, dynamicImports }`. */
export async function buildChunks(root, definitions, locales) {
  const graph = await readGraph(root, definitions);
  const entries = realms(graph, Object.keys(definitions)).map((realm) => [
    `entry-${realm}`,
    `${resolve(root, definitions[widgetOf(realm)])}?civic=${realm}`,
  ]);
  entries.push(['entry-fill', resolve(root, FILL)]);
  // Of these each is fetched by the script tag, when it is asked for.
  entries.push(['lazy', resolve(root, LAZY)]);
  const doctor = resolve(root, DOCTOR);
  if (existsSync(doctor)) entries.push(['doctor', doctor]);
  const [{ output }] = [
    await build({
      configFile: false,
      root,
      publicDir: false,
      base: './',
      logLevel: 'warn',
      plugins: [
        early,
        leanSchema,
        inRealms(graph),
        leanLeaflet,
        leanLit,
        inlineTexts(locales),
        ...ofSources(root),
        minified(),
      ],
      define: { 'process.env.NODE_ENV': JSON.stringify('production') },
      build: {
        write: false,
        target: 'es2022',
        minify: false, // by a plugin of ours
        license: { fileName: LICENSES },
        // Lib mode has no preload helper: the loader fetches a widget's files at once by itself.
        lib: { entry: Object.fromEntries(entries), formats: ['es'] },
        rolldownOptions: {
          output: {
            entryFileNames: '[name].js',
            chunkFileNames: '[name].js',
            // Licences stand in licenses.md; a citizen's telephone need not fetch them six times.
            comments: false,
            minify: false,
            minifyInternalExports: true,
            codeSplitting: { groups: chunkGroups(root, graph, definitions) },
          },
        },
      },
    }),
  ].flat();
  const chunks = Object.fromEntries(output.filter(({ type }) => type === 'chunk').map((chunk) => [chunk.fileName, chunk]));
  return { chunks: withoutFacades(chunks), licenses: output.find(({ fileName }) => fileName === LICENSES)?.source ?? '' };
}

/** The bundler wraps each entry in a file that only imports it; its runtime is in the chunks themselves. */
function withoutFacades(chunks) {
  const kept = Object.entries(chunks).filter(([name]) => !name.startsWith('entry-') && name !== 'rolldown-runtime.js');
  const names = kept.map(([name]) => name);
  const among = (list) => list.filter((name) => names.includes(name));
  return Object.fromEntries(
    kept.map(([name, { fileName, modules, code, imports, dynamicImports }]) => [
      name,
      { fileName, modules, code, imports: among(imports), dynamicImports: among(dynamicImports) },
    ]),
  );
}
