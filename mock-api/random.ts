/** Chance that is the same in every run: derived from names, so that the order of questions does not matter. */

/** FNV-1a, 32 bits. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return value >>> 0;
}

/** A sequence of numbers from 0 up to, not including, 1 (mulberry32). */
export function randomSequence(seed: string): () => number {
  let state = hash(seed);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Crockford's base 32: no letter that is read as another. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Letters and digits that can be read out over the telephone. */
export function randomCode(random: () => number, length: number): string {
  let code = '';
  for (let index = 0; index < length; index++) code += alphabet.charAt(Math.floor(random() * 32));
  return code;
}
