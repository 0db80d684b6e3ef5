/** Where a map looks (RQ4): the earth as the square of the web Mercator projection, and the cells in which it is asked for. */

/** A place on the earth, in degrees (WGS 84). */
export interface Position {
  readonly lon: number;
  readonly lat: number;
}

/** A part of the earth, in degrees. */
export interface Bounds {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** A rectangle on the unit square: left, top, right, bottom; y grows southwards. */
export type Box = readonly [number, number, number, number];

/** What a map shows. */
export interface MapView {
  readonly box: Box;
  /** As tiles count it: at 0 the earth is 256 pixels wide, and twice as wide at each further step. */
  readonly zoom: number;
}

/** What a municipality says of its map. */
export interface MapPlace {
  /** The town. */
  readonly bounds: Bounds;
  /** Pictures behind the parcels, if the town has any. */
  readonly tiles?: { readonly url: string; readonly attribution: string; readonly minZoom?: number; readonly maxZoom?: number };
}

/** Beyond it the projection has no end. */
export const farthest = 85;

export const toX = (lon: number): number => lon / 360 + 0.5;
export const toY = (lat: number): number => 0.5 - Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI);
export const toLon = (x: number): number => (x - 0.5) * 360;
export const toLat = (y: number): number => (Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) * 360) / Math.PI - 90;

export const boxOf = ({ west, south, east, north }: Bounds): Box => [toX(west), toY(north), toX(east), toY(south)];
export const boundsOf = ([left, top, right, bottom]: Box): Bounds => ({ west: toLon(left), south: toLat(bottom), east: toLon(right), north: toLat(top) });
export const centreOf = ([left, top, right, bottom]: Box): readonly [number, number] => [(left + right) / 2, (top + bottom) / 2];

export const meet = (one: Box, other: Box): boolean => one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3];
// By index: taking ten thousand boxes apart would keep the first press on a map waiting.
export const within = (box: Box, x: number, y: number): boolean => x >= box[0] && x < box[2] && y >= box[1] && y < box[3];

/** Parcels are asked for from here on: farther away they would be dots, and a town of them too many. */
export const nearEnough = 15;
/** No cell is smaller, so that what is asked tells little of where a citizen looks. */
const smallest = 18;
/** Cells are asked for at this zoom or the one before, however near a map is. */
const usual = 16;

/** `LEVEL/X/Y`, as tiles are named. */
export type CellName = string;

const nameOf = (level: number, x: number, y: number): CellName => `${level}/${x}/${y}`;
const readName = (name: CellName) => name.split('/').map(Number) as unknown as readonly [number, number, number];

export function boxOfCell(name: CellName): Box {
  const [level, x, y] = readName(name);
  const side = 2 ** -level;
  return [x * side, y * side, (x + 1) * side, (y + 1) * side];
}

function under(name: CellName): CellName[] {
  const [level, x, y] = readName(name);
  return [0, 1, 2, 3].map((each) => nameOf(level + 1, 2 * x + (each & 1), 2 * y + (each >> 1)));
}

/** What is known of a cell: all its parcels, only some of them because the server had more than it sends, or nothing. */
export type Known = 'whole' | 'part' | undefined;

/** The cells that a view is made of: `here` are known, `wanted` must be asked for, nearest to the centre first. */
export function cellsOf({ box, zoom }: MapView, known: (name: CellName) => Known): { readonly here: CellName[]; readonly wanted: CellName[] } {
  const here: CellName[] = [];
  const wanted: CellName[] = [];
  const level = Math.min(Math.max(zoom, nearEnough), usual);
  const look = (name: CellName) => {
    if (!meet(boxOfCell(name), box)) return;
    const knows = known(name);
    if (knows) here.push(name);
    else wanted.push(name);
    if (knows === 'part' && readName(name)[0] < smallest) under(name).forEach(look);
  };
  const side = 2 ** level;
  const shown = box.map((edge) => Math.min(Math.max(Math.floor(edge * side), 0), side - 1)) as unknown as Box;
  for (let y = shown[1]; y <= shown[3]; y++) {
    for (let x = shown[0]; x <= shown[2]; x++) {
      // What is known of the larger cell around need not be asked again.
      const around = level > nearEnough ? nameOf(level - 1, x >> 1, y >> 1) : undefined;
      if (around && known(around) === 'whole') {
        if (!here.includes(around)) here.push(around);
      } else look(nameOf(level, x, y));
    }
  }
  const [x, y] = centreOf(box);
  const far = (name: CellName) => {
    const [left, top] = centreOf(boxOfCell(name));
    return (left - x) ** 2 + (top - y) ** 2;
  };
  // Too far away nothing is asked for, and what is known is shown.
  return { here, wanted: zoom < nearEnough ? [] : wanted.sort((one, other) => far(one) - far(other)) };
}
