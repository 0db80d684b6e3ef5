import { GridLayer, type Coords } from 'leaflet';
import type { Box } from '../../domain/map-view.ts';
import type { Sheet } from './drawing.ts';

/** Pixels of a tile. */
const side = 256;
/** Milliseconds that are drawn at a stretch: a key or a finger is never kept waiting longer. */
const stretch = 6;

const placeOf = ({ x, y, z }: Coords): { box: Box; scale: number } => {
  const wide = 2 ** -z;
  return { box: [x * wide, y * wide, (x + 1) * wide, (y + 1) * wide], scale: side * 2 ** z };
};

interface Tile {
  readonly box: Box;
  readonly scale: number;
  /** Told once, when it is drawn for the first time. */
  ready?: () => void;
}

/** A layer that is drawn tile by tile, between two frames. */
export class DrawnTiles extends GridLayer {
  readonly #tiles = new Map<HTMLCanvasElement, Tile>();
  readonly #waiting = new Set<HTMLCanvasElement>();
  readonly #wanted: (place: Omit<Sheet, 'context'>) => boolean;
  readonly #draw: (sheet: Sheet) => void;
  #timer?: ReturnType<typeof setTimeout>;

  /** @param wanted whether there is anything on a tile; an empty one costs no memory */
  constructor(zIndex: number, wanted: (place: Omit<Sheet, 'context'>) => boolean, draw: (sheet: Sheet) => void) {
    super({ zIndex, updateWhenIdle: false });
    this.#wanted = wanted;
    this.#draw = draw;
    this.on('tileunload', ({ tile }) => {
      this.#tiles.delete(tile as HTMLCanvasElement);
      this.#waiting.delete(tile as HTMLCanvasElement);
    });
  }

  override createTile(coords: Coords, done: (error: unknown, tile: HTMLElement) => void): HTMLElement {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = 0;
    this.#tiles.set(canvas, { ...placeOf(coords), ready: () => done(undefined, canvas) });
    this.#wait(canvas);
    return canvas;
  }

  /** Draws anew what may look different now. */
  redraw(changed: (place: Omit<Sheet, 'context'>) => boolean): void {
    for (const [canvas, tile] of this.#tiles) if (changed(tile)) this.#wait(canvas);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#waiting.clear();
  }

  #wait(canvas: HTMLCanvasElement): void {
    this.#waiting.add(canvas);
    this.#timer ??= setTimeout(this.#work);
  }

  #work = () => {
    this.#timer = undefined;
    const end = performance.now() + stretch;
    for (const canvas of this.#waiting) {
      if (performance.now() >= end) break;
      this.#waiting.delete(canvas);
      const tile = this.#tiles.get(canvas);
      if (!tile) continue;
      this.#paint(canvas, tile);
      tile.ready?.();
      tile.ready = undefined;
    }
    if (this.#waiting.size) this.#timer = setTimeout(this.#work);
  };

  #paint(canvas: HTMLCanvasElement, { box, scale }: Tile): void {
    const density = this.#wanted({ box, scale }) ? window.devicePixelRatio : 0;
    canvas.width = canvas.height = side * density; // also wipes it
    const context = density ? canvas.getContext('2d') : undefined;
    if (!context) return;
    context.scale(density, density);
    this.#draw({ context, box, scale });
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
