/** Must show 6 on the real widget: the keys of the date grid (quality.md 1.1), and what is its equal. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { IsoDate } from '../../src/domain/dates.ts';
import type { Booking } from '../drivers/booking.ts';
import { focusIs } from '../drivers/focus.ts';
import { around, type Locale } from '../drivers/words.ts';
import { cell, entersGrid, freeDays, inPerson, nameOf, walks } from './calendar-support.ts';
import { stage } from './stage.ts';

const scene = stage();

suite('the keys of the date grid', () => {
  test('el: arrows, Home and End, across months, stopping at the bounds', () =>
    scene(inPerson(), async ({ book, page }) => {
      await entersGrid(book);
      await walks(book, [
        ['ArrowRight', '2026-11-24'], ['ArrowLeft', '2026-11-23'], ['ArrowLeft', '2026-11-23'], ['ArrowUp', '2026-11-23'],
        ['ArrowDown', '2026-11-30'], ['ArrowRight', '2026-12-01'], ['ArrowLeft', '2026-11-30'], ['ArrowDown', '2026-12-07'],
        ['ArrowRight', '2026-12-08'], ['End', '2026-12-13'], ['End', '2026-12-13'], ['Home', '2026-12-07'], ['Home', '2026-12-07'], ['ArrowUp', '2026-11-30'],
      ]);
      await page.getByRole('grid', { name: 'Νοέμβριος 2026' }).waitFor();
      assert.match(await page.locator('[role="grid"] th').first().innerText(), /^Δ/, 'the week begins on Monday');
      await page.keyboard.press('Tab');
      assert.equal((await book.focused()).date, undefined, 'Tab leaves the grid');
      await page.keyboard.press('Shift+Tab');
      assert.equal((await book.focused()).date, '2026-11-30');
    }));

  test('el: Page Up and Down by month, with Shift by year; the wanted day is remembered', () =>
    scene(inPerson({ now: Date.parse('2027-01-11T08:00:00Z'), scenario: 'ten-thousand' }), async ({ book }) => {
      await entersGrid(book);
      await walks(book, [
        ['ArrowDown', '2027-01-19'], ['ArrowDown', '2027-01-26'], ['End', '2027-01-31'], ['PageDown', '2027-02-28'], ['PageDown', '2027-03-31'], ['PageUp', '2027-02-28'], ['PageUp', '2027-01-31'],
        ['PageDown', '2027-02-28'], ['ArrowLeft', '2027-02-27'], ['PageDown', '2027-03-27'], ['PageDown', '2027-04-13'],
        ['Shift+PageDown', '2027-04-13'], ['Shift+PageUp', '2027-01-12'], ['PageUp', '2027-01-12'], ['Shift+PageDown', '2027-04-13'],
      ]);
    }));

  test('fa: right to left, weeks from Saturday, Persian months', () =>
    scene(inPerson({ locale: 'fa' }), async ({ book, page }) => {
      await entersGrid(book);
      await page.getByRole('grid', { name: 'آذر ۱۴۰۵' }).waitFor();
      await walks(book, [
        ['ArrowLeft', '2026-11-24'], ['ArrowRight', '2026-11-23'], ['ArrowRight', '2026-11-23'], ['End', '2026-11-27'], ['ArrowLeft', '2026-11-28'],
        ['Home', '2026-11-28'], ['ArrowUp', '2026-11-28'], ['ArrowLeft', '2026-11-29'], ['Home', '2026-11-28'], ['ArrowDown', '2026-12-05'],
        ['PageDown', '2027-01-04'], ['PageDown', '2027-01-22'], ['PageUp', '2027-01-04'],
      ]);
      assert.equal((await book.focused()).text.includes('۱۴ دی'), true, 'Persian digits and month');
      const heads = await page.locator('[role="grid"] th').evaluateAll((all) => all.map((head) => head.getAttribute('aria-label')));
      assert.deepEqual([heads[0], heads[6]], ['شنبه', 'جمعه']);
      const [first, second] = await Promise.all(['2027-01-04', '2027-01-05'].map((date) => cell(book, date).boundingBox()));
      assert.ok((first?.x ?? 0) > (second?.x ?? 0), 'the next day is to the left');
    }));

  test('fa: the 31st of one month is the 30th of the next, and the 31st again on the way back', () =>
    scene(inPerson({ locale: 'fa', now: Date.parse('2027-08-25T08:00:00Z'), scenario: 'ten-thousand' }), async ({ book }) => {
      await entersGrid(book);
      await walks(book, [
        ['ArrowDown', '2027-09-02'], ['ArrowDown', '2027-09-09'], ['ArrowDown', '2027-09-16'], ['ArrowDown', '2027-09-23'], ['ArrowRight', '2027-09-22'], ['PageDown', '2027-10-22'], ['PageDown', '2027-11-21'], ['PageUp', '2027-10-22'], ['PageUp', '2027-09-22'], ['PageUp', '2027-08-26'],
      ]);
    }));

  for (const [locale, onward] of [['el', 'ArrowRight'], ['fa', 'ArrowLeft']] as const) {
    test(`${locale}: Enter and Space choose; days that can’t be had are reached, and say why`, () =>
      scene(inPerson({ locale }), async (all) => {
        const { book, page } = all;
        const { t, f } = book.words;
        const free = await freeDays(all, '2026-12-01', '2026-12-31');
        const said = (date: string, state: string) => t('day.name', { date: f.date(date as IsoDate, 'day'), state });
        await book.turnsTo('2026-12-03');
        await cell(book, '2026-12-03').focus();
        for (const [key, date] of [['Enter', '2026-12-03'], ['Space', '2026-12-04']] as const) {
          await page.keyboard.press(key);
          await page.getByRole('gridcell', { selected: true }).locator(`[data-date="${date}"]`).waitFor();
          assert.equal(await page.getByRole('gridcell', { selected: true }).count(), 1);
          const times = page.getByRole('radiogroup', { name: t('times.label', { date: f.date(date, 'day') }) });
          assert.equal(await times.getByRole('radio').count(), free.get(date)?.length);
          assert.equal((await book.focused()).date, date);
          await walks(book, [[onward, date === '2026-12-03' ? '2026-12-04' : '2026-12-05']]);
        }
        assert.equal(await cell(book, '2026-12-05').getAttribute('aria-disabled'), 'true');
        assert.equal((await book.focused()).text, said('2026-12-05', t('day.closed')));
        for (const key of ['Enter', 'Space']) await walks(book, [[key, '2026-12-05']]);
        assert.equal(await page.getByRole('gridcell', { selected: true }).locator('[data-date="2026-12-04"]').count(), 1, 'nothing else was chosen');
        assert.equal(await nameOf(book, '2026-12-07'), said('2026-12-07', t('day.full')));
        await walks(book, [['ArrowDown', '2026-12-12'], ['ArrowDown', '2026-12-19'], ['ArrowDown', '2026-12-26']]);
        await book.turnsTo('2026-12-25');
        assert.notEqual(await nameOf(book, '2026-12-25'), said('2026-12-25', t('day.closed')), 'a holiday is named');
        assert.match(await nameOf(book, '2026-12-25'), around((holiday) => said('2026-12-25', t('day.holiday', { holiday }))));
        await book.turnsTo('2027-01-25');
        assert.equal(await nameOf(book, '2027-01-25'), said('2027-01-25', t('day.outside')));
      }));
  }

  test('keys go on from the day that has focus, not from where the widget last put it', () =>
    scene(inPerson(), async ({ book }) => {
      await book.turnsTo('2026-12-10');
      await cell(book, '2026-12-10').focus();
      await walks(book, [['ArrowDown', '2026-12-17']]);
    }));

  test('a screen reader puts focus on a day: the first key of all moves on from there', () =>
    scene(inPerson(), async ({ book }) => {
      await cell(book, '2026-11-23').and(book.page.locator('[tabindex="0"]')).focus();
      await walks(book, [['ArrowRight', '2026-11-24']]);
    }));

  test('a screen reader presses: a click without a key or a pointer before it', () =>
    scene({}, async ({ book, page }) => {
      await book.at('mode');
      await page.getByRole('radio').first().evaluate((radio: HTMLElement) => radio.click());
      await book.onward.evaluate((button: HTMLElement) => button.click());
      await book.at('service');
      await focusIs(page, 'title');
    }));

  test('the buttons of the months keep their focus, and stop at the bounds', () =>
    scene(inPerson(), async ({ book, page }) => {
      await entersGrid(book);
      const next = book.role('button', around((month) => book.words.t('month.next', { month })));
      await next.focus();
      await page.keyboard.press('Enter');
      await page.getByRole('grid', { name: 'Δεκέμβριος 2026' }).waitFor();
      await page.keyboard.press('Space');
      await page.getByRole('grid', { name: 'Ιανουάριος 2027' }).waitFor();
      assert.deepEqual([(await book.focused()).hook, (await book.focused()).text], ['next-month', book.words.t('month.no-next')]);
      await page.keyboard.press('Enter');
      assert.equal(await page.getByRole('grid', { name: 'Ιανουάριος 2027' }).count(), 1);
      assert.equal(await book.button('month.no-next').getAttribute('aria-disabled'), 'true');
      assert.equal((await book.focused()).hook, 'next-month');
    }));
});

suite('what the grid says, others can have too', () => {
  for (const locale of ['el', 'uk', 'fa', 'en'] satisfies Locale[]) {
    test(`${locale}: the number of free times is in the name; the list has the same days and numbers; a change of month is announced`, () =>
      scene(inPerson({ locale }), async (all) => {
        const { book, page } = all;
        const { t, f, calendar } = book.words;
        const free = await freeDays(all, '2026-11-23', '2027-01-22');
        await entersGrid(book);
        for (const shown of ['2026-12-03', '2027-01-05'] as const) {
          const first = calendar.startOfMonth(shown);
          await book.turnsTo(shown);
          const wanted = [...free].filter(([date]) => calendar.startOfMonth(date as IsoDate) === first);
          const region = page.locator('body > [role="status"][aria-live="polite"]');
          await region.getByText(t('month.loaded', { month: f.month(first), count: wanted.length })).waitFor();
          const days = wanted.map(([date, starts]) => ({ date, day: f.date(date as IsoDate, 'day'), state: t('day.times', { count: starts.length }) }));
          const cells = await page.locator('[data-date]:not([aria-disabled])').evaluateAll((every) => every.map((day) => day.getAttribute('aria-label')));
          assert.deepEqual(cells, days.map(({ date, day, state }) => t(date === '2026-11-23' ? 'day.name.today' : 'day.name', { date: day, state })));
          await book.presses('view.list');
          const items = page.getByRole('list', { name: t('list.label') }).getByRole('listitem');
          await items.first().waitFor();
          assert.deepEqual((await items.allInnerTexts()).map((text) => text.trim().replace(/\s+/g, ' ')), days.map(({ day, state }) => `${day} ${state}`.replace(/\s+/g, ' ')));
          assert.equal((await book.focused()).hook, 'view', 'focus stays on the switch');
          const [last] = wanted.slice(-1);
          await items.last().getByRole('button').press('Enter');
          const times = page.getByRole('radiogroup', { name: t('times.label', { date: f.date(last?.[0] as IsoDate, 'day') }) });
          assert.deepEqual(await times.getByRole('radio').evaluateAll((every) => every.map((time) => (time as HTMLElement).dataset.start)), last?.[1]);
          await book.presses('view.grid');
          await page.getByRole('grid').waitFor();
        }
      }));
  }

  test('where seven columns of 44 px have no room, the list alone is there; with room, the grid is', () =>
    scene(inPerson({ width: 300 }), async ({ book, page }) => {
      const { t } = book.words;
      const items = page.getByRole('list', { name: t('list.label') }).getByRole('listitem');
      await items.first().waitFor();
      assert.equal(await page.getByRole('grid').count(), 0);
      assert.equal(await book.button('view.grid').count(), 0, 'no switch to what has no room');
      await page.setViewportSize({ width: 700, height: 900 });
      await page.getByRole('grid').waitFor();
      assert.equal(await items.count(), 0);
      await book.button('view.list').waitFor();
      await page.setViewportSize({ width: 300, height: 900 });
      await items.first().getByRole('button').press('Enter');
      await page.getByRole('radio').first().waitFor();
    }));

  for (const view of ['grid', 'list'] as const) {
    test(`a month without places leads to the next day with some (${view})`, () =>
      scene(inPerson({ scenario: 'full-month' }), async ({ book, page }) => {
        const { t, f } = book.words;
        await entersGrid(book); // the first answer has come, and shows December
        await book.turnsTo('2026-11-30');
        if (view === 'list') await book.presses('view.list');
        const date = f.date('2026-12-01', 'day');
        await book.sees(t('month.empty.next', { date }));
        await book.role('button', t('month.jump', { date })).press('Enter');
        await page.getByRole('heading', { name: 'Δεκέμβριος 2026' }).waitFor();
        await book.hears(t('month.loaded', { month: 'Δεκέμβριος 2026', count: 14 }));
        if (view === 'grid') assert.equal((await book.focused()).date, '2026-12-01');
        else assert.notEqual((await book.focused()).tag, 'body', 'focus is not lost');
      }));
  }
});

test('ten thousand times: the first of a day, all for the asking, and keys that answer', () =>
  scene(inPerson({ scenario: 'ten-thousand' }), async (all) => {
    const { book, page } = all;
    const { t } = book.words;
    const { length } = (await freeDays(all, '2026-12-10', '2026-12-10')).get('2026-12-10') ?? [];
    await book.picksDay('2026-12-10');
    const times = page.getByRole('radio');
    await times.first().waitFor();
    assert.equal(await times.count(), 36);
    await times.first().press('ArrowDown');
    assert.equal(await times.nth(1).getAttribute('aria-checked'), 'true');
    await book.role('button', t('times.all', { count: length ?? 0 })).press('Enter');
    await times.nth(36).waitFor();
    assert.equal(await times.count(), length);
    // On the first that was hidden.
    await times.nth(36).evaluate((time) => new Promise((frame) => requestAnimationFrame(() => frame(time))));
    assert.equal(await times.nth(36).evaluate((time) => time.matches(':focus')), true, 'focus is not lost');
    await times.nth(1).press('End');
    assert.equal(await times.last().getAttribute('aria-checked'), 'true');
    await walksFast(book);
  }));

/** A press is answered before the eye sees it (quality.md 4.1, X13: 200 ms), in the middle of twenty. */
async function walksFast(book: Booking): Promise<void> {
  await cell(book, '2026-12-10').focus();
  const took: number[] = [];
  for (let day = 11; day <= 30; day += 1) {
    const began = performance.now();
    await walks(book, [['ArrowRight', `2026-12-${day}`]]);
    took.push(performance.now() - began);
  }
  took.sort((a, b) => a - b);
  assert.ok((took[10] ?? Infinity) < 200, `${took[10]} ms`);
}
