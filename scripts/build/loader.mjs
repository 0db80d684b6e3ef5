/**
 * The script that a web page names: one small classic script (it works as a module too), built apart from the chunks because
 * it carries the map of their final names. The map is written at each place that names it: name it once.
 */
import { resolve } from 'node:path';
import { build } from 'vite';

/** Builds src/embed/loader.ts with the map of chunks in the place of `__CIVIC_CHUNKS__`; returns its code. */
export async function buildLoader(root, chunks, { minify = true } = {}) {
  const result = await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'warn',
    define: {
      __CIVIC_CHUNKS__: JSON.stringify(chunks),
      'process.env.NODE_ENV': JSON.stringify('production'),
    },
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
      rolldownOptions: {
        output: {
          comments: false,
          minify: minify && { compress: true, mangle: true, codegen: { removeWhitespace: true } },
        },
      },
    },
  });
  const [{ output }] = [result].flat();
  return output[0].code;
}
