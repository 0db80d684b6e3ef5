/** The line is back by itself: what was asked is asked again without a press, and nobody loses their place (WCAG 3.2.5, 2.4.3). */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { focusIs } from '../drivers/focus.ts';
import { widgets } from './all-widgets.ts';
import { comesBack } from './fault-table.ts';
import { stage } from './stage.ts';

const scene = stage();

const body = (tag: string, attributes: string) =>
  `<input aria-label="page"><civic-${tag} api-url="API" ${attributes} lang="el"></civic-${tag}>`;

suite('the first answer did not come', () => {
  for (const [tag, attributes] of Object.entries(widgets)) {
    test(`${tag}: focus was on its notice, and is on its title when that is gone`, () =>
      scene({ closed: true, page: { body: body(tag, attributes) } }, async ({ page, town }) => {
        await page.route(`${town.apiUrl}/**`, (route) => route.abort());
        await page.goto(town.url);
        const retry = page.locator(`civic-${tag} [data-focus="retry"]`);
        await retry.focus();
        await focusIs(page, 'retry');
        await page.unroute(`${town.apiUrl}/**`);
        await comesBack(page);
        await retry.waitFor({ state: 'detached' });
        await focusIs(page, 'title');
      }));

    test(`${tag}: who is elsewhere on the page stays there`, () =>
      scene({ closed: true, page: { body: body(tag, attributes) } }, async ({ page, town }) => {
        await page.route(`${town.apiUrl}/**`, (route) => route.abort());
        await page.goto(town.url);
        const retry = page.locator(`civic-${tag} [data-focus="retry"]`);
        await retry.focus();
        await page.getByLabel('page').fill('a question');
        await page.unroute(`${town.apiUrl}/**`);
        await comesBack(page);
        await retry.waitFor({ state: 'detached' });
        // Focus is given in the next frame.
        await page.waitForTimeout(100);
        assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('aria-label')), 'page');
      }));
  }
});

test('the days of a service that was chosen by keyboard: focus goes from the failure to the question', () =>
  scene({ page: { attributes: { mode: 'in-person' } } }, async ({ book, page, town }) => {
    await book.at('service');
    town.api.fail('availability', 'offline');
    await page.getByRole('radio').first().focus();
    await page.keyboard.press('Space');
    await book.button('continue').press('Enter');
    await focusIs(page, 'problem');
    town.api.heal();
    await comesBack(page);
    await book.button('view.list').waitFor();
    await focusIs(page, 'title');
  }));
