/** Each HTML block of docs/embedding.md is pasted into a page as it stands there, and its widget works. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { suite, test } from 'node:test';
import { words } from '../drivers/words.ts';
import { clinic, works, type Plant } from './doctor-support.ts';

const ward = clinic();
const guide = readFileSync(resolve(import.meta.dirname, '../../docs/embedding.md'), 'utf8');
const blocks = new Map([...guide.matchAll(/```html ([\w-]+)\n([\s\S]*?)```/g)].map(([, name = '', text = '']) => [name, text.trim()]));

function block(name: string): string {
  const text = blocks.get(name) ?? assert.fail(`docs/embedding.md has no block ${name}`);
  return text.replaceAll('https://cdn.example', 'FILES').replaceAll('https://api.example/v1', 'API').replaceAll('sha384-HASH', 'INTEGRITY');
}

const pages: Readonly<Record<string, Plant>> = {
  script: { head: block('script') },
  'script-defaults': { head: block('script-defaults'), body: '<div data-civic-widget="booking-calendar"></div>' },
  tag: { body: block('tag') },
  placeholder: { body: block('placeholder') },
  link: { body: block('link') },
  lazy: { body: block('lazy') },
  optimiser: { head: block('optimiser') },
  integrity: { head: block('integrity') },
};

suite('docs/embedding.md', () => {
  for (const [name, plant] of Object.entries(pages)) {
    test(`embedding: ${name}`, () =>
      ward(async (all) => {
        await all.opens(plant);
        await works(all.page, words('el').t('mode.title'));
        assert.deepEqual((await all.examines()).findings, [], 'the doctor has nothing to say');
      }));
  }

  test('embedding: every HTML block of the guide is one of these', () => assert.deepEqual([...blocks.keys()].sort(), Object.keys(pages).sort()));
});
