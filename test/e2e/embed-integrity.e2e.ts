/** What is published is what runs, byte for byte, where a page names hashes (X6). */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { books, closed, published, tag } from './embed-support.ts';
import { fallback } from './host-page.ts';
import { stage, type Scene } from './stage.ts';

const scene = stage();

suite('integrity', () => {
  /** The snippet of the build, for this file server. */
  async function snippet({ origins }: Scene): Promise<string> {
    const text = await published(origins.files, 'snippet.html');
    return text.replaceAll(/https:\/\/files\.town\.example\/civic-widgets\/[^/]+\//g, `${origins.files}/`);
  }

  test('embed: with the hash of every file, the flow goes to its reference', () =>
    scene(closed(), async (all) => {
      await all.page.goto(all.town.page('integrity', { body: tag, script: await snippet(all) }));
      await books(all);
      assert.deepEqual(all.console, []);
    }));

  const changed: Readonly<Record<string, RegExp>> = { 'the script': /\/civic-widgets\.js$/, 'the core': /\/core\.js$/, 'the widget': /\/booking-calendar\.el\.js$/ };
  for (const [name, path] of Object.entries(changed)) {
    test(`embed: one byte more in ${name} is not run`, () =>
      scene(closed(), async (all) => {
        const { context, page, town } = all;
        await context.route(path, async (route) => {
          const answer = await route.fetch();
          await route.fulfill({ response: answer, body: `${await answer.text()};globalThis.changed=1` });
        });
        await page.goto(town.page('integrity', { body: tag, script: await snippet(all) }));
        await page.waitForLoadState('networkidle');
        assert.equal(await page.evaluate(() => 'changed' in globalThis), false);
        assert.ok(await page.getByText(fallback).isVisible());
        assert.equal(await page.getByRole('radio').count(), 0);
        assert.match(all.console.join('\n'), /integrity/i);
      }));
  }

  test('embed: the same byte is run where no hash is named, so the tests above would see it', () =>
    scene(closed(), async (all) => {
      await all.context.route(changed['the core'] ?? /^$/, async (route) => {
        const answer = await route.fetch();
        await route.fulfill({ response: answer, body: `${await answer.text()};globalThis.changed=1` });
      });
      await all.page.goto(all.town.url);
      await all.book.settled();
      assert.equal(await all.page.evaluate(() => 'changed' in globalThis), true);
    }));

  test('embed: one byte more in what comes later is not run, and the citizen is told', () =>
    scene(closed(), async (all) => {
      const { book, context, page, town } = all;
      await context.route(/\/booking-calendar-rooms\.el\.js$/, async (route) => {
        const answer = await route.fetch();
        await route.fulfill({ response: answer, body: `${await answer.text()};globalThis.changed=1` });
      });
      await page.goto(town.page('integrity', { body: '<civic-booking-calendar api-url="API" municipality="chania"></civic-booking-calendar>', script: await snippet(all) }));
      await book.at('mode');
      await book.chooses(book.words.t('mode.in-person'));
      await book.continues();
      await page.getByRole('alert').waitFor();
      assert.equal(await page.evaluate(() => 'changed' in globalThis), false);
      assert.match(all.console.join('\n'), /integrity/i);
    }));
});
