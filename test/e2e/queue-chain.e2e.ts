/** ST1, QT2–QT4: from the text message through the status checker to the counter, on the built files. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { centrePage, ready, Status } from '../drivers/status.ts';
import type { Locale } from '../drivers/words.ts';
import { markup, minute, queueStage, ticketOf, until, type QueueScene } from './queue-stage.ts';

const scene = queueStage();
const elsewhere = 'queue/';

/** By the link of the text message, with the last digits of the telephone, to a result that can be collected. */
async function findsReady({ page, town }: QueueScene, locale: Locale): Promise<Status> {
  const status = new Status(page, locale);
  const sms = town.api.sms.find(({ code }) => code === ready.code);
  assert.match(sms?.url ?? '', /#civic-case=480215$/);
  await page.goto(sms?.url ?? '');
  await status.at('entry');
  assert.equal(page.url(), town.url, 'the code is gone from the address');
  assert.equal(await status.code.inputValue(), ready.code);
  await status.factor.fill(ready.phone);
  await status.presses('check');
  await status.at('case');
  await status.heading('state.ready').waitFor();
  return status;
}

/** With the code carried over: into the queue, to the counter, served. */
async function isServed(all: QueueScene): Promise<void> {
  const { queue, page, town } = all;
  await queue.at('purpose');
  await queue.sees(queue.t('code.carried', { code: '\u2068480215\u2069' }));
  assert.equal(await page.locator('#choose-code').inputValue(), ready.code, 'nothing is typed again');
  await queue.presses('take.now');
  await queue.at('ticket');
  const row = ticketOf(all);
  assert.deepEqual([row.purpose, row.office, row.code], ['collect', 'head', ready.code]);
  await queue.heading(row.number);
  await queue.sees(queue.t('people', { count: row.place?.ahead ?? -1 }));
  await queue.sees(queue.t('line.live'));

  await until(all, 'called');
  await page.getByRole('alert').filter({ hasText: row.number }).waitFor();
  await queue.hears(queue.t('called.title'));
  await queue.presses('coming');
  await queue.sees(queue.t('coming.done'));
  await all.passes(minute);
  await queue.heading(queue.t('serving.title'));
  await all.passes(6 * minute);
  await queue.heading(queue.t('served.title'));
  await queue.sees(ready.code);
  assert.equal(town.calls('takeTicket').length, 1);
  assert.doesNotMatch(await queue.text(), /undefined|\[object|NaN|Invalid Date|null/);
  assert.ok(!town.api.requests.some(({ path }) => path.includes(ready.code)), 'the code is in no address that is asked for');
}

for (const locale of ['uk', 'fa'] as const) {
  test(`ST1 QT3 in ${locale}: both widgets on one page: the result’s button leads into the queue, the code goes along`, () =>
    scene({ locale, closed: true, page: centrePage(locale, {}, markup()) }, async (all) => {
      const status = await findsReady(all, locale);
      await status.presses('pickup.ticket');
      await all.queue.at('purpose');
      await all.page.waitForFunction((title) => {
        const focused = document.querySelector('civic-queue-ticket')?.shadowRoot?.activeElement;
        return focused?.getAttribute('data-focus') === 'title' && focused.textContent?.includes(title);
      }, all.queue.t('purpose.title'));
      assert.equal(all.page.url(), all.town.url, 'on the same page');
      await isServed(all);
      await status.heading('state.ready').waitFor();
      const told = await status.told();
      const { number } = ticketOf(all);
      for (const type of ['civic-ticket-taken', 'civic-called', 'civic-served']) {
        assert.deepEqual(told.filter((each) => each.type === type), [{ type, detail: { reference: number } }]);
      }
      assert.ok(!JSON.stringify(told).includes(ready.code), 'no event tells the code');
    }));

  test(`ST1 QT3 in ${locale}: the ticket at another address: the code goes along after “#”, and is gone from there`, () =>
    scene({ locale, closed: true, page: centrePage(locale, { 'ticket-url': elsewhere }) }, async (all) => {
      const { town, page } = all;
      const there = town.page(elsewhere, { lang: locale, body: markup() });
      const status = await findsReady(all, locale);
      await status.presses('pickup.ticket');
      await all.queue.at('purpose');
      assert.equal(page.url(), there);
      await isServed(all);
    }));
}
