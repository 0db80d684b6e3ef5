/**
 * `civic-widgets.all.js`: every widget with the texts of every language in one classic script, for hosts whose file server sends no
 * CORS headers, without which a browser runs no chunk.
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'vite';
import { DOCTOR, ofSources } from './chunks.mjs';
import { FILL } from './graph.mjs';
import { leanSchema } from './lean-schema.mjs';
import { embedConstants } from './loader.mjs';
import { minifyCode, namespace } from './minify.mjs';

const ENTRY = 'virtual:civic-all';
/** As the bundler writes it, it breaks where a page has added to `Object.prototype`. */
const RUNTIME = /(?:var|let|const) __exportAll = [\s\S]*?\n\t*\};/;

function entry(root, definitions) {
  const path = (file) => JSON.stringify(resolve(root, file));
  const doctor = existsSync(resolve(root, DOCTOR)) ? `import(${path(DOCTOR)})` : 'Promise.reject()';
  return [
    // First, as widgets read what the script tag says when they are defined.
    `import { watch } from ${path('src/embed/places.ts')};`,
    `import ${path(FILL)};`,
    ...Object.values(definitions).map((file) => `import ${path(file)};`),
    `watch(() => Promise.resolve(), () => ${doctor});`,
  ].join('\n');
}

export async function buildAll(root, definitions) {
  const result = await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'warn',
    plugins: [
      {
        name: 'civic-all',
        resolveId: (id) => (id.endsWith(ENTRY) ? `\0${ENTRY}` : undefined),
        load: (id) => (id === `\0${ENTRY}` ? { code: entry(root, definitions), moduleSideEffects: true } : undefined),
      },
      leanSchema,
      ...ofSources(root),
    ],
    define: embedConstants(root, Object.keys(definitions)),
    build: {
      write: false,
      target: 'es2022',
      minify: false,
      lib: { entry: ENTRY, formats: ['iife'], name: 'civicWidgetsAll', fileName: () => 'all.js' },
      rolldownOptions: { output: { comments: false, minify: false, codeSplitting: false } },
    },
  });
  const [{ output }] = [result].flat();
  const { code } = output[0];
  if (!RUNTIME.test(code)) throw new Error('The bundler’s runtime looks different now.');
  const short = await minifyCode('all.js', code.replace(RUNTIME, namespace('__exportAll')), { module: false });
  // Where a page forbids what this needs (Trusted Types), its fallback stays, and nothing else of the page is touched.
  return `try{${short}}catch{}`;
}
