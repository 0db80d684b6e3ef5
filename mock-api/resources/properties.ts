import { finds } from '../../src/domain/fold.ts';
import type { WireProperty } from '../../src/adapter/rest/wire.ts';
import { propertiesRequest, read } from '../requests.ts';
import { addressOf, parcelsOf, useOf, type Parcel } from '../seed/parcels.ts';
import type { SeedMunicipality } from '../seed/municipality.ts';
import type { Language } from '../texts.ts';
import { findTown, languageFor, ok, type Context, type Reply } from './context.ts';

const known = new Map<string, readonly Parcel[]>();

export function townParcels({ id, districts = [] }: SeedMunicipality): readonly Parcel[] {
  const parcels = known.get(id) ?? parcelsOf(id, districts.length);
  known.set(id, parcels);
  return parcels;
}

export function parcelAt(town: SeedMunicipality, code: unknown): Parcel | undefined {
  return townParcels(town).find((parcel) => parcel.code === code);
}

export function renderProperty(town: SeedMunicipality, parcel: Parcel, language: Language): WireProperty {
  const district = town.districts?.find(({ id }) => id === String(parcel.district));
  return { code: parcel.code, address: addressOf(parcel, language), district: district?.name[language] ?? '', area: parcel.area, use: useOf(parcel)[language] };
}

/** A page of the list: nobody reads more at once. */
const page = 20;

/** RQ4: by code, or by words in a district. */
export function properties(context: Context): Reply {
  const town = findTown(context.world, context.id);
  const { code, text = '', district } = read(propertiesRequest, context.body);
  const language = languageFor(context, town);
  const found = townParcels(town).filter(
    (parcel) => (!code || parcel.code === code) && (!district || String(parcel.district) === district) && finds(addressOf(parcel, language), text),
  );
  return ok({ properties: found.slice(0, page).map((parcel) => renderProperty(town, parcel, language)), total: found.length });
}
