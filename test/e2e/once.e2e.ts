/** One intent, one appointment: whatever the citizen, the page or the network does (must show 3). */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reaches } from '../drivers/citizen.ts';
import { stage, type Scene } from './stage.ts';

const scene = stage();
const fixed = { page: { attributes: { mode: 'in-person', service: 'unauthorised-buildings' } } };

async function review({ book, town }: Scene): Promise<string> {
  const [start = ''] = await town.free('2026-12-10', '2026-12-10');
  await reaches(book, 'review', { start });
  return start;
}

async function booked({ book, town }: Scene, start: string): Promise<void> {
  await book.at('appointment');
  await book.seesHeading('appointment.booked');
  assert.equal(town.appointments.length, 1);
  assert.equal(new Date(town.appointments[0]?.slot.start ?? 0).toISOString(), start);
  assert.equal(await book.reference(), town.appointments[0]?.reference);
  assert.equal(town.api.outbox.length, 1);
  assert.equal((await book.told()).filter(({ type }) => type === 'civic-booked').length, 1);
}

test('once: a double click', () =>
  scene(fixed, async (all) => {
    const start = await review(all);
    await all.book.confirmation.dblclick();
    await booked(all, start);
    assert.equal(all.town.calls('book').length, 1);
  }));

test('once: Enter and a click', () =>
  scene(fixed, async (all) => {
    const { book, page, town } = all;
    const start = await review(all);
    const gate = town.stops('book');
    const box = await book.confirmation.boundingBox();
    assert.ok(box);
    await book.confirmation.focus();
    await Promise.all([page.keyboard.press('Enter'), page.mouse.click(box.x + 20, box.y + 10)]);
    await gate.reached;
    await page.keyboard.press('Enter');
    gate.open();
    await booked(all, start);
    assert.equal(town.calls('book').length, 1);
  }));

test('once: reload while confirming, after the server has booked', () =>
  scene(fixed, async (all) => {
    const { book, page, town } = all;
    const start = await review(all);
    const gate = town.stops('book', 'after');
    await book.confirms();
    await gate.reached;
    await page.reload();
    gate.open();
    await book.at('appointment');
    await book.sees(town.appointments[0]?.reference ?? '-');
    assert.equal(town.appointments.length, 1);
    assert.equal(new Date(town.appointments[0]?.slot.start ?? 0).toISOString(), start);
    assert.equal(town.calls('book').length, 1);
  }));

test('once: reload while confirming, before the server has heard of it', () =>
  scene(fixed, async (all) => {
    const { book, page, town } = all;
    await review(all);
    const gate = town.stops('book');
    await book.confirms();
    await gate.reached;
    await page.reload();
    await book.at('time');
    gate.open();
    await page.reload();
    await book.settled();
    assert.ok(town.appointments.length <= 1);
  }));

test('once: the answer is lost after the server has booked', () =>
  scene(fixed, async (all) => {
    const { book, town } = all;
    const start = await review(all);
    town.loses('book');
    await book.confirms();
    await booked(all, start);
    assert.equal(town.calls('book').length, 1);
    assert.equal(town.calls('outcome').length, 1);
  }));

test('once: the answer is lost, and so is the question what became of it', () =>
  scene(fixed, async (all) => {
    const { book, town } = all;
    const start = await review(all);
    town.loses('book');
    town.api.fail('outcome', 'offline');
    await book.confirms();
    await book.seesHeading('unsure.title');
    assert.equal((await book.focused()).hook, 'problem');
    assert.equal(town.appointments.length, 1);
    town.api.heal();
    await book.confirms();
    await booked(all, start);
  }));

test('once: the answer is lost and the citizen reloads', () =>
  scene(fixed, async (all) => {
    const { book, page, town } = all;
    await review(all);
    town.loses('book');
    town.api.fail('outcome', 'offline');
    await book.confirms();
    await book.seesHeading('unsure.title');
    town.api.heal();
    await page.reload();
    await book.at('appointment');
    await book.sees(town.appointments[0]?.reference ?? '-');
    assert.equal(town.appointments.length, 1);
  }));

