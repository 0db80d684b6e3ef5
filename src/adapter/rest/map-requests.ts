import type { Bounds, MapPlace } from '../../domain/map-view.ts';
import type { ParcelView } from '../../domain/parcels.ts';
import type { CallOptions } from '../adapter.ts';
import { ask, below } from './ask.ts';
import type { Http } from './http.ts';
import { wireMapPlace, wireParcels } from './wire-map.ts';

export function mapPlace(http: Http, municipality: string, options: CallOptions): Promise<MapPlace> {
  return ask(http, { path: `${below(municipality)}/map`, options }, wireMapPlace);
}

/** The same for everybody who looks at these bounds, so that one answer in a cache serves many. */
export async function parcelsIn(http: Http, municipality: string, { west, south, east, north }: Bounds, options: CallOptions): Promise<ParcelView> {
  const bbox = [west, south, east, north].map((degrees) => Number(degrees.toFixed(7))).join();
  const { features, numberMatched } = await ask(http, { path: `${below(municipality)}/parcels?bbox=${bbox}`, options }, wireParcels);
  const { parcels, sent } = features;
  return { parcels, whole: (numberMatched ?? 0) <= sent };
}
