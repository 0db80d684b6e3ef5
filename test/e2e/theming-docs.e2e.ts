/** `docs/theming.md` against the source and against what is on screen: designers can rely on every name in it, and find every name there is. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { reaches } from '../drivers/citizen.ts';
import { stage } from './stage.ts';
import { variables } from './theming-suite.ts';

const root = resolve(import.meta.dirname, '../..');
const doc = readFileSync(join(root, 'docs/theming.md'), 'utf8');
const styles = readdirSync(join(root, 'src/ui/styles')).map((file) => readFileSync(join(root, 'src/ui/styles', file), 'utf8')).join('\n');
const squeezed = styles.replace(/\s+/g, ' ').replaceAll('( ', '(');

/** The cells of the rows of a section's last table. */
function rows(heading: string): string[][] {
  const [, section = ''] = doc.split(`## ${heading}\n`);
  const lines = (section.split('\n## ')[0] ?? '').split('\n').filter((line) => line.startsWith('| `') || /^\| \d/.test(line));
  return lines.map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim()));
}
const bare = (cell = ''): string => cell.replaceAll('`', '');
const names = (heading: string, column = 0): string[] => rows(heading).map((row) => bare(row[column]));

test('every custom property is in the table, and every one in the table is used, with the default that it says', () => {
  const used = new Set(styles.match(/--civic-[a-z0-9-]+/g));
  assert.deepEqual(names('Custom properties').sort(), [...used].sort());
  for (const [name, value = ''] of rows('Custom properties')) {
    if (value.startsWith('`')) assert.ok(squeezed.includes(`var(${bare(name)}, ${bare(value)})`), `${name} is ${value} by default`);
  }
});

test('the properties of other systems are those that the styles read, in their order', () => {
  const listed = names('What it takes by itself', 1).filter((name) => name.startsWith('--'));
  assert.deepEqual(listed, [...variables]);
  const [, chain = ''] = /--_host: (.*?);/.exec(squeezed) ?? [];
  assert.deepEqual(chain.match(/--[a-z][\w-]+/g), listed);
});

test('every part on screen is in the table, from the first question to the call', () =>
  stageOf(async ({ book, town, page }) => {
    const listed = names('Parts');
    const seen = new Set<string>();
    const look = async (): Promise<void> => {
      const parts = await book.host.evaluate((widget) => [...(widget.shadowRoot?.querySelectorAll('[part]') ?? [])].flatMap((each) => [...each.part]));
      for (const part of parts) seen.add(part);
    };
    const [start = ''] = (await town.free('2026-12-10', '2026-12-10', { mode: 'video' })).slice(1);
    await book.at('municipality');
    await book.continues();
    await page.getByRole('alert').first().waitFor();
    await look();
    for (const stop of ['mode', 'service', 'time', 'details'] as const) {
      await reaches(book, stop, { mode: 'video', start });
      if (stop === 'time') {
        await book.presses('view.list');
        await look();
        await book.presses('view.grid');
        await book.picksDay('2026-12-10');
      }
      await look();
    }
    await book.continues();
    await page.getByRole('alert').first().waitFor();
    await look();
    for (const stop of ['review', 'appointment'] as const) {
      await reaches(book, stop, { mode: 'video', start });
      await look();
    }
    await book.presses('appointment.cancel');
    await look();
    await book.presses('cancel.no');
    await book.presses('meeting.open');
    await book.at('meeting');
    await look();
    assert.deepEqual([...seen].filter((part) => !listed.includes(part)), [], 'not in the table');
    assert.ok(seen.size > 30, `${seen.size} parts`);
    assert.deepEqual(listed.filter((part) => !seen.has(part) && !elsewhere.includes(part)), [], 'in the table, and nowhere');
  }));

/** Kinds of notices that tell of failures and of the call's state, and a wait, which may be too short to be seen. */
const elsewhere = ['bad', 'busy', 'info', 'ok', 'warn'];
const go = stage();
const stageOf = (play: Parameters<typeof go>[1]) => go({ page: { attributes: { municipality: undefined } } }, play);
