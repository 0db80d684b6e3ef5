/** What a file is, by what it begins with: a name or a declared type may say anything (quality 4.2). */
import type { FileKind } from './file-kinds.ts';

/** For `input accept`, and as the type that is sent. */
export const mediaTypes: Readonly<Record<FileKind, string>> = {
  pdf: 'application/pdf',
  jpeg: 'image/jpeg',
  png: 'image/png',
  heic: 'image/heic',
};

/** How many first bytes tell the kind. */
export const headBytes = 1024;

const starts = (bytes: Uint8Array, ...wanted: number[]): boolean => wanted.every((byte, at) => bytes[at] === byte);
export const latin = (bytes: Uint8Array, from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to));

/** The kind that the first bytes of a file are of; `undefined` for every other, whatever its name says. */
export function kindOf(bytes: Uint8Array): FileKind | undefined {
  if (starts(bytes, 0xff, 0xd8, 0xff)) return 'jpeg';
  if (starts(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png';
  // A page that calls itself a PDF further on is shown as a page by a browser: the sign must come first.
  if (latin(bytes, 0, 5) === '%PDF-') return 'pdf';
  if (latin(bytes, 4, 8) === 'ftyp' && /^(heic|heix|mif1|msf1|hevc)/.test(latin(bytes, 8, 12))) return 'heic';
  return undefined;
}

/** Marks that turn text around or hide in it. */
const marks = /[\p{Cc}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;

const bare = (name: string): string => name.replace(/^.*[/\\]/s, '').replace(marks, '').trim();

/**
 * Whether a name and a declared type could be those of a paper or a photograph. Among these the content decides, because people rename
 * pictures; but nobody names a paper `.exe` or `.html` by mistake.
 */
export function looksLikePaper(name: string, type: string): boolean {
  const ending = /\.([a-z]\w{1,4})[. ]*$/i.exec(bare(name))?.[1];
  return (!ending || /^(pdf|jpe?g?|jfif|png|hei[cf])$/i.test(ending)) && /^$|octet-stream$|\bpdf$|^image\/(?!svg)/i.test(type);
}

/** A file name as it may be shown: no marks that turn its order around, no path, not too long. */
export function shownName(name: string): string {
  const plain = bare(name);
  const signs = [...plain];
  return signs.length > 60 ? `${signs.slice(0, 40).join('')}…${signs.slice(-12).join('')}` : plain || '—';
}
