/** An appointment becomes a check-in on its day (AP11, QT1–QT4): from the confirmation to the counter, on the built files. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reaches } from '../drivers/citizen.ts';
import { minute, queueStage, ticketOf, until, type QueueScene } from './queue-stage.ts';

const scene = queueStage();
const booking = (more = '') => `<civic-booking-calendar api-url="API" municipality="chania" mode="in-person" service="unauthorised-buildings"${more}></civic-booking-calendar>`;
const queue = '<civic-queue-ticket api-url="API" municipality="chania"></civic-queue-ticket>';

/** Books for tomorrow; the confirmation offers no check-in yet. */
async function books({ book, town }: QueueScene): Promise<number> {
  const [start = ''] = await town.free('2026-11-24', '2026-11-24');
  await reaches(book, 'appointment', { start });
  await book.page.locator('a[download]').waitFor({ state: 'attached' }); // what can be done with it is here
  assert.equal(await book.button('checkIn').count(), 0, 'a day too early');
  return Date.parse(start);
}

/** What is on screen, without the number to name on the telephone. */
const said = async ({ queue: line }: QueueScene) => (await line.text()).replace(/mock-\d+/g, '');

const linkOf = ({ town }: QueueScene) => town.api.outbox.at(-1)?.links.find(({ action }) => action === 'details')?.url ?? '';

/** Twenty minutes before the time, from the e-mail. */
async function comes(all: QueueScene, start: number): Promise<void> {
  await all.passes(start - 20 * minute - all.town.clock.now());
  await all.page.goto('about:blank');
  await all.page.goto(linkOf(all));
  await all.book.at('appointment');
}

async function isServed(all: QueueScene, start: number): Promise<void> {
  const { queue: line, town } = all;
  await line.at('ticket');
  const row = ticketOf(all);
  const [made] = town.appointments;
  assert.deepEqual([row.appointment, row.start, row.status], [made?.reference, start, 'booked']);
  await line.heading(row.number);
  await line.sees(line.t('booked.here', { from: '', to: line.words.f.time(start + 15 * minute, 'Europe/Athens') }));
  await line.presses('arrive');
  await line.sees(line.t('ticket.ahead'));
  assert.equal(ticketOf(all).status, 'waiting');
  await until(all, 'called');
  await line.hears(line.t('called.title'));
  await line.presses('coming');
  await line.sees(line.t('coming.done'));
  await all.passes(minute);
  await line.heading(line.t('serving.title'));
  assert.equal(town.calls('takeTicket').length, 1);
  assert.ok(!town.api.requests.some(({ path }) => path.includes(made?.token ?? '-')), 'the token is in no address that is asked for');
  assert.doesNotMatch(await line.text(), /undefined|\[object|NaN|Invalid Date|null/);
}

for (const locale of ['el', 'uk'] as const) {
  test(`in ${locale}: both widgets on one page, the appointment is handed on and told to nobody else`, () =>
    scene({ locale, closed: true, page: { lang: locale, body: booking() + queue } }, async (all) => {
      const { book, page, town } = all;
      await page.goto(town.url);
      const start = await books(all);
      await comes(all, start);
      await book.presses('checkIn');
      await isServed(all, start);
      const told = await book.told();
      assert.deepEqual(told.filter(({ type }) => type === 'civic-check-in-wanted').map(({ detail }) => detail), [{ reference: town.appointments[0]?.reference }]);
      assert.ok(!JSON.stringify(told).includes(town.appointments[0]?.token ?? '-'), 'no event tells the token');
    }));

  test(`in ${locale}: the queue ticket on another page; asked for twice, it is one ticket`, () =>
    scene({ locale, closed: true, width: 360, page: { lang: locale, body: booking(' ticket-url="queue/"') } }, async (all) => {
      const { book, page, town, queue: line } = all;
      const there = town.page('queue/', { lang: locale, body: queue });
      await page.goto(town.url);
      const start = await books(all);
      await comes(all, start);
      await book.presses('checkIn');
      await line.at('ticket');
      assert.equal(page.url(), there, 'the token is gone from the address');
      await page.evaluate(() => {
        document.querySelector('civic-queue-ticket')?.remove(); // it would keep its ticket anew
        sessionStorage.clear();
      });
      await comes(all, start);
      await book.presses('checkIn');
      await line.at('ticket');
      assert.equal(town.api.db.tickets.size, 1);
      await line.presses('arrive');
      await line.sees(line.t('ticket.ahead'));
    }));
}

test('on another day, and for who has no right to it, check-in is refused in the same words, with a way on', () =>
  scene({ locale: 'el', closed: true, page: { lang: 'el', body: booking() + queue } }, async (all) => {
    const { page, town, queue: line, passes } = all;
    await page.goto(town.url);
    const start = await books(all);
    const [made] = town.appointments;
    await page.goto('about:blank');
    await page.goto(`${town.url}#civic-check-in=${made?.reference}.${made?.token}`);
    await line.at('check-in');
    await line.heading(line.t('checkIn.refused.title'));
    assert.equal(town.api.db.tickets.size, 0);
    const words = await said(all);
    await passes(start - 20 * minute - town.clock.now());
    await line.presses('retry');
    await line.at('ticket');
    await page.evaluate(() => {
      document.querySelector('civic-queue-ticket')?.remove(); // it would keep its ticket anew
      sessionStorage.clear();
    });
    await page.goto('about:blank');
    await page.goto(`${town.url}#civic-check-in=${made?.reference}.WRONG`);
    await line.heading(line.t('checkIn.refused.title'));
    assert.equal(await said(all), words);
    await line.presses('checkIn.other');
    await line.at('purpose');
  }));

test('an appointment by video has no counter to check in at', () =>
  scene({ locale: 'el', closed: true, page: { lang: 'el', body: booking().replace('in-person', 'video') + queue } }, async (all) => {
    const { book, page, town } = all;
    await page.goto(town.url);
    const [start = ''] = await town.free('2026-11-24', '2026-11-24', { mode: 'video' });
    await reaches(book, 'appointment', { mode: 'video', start });
    await comes(all, Date.parse(start));
    await book.button('meeting.open').waitFor();
    assert.equal(await book.button('checkIn').count(), 0);
  }));
