/** QT1–QT4, ST1, ST4: from the link in a text message to the counter, on the built files. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { focusIs } from '../drivers/focus.ts';
import { Hands } from '../drivers/hands.ts';
import { locales } from '../drivers/words.ts';
import { fallback, joins, minute, queueStage, ticketOf, until, type QueueScene } from './queue-stage.ts';
import { settles } from './settles.ts';

const scene = queueStage();

/** What a camera reads off the screen. */
async function scanned({ page }: QueueScene): Promise<string | undefined> {
  const { data, width, height } = PNG.sync.read(await page.screenshot({ fullPage: true }));
  return jsQR(new Uint8ClampedArray(data), width, height)?.data;
}

test('ST1 QT3 a text message’s link carries the code over: ticket, live, called, served; the code is gone from the address', () =>
  scene({ hash: '#civic-collect=480215' }, async (all) => {
    const { queue, page, town } = all;
    await queue.at('purpose');
    await queue.heading(queue.t('carried.title'));
    await queue.sees('480\u00a0215');
    await queue.sees('Отримати готовий результат');
    assert.equal(await page.getByRole('radio', { name: /Отримати/ }).count(), 0, 'what the code says is not asked for');
    await queue.chooses(/головний офіс/);
    assert.equal(await page.evaluate(() => location.href), town.url);
    await queue.presses('take.now');
    await queue.at('ticket');
    const row = ticketOf(all);
    assert.equal(row.code, '480215');
    await queue.heading(row.number);
    await queue.sees(queue.t('people', { count: 5 }));
    await queue.sees('480215');

    await until(all, 'called');
    await queue.heading(/Вікно \d/);
    await queue.hears('Ваша черга. Вікно');
    assert.match(await page.title(), /^Вікно \d · /, 'the title of the page says so');
    assert.ok((await queue.heard()).some((line) => line.startsWith('assertive: Ваша черга')), 'at once');
    await queue.presses('coming');
    await queue.sees(queue.t('coming.done'));
    await all.passes(minute);
    await queue.heading(queue.t('serving.title'));
    assert.doesNotMatch(await page.title(), /Вікно/, 'the title is the page’s own again');
    await all.passes(6 * minute);
    await queue.heading(queue.t('served.title'));
    await queue.sees('480215');
    assert.equal(town.calls('takeTicket').length, 1);
  }));

test('QT1 who presses before the calendar can be here finds days as large as a finger, as everybody does (WCAG 2.5.8)', () =>
  scene({}, async ({ queue, page }) => {
    await queue.at('purpose');
    await queue.widget.evaluate(async (host) => {
      const press = (selector: string) => host.shadowRoot?.querySelector<HTMLElement>(selector)?.click();
      press('[name="choose-purpose"]');
      await (host as HTMLElement & { updateComplete: Promise<unknown> }).updateComplete;
      press('[data-focus="later"]');
    });
    await queue.at('time');
    const day = page.locator('button[data-date]:not([aria-disabled])').first();
    await day.waitFor();
    const { width = 0, height = 0 } = (await day.boundingBox()) ?? {};
    assert.ok(width >= 40 && height >= 44, `${width} × ${height}`);
  }));

test('QT4 the code on the screen opens the ticket on a telephone', () =>
  scene({}, async (all) => {
    await joins(all);
    const { id, token, number } = ticketOf(all);
    const link = `${all.town.url}#civic-ticket=${id}.${token}`;
    assert.equal(await scanned(all), link);
    const phone = await all.browser.newPage({ viewport: { width: 360, height: 740 }, locale: 'uk' });
    await phone.goto(link);
    await phone.getByRole('heading', { name: number }).waitFor();
    assert.equal(await phone.evaluate(() => location.hash), '', 'and the token is gone from the address');
    await phone.close();
  }));

