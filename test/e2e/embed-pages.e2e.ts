/** RQ: what a page does around the widget while a citizen is at it: left and come back to, two of a kind, hidden and shown, in a frame that may not send forms. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { reaches } from '../drivers/citizen.ts';
import { books, closed, tag } from './embed-support.ts';
import { inWholeChromium, type Engine } from './engines.ts';
import { joins, markup, queueStage, until } from './queue-stage.ts';
import { stage, type Scene } from './stage.ts';

const scene = stage();

suite('beside and around', () => {
  test('embed: two of the same kind on one page: each has its own citizen', () =>
    scene(closed({ body: `<section id="one">${tag}</section><section id="two" lang="en">${tag}</section>` }), async (all) => {
      const { book, page, town } = all;
      await page.goto(town.url);
      const one = book.elsewhere({ tag: '#one civic-booking-calendar' });
      const two = book.elsewhere({ tag: '#two civic-booking-calendar', locale: 'en' });
      const [first = ''] = await town.free('2026-12-10', '2026-12-10');
      const [second = ''] = await town.free('2026-12-11', '2026-12-20');
      await reaches(one, 'details', { start: first });
      assert.equal((await two.settled()).step, 'time');
      await reaches(two, 'appointment', { start: second });
      assert.equal((await one.settled()).step, 'details');
      await reaches(one, 'appointment', { start: first });
      assert.deepEqual(town.appointments.map(({ slot }) => new Date(slot.start).toISOString()), [second, first]);
      assert.notEqual(await one.reference(), await two.reference());
      assert.deepEqual(all.console, []);
    }));

  for (const sandbox of ['allow-scripts', 'allow-scripts allow-same-origin']) {
    test(`embed: in a frame with sandbox="${sandbox}", which sends no forms`, () =>
      scene(closed(), async (all) => {
        const { page, town } = all;
        const inner = town.page('inner', { body: tag });
        await page.goto(town.page('outer', { body: `<iframe sandbox="${sandbox}" src="${inner}" width="600" height="900"></iframe>` }));
        await page.locator('iframe').waitFor();
        const frame = page.frames().find((each) => each.url() === inner) ?? assert.fail();
        await books({ town, book: all.book.elsewhere({ frame }) });
        // What a browser says of the frame itself is none of our business.
        assert.deepEqual(all.console.filter((line) => !line.includes('An iframe which has both')), []);
      }));
  }

  test('embed: hidden by the page in mid-form and shown again', () =>
    scene(closed({ body: `<section id="tab">${tag}</section>` }), async (all) => {
      const { book, page, town } = all;
      await page.goto(town.url);
      const [start = ''] = await town.free('2026-12-10', '2026-12-10');
      await reaches(book, 'details', { start });
      const shows = (display: string) => page.locator('#tab').evaluate((section, value) => (section.style.display = value), display);
      await shows('none');
      await page.locator('civic-booking-calendar').waitFor({ state: 'hidden' });
      await shows('');
      await books(all);
      assert.deepEqual(all.console, []);
    }));
});

/** Playwright turns off the cache that browsers keep left pages in, and a browser without windows has none. */
const keeping: Engine = { ...inWholeChromium, launch: (flags) => inWholeChromium.launch(flags, ['--disable-back-forward-cache']) };

/** To another page, and by the browser's own way back to the page as it was left. */
async function leavesAndReturns({ page, town }: Pick<Scene, 'page' | 'town'>): Promise<void> {
  const here = page.url();
  await page.evaluate(() => addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted })));
  await page.goto(town.page('elsewhere', { body: '<h2>Elsewhere</h2>', script: '' }));
  // The driver's own way back waits for a page that loads.
  const back = page.evaluate(() => history.back()).catch(() => {});
  await page.waitForURL(here, { waitUntil: 'commit' });
  await back;
  assert.equal(await page.evaluate(() => (window as unknown as { persisted?: boolean }).persisted), true, 'out of the cache');
}

suite('left, and come back to', () => {
  const flags = ['--enable-features=BackForwardCache'];
  const leaving = stage(flags, keeping);
  const queueing = queueStage(flags, keeping);

  test('embed: the page as it was left, out of the browser’s cache: the flow goes on', () =>
    leaving(closed({ body: tag, kept: true }), async (all) => {
      const { book, page, town } = all;
      await page.goto(town.url);
      const [start = ''] = await town.free('2026-12-10', '2026-12-10');
      await reaches(book, 'details', { start });
      await leavesAndReturns(all);
      assert.equal((await book.settled()).step, 'details');
      await books(all);
      assert.deepEqual(all.console, []);
    }));

  test('embed: a live ticket, left and come back to: what has become of it is shown', () =>
    queueing({ closed: true, page: { body: markup(), kept: true } }, async (all) => {
      const { page, queue, town } = all;
      await page.goto(town.url);
      await joins(all);
      await leavesAndReturns(all);
      await until(all, 'called');
      await queue.heading(/Вікно \d/);
      assert.deepEqual(all.console, []);
    }));
});
