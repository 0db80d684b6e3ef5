/** Clocks that change, and clocks that are wrong (quality.md 3.d: T1, T2, T3, T6, T7), on the real widget. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reaches } from '../drivers/citizen.ts';
import { pinClock } from '../drivers/page-clock.ts';
import { at, athens, entersGrid, inPerson, nameOf, walks } from './calendar-support.ts';
import { stage, type Scene } from './stage.ts';
import { monday } from './town.ts';

const scene = stage();
const around24 = (mode: 'in-person' | 'video', now: string, zone = athens) => at(mode, { now: Date.parse(now), zone, scenario: 'around-the-clock' });
const namesOf = async ({ book, page }: Scene, day: string) => {
  await book.picksDay(day);
  await page.locator('[data-focus="show-all"]').click();
  return page.getByRole('radio').evaluateAll((all) => all.map((time) => [time.textContent.replace(/\s+/g, ' '), (time as HTMLElement).dataset.start ?? ''] as const));
};

test('T1: no time of 28 March 2027 in Athens is labelled 3', () =>
  scene(around24('in-person', '2027-03-22T08:00:00Z'), async (all) => {
    const times = await namesOf(all, '2027-03-28');
    assert.equal(times.length, 92);
    assert.deepEqual(times.filter(([text]) => /^0?3:\d\d πμ/.test(text)), []);
    assert.deepEqual(times.slice(7, 9).map(([text]) => text), ['1:45 πμ', '2:00 πμ']);
    assert.deepEqual(times.slice(11, 13), [['2:45 πμ', '2027-03-28T00:45:00.000Z'], ['4:00 πμ', '2027-03-28T01:00:00.000Z']]);
    assert.match(await nameOf(all.book, '2027-03-28'), / 92 /);
  }));

test('T2: 31 October 2027 has two distinct 3:30, each with its offset; the one that is pressed is held', () =>
  scene(around24('in-person', '2027-10-25T08:00:00Z'), async (all) => {
    const { book, page, town } = all;
    const times = await namesOf(all, '2027-10-31');
    assert.equal(times.length, 100);
    assert.equal(new Set(times.map(([text]) => text)).size, 100, 'no two read alike');
    assert.deepEqual(times.filter(([text]) => text.startsWith('3:30 πμ')), [['3:30 πμ (UTC+3)', '2027-10-31T00:30:00.000Z'], ['3:30 πμ (UTC+2)', '2027-10-31T01:30:00.000Z']]);
    await page.getByRole('radio', { name: /3:30 πμ \(UTC\+2\)/ }).click();
    await book.continues();
    await book.at('details');
    assert.deepEqual([...town.api.db.holds.values()].map(({ start }) => new Date(start).toISOString()), ['2027-10-31T01:30:00.000Z']);
  }));

test('T3: New York is six hours away between 14 and 28 March 2027, seven before', () =>
  scene(around24('in-person', '2027-03-10T08:00:00Z', 'America/New_York'), async ({ book, page }) => {
    for (const [day, start, there] of [['2027-03-13', '2027-03-13T07:00:00.000Z', '2:00'], ['2027-03-16', '2027-03-16T07:00:00.000Z', '3:00']] as const) {
      await book.picksDay(day);
      await page.locator('[data-focus="show-all"]').click();
      await page.getByRole('radio', { name: `9:00 πμ ${book.words.t('time.here', { time: `${there} πμ` })}`, exact: true }).and(page.locator(`[data-start="${start}"]`)).waitFor();
    }
  }));

test('T6: half past midnight on the 5th in Athens is on the 5th, wherever the viewer is; their own clock says the 4th', () =>
  scene(around24('in-person', '2027-04-04T21:10:00Z', 'America/New_York'), async (all) => {
    const { book, page } = all;
    await entersGrid(book);
    assert.ok((await nameOf(book, '2027-04-05')).includes(`, ${book.words.t('day.today')},`), 'past midnight at the office it is the 5th');
    await book.picksDay('2027-04-06');
    await page.locator('[data-start="2027-04-05T21:30:00.000Z"]').waitFor();
    assert.match((await page.getByRole('radio').first().innerText()), /^12:00/);
    await book.presses('zone.showHere');
    assert.ok((await nameOf(book, '2027-04-04')).includes(`, ${book.words.t('day.today')},`), 'in New York it is still the 4th');
    await book.picksDay('2027-04-05');
    await page.locator('[data-start="2027-04-05T21:30:00.000Z"]').or(page.locator('[data-focus="show-all"]')).first().waitFor();
    await book.picksTime('2027-04-05T21:30:00.000Z');
  }));

for (const [words, skew] of [['a day fast', 86_400_000], ['a day slow', -86_400_000], ['ninety minutes fast', 5_400_000]] as const) {
  test(`T7: on a device that is ${words}, today and the hold are by the clock of the server`, () =>
    scene(inPerson({ closed: true }), async ({ book, context, page, town, passes }) => {
      const { t, f } = book.words;
      await context.addInitScript(pinClock, monday + skew);
      await page.goto(town.url);
      await book.at('time');
      await entersGrid(book);
      assert.equal((await book.focused()).date, '2026-11-23');
      const todays = await page.locator('[data-date]').evaluateAll((all, today) => all.filter((day) => day.getAttribute('aria-label')?.includes(today)).map((day) => (day as HTMLElement).dataset.date), `, ${t('day.today')},`);
      assert.deepEqual(todays, ['2026-11-23']);
      await walks(book, [['ArrowLeft', '2026-11-23']]);
      const [start = ''] = await town.free('2026-12-10', '2026-12-10');
      await reaches(book, 'details', { start });
      await book.sees(t('hold.until', { time: f.time(monday + 600_000, athens) }));
      await passes(5 * 60_000);
      await book.hears(t('hold.left', { count: 5 }));
      assert.equal(town.calls('hold').length, 1, 'the hold has not run out');
      await passes(5 * 60_000);
      await book.hears(t('hold.renewed', { time: f.time(monday + 1_200_000, athens) }));
    }));
}

test('AP5: a zone without a name of its own is told by its offset, once', () =>
  scene(at('video', { zone: 'UTC' }), async ({ book, page }) => {
    const notice = book.words.t('zone.here', { zone: 'UTC' });
    await page.getByText(notice, { exact: true }).waitFor();
    assert.equal(await page.getByText('UTC (UTC)').count(), 0);
  }));
