/**
 * Which modules share a chunk. `core` is what every widget needs; a widget's own folder is its own chunk; whatever is reached
 * only by `import()` (late views, the Persian calendar) stays out of both, in chunks of its own.
 *
 * Every chunk costs a slow line one more request. While there is a single widget, nobody else would profit from a core in a
 * file of its own, so it travels with that widget.
 */
import { relative, sep } from 'node:path';

/** Packages that every widget stands on. */
const FOUNDATION = /node_modules\/(lit|lit-html|lit-element|@lit|zod)\//;

const OWN_CHUNK = /^src\/(define|i18n\/messages|widgets\/[^/]+)\//;

function staticClosure(entry, graph) {
  const seen = new Set();
  const queue = [entry];
  while (queue.length > 0) {
    const id = queue.pop();
    if (seen.has(id)) continue;
    seen.add(id);
    queue.push(...(graph.getModuleInfo(id)?.importedIds ?? []));
  }
  return seen;
}

/** `widgets`: the names of the widgets → their entry modules, as absolute paths. */
export function chunkGroups(root, widgets) {
  const names = Object.keys(widgets);
  const only = names.length === 1 ? names[0] : undefined;
  let closures;

  /** How many widgets need this module before they can start. */
  function users(id, graph) {
    closures ??= Object.values(widgets).map((entry) => staticClosure(entry, graph));
    return closures.filter((closure) => closure.has(id)).length;
  }

  return [
    {
      debugName: 'civic',
      name(id, graph) {
        const used = users(id, graph);
        if (used === 0) return null;
        if (only) return only;
        const path = relative(root, id).split(sep).join('/');
        if (OWN_CHUNK.test(path)) return null;
        const shared = path.startsWith('src/') || FOUNDATION.test(id) || id.startsWith('\0');
        return shared || used > 1 ? 'core' : null;
      },
    },
  ];
}
