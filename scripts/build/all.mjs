/**
 * `civic-widgets.all.js`: every widget with the texts of every language in one classic script, for hosts whose file server sends no
 * CORS headers, without which a browser runs no chunk.
 */
import { resolve } from 'node:path';
import { build } from 'vite';
import { DOCTOR, LAZY, ofSources } from './chunks.mjs';
import { FILL } from './graph.mjs';
import { leanLeaflet } from './lean-leaflet.mjs';
import { leanSchema } from './lean-schema.mjs';
import { embedConstants } from './loader.mjs';
import { minifyCode, namespace } from './minify.mjs';

const ENTRY = 'virtual:civic-all';
/** As the bundler writes it, it breaks where a page has added to `Object.prototype`. */
const RUNTIME = /(?:var|let|const) __exportAll = [\s\S]*?\n\t*\};/;

/** A classic script as well, and apart: only a webmaster asks for it. */
export const DOCTOR_FILE = 'civic-doctor.all.js';

function entry(root, definitions) {
  const path = (file) => JSON.stringify(resolve(root, file));
  return [
    // First, as widgets read what the script tag says when they are defined.
    `import { home, watch } from ${path('src/embed/places.ts')};`,
    `import ${path(FILL)};`,
    `import * as lazy from ${path(LAZY)};`,
    ...Object.values(definitions).map((file) => `import ${path(file)};`),
    // All but these two is here.
    `watch(async (file) => file === 'lazy' ? lazy : file === 'doctor' && new Promise((done, failed) => {`,
    `  const onload = () => done({ run: () => globalThis.civicDoctor.run({ own: home.href }) });`,
    `  document.head.append(Object.assign(document.createElement('script'), { src: new URL('${DOCTOR_FILE}', home).href, onload, onerror: failed }));`,
    `}));`,
  ].join('\n');
}

async function classic(root, { name, fileName, plugins = [], ...lib }, definitions) {
  const result = await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'warn',
    plugins: [...plugins, leanLeaflet, leanSchema, ...ofSources(root)],
    define: { ...embedConstants(root, Object.keys(definitions)), 'import.meta.url': 'undefined' },
    build: {
      write: false,
      target: 'es2022',
      minify: false,
      lib: { ...lib, formats: ['iife'], name, fileName: () => fileName },
      rolldownOptions: { output: { comments: false, minify: false, codeSplitting: false } },
    },
  });
  const [{ output }] = [result].flat();
  return output[0].code;
}

export async function buildAll(root, definitions) {
  const all = {
    name: 'civic-all',
    resolveId: (id) => (id.endsWith(ENTRY) ? `\0${ENTRY}` : undefined),
    load: (id) => (id === `\0${ENTRY}` ? { code: entry(root, definitions), moduleSideEffects: true } : undefined),
  };
  const code = await classic(root, { entry: ENTRY, name: 'civicWidgetsAll', fileName: 'all.js', plugins: [all] }, definitions);
  if (!RUNTIME.test(code)) throw new Error('The bundler’s runtime looks different now.');
  const short = await minifyCode('all.js', code.replace(RUNTIME, namespace('__exportAll')), { module: false });
  // Where a page forbids what this needs (Trusted Types), its fallback stays, and nothing else of the page is touched.
  return `try{${short}}catch{}`;
}

/** The doctor for pages with `civic-widgets.all.js`. */
export async function buildDoctor(root, definitions) {
  const code = await classic(root, { entry: resolve(root, DOCTOR), name: 'civicDoctor', fileName: 'doctor.js' }, definitions);
  return minifyCode('doctor.js', code, { module: false });
}
