/** Every part that a widget's views bear is in the JSDoc of its class, from which the manifest and editors know it, and in `docs/theming.md`. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { test } from 'node:test';
import { widgets, type Widget } from '../drivers/words.ts';

const root = resolve(import.meta.dirname, '../..');
const doc = readFileSync(join(root, 'docs/theming.md'), 'utf8');

/** A file and all that it imports, at once or later, below the views' layers. */
function files(from: string, seen = new Set<string>()): Set<string> {
  if (seen.has(from) || !/src\/(widgets|ui)\//.test(from)) return seen;
  seen.add(from);
  const text = readFileSync(from, 'utf8');
  for (const [, names = '', path = ''] of text.matchAll(/^import (?!type)(.*?)from '(\.[^']+\.ts)'/gm)) {
    // The button of a change is in the file of the slip, which not all who need the button show.
    if (!path.endsWith('/slip.ts') || /\bslip\b/.test(names)) files(resolve(dirname(from), path), seen);
  }
  for (const [, path = ''] of text.matchAll(/import\('(\.[^']+\.ts)'\)/g)) files(resolve(dirname(from), path), seen);
  return seen;
}

function partsOf(widget: Widget): string[] {
  const found = new Set<string>();
  for (const file of files(join(root, 'src/widgets', widget, `${widget}.ts`))) {
    const text = readFileSync(file, 'utf8');
    for (const [, names = ''] of text.matchAll(/\bpart(?:="|: '|\?\? ')([a-z -]+)["']/g)) for (const name of names.split(' ')) if (name) found.add(name);
    // Kinds of buttons and notices are put together.
    if (file.endsWith('ui/button.ts')) for (const name of ['button', 'primary', 'plain', 'danger', 'link']) found.add(name);
    if (file.endsWith('ui/facts.ts')) found.add('change');
    if (file.endsWith('ui/notice.ts')) for (const name of ['notice', 'info', 'warn', 'ok', 'bad', 'quiet']) found.add(name);
  }
  return [...found].sort();
}

function documented(widget: Widget): string[] {
  const text = readFileSync(join(root, 'src/widgets', widget, `${widget}.ts`), 'utf8');
  return Array.from(text.matchAll(/^ \* @csspart (\S+) - ./gm), ([, name = '']) => name).sort();
}

for (const widget of widgets) {
  test(`${widget}: every part that it bears is in its JSDoc, and none else`, () => {
    assert.deepEqual(documented(widget), partsOf(widget));
  });
}

test('every part of every widget is in docs/theming.md', () => {
  const listed = Array.from(doc.split('## Parts\n')[1]?.split('\n## Room')[0]?.matchAll(/^\| `([\w-]+)` \|/gm) ?? [], ([, name = '']) => name);
  const all = [...new Set(widgets.flatMap(partsOf))].sort();
  assert.deepEqual([...listed].sort(), all);
});
