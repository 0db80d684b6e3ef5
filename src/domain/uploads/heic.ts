/** Telephones’ own photographs (ISO 23008-12): which way up is a property of the picture, so all of Exif and XMP may go. */
import { latin } from './file-content.ts';
import type { Bytes, Photograph } from './photographs.ts';

interface Box {
  readonly name: string;
  /** Of its content. */
  readonly from: number;
  readonly to: number;
}

/** Reads numbers one after the other. @throws RangeError past the end */
class Reader {
  readonly #view: DataView;
  at: number;

  constructor(bytes: Bytes, at: number) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.at = at;
  }

  /** @param size bytes: 0, 2, 4 or 8 */
  next(size: number): number {
    let value = 0;
    for (let left = size; left > 0; left--) value = value * 256 + this.#view.getUint8(this.at++);
    return value;
  }
}

function boxes(bytes: Bytes, from: number, to: number): Box[] {
  const found: Box[] = [];
  for (let at = from; at + 8 <= to; ) {
    const reader = new Reader(bytes, at);
    let size = reader.next(4);
    const name = latin(bytes, at + 4, at + 8);
    reader.at += 4;
    if (size === 1) size = reader.next(8);
    const end = size === 0 ? to : at + size;
    if (end > to || end < reader.at) throw new RangeError(name);
    found.push({ name, from: reader.at, to: end });
    at = end;
  }
  return found;
}

/** Items that are words about the picture. */
function described(bytes: Bytes, { from, to }: Box): Set<number> {
  const head = new Reader(bytes, from);
  head.next(head.next(4) >= 0x1000000 ? 4 : 2);
  const ids = new Set<number>();
  for (const entry of boxes(bytes, head.at, to)) {
    const reader = new Reader(bytes, entry.from);
    const version = Math.floor(reader.next(4) / 0x1000000);
    if (version < 2) throw new RangeError('infe');
    const id = reader.next(version === 2 ? 2 : 4);
    if (/^(Exif|mime|uri )$/.test(latin(bytes, reader.at + 2, reader.at + 6))) ids.add(id);
  }
  return ids;
}

/** Where items are in the file. */
function places(bytes: Bytes, { from }: Box, ids: ReadonlySet<number>, data: Box | undefined): (readonly [number, number])[] {
  const reader = new Reader(bytes, from);
  const version = Math.floor(reader.next(4) / 0x1000000);
  const sizes = reader.next(2);
  const [offsets = 0, lengths = 0, bases = 0, indexes = 0] = [12, 8, 4, 0].map((shift) => (sizes >> shift) & 15);
  const found: (readonly [number, number])[] = [];
  for (let items = reader.next(version < 2 ? 2 : 4); items > 0; items--) {
    const id = reader.next(version < 2 ? 2 : 4);
    const method = version ? reader.next(2) & 15 : 0;
    reader.next(2);
    const base = reader.next(bases) + (method === 1 ? (data?.from ?? NaN) : 0);
    for (let extents = reader.next(2); extents > 0; extents--) {
      if (version) reader.next(indexes);
      const start = base + reader.next(offsets);
      const length = reader.next(lengths);
      if (!ids.has(id)) continue;
      // Made of other items, or as long as the file: can't be taken out.
      if (method > 1 || !length || !(start + length <= bytes.length)) throw new RangeError('iloc');
      found.push([start, start + length]);
    }
  }
  return found;
}

/** `undefined` for what can't be read as one picture, so that nobody knows what it tells. */
export function readHeic(bytes: Bytes): Photograph | undefined {
  try {
    const all = boxes(bytes, 0, bytes.length);
    const meta = all.find(({ name }) => name === 'meta');
    if (!meta || all.some(({ name }) => name === 'moov')) return undefined;
    const parts = boxes(bytes, meta.from + 4, meta.to);
    const of = (name: string) => parts.find((box) => box.name === name);
    const [info, places_, properties] = [of('iinf'), of('iloc'), of('iprp')];
    if (!info || !places_ || !properties) return undefined;
    const clean = bytes.slice();
    for (const [from, to] of places(bytes, places_, described(bytes, info), of('idat'))) clean.fill(0, from, to);
    for (const { name, from, to } of [...all, ...parts]) if (name === 'uuid' || name === 'udta') clean.fill(0, from, to);
    let width = 0;
    let height = 0;
    for (const list of boxes(bytes, properties.from, properties.to)) {
      if (list.name !== 'ipco') continue;
      for (const { name, from } of boxes(bytes, list.from, list.to)) {
        if (name !== 'ispe') continue;
        const reader = new Reader(bytes, from + 4);
        width = Math.max(width, reader.next(4));
        height = Math.max(height, reader.next(4));
      }
    }
    return width && height ? { width, height, parts: [clean] } : undefined;
  } catch {
    return undefined;
  }
}
