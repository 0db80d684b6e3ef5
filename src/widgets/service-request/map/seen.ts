import { boxOfCell, centreOf, cellsOf, within, type Box, type MapView } from '../../../domain/map-view.ts';
import { joined, listOf, parcelAt, type MapParcel } from '../../../domain/parcels.ts';
import { knownIn } from './act.ts';
import type { MapState } from './state.ts';

/** What a citizen sees of a map. */
export interface Seen {
  /** Parcels by the cells that they came in. */
  readonly groups: readonly (readonly MapParcel[])[];
  /** The cells of these groups, in their order. */
  readonly cells: readonly Box[];
  /** The parcels of all groups in the order of their codes, each once. */
  readonly known: readonly MapParcel[];
  /** Those in view that fit the words, each once. */
  readonly list: readonly MapParcel[];
  /** The page of them that is read, and how many pages there are. */
  readonly shown: readonly MapParcel[];
  readonly page: number;
  readonly pages: number;
  /** Whether more is on its way. */
  readonly more: boolean;
}

const nothing: Seen = { groups: [], cells: [], known: [], list: [], shown: [], page: 0, pages: 1, more: true };

/** How many are read at once. */
const size = 5;

/** Thousands of parcels are gone through once a change, not once an update. */
const last = new WeakMap<MapView, { readonly of: readonly unknown[]; readonly seen: Seen }>();

type Groups = Seen['groups'];

/** By the first of its groups: a map that moves shows the same ones again and again. */
const lists = new WeakMap<Groups[number], { readonly of: Groups; readonly list: readonly MapParcel[] }>();

function listed(groups: Groups): readonly MapParcel[] {
  const [first] = groups;
  if (!first) return [];
  const before = lists.get(first);
  if (before?.of.length === groups.length && before.of.every((group, at) => group === groups[at])) return before.list;
  const list = joined(groups);
  lists.set(first, { of: groups, list });
  return list;
}

export function seenOf(map: MapState, locale: string, labels: string): Seen {
  const { view, cells, words } = map;
  if (!view) return nothing;
  const of = [cells, words, map.page, locale];
  const before = last.get(view);
  if (before?.of.every((each, at) => each === of[at])) return before.seen;
  const { here, wanted } = cellsOf(view, knownIn(map, locale));
  const groups = here.map((name) => cells[name]?.parcels ?? []);
  const known = listed(groups);
  const list = listOf(known, view.box, words, labels);
  const pages = Math.max(1, Math.ceil(list.length / size));
  const page = Math.min(map.page, pages - 1);
  const seen = { groups, cells: here.map(boxOfCell), known, list, shown: list.slice(page * size, (page + 1) * size), page, pages, more: wanted.length > 0 };
  last.set(view, { of, seen });
  return seen;
}

/** The parcel at a point; first among those of the cell that the point is in, as most presses end there. */
export function pressed({ groups, cells }: Seen, x: number, y: number): MapParcel | undefined {
  const inCell = groups.filter((_, at) => within(cells[at] ?? [0, 0, 1, 1], x, y));
  return parcelAt(inCell, x, y) ?? parcelAt(groups, x, y);
}

/** The parcel in the middle of the map. */
export function middleOf({ box }: MapView, seen: Seen): MapParcel | undefined {
  return pressed(seen, ...centreOf(box));
}
