/** The line is back by itself: what was asked is asked again without a press, and nobody loses their place (WCAG 3.2.5, 2.4.3). */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Page } from 'playwright-core';
import { focusIs } from '../drivers/focus.ts';
import { stage } from './stage.ts';

const scene = stage();

const widgets: Readonly<Record<string, string>> = {
  'booking-calendar': 'municipality="chania" mode="in-person"',
  'queue-ticket': 'municipality="kryvyi-rih"',
  'service-request': 'municipality="shahin-shahr"',
  'status-checker': 'municipality="kryvyi-rih"',
  'verification-form': 'municipality="chania"',
};

const body = (tag: string, attributes: string) =>
  `<input aria-label="page"><civic-${tag} api-url="API" ${attributes} lang="el"></civic-${tag}>`;

const returns = (page: Page) => page.evaluate(() => window.dispatchEvent(new Event('online')));

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
        await returns(page);
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
        await returns(page);
        await retry.waitFor({ state: 'detached' });
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
    await returns(page);
    await book.button('view.list').waitFor();
    await focusIs(page, 'title');
  }));
