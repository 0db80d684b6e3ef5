/** How long pure work takes. */

/**
 * Whatever else runs on a machine only ever adds time; work that grows too fast with its input is slow every time.
 *
 * @returns milliseconds of the quickest of five times
 */
export function quickest(work: () => void): number {
  let best = Infinity;
  for (let round = 0; round < 5; round++) {
    const began = performance.now();
    work();
    best = Math.min(best, performance.now() - began);
  }
  return best;
}
