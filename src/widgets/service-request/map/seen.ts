import { centreOf, cellsOf, type MapView } from '../../../domain/map-view.ts';
import { listOf, pageOf, parcelAt, type MapParcel } from '../../../domain/parcels.ts';
import { knownIn } from './act.ts';
import type { MapState } from './state.ts';

/** What a citizen sees of a map. */
export interface Seen {
  /** Parcels by the cells that they came in. */
  readonly groups: readonly (readonly MapParcel[])[];
  /** Those in view that fit the words, each once. */
  readonly list: readonly MapParcel[];
  /** The page of them that is read, and how many pages there are. */
  readonly shown: readonly MapParcel[];
  readonly page: number;
  readonly pages: number;
  /** Whether more is on its way. */
  readonly more: boolean;
}

const nothing: Seen = { groups: [], list: [], shown: [], page: 0, pages: 1, more: true };

/** How many are read at once. */
const size = 5;

/** Thousands of parcels are gone through once a change, not once an update. */
const last = new WeakMap<MapView, { readonly of: readonly unknown[]; readonly seen: Seen }>();

export function seenOf(map: MapState, locale: string, labels: string): Seen {
  const { view, cells, words } = map;
  if (!view) return nothing;
  const of = [cells, words, map.page, locale];
  const before = last.get(view);
  if (before?.of.every((each, at) => each === of[at])) return before.seen;
  const { here, wanted } = cellsOf(view, knownIn(map, locale));
  const groups = here.map((name) => cells[name]?.parcels ?? []);
  const list = listOf(groups, view.box, words, labels);
  const pages = Math.max(1, Math.ceil(list.length / size));
  const page = Math.min(map.page, pages - 1);
  const seen = { groups, list, shown: pageOf(list, page, size), page, pages, more: wanted.length > 0 };
  last.set(view, { of, seen });
  return seen;
}

/** The parcel in the middle of the map. */
export function middleOf({ box }: MapView, { groups }: Seen): MapParcel | undefined {
  return parcelAt(groups, ...centreOf(box));
}
