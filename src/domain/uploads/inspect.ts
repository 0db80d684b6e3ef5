/** Looks into a file before it is sent. All of this is courtesy: the server decides (OWASP File Upload). */
import { headBytes, kindOf, looksLikePaper, mediaTypes, shownName } from './file-content.ts';
import { readHeic } from './heic.ts';
import { readJpeg, readPng, type Bytes } from './photographs.ts';
import type { Picked, UploadFault, UploadRules } from './upload-list.ts';

/** More than any telephone takes: a picture that small files can claim, and that no program should open. */
const mostPixels = 100_000_000;
const longestSide = 20_000;

/** What makes a browser run a file as a page, were it ever shown as one. */
const page = /<(!doctype|html|head|body|script|svg|iframe|\?php)/i;
/** A lock is named in the trailer, which is never packed. */
const lock = /\/Encrypt\s*(\d+\s+\d+\s+R|<<)/;

const photographs = { jpeg: readJpeg, png: readPng, heic: readHeic };

interface Found {
  readonly fault?: UploadFault;
  readonly parts?: readonly Bytes[];
}

function pdf(bytes: Bytes): Found {
  const text = new TextDecoder('latin1').decode(bytes);
  const after = text.lastIndexOf('%%EOF');
  if (page.test(text.slice(0, headBytes)) || (after > 0 && page.test(text.slice(after)))) return { fault: 'kind' };
  return lock.test(text) ? { fault: 'locked' } : { parts: [bytes] };
}

function photograph(kind: keyof typeof photographs, bytes: Bytes): Found {
  const found = photographs[kind](bytes);
  if (!found) return { fault: 'unreadable' };
  const { width, height, parts } = found;
  return width * height > mostPixels || Math.max(width, height) >= longestSide ? { fault: 'pixels' } : { parts };
}

/** @returns what was found out, and what is to be sent of it */
export async function inspect(file: File, { kinds, maxBytes }: UploadRules, id: string): Promise<Picked & { readonly blob: Blob }> {
  const facts = { id, name: shownName(file.name), bytes: file.size, blob: file, kind: undefined };
  try {
    const kind = kindOf(new Uint8Array(await file.slice(0, headBytes).arrayBuffer()));
    if (!kind || !looksLikePaper(file.name, file.type)) return facts;
    // What can't be sent anyway is not read.
    if (!file.size || file.size > maxBytes || !kinds.includes(kind)) return { ...facts, kind };
    const bytes = new Uint8Array(await file.arrayBuffer());
    const { fault, parts = [] } = kind === 'pdf' ? pdf(bytes) : photograph(kind, bytes);
    if (fault) return { ...facts, kind, fault };
    const blob = new Blob([...parts], { type: mediaTypes[kind] });
    return { ...facts, kind, blob, bytes: blob.size };
  } catch {
    return { ...facts, fault: 'unreadable' }; // taken away since it was chosen, or in a cloud that is offline
  }
}
