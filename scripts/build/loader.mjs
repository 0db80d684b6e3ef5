/** The script that a web page names: one small classic script (it works as a module too), built apart from the chunks. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { minifyCode } from './minify.mjs';

export const versionOf = (root) => JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version;

/** What src/embed wants to know of the build. */
export const embedConstants = (root, widgets, folder = '') => ({
  __CIVIC_BUILD__: JSON.stringify(folder),
  // What may stand behind `civic-`.
  __CIVIC_TAGS__: `/^civic-(${widgets.join('|')})$/`,
  __CIVIC_VERSION__: JSON.stringify(versionOf(root)),
  // No server runs it.
  'globalThis.location': 'location',
  'process.env.NODE_ENV': JSON.stringify('production'),
});

/** Builds src/embed/loader.ts for the files in `folder`, which lies beside it; returns its code. */
export async function buildLoader(root, { folder, widgets }, { minify = true } = {}) {
  const result = await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'warn',
    define: embedConstants(root, widgets, folder),
    build: {
      write: false,
      target: 'es2022',
      minify: false,
      lib: {
        entry: resolve(root, 'src/embed/loader.ts'),
        formats: ['iife'],
        // Rolldown wants a name for an entry that exports; the loader exports nothing.
        name: 'civicWidgets',
        fileName: () => 'civic-widgets.js',
      },
      rolldownOptions: { output: { comments: false, minify: false } },
    },
  });
  const [{ output }] = [result].flat();
  // An optimiser may put it behind a script that ends without a semicolon, which would call what follows in brackets.
  const code = output[0].code.replace('location?.', 'location.'); // no server runs it
  return minify ? `;${await minifyCode('loader.js', code, { module: false })}` : code;
}
