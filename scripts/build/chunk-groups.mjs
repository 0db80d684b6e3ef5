/** Which modules share a file: the core; of each realm its first screen, then its rooms; what the core fetches by itself. */
import { basename, resolve } from 'node:path';
import { plain, realmOf, widgetOf } from './realms.mjs';
import { roomOfTexts, roomsOf } from './rooms.mjs';

const TEXTS = /^\0virtual:civic-texts\/([\w-]+)/;

export function chunkGroups(root, graph, definitions) {
  const plans = new Map();

  /** A room's modules are those that no earlier room and no first screen has. */
  function planOf(realm) {
    const widget = widgetOf(realm);
    const entry = resolve(root, definitions[widget]);
    const rooms = roomsOf(widget).map(({ name, modules }) => ({ name, modules: graph.closure(modules.map((file) => resolve(root, file))) }));
    return { first: graph.closure([entry]), rooms };
  }

  /** The file of a module, and how near to the first screen it is: what two files need goes to the nearer. */
  function placeOf(id) {
    if (graph.core.has(id) || id === '\0virtual:civic-source' || id === '\0rolldown/runtime.js') return { file: 'core', far: 0 };
    const realm = realmOf(id);
    if (!realm) return graph.ofCore.has(id) ? { file: basename(id, '.ts'), far: 1 } : undefined;
    const widget = widgetOf(realm);
    const texts = TEXTS.exec(id)?.[1];
    if (!plans.has(realm)) plans.set(realm, planOf(realm));
    const { first, rooms } = plans.get(realm);
    if (first.has(plain(id))) return { file: realm, far: 1 };
    const named = texts && roomOfTexts(widget, texts);
    const found = rooms.findIndex(({ name, modules }) => (texts ? name === named : modules.has(plain(id))));
    const room = found < 0 ? rooms.length - 1 : found;
    return { file: `${realm}-${rooms[room].name}`, far: 2 + room };
  }

  const farthest = 2 + Math.max(...Object.keys(definitions).map((name) => roomsOf(name).length));
  return Array.from({ length: farthest }, (_, far) => ({
    debugName: `civic-${far}`,
    // What a group takes comes with all that it imports.
    priority: farthest - far,
    name(id) {
      const place = placeOf(id);
      return place?.far === far ? place.file : null;
    },
  }));
}
