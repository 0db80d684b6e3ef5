/**
 * Which modules share a chunk. `core` is what every widget needs; a widget's own folder is its own chunk; the rooms that all its
 * citizens come to are one more; whatever else is reached only by `import()` (the Persian calendar) stays in chunks of its own.
 *
 * Every chunk costs a slow line one more request. While there is a single widget, nobody else would profit from a core in a
 * file of its own, so it travels with that widget.
 */
import { relative, resolve, sep } from 'node:path';

/** Packages that every widget stands on. */
const FOUNDATION = /node_modules\/(lit|lit-html|lit-element|@lit|zod)\//;

/** The half of a package for which no widget has a use; an index module that names it makes it look needed. */
const PROVIDER_ONLY = /node_modules\/@lit\/context\/lib\/(value-notifier|controllers\/context-provider)\.js$/;

const OWN_CHUNK = /^src\/(define|i18n\/messages|widgets\/[^/]+)\//;

/**
 * What a widget fetches all at once after its first screen: as one file it is one request, and smaller by a tenth than apart with
 * what its parts share.
 */
const ROOMS = {
  'booking-calendar': [
    'src/widgets/booking-calendar/views/time.ts',
    'src/widgets/booking-calendar/views/form-room.ts',
    'src/adapter/rest/later-booking.ts',
    'src/ui/live-region.ts',
  ],
};

function staticClosure(entries, graph) {
  const seen = new Set();
  const queue = [...entries];
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
  const rooms = Object.fromEntries(
    names
      .filter((name) => name in ROOMS)
      .map((name) => [name, ROOMS[name].map((file) => resolve(root, file))]),
  );
  let closures;
  let roomClosures;

  /** How many widgets need this module before they can start. */
  function users(id, graph) {
    closures ??= Object.values(widgets).map((entry) => staticClosure([entry], graph));
    return closures.filter((closure) => closure.has(id)).length;
  }

  /** The widget to whose rooms alone a module belongs. */
  function roomOf(id, graph) {
    roomClosures ??= Object.entries(rooms).map(([name, files]) => [name, staticClosure(files, graph)]);
    const found = roomClosures.filter(([, closure]) => closure.has(id));
    return found.length === 1 ? `${found[0][0]}-rooms` : null;
  }

  return [
    {
      debugName: 'civic',
      name(id, graph) {
        if (PROVIDER_ONLY.test(id)) return null;
        const used = users(id, graph);
        if (used === 0) return roomOf(id, graph);
        if (only) return only;
        const path = relative(root, id).split(sep).join('/');
        if (OWN_CHUNK.test(path)) return null;
        const shared = path.startsWith('src/') || FOUNDATION.test(id) || id.startsWith('\0');
        return shared || used > 1 ? 'core' : null;
      },
    },
  ];
}
