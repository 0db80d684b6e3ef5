/** The script that a web page names: one small classic script (it works as a module too), built apart from the chunks. */
import { resolve } from 'node:path';
import { build } from 'vite';

/** Builds src/embed/loader.ts for the files in `folder`, which lies beside it; returns its code. */
export async function buildLoader(root, { folder, widgets }, { minify = true } = {}) {
  const result = await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'warn',
    define: {
      __CIVIC_BUILD__: JSON.stringify(folder),
      // Tags, as a selector.
      __CIVIC_TAGS__: JSON.stringify(widgets.map((name) => `civic-${name}`).join()),
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
