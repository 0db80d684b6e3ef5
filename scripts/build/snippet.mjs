/**
 * The markup that a page needs so that no file runs with a byte changed: the script tag with its hash, and an import map with those of
 * all that it fetches. The folder of a version never changes. An import map must stand before the first script that imports, and a page has one.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const LOADER = 'civic-widgets.js';
const example = (version) => `https://files.town.example/civic-widgets/${version}/`;

/** @param address where the folder is published, with a slash at its end */
export function snippet(facts, { version, address = example(version) }) {
  const chunks = Object.entries(facts).filter(([name]) => name.includes('/'));
  const integrity = Object.fromEntries(chunks.map(([name, fact]) => [address + name, fact.integrity]));
  return [
    '<script type="importmap">',
    JSON.stringify({ integrity }, undefined, 2),
    '</script>',
    `<script src="${address}${LOADER}" integrity="${facts[LOADER].integrity}" crossorigin="anonymous" async></script>`,
    '',
  ].join('\n');
}

export function snippetOf(root, address) {
  if (!address?.endsWith('/')) throw new Error('Name the address of the folder, with a slash at its end.');
  return snippet(JSON.parse(readFileSync(join(root, 'dist/embed/sri.json'), 'utf8')), { address });
}
