/** What the first screen of each widget does without, so that an old telephone shows it soon. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { widgets } from './all-widgets.ts';
import { stage } from './stage.ts';

const scene = stage();

suite('a first screen makes no formatter of `Intl`: the first one takes an old telephone a visible wait', () => {
  for (const [tag, attributes] of Object.entries(widgets)) {
    for (const locale of ['el', 'fa', 'uk', 'en'] as const) {
      test(`${tag} in ${locale}`, () =>
        scene({ locale, closed: true, page: { body: `<civic-${tag} api-url="API" ${attributes} lang="${locale}"></civic-${tag}>` } }, async ({ page, town }) => {
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
                }),
              });
            }
            Number.prototype.toLocaleString = function (this: number, ...args) {
              used.push(`toLocaleString ${JSON.stringify(args)}`);
              return new Intl.NumberFormat(...args).format(this);
            };
          });
          await page.goto(town.url);
          await page.locator(`civic-${tag}`).locator('input, button').first().waitFor();
          await page.waitForTimeout(300);
          const used = await page.evaluate(() => (window as unknown as { used: string[] }).used);
          // The hours of offices name weekdays.
          assert.deepEqual(used.filter((each) => tag !== 'queue-ticket' || !each.startsWith('DateTimeFormat')), []);
        }));
    }
  }
});
