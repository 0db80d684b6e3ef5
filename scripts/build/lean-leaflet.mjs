/**
 * Leaflet by its own modules: its one file holds markers, vectors and controls, two thirds of it, which no map of ours has. The controls write markup
 * as text besides, which pages with Trusted Types forbid.
 */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const ID = '\0civic-leaflet';
const USED = {
  map: 'map/Map.js',
  tiles: 'layer/tile/GridLayer.js',
  dragging: 'map/handler/Map.Drag.js',
  doubleClick: 'map/handler/Map.DoubleClickZoom.js',
  pinch: 'map/handler/Map.PinchZoom.js',
};

/**
 * With each press Leaflet forbids the whole page to select text, and then allows it again: that styles every element of the page anew,
 * which keeps a press on a slow telephone waiting. The map's own style forbids it within the map.
 */
const PAGE_WIDE = /^\s*DomUtil\.(?:dis|en)able(?:ImageDrag|TextSelection)\(\);\r?\n/gm;

export const leanLeaflet = {
  name: 'civic-lean-leaflet',
  enforce: 'pre',
  resolveId: {
    order: 'pre',
    handler: (source) => (source.replace(/\?.*/, '') === 'leaflet' ? ID : undefined),
  },
  load(id) {
    if (!id.startsWith(ID)) return undefined;
    const folder = join(dirname(createRequire(import.meta.url).resolve('leaflet')), '../src');
    const from = (file) => JSON.stringify(join(folder, file));
    return [
      `export { Map } from ${from(USED.map)};`,
      `export { GridLayer } from ${from(USED.tiles)};`,
      ...[USED.dragging, USED.doubleClick, USED.pinch].map((file) => `import ${from(file)};`),
    ].join('\n');
  },
  transform(code, id) {
    if (!/\bleaflet\/src\/dom\/Draggable\.js(?:\?|$)/.test(id)) return undefined;
    const found = code.match(PAGE_WIDE)?.length ?? 0;
    if (found !== 4) this.error(`Leaflet's Draggable changes the page in ${found} places instead of 4.`);
    return { code: code.replace(PAGE_WIDE, ''), map: null };
  },
};
