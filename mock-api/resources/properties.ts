import { finds } from '../../src/domain/fold.ts';
import type { WireProperty } from '../../src/adapter/rest/wire.ts';
import { propertiesRequest, read } from '../requests.ts';
import { addressOf, useOf, type Parcel } from '../seed/parcels.ts';
import type { SeedMunicipality } from '../seed/municipality.ts';
import type { Language } from '../texts.ts';
import type { World } from '../world.ts';
import { findTown, languageFor, ok, type Context, type Reply } from './context.ts';
import { middleOf, townParcels } from './parcels.ts';

export function renderProperty(world: World, town: SeedMunicipality, parcel: Parcel, language: Language): WireProperty {
  const district = town.districts?.find(({ id }) => id === String(parcel.district));
  return { code: parcel.code, address: addressOf(parcel, language), district: district?.name[language] ?? '', area: parcel.area, use: useOf(parcel)[language], at: middleOf(world, town, parcel) };
}

/** A page of the list: nobody reads more at once. */
const page = 20;

/** RQ4: by code, or by words in a district. */
export function properties(context: Context): Reply {
  const town = findTown(context.world, context.id);
  const { code, text = '', district } = read(propertiesRequest, context.body);
  const language = languageFor(context, town);
  const found = townParcels(context.world, town).filter(
    (parcel) => (!code || parcel.code === code) && (!district || String(parcel.district) === district) && finds(addressOf(parcel, language), text),
  );
  return ok({ properties: found.slice(0, page).map((parcel) => renderProperty(context.world, town, parcel, language)), total: found.length });
}
