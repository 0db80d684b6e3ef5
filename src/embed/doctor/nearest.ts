/** How many letters must change to make one word of another. */
function distance(one: string, other: string): number {
  let row = [...other].map((_, at) => at + 1);
  row.unshift(0);
  [...one].forEach((letter, at) => {
    const next = [at + 1];
    [...other].forEach((wanted, to) => {
      next.push(Math.min((row[to + 1] ?? 0) + 1, (next[to] ?? 0) + 1, (row[to] ?? 0) + (letter === wanted ? 0 : 1)));
    });
    row = next;
  });
  return row.at(-1) ?? 0;
}

/** The word that was probably meant, out of those that there are. */
export function nearest(word: string, known: readonly string[], furthest = Infinity): string | undefined {
  const wanted = word.toLowerCase();
  // A part of the right name is nearer than a name of the same length.
  const far = (each: string): number => (wanted.length > 2 && (each.includes(wanted) || wanted.includes(each)) ? 1 : distance(wanted, each));
  const [best] = [...known].sort((one, other) => far(one) - far(other));
  return best !== undefined && far(best) <= furthest ? best : undefined;
}
