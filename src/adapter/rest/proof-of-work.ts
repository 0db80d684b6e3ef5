import type { Challenge } from '../../domain/challenge.ts';
import { toJson } from './json.ts';

/** How many numbers are tried between two looks at the signal. Digests are made beside the page, which stays alive. */
const batch = 500;

/**
 * The proof for a challenge, as ALTCHA servers read it.
 *
 * @throws when the page is not served over https, where browsers have no digests, or when there is no such number
 */
export async function solve({ algorithm, challenge, salt, signature, maxnumber = 1_000_000 }: Challenge, signal: AbortSignal): Promise<string> {
  const encoder = new TextEncoder();
  const wanted = challenge.toLowerCase();
  const matches = async (number: number): Promise<boolean> => {
    const digest = new Uint8Array(await crypto.subtle.digest(algorithm, encoder.encode(salt + number)));
    let text = '';
    for (const byte of digest) text += byte.toString(16).padStart(2, '0');
    return text === wanted;
  };
  for (let from = 0; from <= maxnumber; from += batch) {
    signal.throwIfAborted();
    const numbers = [...new Array<undefined>(Math.min(batch, maxnumber - from + 1))].map((_, index) => from + index);
    const found = (await Promise.all(numbers.map(matches))).indexOf(true);
    if (found >= 0) return btoa(toJson({ algorithm, challenge, number: from + found, salt, signature }));
  }
  throw new Error('no number fits');
}
