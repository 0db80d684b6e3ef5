/** The map of a town: where it lies, and the parcels of a part of it as GeoJSON. */
import type { WireMapPlace, WireParcels } from '../../src/adapter/rest/wire.ts';
import { Problem, unknown } from '../problem.ts';
import { extentOf, ringOf, type Point, type Site } from '../seed/parcel-shapes.ts';
import { parcelsOf, sizes, useOf, type Parcel } from '../seed/parcels.ts';
import type { SeedMunicipality } from '../seed/municipality.ts';
import type { World } from '../world.ts';
import { findTown, languageFor, ok, type Context, type Reply } from './context.ts';

/** How many features one answer holds. */
const most = 2_500;

interface Lot {
  readonly parcel: Parcel;
  readonly ring: readonly Point[];
}

const known = new Map<string, readonly Lot[]>();

const planOf = ({ scenario }: World) => (scenario === 'crowded-map' ? 'crowded' : 'usual');

function lotsOf(world: World, { id, districts = [], map }: SeedMunicipality): readonly Lot[] {
  const plan = planOf(world);
  const key = `${id} ${plan}`;
  const site = map?.site;
  const lots = known.get(key) ?? parcelsOf(id, districts.length, sizes[plan]).map((parcel): Lot => ({ parcel, ring: site ? ringOf(site, plan, sizes[plan], parcel) : [] }));
  known.set(key, lots);
  return lots;
}

export function townParcels(world: World, town: SeedMunicipality): readonly Parcel[] {
  return lotsOf(world, town).map(({ parcel }) => parcel);
}

export function parcelAt(world: World, town: SeedMunicipality, code: unknown): Parcel | undefined {
  return lotsOf(world, town).find(({ parcel }) => parcel.code === code)?.parcel;
}

/** The middle of a parcel. */
export function middleOf(world: World, { map, ...town }: SeedMunicipality, parcel: Parcel): Point | undefined {
  if (!map) return undefined;
  const [[west = 0, north = 0] = [], , [east = 0, south = 0] = []] = ringOf(map.site, planOf(world), sizes[planOf(world)], parcel);
  return town.districts?.length ? [(west + east) / 2, (north + south) / 2] : undefined;
}

function mapOf({ map }: SeedMunicipality): { readonly site: Site; readonly tiles?: WireMapPlace['tiles'] } {
  if (!map) throw unknown('map');
  return map;
}

export function map({ world, id }: Context): Reply<WireMapPlace> {
  const town = findTown(world, id);
  const { site, tiles } = mapOf(town);
  return ok({ bounds: extentOf(site, planOf(world), sizes[planOf(world)], town.districts?.length ?? 0), tiles });
}

export function parcels(context: Context): Reply<WireParcels> {
  const { world, id, query } = context;
  const town = findTown(world, id);
  mapOf(town);
  const [west = NaN, south = NaN, east = NaN, north = NaN] = (query.get('bbox') ?? '').split(',').map(Number);
  if (!(west < east && south < north)) throw new Problem(400, 'malformed', { errors: [{ pointer: '/bbox', code: 'format' }] });
  const language = languageFor(context, town);
  const names = new Map(town.districts?.map(({ id: district, name }) => [district, name[language]]));
  const touched = lotsOf(world, town).filter(
    ({ ring }) => ring.some(([lon]) => lon >= west) && ring.some(([lon]) => lon <= east) && ring.some(([, lat]) => lat >= south) && ring.some(([, lat]) => lat <= north),
  );
  const features = touched.slice(0, most).map(({ parcel, ring }) => ({
    type: 'Feature',
    geometry: { type: 'Polygon', coordinates: [ring] },
    properties: {
      code: parcel.code,
      district: names.get(String(parcel.district)) ?? '',
      block: String(parcel.block),
      number: String(parcel.lot),
      area: parcel.area,
      use: useOf(parcel)[language],
    },
  }));
  return ok({ type: 'FeatureCollection', features, numberMatched: touched.length });
}
