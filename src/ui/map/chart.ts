import { Map as LeafletMap } from 'leaflet';
import { boxOf, meet, nearEnough, toLat, toLon, toX, toY, within, type Bounds, type MapView } from '../../domain/map-view.ts';
import type { MapParcel } from '../../domain/parcels.ts';
import { drawMarks, drawParcels, marked, type Drawn, type Inks, type Sheet } from './drawing.ts';
import { DrawnTiles, Pictures } from './tiles.ts';

export interface Ground {
  /** Where a picture is, if it may be fetched. */
  readonly address: (zoom: number, x: number, y: number) => string | undefined;
  readonly minZoom?: number;
  readonly maxZoom?: number;
}

export interface ChartArgs extends Drawn {
  /** The parcels as they came: some of them may be in several groups. */
  readonly groups: readonly (readonly MapParcel[])[];
  /** The town. */
  readonly bounds: Bounds;
  /** Where to begin, on the unit square; the whole town, as near as its parcels can be seen, unless told. */
  readonly start?: { readonly at: readonly [number, number]; readonly zoom: number };
  readonly ground?: Ground;
  /** The chosen one was asked for by its code, so that nobody knows yet where it lies. */
  readonly sought: boolean;
  /** What to do; `n` makes the same order twice two. */
  readonly order?: { readonly what: 'in' | 'out' | 'whole' | 'here'; readonly n: number };
  readonly onMove: (view: MapView, byKeys: boolean) => void;
  /** A point was pressed, or the middle by a key. */
  readonly onPress: (x: number, y: number) => void;
  readonly onBare: () => void;
}

export interface Chart {
  show(args: ChartArgs): void;
  remove(): void;
}

/** Pixels that an arrow key moves the map; with Shift, four times as far. */
const step = 64;
const arrows: Readonly<Record<string, readonly [number, number]>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const zooms: Readonly<Record<string, number>> = { '+': 1, '=': 1, '-': -1, _: -1 };

/** How near a chosen parcel is looked at. */
export const close = 18;

const still = { animate: false };

/** Milliseconds after a move before the rest of the page follows it: the next frame is the map's. */
const pause = 80;

function inksOf(element: HTMLElement): Inks {
  const { color, textDecorationColor, caretColor, columnRuleColor, textEmphasisColor, fontFamily } = getComputedStyle(element);
  return { line: columnRuleColor, fill: textDecorationColor, text: color, chosen: caretColor, chosenFill: textEmphasisColor, font: fontFamily };
}

/** @throws where maps can't be drawn */
export function drawChart(element: HTMLElement, first: ChartArgs): Chart {
  if (!document.createElement('canvas').getContext('2d')) throw new Error('no canvas');
  let args = first;
  let inks = inksOf(element);
  let byKeys = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let colours: ReturnType<typeof setTimeout> | undefined;
  const { west, south, east, north } = args.bounds;
  const [tall, wide] = [(north - south) / 2, (east - west) / 2];
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const map = new LeafletMap(element, {
    // They write markup as text; ours stand beside the map.
    zoomControl: false,
    attributionControl: false,
    keyboard: false,
    boxZoom: false,
    // The wheel scrolls the page.
    scrollWheelZoom: false,
    zoomAnimation: !calm,
    fadeAnimation: false,
    inertia: !calm,
    minZoom: 11,
    maxZoom: 20,
    maxBounds: [[south - tall, west - wide], [north + tall, east + wide]],
  });

  const view = (): MapView => {
    const bounds = map.getBounds();
    return { box: boxOf({ west: bounds.getWest(), south: bounds.getSouth(), east: bounds.getEast(), north: bounds.getNorth() }), zoom: map.getZoom() };
  };
  map.on('moveend', () => {
    const keys = byKeys;
    clearTimeout(timer);
    timer = setTimeout(() => args.onMove(view(), keys), pause);
  });
  map.on('click', ({ latlng }) => args.onPress(toX(latlng.lng), toY(latlng.lat)));

  const whole = () => {
    const zoom = map.getBoundsZoom([[south, west], [north, east]]);
    map.setView([(south + north) / 2, (west + east) / 2], Math.max(zoom, nearEnough), still);
  };
  const go = ([x, y]: readonly [number, number], zoom: number) => map.setView([toLat(y), toLon(x)], zoom, still);
  if (args.start) go(args.start.at, args.start.zoom);
  else whole();

  const parcels = new DrawnTiles(2, () => args.parcels.length > 0, (sheet: Sheet) => drawParcels(sheet, args, inks));
  const marks = new DrawnTiles(3, (place) => marked(place, args), (sheet: Sheet) => {
    drawMarks(sheet, args, inks);
    return [];
  });
  const { ground } = args;
  if (ground) new Pictures(ground, ({ z, x, y }) => ground.address(z, x, y), () => args.onBare()).addTo(map);
  parcels.addTo(map);
  marks.addTo(map);

  const obey = (what: 'in' | 'out' | 'whole' | 'here', here: Drawn['here']) => {
    if (what === 'whole') whole();
    else if (what !== 'here') map.zoomIn(what === 'in' ? 1 : -1, still);
    else if (here) go(here, close);
  };

  const recolour = () => {
    const now = inksOf(element);
    if (Object.values(now).join() === Object.values(inks).join()) return;
    inks = now;
    for (const layer of [parcels, marks]) layer.redraw(() => true);
  };
  const schemes = ['(prefers-color-scheme: dark)', '(forced-colors: active)'].map((query) => matchMedia(query));
  for (const scheme of schemes) scheme.addEventListener('change', recolour);

  const press = (event: KeyboardEvent) => {
    const { key, shiftKey, ctrlKey, altKey, metaKey } = event;
    if (ctrlKey || altKey || metaKey) return;
    const arrow = arrows[key];
    const zoom = zooms[key];
    if (!arrow && !zoom && key !== 'Enter' && key !== ' ') return;
    event.preventDefault();
    const far = shiftKey ? 4 * step : step;
    byKeys = true;
    if (arrow) map.panBy([arrow[0] * far, arrow[1] * far], still);
    else if (zoom) map.zoomIn(zoom, still);
    else {
      const { lng, lat } = map.getCenter();
      args.onPress(toX(lng), toY(lat));
    }
    byKeys = false;
  };
  element.addEventListener('keydown', press);

  return {
    show(next) {
      const before = args;
      args = next;
      // Not now: to ask for colours in the midst of an update is to lay out the page twice.
      clearTimeout(colours);
      colours = setTimeout(recolour, pause);
      const { order, here, pin } = next;
      if (order && order.n !== before.order?.n) obey(order.what, here);
      else if (pin && pin.join() !== before.pin?.join() && (next.sought || !within(view().box, ...pin))) go(pin, Math.max(map.getZoom(), close));
      const known = new Set(before.groups);
      const fresh = next.groups.filter((group) => !known.has(group));
      const gone = before.groups.length + fresh.length > next.groups.length;
      if (gone) parcels.redraw(() => true);
      else if (fresh.length) parcels.redraw(({ box }) => fresh.some((group) => group.some((parcel) => meet(parcel.box, box))));
      if (before.chosen !== next.chosen || before.pin?.join() !== next.pin?.join() || before.here?.join() !== next.here?.join()) marks.redraw((place) => marked(place, before) || marked(place, next));
    },
    remove() {
      clearTimeout(timer);
      clearTimeout(colours);
      parcels.stop();
      marks.stop();
      element.removeEventListener('keydown', press);
      for (const scheme of schemes) scheme.removeEventListener('change', recolour);
      map.remove();
    },
  };
}
