/**
 * Which modules the first screen of each widget needs, and which of them are the core that all widgets share.
 *
 * The core is a request that every first screen makes, so it holds nothing that the booking calendar, the heaviest, could do
 * without: what its first screen needs, outside its own folder, and another widget's first screen too. All else that a widget needs
 * is in that widget's own files, even where two widgets need the same: a file more would be a request more.
 */
import { relative, resolve, sep } from 'node:path';
import { build } from 'vite';
import { leanLeaflet } from './lean-leaflet.mjs';
import { leanSchema } from './lean-schema.mjs';

const MODEL = 'booking-calendar';
/** An index module that names it makes it look needed, and no widget has a use for it. */
const PROVIDER_ONLY = /node_modules\/@lit\/context\/(index|lib\/(value-notifier|controllers\/context-provider))\.js$/;
/** Texts are in each widget's own files, which are of one language. */
const OWN = /^src\/(define|widgets\/[^/]+|i18n\/catalogues)\//;
/** While there is one widget, a port of the API belongs to it and not to the core. */
const PORT = /^src\/adapter\/rest\//;
const REST = 'src/adapter/rest/ask.ts';
/** What the script tag leaves to the core. */
export const FILL = 'src/embed/fill.ts';
export const PERSIAN = 'src/domain/persian.ts';

/** Static and dynamic imports of each module, by its path. */
async function readImports(root, entries) {
  const imports = new Map();
  await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'error',
    plugins: [
      leanLeaflet,
      leanSchema,
      {
        name: 'civic-graph',
        buildEnd() {
          for (const id of this.getModuleIds()) {
            const { importedIds, dynamicallyImportedIds } = this.getModuleInfo(id);
            imports.set(id, { now: importedIds, later: dynamicallyImportedIds });
          }
        },
      },
    ],
    build: { write: false, minify: false, lib: { entry: entries, formats: ['es'] } },
  });
  return imports;
}

export async function readGraph(root, definitions) {
  const { provider, ...widgets } = Object.fromEntries(Object.entries(definitions).map(([name, file]) => [name, resolve(root, file)]));
  const fill = resolve(root, FILL);
  const imports = await readImports(root, { ...widgets, ...(provider && { provider }), fill });
  const path = (id) => relative(root, id).split(sep).join('/');

  /** A module and all that it imports; `later`: also what it fetches. */
  function closure(entries, { later = false } = {}) {
    const seen = new Set();
    const queue = [...entries];
    while (queue.length > 0) {
      const id = queue.pop();
      if (seen.has(id)) continue;
      seen.add(id);
      const found = imports.get(id);
      if (found) queue.push(...found.now, ...(later ? found.later : []));
    }
    return seen;
  }

  const rest = closure([resolve(root, REST)]);
  const others = Object.keys(widgets).filter((name) => name !== MODEL).map((name) => closure([widgets[name]]));
  const shared = (id) =>
    others.length > 0 ? others.some((other) => other.has(id)) : !PORT.test(path(id)) || rest.has(id) || path(id).endsWith('/settings.ts');
  const core = new Set([...closure([widgets[MODEL]])].filter((id) => !PROVIDER_ONLY.test(id) && !OWN.test(path(id)) && shared(id)));

  core.add(fill);

  return {
    closure,
    core,
    path,
    /** What the core fetches by itself, such as the live region: one for all widgets. */
    ofCore: closure([...core].flatMap((id) => imports.get(id)?.later ?? []), { later: true }),
    /** Whether a widget comes to the Persian calendar. */
    persian: (name) => closure([resolve(root, definitions[name])], { later: true }).has(resolve(root, PERSIAN)),
  };
}
