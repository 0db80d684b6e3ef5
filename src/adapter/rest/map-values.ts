/** GeoJSON (RFC 7946) as parcels. What can't be one throws an `AdapterError`; sizes are bounded, because a telephone draws them. */
import { farthest, toX, toY, type Bounds } from '../../domain/map-view.ts';
import { boxAround, type MapParcel } from '../../domain/parcels.ts';
import { degrees, toPosition } from './position-values.ts';
import { breach, toList } from './values.ts';

type Bag = Readonly<Record<string, unknown>>;

/** Features of one answer, rings of one parcel, points of one ring, characters of one text. */
const most = { features: 10_000, rings: 50, points: 1_000, text: 100 };

const bag = (value: unknown): Bag => (typeof value === 'object' && value ? (value as Bag) : breach('object'));
const bounded = <T>(value: unknown, limit: number): readonly T[] => {
  const items = toList(value as readonly T[]);
  return items.length <= limit ? items : breach(`up to ${limit}`);
};

function text(value: unknown): string {
  return typeof value === 'string' && value.length <= most.text ? value : breach('short text');
}

const plain = (value: unknown): string | undefined => (value === undefined || value === null ? undefined : text(value));

/** `[west, south, east, north]`, as GeoJSON writes it; a town across the date line has no map here. */
export function toBounds(value: unknown): Bounds {
  const [west, south, east, north] = toList(value as readonly unknown[]);
  const bounds = { west: degrees(west, 180), south: degrees(south, farthest), east: degrees(east, 180), north: degrees(north, farthest) };
  return bounds.west < bounds.east && bounds.south < bounds.north ? bounds : breach('bounds');
}

/** How near tiles are made. */
export function toZoom(value: unknown): number {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 24 ? (value as number) : breach('zoom');
}

function toRing(points: unknown): Float64Array {
  const list = bounded<unknown>(points, most.points);
  if (list.length < 4) breach('ring');
  const ring = new Float64Array(list.length * 2);
  list.forEach((point, at) => {
    const { lon, lat } = toPosition(point);
    ring[2 * at] = toX(lon);
    ring[2 * at + 1] = toY(lat);
  });
  return ring;
}

/** `undefined` for what has no area, such as a point: it can't be shown as a parcel. */
function toRings(value: unknown): Float64Array[] | undefined {
  if (value === null || value === undefined) return undefined;
  const { type, coordinates } = bag(value);
  const polygons = type === 'Polygon' ? [coordinates] : type === 'MultiPolygon' ? bounded<unknown>(coordinates, most.rings) : [];
  const rings = polygons.flatMap((polygon) => bounded<unknown>(polygon, most.rings).map(toRing));
  return rings.length > most.rings ? breach('so few rings') : rings.length ? rings : undefined;
}

/** The parcels of a collection, each code once, and how many features there were. */
export function toParcels(value: unknown): { readonly parcels: MapParcel[]; readonly sent: number } {
  const parcels = new Map<string, MapParcel>();
  const features = bounded<unknown>(value, most.features);
  for (const feature of features) {
    const { geometry, properties } = bag(feature);
    const { code, district, block, number, area, use } = bag(properties);
    const rings = toRings(geometry);
    if (!rings) continue;
    const size = area === undefined || area === null ? undefined : typeof area === 'number' && area >= 0 && area < 1e9 ? area : breach('area');
    const parcel = { code: text(code), district: text(district), block: text(block), number: text(number), area: size, use: plain(use), rings, box: boxAround(rings) };
    parcels.set(parcel.code, parcel);
  }
  return { parcels: [...parcels.values()], sent: features.length };
}
