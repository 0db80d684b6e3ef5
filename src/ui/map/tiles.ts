import { GridLayer, type Coords } from 'leaflet';
import type { Box } from '../../domain/map-view.ts';
import type { Sheet } from './drawing.ts';

/** Pixels of a tile. */
const side = 256;
/** Milliseconds after which no other piece is begun: a key or a finger is never kept waiting longer. */
const stretch = 6;

const placeOf = ({ x, y, z }: Coords): { box: Box; scale: number } => {
  const wide = 2 ** -z;
  return { box: [x * wide, y * wide, (x + 1) * wide, (y + 1) * wide], scale: side * 2 ** z };
};

interface Tile {
  readonly box: Box;
  readonly scale: number;
  /** The picture that comes next, and what of it is still to be drawn. Until it is whole, the one before stays. */
  next?: { readonly canvas: HTMLCanvasElement; readonly pieces: Iterator<unknown> };
  /** Told once, when it is drawn for the first time. */
  ready?: () => void;
}

/** A canvas of no size holds no memory. */
function empty(element: HTMLElement): void {
  for (const canvas of element.querySelectorAll('canvas')) canvas.width = canvas.height = 0;
}

/** A layer that is drawn tile by tile and piece by piece, between two frames. */
export class DrawnTiles extends GridLayer {
  readonly #tiles = new Map<HTMLElement, Tile>();
  readonly #waiting = new Set<HTMLElement>();
  readonly #wanted: (place: Omit<Sheet, 'context'>) => boolean;
  readonly #draw: (sheet: Sheet) => Iterable<unknown>;
  #timer?: ReturnType<typeof setTimeout>;

  /**
   * @param wanted whether there is anything on a tile; an empty one costs no memory
   * @param draw may pause between its pieces
   */
  constructor(zIndex: number, wanted: (place: Omit<Sheet, 'context'>) => boolean, draw: (sheet: Sheet) => Iterable<unknown>) {
    super({ zIndex, updateWhenIdle: false });
    this.#wanted = wanted;
    this.#draw = draw;
    this.on('tileunload', ({ tile }) => {
      empty(tile);
      this.#tiles.delete(tile);
      this.#waiting.delete(tile);
    });
  }

  override createTile(coords: Coords, done: (error: unknown, tile: HTMLElement) => void): HTMLElement {
    const element = document.createElement('div');
    this.#tiles.set(element, { ...placeOf(coords), ready: () => done(undefined, element) });
    this.#wait(element);
    return element;
  }

  /** Draws anew what may look different now. */
  redraw(changed: (place: Omit<Sheet, 'context'>) => boolean): void {
    for (const [element, tile] of this.#tiles) {
      if (!changed(tile)) continue;
      tile.next = undefined;
      this.#wait(element);
    }
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#waiting.clear();
  }

  #wait(element: HTMLElement): void {
    this.#waiting.add(element);
    this.#timer ??= setTimeout(this.#work);
  }

  #work = () => {
    this.#timer = undefined;
    const end = performance.now() + stretch;
    do this.#drawPiece();
    while (this.#waiting.size && performance.now() < end);
    if (this.#waiting.size) this.#timer = setTimeout(this.#work);
  };

  #drawPiece(): void {
    const [element] = this.#waiting;
    const tile = element && this.#tiles.get(element);
    if (!tile) return;
    tile.next ??= this.#begin(tile);
    if (tile.next && !tile.next.pieces.next().done) return;
    this.#waiting.delete(element);
    empty(element);
    element.replaceChildren(...(tile.next ? [tile.next.canvas] : []));
    tile.next = undefined;
    tile.ready?.();
    tile.ready = undefined;
  }

  #begin({ box, scale }: Tile): Tile['next'] {
    if (!this.#wanted({ box, scale })) return undefined;
    const canvas = document.createElement('canvas');
    const density = window.devicePixelRatio;
    canvas.width = canvas.height = side * density;
    const context = canvas.getContext('2d');
    if (!context) return undefined;
    context.scale(density, density);
    return { canvas, pieces: this.#draw({ context, box, scale })[Symbol.iterator]() };
  }
}

/** Pictures of the ground. */
export class Pictures extends GridLayer {
  readonly #address: (coords: Coords) => string | undefined;
  readonly #failed: () => void;

  constructor(limits: { readonly minZoom?: number; readonly maxZoom?: number }, address: (coords: Coords) => string | undefined, failed: () => void) {
    super({ zIndex: 1, minZoom: limits.minZoom ?? 0, ...(limits.maxZoom === undefined ? {} : { maxNativeZoom: limits.maxZoom }) });
    this.#address = address;
    this.#failed = failed;
  }

  override createTile(coords: Coords, done: (error: unknown, tile: HTMLElement) => void): HTMLElement {
    const image = document.createElement('img');
    image.alt = '';
    // Whoever draws the ground learns which site asks, as their terms often want, but not which page.
    image.referrerPolicy = 'strict-origin';
    image.onload = () => done(undefined, image);
    image.onerror = () => {
      this.#failed();
      done(true, image);
    };
    const address = this.#address(coords);
    if (address) image.src = address;
    return image;
  }
}