test('QT4 the code can be read in the dark, too', () =>
  scene({ width: 320, context: { colorScheme: 'dark' } }, async (all) => {
    await joins(all);
    assert.match((await scanned(all)) ?? '', /#civic-ticket=/);
  }));

test('QT1 QT2 a day and a time from the calendar; on the day one checks in', () =>
  scene({}, async (all) => {
    const { queue, page, town } = all;
    await queue.at('purpose');
    await queue.chooses(/Подати документи/);
    await queue.presses('take.later');
    await queue.at('time');
    await page.getByRole('gridcell').getByRole('button', { name: /^середа, 25 листопада/ }).click();
    await page.getByRole('radio', { name: '09:15' }).or(page.getByRole('radio').first()).first().click();
    const start = Date.parse((await page.locator('[role="radio"][aria-checked="true"]').getAttribute('data-start')) ?? '');
    await page.locator('[data-focus="primary"]').click();
    await queue.at('ticket');
    assert.equal(ticketOf(all).start, start);
    const file = decodeURIComponent((await page.locator('[data-focus="ics"]').getAttribute('href')) ?? '');
    assert.match(file, /DTSTART;TZID=Europe\/Kyiv:20261125T/);
    assert.ok(!file.includes(ticketOf(all).token), 'no token in the file');
    assert.equal(await queue.button('arrive').count(), 0, 'too early');
    await all.passes(start - 10 * minute - town.clock.now());
    await page.reload();
    await queue.at('ticket');
    await all.passes(30_000);
    await queue.presses('arrive');
    await queue.sees(queue.t('ticket.ahead'));
    assert.equal(ticketOf(all).status, 'waiting');
  }));

test('a reload keeps the place in line; what is over is forgotten', () =>
  scene({}, async (all) => {
    const { queue, page } = all;
    await joins(all);
    await page.reload();
    await queue.heading(ticketOf(all).number);
    await queue.presses('leave');
    await queue.presses('leave.yes');
    await queue.heading(queue.t('left.title'));
    await page.reload();
    await queue.at('purpose');
    assert.deepEqual(await page.evaluate(() => Object.keys(sessionStorage)), []);
  }));

test('late: the price is shown before it is paid, and paid once', () =>
  scene({ scenario: 'long-queue' }, async (all) => {
    const { queue, page, town } = all;
    await joins(all);
    await queue.sees(queue.t('people', { count: 500 }));
    await queue.presses('delay', { count: 10 });
    const dialog = page.getByRole('dialog', { name: queue.t('delay.title', { count: 3 }) });
    await dialog.waitFor();
    await dialog.getByText(queue.t('people', { count: 503 })).waitFor();
    await queue.button('delay.yes').dblclick();
    await dialog.waitFor({ state: 'detached' });
    assert.equal(town.calls('delay').length, 1);
  }));

test('missed and recalled with the same ticket', () =>
  scene({}, async (all) => {
    const { queue } = all;
    await joins(all);
    const { number } = ticketOf(all);
    await until(all, 'missed');
    await queue.heading(/Вас викликали \(/);
    await queue.sees(queue.t('missed.kept'));
    await queue.presses('rejoin');
    await queue.heading(number);
  }));

test('without a line the last known state stays, with its age, and is right again as soon as there is one', () =>
  scene({}, async (all) => {
    const { queue, context, page, passes } = all;
    await joins(all);
    const { number } = ticketOf(all);
    await context.setOffline(true);
    await queue.sees(queue.t('line.offline'));
    await queue.hears(queue.t('line.offline'));
    await passes(8 * minute);
    await queue.heading(number);
    await queue.sees(queue.t('age', { count: 8 }));
    const before = all.town.calls('ticketEvents').length + all.town.calls('ticket').length;
    await context.setOffline(false);
    for (let time = 0; time < 10 && !(await page.getByText(/наживо|оновлено:/).isVisible()); time++) {
      await passes(2000);
      await settles(all);
    }
    await page.getByText(/наживо|оновлено:/).waitFor();
    await queue.hears(queue.t('ticket.next'));
    assert.ok(all.town.calls('ticketEvents').length + all.town.calls('ticket').length - before <= 6);
  }));

test('where a proxy holds events back, the ticket is asked for instead, and the citizen is told', () =>
  scene({ scenario: 'sse-blocked' }, async (all) => {
    const { queue, passes } = all;
    await joins(all);
    const from = all.town.clock.now();
    while (all.town.calls('ticket').length < 5) {
      await passes(15_000);
      await settles(all);
      assert.ok(all.town.clock.now() - from < 10 * minute, 'five questions in ten minutes');
    }
    await queue.sees(/перевіряємо кожні кілька секунд/);
    assert.ok((all.town.clock.now() - from) / 5 > 10_000, 'not more often than every 10 seconds');
  }));

test('the office cancels: its own words, and the way on', () =>
  scene({}, async (all) => {
    const { queue, town, passes } = all;
    await joins(all);
    town.api.setScenario('office-cancels');
    await passes(1000);
    await queue.heading(queue.t('cancelled.title'));
    await queue.sees('Сьогодні офіс зачинено раніше з технічних причин.');
    await queue.presses('anew');
    await queue.at('purpose');
  }));

test('when nobody can join, a time can be chosen', () =>
  scene({ scenario: 'queue-closed' }, async ({ queue }) => {
    await queue.at('purpose');
    await queue.sees(queue.t('queue.closed'));
    assert.equal(await queue.button('take.now').count(), 0);
  }));

test('a lost answer takes one ticket, not two', () =>
  scene({}, async (all) => {
    const { queue, town } = all;
    await queue.at('purpose');
    await queue.chooses(/Подати документи/);
    town.loses('takeTicket');
    await queue.presses('take.now');
    await queue.at('ticket');
    assert.equal(town.api.db.tickets.size, 1);
  }));

for (const locale of locales) {
  test(`the whole way with the keyboard alone, in ${locale}`, () =>
    scene({ locale, closed: true }, async (all) => {
      const { queue, page, town } = all;
      const hands = await Hands.on(page);
      await page.goto(town.url);
      await queue.at('purpose');
      await hands.to(page.locator('input[name="choose-purpose"]').first());
      await hands.press('ArrowDown');
      await hands.type(page.locator('#choose-code'), '480215');
      await hands.to(queue.button('take.now'));
      await hands.press('Enter');
      await queue.at('ticket');
      await focusIs(page, 'title');
      await hands.to(queue.button('delay', { count: 10 }));
      await hands.press('Enter');
      await page.getByRole('dialog').waitFor();
      await hands.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await until(all, 'called');
      await queue.hears(queue.t('called.title'));
      await hands.to(queue.button('coming'));
      await hands.press('Enter');
      await queue.sees(queue.t('coming.done'));
      await all.passes(minute);
      await queue.heading(queue.t('serving.title'));
      await all.passes(6 * minute);
      await queue.heading(queue.t('served.title'));
      assert.deepEqual(await hands.lost(), []);
      assert.doesNotMatch(await queue.text(), /undefined|\[object|NaN|Invalid Date/);
    }));
}

test('what stands in the tag stays until the widget is ready, and when scripts do not arrive', () =>
  scene({ closed: true }, async ({ page, town, origins }) => {
    await page.route(`${origins.files}/**/queue-ticket*`, (route) => route.abort());
    await page.goto(town.url);
    await page.getByText(fallback).waitFor();
  }));
