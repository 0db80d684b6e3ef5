/** Lines and surfaces of parcels on a tile of the map. */
import { meet, type Box } from '../../domain/map-view.ts';
import type { MapParcel } from '../../domain/parcels.ts';

/** Colours, as the style sheet has worked them out for the page's scheme. */
export interface Inks {
  readonly line: string;
  readonly fill: string;
  readonly text: string;
  readonly chosen: string;
  readonly chosenFill: string;
  readonly font: string;
}

/** What is drawn. */
export interface Drawn {
  /** Each once: twice in the same path, it would have no surface. */
  readonly parcels: readonly MapParcel[];
  readonly chosen?: MapParcel;
  /** Where the chosen one lies, on the unit square. */
  readonly pin?: readonly [number, number];
  /** Where the device is. */
  readonly here?: readonly [number, number];
  /** The number that is written on a parcel. */
  readonly label: (parcel: MapParcel) => string;
}

/** Where a tile lies. `scale` is how many pixels the unit square is wide. */
export interface Sheet {
  readonly context: CanvasRenderingContext2D;
  readonly box: Box;
  readonly scale: number;
}

/** Pixels that a parcel must be wide for a number on it. */
const room = 26;

/**
 * A ring begins at its last point and ends with its first side once more, which joins all corners. Before each `closePath` Chromium
 * would measure the whole path: seconds for ten thousand rings.
 */
function trace({ context, box: [left, top], scale }: Sheet, { rings }: MapParcel): void {
  for (const ring of rings) {
    for (let step = -2; step <= ring.length; step += 2) {
      const at = (step + ring.length) % ring.length;
      const x = ((ring[at] ?? 0) - left) * scale;
      const y = ((ring[at + 1] ?? 0) - top) * scale;
      if (step < 0) context.moveTo(x, y);
      else context.lineTo(x, y);
    }
  }
}

/** Parcels of a piece: to paint their lines takes a slow telephone some 10 ms, and a key or a finger waits no longer. */
const pieceSize = 400;

/** Hundreds of parcels as one path: they cost what one does. Whoever draws may pause after each piece. */
export function* drawParcels(sheet: Sheet, { parcels, label }: Drawn, inks: Inks): Generator<void> {
  const { context, box, scale } = sheet;
  const here = parcels.filter((parcel) => meet(parcel.box, box));
  const named = here.filter((parcel) => (parcel.box[2] - parcel.box[0]) * scale > room);
  for (let at = 0; at < here.length; at += pieceSize) {
    context.beginPath();
    for (const parcel of here.slice(at, at + pieceSize)) trace(sheet, parcel);
    context.fillStyle = inks.fill;
    context.fill('evenodd');
    context.strokeStyle = inks.line;
    context.lineWidth = named.length ? 1.25 : 0.75;
    context.stroke();
    yield;
  }
  context.fillStyle = inks.text;
  context.font = `11px ${inks.font}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  for (const parcel of named) {
    const [left, top, right, bottom] = parcel.box;
    context.fillText(label(parcel), ((left + right) / 2 - box[0]) * scale, ((top + bottom) / 2 - box[1]) * scale);
  }
}

/** Pixels around a mark that it may touch. */
const reach = 14;

/** What stands out: the chosen parcel, with a ring around it from afar, and where the device is. */
export function drawMarks(sheet: Sheet, { chosen, pin, here }: Drawn, inks: Inks): void {
  const { context, box, scale } = sheet;
  const around = (x: number, y: number): Box => [x - reach / scale, y - reach / scale, x + reach / scale, y + reach / scale];
  const circle = ([x, y]: readonly [number, number], radius: number) => {
    context.beginPath();
    context.arc((x - box[0]) * scale, (y - box[1]) * scale, radius, 0, 7);
  };
  context.strokeStyle = inks.chosen;
  context.lineWidth = 3;
  if (chosen && meet(chosen.box, box)) {
    context.beginPath();
    trace(sheet, chosen);
    context.fillStyle = inks.chosenFill;
    context.fill('evenodd');
    context.stroke();
  }
  const small = !chosen || (chosen.box[2] - chosen.box[0]) * scale < room;
  if (pin && small && meet(around(...pin), box)) {
    circle(pin, 9);
    context.stroke();
  }
  if (here && meet(around(...here), box)) {
    circle(here, 6);
    context.fillStyle = inks.chosen;
    context.fill();
    context.strokeStyle = inks.chosenFill;
    context.lineWidth = 2;
    context.stroke();
  }
}

/** Whether marks of one state have to be drawn on a tile. */
export function marked({ box, scale }: Omit<Sheet, 'context'>, { chosen, pin, here }: Drawn): boolean {
  const near = (at: readonly [number, number] | undefined) => at && meet([at[0] - reach / scale, at[1] - reach / scale, at[0] + reach / scale, at[1] + reach / scale], box);
  return Boolean(near(pin) || near(here) || (chosen && meet(chosen.box, box)));
}
