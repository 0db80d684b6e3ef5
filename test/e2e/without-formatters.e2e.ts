/** What citizens are spared: the first formatter of `Intl` on a page takes an old telephone a visible wait. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Page } from 'playwright-core';
import { locales } from '../drivers/words.ts';
import { widgets } from './all-widgets.ts';
import { cell, freeDays, inPerson } from './calendar-support.ts';
import { stage } from './stage.ts';

const scene = stage();

/** Tells the formatters that a page makes, from now on. */
async function counting(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const used: string[] = [];
    Object.assign(window, { used });
    for (const name of ['NumberFormat', 'DateTimeFormat'] as const) {
      Object.defineProperty(Intl, name, {
        value: new Proxy(Intl[name], {
          construct(target, args) {
            used.push(`${name} ${JSON.stringify(args)}`);
            return Reflect.construct(target, args) as object;
          },
          apply(target, self, args) {
            used.push(`${name} ${JSON.stringify(args)}`);
            return Reflect.apply(target, self, args) as object;
          },
        }),
      });
    }
    Number.prototype.toLocaleString = function (this: number, ...args) {
      used.push(`toLocaleString ${JSON.stringify(args)}`);
      return new Intl.NumberFormat(...args).format(this);
    };
  });
  return () => page.evaluate(() => (window as unknown as { used: string[] }).used);
}

suite('a first screen makes no formatter of `Intl`', () => {
  for (const [tag, attributes] of Object.entries(widgets)) {
    for (const locale of locales) {
      test(`${tag} in ${locale}`, () =>
        scene({ locale, closed: true, page: { body: `<civic-${tag} api-url="API" ${attributes} lang="${locale}"></civic-${tag}>` } }, async ({ page, town }) => {
          const used = await counting(page);
          await page.goto(town.url);
          await page.locator(`civic-${tag}`).locator('input, button').first().waitFor();
          await page.waitForTimeout(300);
          assert.deepEqual(await used(), []);
        }));
    }
  }
});

suite('nor does what comes after it, in a browser with `Temporal`', () => {
  for (const locale of locales) {
    test(`the month and the times of a day in ${locale} (AP4)`, (context) =>
      scene({ ...inPerson({ locale }), closed: true }, async (all) => {
        const { book, page, town } = all;
        const used = await counting(page);
        await page.goto(town.url);
        if (!(await page.evaluate(() => 'Temporal' in window))) return context.skip('this browser has no Temporal');
        const [date = ''] = [...(await freeDays(all, '2026-12-01', '2026-12-31')).keys()];
        await book.turnsTo(date);
        await cell(book, date).click();
        await page.locator('[data-start]').first().waitFor();
        assert.deepEqual(await used(), []);
      }));
  }
});
