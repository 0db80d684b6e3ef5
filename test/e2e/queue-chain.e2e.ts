/** ST1, QT2–QT4: from the text message through the status checker to the counter, on the built files. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kryvyiRih } from '../../mock-api/index.ts';
import { centrePage, ready, Status } from '../drivers/status.ts';
import type { Locale } from '../drivers/words.ts';
import { comes } from './comes.ts';
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

/** With the code and the office carried over: one press into the queue, to the counter, served. */
async function isServed(all: QueueScene): Promise<void> {
  const { queue, page, town } = all;
  await queue.at('purpose');
  await queue.heading(queue.t('carried.title'));
  await queue.sees('480\u00a0215');
  await queue.sees(kryvyiRih.offices[0]?.address[queue.words.locale] ?? '?');
  assert.deepEqual([await queue.widget.getByRole('radio').count(), await queue.widget.getByRole('textbox').count()], [0, 0], 'nothing is asked for again');
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
      }, all.queue.t('carried.title'));
      assert.equal(all.page.url(), all.town.url, 'on the same page');
      await isServed(all);
      const looked = all.town.calls('lookUp').length;
      await all.queue.presses('served.case');
      await status.focusIs('title');
      await status.heading('state.ready').waitFor();
      await comes('it is looked up again', () => all.town.calls('lookUp').length > looked);
      assert.equal(all.town.calls('lookUp').length, looked + 1, 'the case on screen is asked for anew');
      const told = await status.told();
      const { number } = ticketOf(all);
      for (const type of ['civic-ticket-taken', 'civic-called', 'civic-served', 'civic-case-wanted']) {
        assert.deepEqual(told.filter((each) => each.type === type), [{ type, detail: { reference: number } }]);
      }
      assert.ok(!JSON.stringify(told).includes(ready.code), 'no event tells the code');
    }));

  test(`ST1 QT3 in ${locale}: the ticket at another address: the code goes along after “#”, and is gone from there`, () =>
    scene({ locale, closed: true, page: centrePage(locale, { 'ticket-url': elsewhere }) }, async (all) => {
      const { town, page } = all;
      const there = town.page(elsewhere, { lang: locale, body: markup(' case-url="../"') });
      const status = await findsReady(all, locale);
      await status.presses('pickup.ticket');
      await all.queue.at('purpose');
      assert.equal(page.url(), there);
      await isServed(all);
      await all.queue.presses('served.case');
      await status.at('entry');
      assert.equal(page.url(), town.url, 'the code is gone from the address');
      assert.equal(await status.code.inputValue(), ready.code);
    }));
}

test('QT1 QT3 where nobody can join now, the result’s button leads to the days and times at once; back leads to what is known', () =>
  scene({ closed: true, scenario: 'queue-closed', page: centrePage('uk', {}, markup()) }, async (all) => {
    const { queue, page } = all;
    const status = await findsReady(all, 'uk');
    await status.presses('pickup.ticket');
    await queue.at('time');
    await queue.sees(/Отримати готовий результат · .*головний офіс/);
    await queue.presses('back');
    await queue.heading(queue.t('carried.title'));
    await queue.presses('take.later');
    await queue.at('time');
    await page.locator('[data-focus="earliest"]').click();
    await queue.at('ticket');
    assert.deepEqual([ticketOf(all).code, ticketOf(all).office, ticketOf(all).status], [ready.code, 'head', 'booked']);
  }));

test('what was brought along can be put aside; a ticket under way is not given up for it', () =>
  scene({ closed: true, page: centrePage('uk', {}, markup()) }, async (all) => {
    const { queue, town } = all;
    const status = await findsReady(all, 'uk');
    await status.presses('pickup.ticket');
    await queue.presses('carried.other');
    await queue.chooses(/Подати документи/);
    await queue.presses('take.now');
    await queue.at('ticket');
    assert.equal(ticketOf(all).purpose, 'hand-in');
    await status.presses('pickup.ticket');
    await queue.sees(queue.t('ticket.first'));
    await queue.presses('leave');
    await queue.presses('leave.yes');
    await queue.heading(queue.t('left.title'));
    await queue.presses('anew');
    await queue.sees('480\u00a0215');
    await queue.presses('take.now');
    await queue.sees(queue.t('ticket.ahead'));
    assert.deepEqual([...town.api.db.tickets.values()].map(({ purpose, status: stands }) => `${purpose} ${stands}`), ['hand-in left', 'collect waiting']);
  }));
