/** Where the parcels of a town lie: districts from north to south, streets between blocks, lots in rows. Invented, and the same in every run. */
import { hash } from '../random.ts';
import type { Parcel } from './parcels.ts';

export type Point = readonly [number, number];

/** The north-western corner of a town, and how far it is turned from north. */
export interface Site {
  readonly corner: Point;
  /** Degrees, clockwise. */
  readonly turn: number;
}

interface Plan {
  /** Metres of a lot and of a street. */
  readonly lot: readonly [number, number];
  readonly street: number;
  /** Blocks in a row of a district, lots in a row of a block. */
  readonly blocks: number;
  readonly lots: number;
}

const plans = {
  usual: { lot: [14, 22], street: 12, blocks: 10, lots: 6 },
  crowded: { lot: [10, 12], street: 4, blocks: 15, lots: 8 },
} as const satisfies Record<string, Plan>;

export type PlanName = keyof typeof plans;

const metresOfDegree = 111_320;
/** As precise as a survey needs to be: a decimetre. */
const rounded = (degrees: number): number => Number(degrees.toFixed(6));

/** From metres east and south of the corner. */
function placed({ corner: [lon, lat], turn }: Site, east: number, south: number): Point {
  const angle = (turn * Math.PI) / 180;
  const x = east * Math.cos(angle) - south * Math.sin(angle);
  const y = east * Math.sin(angle) + south * Math.cos(angle);
  return [rounded(lon + x / (metresOfDegree * Math.cos((lat * Math.PI) / 180))), rounded(lat - y / metresOfDegree)];
}

/** Metres from one block to the next, and from one district to the next. */
function steps({ lot: [wide, deep], street, blocks, lots }: Plan, count: { readonly blocks: number; readonly lots: number }) {
  const block = [lots * wide + street, Math.ceil(count.lots / lots) * deep + street] as const;
  return { block, district: Math.ceil(count.blocks / blocks) * block[1] + 2 * street, across: blocks * block[0] };
}

/** The corners of a lot, the first one again at the end (RFC 7946). */
export function ringOf(site: Site, name: PlanName, count: { readonly blocks: number; readonly lots: number }, { district, block, lot, code }: Parcel): Point[] {
  const plan = plans[name];
  const { block: [toEast, toSouth], district: below } = steps(plan, count);
  const [wide, deep] = plan.lot;
  const west = ((block - 1) % plan.blocks) * toEast + ((lot - 1) % plan.lots) * wide;
  const north = (district - 1) * below + Math.floor((block - 1) / plan.blocks) * toSouth + Math.floor((lot - 1) / plan.lots) * deep;
  // No two fronts are quite alike.
  const back = (hash(code) % 3) * 0.6;
  const corners: readonly Point[] = [
    [west, north],
    [west + wide, north],
    [west + wide, north + deep - back],
    [west, north + deep],
    [west, north],
  ];
  return corners.map(([east, south]) => placed(site, east, south));
}

/** The rectangle around a town: west, south, east, north. */
export function extentOf(site: Site, name: PlanName, count: { readonly blocks: number; readonly lots: number }, districts: number): readonly [number, number, number, number] {
  const { district, across } = steps(plans[name], count);
  const corners = [0, across].flatMap((east) => [0, districts * district].map((south) => placed(site, east, south)));
  const lons = corners.map(([lon]) => lon);
  const lats = corners.map(([, lat]) => lat);
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}
