/** The calendar as tests of several files go about it. */
import assert from 'node:assert/strict';
import { dateInZone } from '../../src/domain/zones.ts';
import type { Booking } from '../drivers/booking.ts';
import type { Scene, SceneArgs } from './stage.ts';

export const athens = 'Europe/Athens';
export const at = (mode: 'in-person' | 'video', more: SceneArgs = {}): SceneArgs => ({ ...more, page: { attributes: { mode, service: 'unauthorised-buildings' } } });
export const inPerson = (more?: SceneArgs) => at('in-person', more);

export const cell = ({ page }: Booking, date: string) => page.locator(`[data-date="${date}"]`);
export const nameOf = async (book: Booking, date: string): Promise<string> => (await cell(book, date).getAttribute('aria-label')) ?? '';

/** Into the grid as the keyboard goes, on to its one stop of Tab. */
export async function entersGrid(book: Booking): Promise<void> {
  await book.page.locator('[data-date]:not([aria-disabled])').first().waitFor();
  await book.page.locator('[data-focus="next-month"]').focus();
  await book.page.keyboard.press('Tab');
}

/** Presses keys one after the other; each leads to a day, the one day that Tab stops at. */
export async function walks(book: Booking, way: readonly (readonly [key: string, to: string])[]): Promise<void> {
  for (const [key, to] of way) {
    await book.page.keyboard.press(key);
    await book.host.evaluate(async (widget) => {
      await (widget as HTMLElement & { updateComplete: Promise<unknown> }).updateComplete;
      await new Promise((drawn) => requestAnimationFrame(drawn));
    });
    // A busy machine may take longer.
    await cell(book, to).and(book.page.locator(':focus')).waitFor();
    const stops = await book.page.locator('[role="grid"] :is([tabindex="0"], a, input, button:not([tabindex]))').evaluateAll((all) => all.map((day) => (day as HTMLElement).dataset.date));
    assert.deepEqual(stops, [to], 'exactly one stop of Tab');
  }
}

/** The free starts of two months, by the day of the office. */
export async function freeDays({ town }: Scene, from: string, to: string): Promise<Map<string, string[]>> {
  const days = new Map<string, string[]>();
  for (const start of await town.free(from, to)) {
    const date = dateInZone(Date.parse(start), athens);
    days.set(date, [...(days.get(date) ?? []), start]);
  }
  return days;
}
