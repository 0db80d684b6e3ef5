/**
 * Serves `/civic-widgets.js` in development: the real loader, with a map that leads to the sources instead of built chunks, so
 * that a demo page holds the same script tag as a municipality's page.
 */
import { join } from 'node:path';
import { catalogues, definitions } from './entries.mjs';
import { buildLoader } from './loader.mjs';

function sourceMapOf(root) {
  const url = (file) => [`/@fs/${join(root, file).replaceAll('\\', '/').replace(/^\//, '')}`];
  const entries = (files) => Object.entries(files).map(([name, file]) => [name, url(file)]);
  return {
    ...Object.fromEntries(entries(definitions(root))),
    messages: Object.fromEntries(entries(catalogues(root))),
  };
}

export function devLoader(root) {
  return {
    name: 'civic-dev-loader',
    apply: 'serve',
    configureServer(server) {
      server.middlewares.use('/civic-widgets.js', (_request, response, next) => {
        buildLoader(root, sourceMapOf(root), { minify: false }).then((code) => {
          response.setHeader('content-type', 'text/javascript; charset=utf-8');
          response.setHeader('cache-control', 'no-store');
          response.end(code);
        }, next);
      });
    },
  };
}
