/**
 * Serves `/civic-widgets.js` in development: the real loader, whose files lead to the sources instead of a build, so that a demo
 * page holds the same script tag as a municipality's page.
 */
import { join } from 'node:path';
import { definitions } from './entries.mjs';
import { buildLoader } from './loader.mjs';

const LOADER = '/civic-widgets.js';
const FOLDER = 'civic-sources';
/** `/civic-sources/booking-calendar.el.js`; the core has no module of its own here. */
const FILE = new RegExp(`^/${FOLDER}/([\\w-]+)(?:\\.\\w+)?\\.js$`);

export function devLoader(root) {
  async function answer(path) {
    const widgets = definitions(root);
    if (path === LOADER) return buildLoader(root, { folder: FOLDER, widgets: Object.keys(widgets) }, { minify: false });
    const [, name] = FILE.exec(path) ?? [];
    const source = widgets[name];
    return name && (source ? `import '/@fs/${join(root, source).replaceAll('\\', '/').replace(/^\//, '')}';` : 'export {};');
  }

  return {
    name: 'civic-dev-loader',
    apply: 'serve',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        answer(new URL(request.url, 'http://localhost').pathname).then((code) => {
          if (!code) return next();
          response.setHeader('content-type', 'text/javascript; charset=utf-8');
          response.setHeader('cache-control', 'no-store');
          response.end(code);
        }, next);
      });
    },
  };
}
