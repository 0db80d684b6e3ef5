/**
 * Shortens what is private in the style sheets: `--_border-strong` becomes `--_c`. Half a hundred names that stand in every
 * second declaration are a quarter of a kilobyte even after compression. Public names, `--civic-…`, stay.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const STYLES = 'src/ui/styles';
const PRIVATE = /--_[\w-]+/g;

/** `c`, `10`, …: a number in base 36. */
function shortNames(folder) {
  const uses = new Map();
  for (const file of readdirSync(folder).sort()) {
    for (const [name] of readFileSync(join(folder, file), 'utf8').matchAll(PRIVATE)) uses.set(name, (uses.get(name) ?? 0) + 1);
  }
  const names = [...uses.keys()].sort((a, b) => uses.get(b) - uses.get(a));
  return new Map(names.map((name, index) => [name, `--_${index.toString(36)}`]));
}

const LITERAL = /css`[^`]*`/g;

const tight = (css) =>
  css
    .replace(/([(,])\s+/g, '$1')
    .replace(/\s+\)/g, ')')
    .replace(/(?<=[ (,])0\./g, '.');

/** Runs after the plugin that minifies the CSS in literals, which leaves values of custom properties as they are written. */
export function shortStyles(root) {
  const folder = join(root, STYLES);
  const names = shortNames(folder);
  return {
    name: 'civic-short-styles',
    transform: {
      filter: { id: new RegExp(`${STYLES}/`) },
      // The lines stay where they are; what stands in them needs no map.
      handler: (code) => ({ code: code.replace(LITERAL, (css) => tight(css.replace(PRIVATE, (name) => names.get(name)))), map: { mappings: '' } }),
    },
  };
}