test('once: the request is lost on its way to the server', () =>
  scene(fixed, async (all) => {
    const { book, town } = all;
    const start = await review(all);
    town.api.fail('book', 'offline', 1);
    await book.confirms();
    await book.seesHeading('undone.title');
    assert.equal(town.appointments.length, 0);
    await book.confirms();
    await booked(all, start);
  }));

test('once: the host page moves the widget while it confirms', () =>
  scene(fixed, async (all) => {
    const { book, page, town } = all;
    const start = await review(all);
    const gate = town.stops('book');
    await book.confirms();
    await gate.reached;
    await page.evaluate(() => {
      const widget = document.querySelector('civic-booking-calendar');
      const place = document.createElement('div');
      document.body.append(place);
      if (widget) place.append(widget);
    });
    gate.open();
    await booked(all, start);
    const keys = new Set(town.calls('book').map(({ headers }) => headers['idempotency-key']));
    assert.equal(keys.size, 1);
  }));

test('once: a slow answer is spoken of, and waited for', () =>
  scene(fixed, async (all) => {
    const { book, town, passes } = all;
    const start = await review(all);
    const gate = town.stops('book');
    await book.confirms();
    await gate.reached;
    await book.at('confirming');
    assert.equal(await book.confirmation.count(), 0, 'nothing to press twice');
    await passes(10_000);
    await book.hears(book.words.t('stillWorking'));
    gate.open();
    await booked(all, start);
    assert.equal(town.calls('book').length, 1);
  }));

test('once: a time limit of 30 seconds, then the server is asked before anything is sent again', () =>
  scene(fixed, async (all) => {
    const { book, town, passes } = all;
    const start = await review(all);
    const gate = town.stops('book', 'after');
    await book.confirms();
    await gate.reached;
    await passes(30_000);
    await booked(all, start);
    gate.open();
    assert.equal(town.calls('book').length, 1);
  }));

const tabs = (drops: boolean) =>
  scene(fixed, async (all) => {
    const { book, page, town, context } = all;
    const [start = '', next = ''] = await town.free('2026-12-10', '2026-12-10', { staff: 'e' });
    const { Booking } = await import('../drivers/booking.ts');
    const other = await context.newPage();
    const second = await Booking.on(other, 'el');
    await other.goto(town.url);
    for (const [tab, mine] of [[page, book], [other, second]] as const) {
      await mine.at('time');
      await tab.getByRole('combobox', { name: book.words.t('staff.legend') }).selectOption('e');
      await mine.picksDay('2026-12-10');
      await mine.picksTime(start);
    }
    await book.continues();
    await book.at('details');
    // What is shown then is fetched then.
    if (drops) await other.route(/booking-calendar-manage/, (route) => route.abort(), { times: 1 });
    await second.continues();
    if (drops) await second.role('button', second.words.t('retry')).click();
    await second.at('taken');
    await second.seesHeading('taken.title');
    await reaches(book, 'appointment', { start });
    await second.role('button', new RegExp(second.words.t('taken.continue', { time: '.+' }))).click();
    await second.at('details');
    await reaches(second, 'appointment', { start: next });
    const starts = town.appointments.map(({ slot }) => slot.start);
    assert.equal(new Set(starts).size, 2);
    assert.equal(starts.filter((at) => at === Date.parse(start)).length, 1);
  });

test('once: two tabs want the same time', () => tabs(false));

test('once: two tabs want the same time, and the line drops as one of them learns it', () => tabs(true));

test('once: back and forward again', () =>
  scene({ ...fixed, closed: true }, async (all) => {
    const { page, town } = all;
    await page.goto(town.page('before', { body: '<p>Before</p>' }));
    await page.goto(town.url);
    const start = await review(all);
    await all.book.confirms();
    await booked(all, start);
    await page.goBack();
    await page.goForward();
    await all.book.settled();
    assert.equal(town.appointments.length, 1);
    assert.equal(town.calls('book').length, 1);
  }));
