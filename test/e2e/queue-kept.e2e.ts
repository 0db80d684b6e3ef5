/** QT4: the last that is known of a ticket is there after a reload without a line, and says how old it is (quality 5, X8). */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Locator } from 'playwright-core';
import type { Fault } from '../../mock-api/index.ts';
import { axe, paint } from './axe-support.ts';
import { joins, minute, queueStage, ticketOf, type QueueScene } from './queue-stage.ts';

const scene = queueStage();
const calls = ['ticket', 'ticketEvents', 'municipality', 'queues'] as const;

const breaks = ({ town: { api } }: QueueScene, fault: Fault) => calls.forEach((call) => api.fail(call, fault));
const mends = ({ town: { api } }: QueueScene) => calls.forEach((call) => api.heal(call));

/** Five minutes go by without a line, and the page is loaded anew; what is read is tried more than once before it is given up. */
async function comesAgain(all: QueueScene, fault: Fault, sees: Locator): Promise<void> {
  breaks(all, fault);
  await all.passes(5 * minute);
  await all.page.reload();
  await triedOut(all, sees);
}

async function triedOut({ passes }: QueueScene, sees: Locator): Promise<void> {
  for (let seconds = 0; seconds < 40 && !(await sees.count()); seconds++) await passes(1_000);
  await sees.waitFor();
}

for (const locale of ['uk', 'el', 'fa', 'en'] as const) {
  test(`${locale}: number, place, office and whom to call, when that was known, and on it goes once the line is back`, () =>
    scene({ locale, page: { lang: locale }, attributes: ` lang="${locale}"` }, async (all) => {
      const { queue, page } = all;
      await joins(all);
      const { number } = ticketOf(all);
      const before = await queue.text();
      await page.addInitScript(() => Object.defineProperty(Navigator.prototype, 'onLine', { get: () => Boolean((window as unknown as { up?: true }).up) }));
      await comesAgain(all, 'offline', page.getByRole('heading', { name: number }));
      await queue.sees(queue.t('line.offline'));
      await queue.sees(queue.t('line.kept'));
      const text = await queue.text();
      assert.ok([5, 6].some((count) => text.includes(queue.t('age', { count }))), `how old it is: ${text}`);
      for (const line of before.split('\n').filter((each) => /Київ|Кривий|просп|вул/.test(each))) assert.ok(text.includes(line), line);
      assert.ok(await page.locator('civic-queue-ticket a[href^="tel:"]').count(), 'whom to call');
      await page.locator('svg[part="qr"]').waitFor();
      await paint(page);
      assert.deepEqual(await axe(page), []);
      mends(all);
      await page.evaluate(() => {
        Object.assign(window, { up: true });
        window.dispatchEvent(new Event('online'));
      });
      // By itself, and not sooner than a few seconds after the last call.
      for (let seconds = 0; seconds < 40 && (await page.getByText(queue.t('line.offline')).count()); seconds++) await all.passes(1_000);
      await page.getByText(queue.t('line.offline')).waitFor({ state: 'detached' });
      await queue.heading(number);
    }));
}

test('a server in trouble is told apart from a line that is down; the ticket is there all the same', () =>
  scene({}, async (all) => {
    const { queue } = all;
    await joins(all);
    await comesAgain(all, 503, all.page.getByRole('heading', { name: ticketOf(all).number }));
    await queue.sees(queue.t('line.broken'));
  }));

test('what the server says of the ticket counts: one that is gone is not shown from memory', () =>
  scene({}, async (all) => {
    const { queue, page, town } = all;
    await joins(all);
    town.api.db.tickets.clear();
    await page.reload();
    await queue.heading(queue.t('lost.title'));
    assert.deepEqual(await page.evaluate(() => ({ ...sessionStorage })), {});
  }));

test('a link to another ticket does not show the one that is kept', () =>
  scene({}, async (all) => {
    const { queue, page, town } = all;
    await joins(all);
    breaks(all, 'offline');
    await page.goto('about:blank');
    await page.goto(`${town.url}#civic-ticket=other.token`);
    await triedOut(all, queue.button('retry').first());
    assert.ok(!(await queue.text()).includes(ticketOf(all).number));
  }));

for (const broken of ['{', '{}', 'null', '{"ticket":{}}']) {
  test(`storage that something has spoilt (${broken}) is as good as none`, () =>
    scene({}, async (all) => {
      const { queue, page } = all;
      await joins(all);
      breaks(all, 'offline');
      // Before the widget of the new page looks there.
      await page.addInitScript((text) => {
        for (const name of Object.keys(sessionStorage)) if (name.includes('ticket-seen')) sessionStorage.setItem(name, text);
      }, broken);
      await page.reload();
      await triedOut(all, queue.button('retry').first());
      mends(all);
      // It tries by itself as well: the button may be gone.
      await queue.button('retry').first().dispatchEvent('click', undefined, { timeout: 1000 }).catch(() => {});
      await queue.sees(ticketOf(all).number);
    }));
}

test('X8: neither the code of the case nor the right to the ticket is in what is kept of it', () =>
  scene({ hash: '#civic-collect=480215' }, async (all) => {
    const { queue, page } = all;
    await queue.presses('take.now');
    await queue.at('ticket');
    const { token } = ticketOf(all);
    const seen = await page.evaluate(() => Object.keys(sessionStorage).filter((name) => name.includes('ticket-seen')).map((name) => sessionStorage.getItem(name) ?? ''));
    assert.equal(seen.length, 1);
    for (const secret of ['480215', token]) assert.ok(!seen.join().includes(secret));
    assert.ok(seen.join().includes(ticketOf(all).number));
  }));
