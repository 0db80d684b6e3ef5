import { centreOf, cellsOf, type MapView } from '../../../domain/map-view.ts';
import { listOf, parcelAt, type MapParcel } from '../../../domain/parcels.ts';
import { knownIn } from './act.ts';
import type { MapState } from './state.ts';

/** What a citizen sees of a map. */
export interface Seen {
  /** Parcels by the cells that they came in. */
  readonly groups: readonly (readonly MapParcel[])[];
  /** Those in view that fit the words, each once. */
  readonly list: readonly MapParcel[];
  /** Whether more is on its way. */
  readonly more: boolean;
}

const nothing: Seen = { groups: [], list: [], more: true };

/** Thousands of parcels are gone through once a change, not once an update. */
let last: { readonly of: readonly unknown[]; readonly seen: Seen } | undefined;

export function seenOf(map: MapState, locale: string, labels: string): Seen {
  const { view, cells, words } = map;
  if (!view) return nothing;
  const of = [view, cells, words, locale];
  if (last?.of.every((each, at) => each === of[at])) return last.seen;
  const { here, wanted } = cellsOf(view, knownIn(map, locale));
  const groups = here.map((name) => cells[name]?.parcels ?? []);
  const seen = { groups, list: listOf(groups, view.box, words, labels), more: wanted.length > 0 };
  last = { of, seen };
  return seen;
}

/** The parcel in the middle of the map. */
export function middleOf({ box }: MapView, { groups }: Seen): MapParcel | undefined {
  return parcelAt(groups, ...centreOf(box));
}
