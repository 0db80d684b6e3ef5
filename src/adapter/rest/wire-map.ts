/** The map of a municipality as it travels: GeoJSON by the part that is looked at. See `wire.ts`. */
import { toBounds, toParcels, toZoom } from './map-values.ts';
import { maybe, object, read, text } from './schema.ts';
import { wireSize } from './wire-definition.ts';

export const wireBounds = read(toBounds);
export const wireFeatures = read(toParcels);
export const wireMapZoom = read(toZoom);

export const wireMapPlace = object({
  bounds: wireBounds,
  tiles: maybe(object({ url: text, attribution: text, minZoom: maybe(wireMapZoom), maxZoom: maybe(wireMapZoom) })),
});

/** `numberMatched` as in OGC API – Features: how many there are, where not all are sent. */
export const wireParcels = object({ features: wireFeatures, numberMatched: maybe(wireSize) });
