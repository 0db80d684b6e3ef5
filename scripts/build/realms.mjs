/**
 * A realm is a widget's own copy of every module outside the core: `field.ts?civic=booking-calendar`. So what two widgets need, but
 * the core does not hold, stands in the files of both, and no first screen waits for a third file. A widget that shows dates has
 * a second realm for Persian, whose calendar is in its rooms and not a request of its own.
 */
import { PERSIAN } from './graph.mjs';

const REALM = /[?&]civic=([\w~-]+)$/;
/** The realm of a widget whose calendar is Persian. */
export const PERSIAN_REALM = 'fa~';

export const realmOf = (id) => REALM.exec(id)?.[1];
export const plain = (id) => id.replace(REALM, '');
const inRealm = (id, realm) => `${id}${id.includes('?') ? '&' : '?'}civic=${realm}`;

/** `booking-calendar` and, for a widget with a calendar, `fa~booking-calendar`. */
export const realms = (graph, names) => names.flatMap((name) => [name, ...(graph.persian(name) ? [PERSIAN_REALM + name] : [])]);
export const widgetOf = (realm) => realm.replace(PERSIAN_REALM, '');

export function inRealms(graph) {
  return {
    name: 'civic-realms',
    enforce: 'pre',
    resolveId: {
      order: 'pre',
      async handler(source, importer, options) {
        const realm = importer ? realmOf(importer) : realmOf(source);
        if (!realm || source.startsWith('virtual:')) return undefined;
        const found = await this.resolve(plain(source), importer && plain(importer), { ...options, skipSelf: true });
        if (!found || found.external || graph.core.has(found.id)) return found;
        // Only Persian pages come to its calendar, and they have it in their own rooms.
        if (graph.path(found.id) === PERSIAN && !realm.startsWith(PERSIAN_REALM)) return found;
        return { ...found, id: inRealm(found.id, realm) };
      },
    },
  };
}
