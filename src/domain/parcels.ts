/** Parcels on a map (RQ4): their shapes, which of them is at a point, and the same parcels as a list. */
import { fold } from './fold.ts';
import { meet, type Box } from './map-view.ts';

export interface MapParcel {
  /** The renovation code. */
  readonly code: string;
  /** Name of its part of the town. */
  readonly district: string;
  readonly block: string;
  /** Its number in the block. */
  readonly number: string;
  /** Square metres. */
  readonly area?: number;
  /** What it is used for, in words. */
  readonly use?: string;
  /** Lines around it and around its courts, on the unit square: x, y, x, y, … */
  readonly rings: readonly Float64Array[];
  readonly box: Box;
}

/** The parcels of a part of the town. */
export interface ParcelView {
  readonly parcels: readonly MapParcel[];
  /** Whether the server sent all that are there. */
  readonly whole: boolean;
}

/** The rectangle around rings. */
export function boxAround(rings: readonly Float64Array[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of rings) {
    for (let at = 0; at < ring.length; at += 2) {
      const x = ring[at] ?? 0;
      const y = ring[at + 1] ?? 0;
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      if (y > bottom) bottom = y;
    }
  }
  return [left, top, right, bottom];
}

/** Whether a point is inside, and in none of its courts (even-odd rule). */
export function contains({ rings }: MapParcel, x: number, y: number): boolean {
  let inside = false;
  for (const ring of rings) {
    let [beforeX = 0, beforeY = 0] = ring.subarray(-2);
    for (let at = 0; at < ring.length; at += 2) {
      const nextX = ring[at] ?? 0;
      const nextY = ring[at + 1] ?? 0;
      if (nextY > y !== beforeY > y && x < ((beforeX - nextX) * (y - nextY)) / (beforeY - nextY) + nextX) inside = !inside;
      [beforeX, beforeY] = [nextX, nextY];
    }
  }
  return inside;
}

/** The parcel at a point; of two that lie over each other, the smaller one. */
export function parcelAt(groups: readonly (readonly MapParcel[])[], x: number, y: number): MapParcel | undefined {
  let found: MapParcel | undefined;
  for (const group of groups) {
    for (const parcel of group) {
      const { box } = parcel;
      // Asked of ten thousand at the first press, by code that no engine has made fast yet: without a call for each.
      if (x < box[0] || x >= box[2] || y < box[1] || y >= box[3]) continue;
      if (contains(parcel, x, y) && (!found || size(parcel) < size(found))) found = parcel;
    }
  }
  return found;
}

const size = ({ box: [left, top, right, bottom] }: MapParcel): number => (right - left) * (bottom - top);

/** By code. */
export const inOrder = (parcels: readonly MapParcel[]): MapParcel[] => [...parcels].sort((one, other) => (one.code < other.code ? -1 : 1));

function merged(one: readonly MapParcel[], other: readonly MapParcel[]): MapParcel[] {
  const list: MapParcel[] = [];
  let [at, beside] = [0, 0];
  let last: string | undefined;
  for (;;) {
    const [first, second] = [one[at], other[beside]];
    const next = !first || (second && second.code < first.code) ? second : first;
    if (!next) return list;
    if (next === first) at++;
    else beside++;
    if (next.code !== last) list.push(next);
    last = next.code;
  }
}

/** Groups that are each in the order of their codes as one list in that order, each parcel once. */
export function joined(groups: readonly (readonly MapParcel[])[]): readonly MapParcel[] {
  let lists = groups;
  do lists = [...Array(Math.ceil(lists.length / 2)).keys()].map((at) => merged(lists[2 * at] ?? [], lists[2 * at + 1] ?? []));
  while (lists.length > 1);
  return lists[0] ?? [];
}

/** The parcel with a code, among parcels in the order of their codes. */
export function withCode(parcels: readonly MapParcel[], code: string): MapParcel | undefined {
  let [from, to] = [0, parcels.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((parcels[middle]?.code ?? '') < code) from = middle + 1;
    else to = middle;
  }
  return parcels[from]?.code === code ? parcels[from] : undefined;
}

/**
 * The parcels of a view that words describe. A number is the block, the parcel or part of a code; any other word is part of the district's
 * name or of a label.
 *
 * @param labels words that stand beside the numbers, such as “block”: whoever writes them means nothing more
 */
export function listOf(parcels: readonly MapParcel[], box: Box, words = '', labels = ''): MapParcel[] {
  const asked = fold(words).split(' ').filter(Boolean);
  const known = new Map<string, string>();
  const named = (district: string): string => {
    const text = known.get(district) ?? fold(`${district} ${labels}`);
    known.set(district, text);
    return text;
  };
  const fits = ({ code, district, block, number }: MapParcel) =>
    asked.every((word) => (/^[\d-]+$/.test(word) ? word === block || word === number || (word.includes('-') && code.startsWith(word)) || named(district).split(' ').includes(word) : named(district).includes(word)));
  return parcels.filter((parcel) => meet(parcel.box, box) && (!asked.length || fits(parcel)));
}
