/**
 * Photographs without what cameras write into them: where, when and with what they were taken. The picture itself is passed on byte by byte, so
 * nothing of its quality is lost, nothing is decoded, and what follows the picture is cut off.
 */
import { latin } from './file-content.ts';
import { orientationIn, tiffOf } from './orientation.ts';

export type Bytes = Uint8Array<ArrayBuffer>;

export interface Photograph {
  /** Pixels, as it says of itself before anybody decodes it. */
  readonly width: number;
  readonly height: number;
  readonly parts: readonly Bytes[];
}

const two = (bytes: Bytes, at: number): number => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
export const four = (bytes: Bytes, at: number): number => two(bytes, at) * 0x10000 + two(bytes, at + 2);

/** What a picture needs of its APPn segments: JFIF, the colour profile, and Adobe’s word on how colours are coded. */
function isNeeded(marker: number, bytes: Bytes, at: number): boolean {
  if (marker === 0xe0) return latin(bytes, at, at + 4) === 'JFIF';
  return marker === 0xe2 ? latin(bytes, at, at + 11) === 'ICC_PROFILE' : marker === 0xee;
}

/** Where the coded picture ends: at a marker that is no part of it. */
function endOfScan(bytes: Bytes, from: number): number {
  for (let at = from; ; at++) {
    at = bytes.indexOf(0xff, at);
    if (at < 0) return bytes.length;
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && (next < 0xd0 || next > 0xd7) && next !== 0xff) return at;
  }
}

/** `undefined` for what is no JPEG to its end. */
export function readJpeg(bytes: Bytes): Photograph | undefined {
  const jfif: Bytes[] = [];
  const rest: Bytes[] = [];
  let orientation: number | undefined;
  let width = 0;
  let height = 0;
  let whole = false;
  for (let at = 2; at < bytes.length && !whole; ) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1; // a filler
      continue;
    }
    if (marker === 0xd9) {
      whole = true;
      continue;
    }
    let end = at + 2 + two(bytes, at + 2);
    if (end > bytes.length || end < at + 4) return undefined;
    const extra = (marker >= 0xe0 && marker <= 0xef) || marker === 0xfe;
    if (marker === 0xe1 && latin(bytes, at + 4, at + 8) === 'Exif') orientation ??= orientationIn(bytes.subarray(at + 10, end));
    if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc) {
      height = Math.max(height, two(bytes, at + 5));
      width = Math.max(width, two(bytes, at + 7));
    }
    if (marker === 0xda) end = endOfScan(bytes, end);
    if (!extra || isNeeded(marker, bytes, at + 4)) (marker === 0xe0 ? jfif : rest).push(bytes.subarray(at, end));
    at = end;
  }
  if (!whole || !width || !height) return undefined;
  const upright = orientation ? [new Uint8Array([0xff, 0xe1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0]), tiffOf(orientation)] : [];
  return { width, height, parts: [new Uint8Array([0xff, 0xd8]), ...jfif, ...upright, ...rest, new Uint8Array([0xff, 0xd9])] };
}

/** Chunks that change how a picture looks; all others are words about it. */
const looks = /^([A-Z]\w{3}|tRNS|gAMA|cHRM|sRGB|iCCP|cICP|sBIT|bKGD|pHYs|acTL|fcTL|fdAT)$/;

/** CRC-32 of a chunk’s name and data. */
function checksum(bytes: Bytes): number {
  let sum = -1;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum;
}

function upright(orientation: number): Bytes {
  const tiff = tiffOf(orientation);
  const chunk = new Uint8Array(12 + tiff.length);
  chunk.set([0, 0, 0, tiff.length, 0x65, 0x58, 0x49, 0x66]);
  chunk.set(tiff, 8);
  new DataView(chunk.buffer).setInt32(8 + tiff.length, checksum(chunk.subarray(4, 8 + tiff.length)));
  return chunk;
}

/** `undefined` for what is no PNG to its end. */
export function readPng(bytes: Bytes): Photograph | undefined {
  const parts: Bytes[] = [bytes.subarray(0, 8)];
  if (latin(bytes, 12, 16) !== 'IHDR') return undefined;
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + four(bytes, at);
    const name = latin(bytes, at + 4, at + 8);
    if (end > bytes.length) return undefined;
    if (looks.test(name)) parts.push(bytes.subarray(at, end));
    const orientation = name === 'eXIf' ? orientationIn(bytes.subarray(at + 8, end - 4)) : undefined;
    if (orientation) parts.push(upright(orientation));
    if (name === 'IEND') return { width: four(bytes, 16), height: four(bytes, 20), parts };
    at = end;
  }
  return undefined;
}
