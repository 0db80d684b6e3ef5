/** The line is back by itself: what was asked is asked again without a press, and nobody loses their place (WCAG 3.2.5, 2.4.3). */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { propertyInquiry } from '../../mock-api/seed/definitions/shahin-shahr.ts';
import { focusIs } from '../drivers/focus.ts';
import { RequestWalk } from '../drivers/request-walk.ts';
import { townPage, Verification } from '../drivers/verification.ts';
import { words, type Locale, type Widget } from '../drivers/words.ts';
import { widgets } from './all-widgets.ts';
import { comesBack } from './fault-table.ts';
import { answers, clear, on } from './request-stage.ts';
import { stage, type Scene } from './stage.ts';

const scene = stage();

const body = (tag: string, attributes: string, lang: Locale = 'el') =>
  `<input aria-label="page"><civic-${tag} api-url="API" ${attributes} lang="${lang}"></civic-${tag}>`;

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

/** The line is cut before code that the next screen needs has been asked for; back again, nobody presses anything. */
async function cutBefore({ context, page }: Scene, widget: Widget, locale: Locale, press: () => Promise<void>): Promise<void> {
  const { t } = words(locale, widget);
  const notice = page.locator(`civic-${widget}`).getByRole('alert').filter({ hasText: t('failure.offline.title') });
  await context.setOffline(true);
  await press();
  await notice.waitFor();
  await focusIs(page, 'problem');
  await context.setOffline(false);
}

suite('the code of the next screen did not come', () => {
  test('booking-calendar: the times come with the line, and focus is on their question', () =>
    scene({ page: { attributes: { mode: 'in-person' } } }, async (all) => {
      const { book, page } = all;
      await book.at('service');
      await cutBefore(all, 'booking-calendar', 'el', async () => {
        await page.getByRole('radio').first().focus();
        await page.keyboard.press('Space');
        await book.button('continue').press('Enter');
      });
      await book.button('view.list').waitFor();
      await focusIs(page, 'title');
    }));

  test('verification-form: the form comes with the line, and focus is on its title', () =>
    scene({ page: townPage('el') }, async (all) => {
      const form = new Verification(all.page, all.town, 'el');
      await form.at('start');
      await cutBefore(all, 'verification-form', 'el', () => form.button('start.register').press('Enter'));
      await form.at('register');
      await focusIs(all.page, 'title');
    }));

  test('service-request in mid-form: the step comes with the line; what was written waits for the press that sends it', () =>
    scene(on('shahin-shahr', propertyInquiry, 'fa'), async (all) => {
      const walk = new RequestWalk(all, 'fa', propertyInquiry, answers('fa', { property: clear }));
      await walk.comesToStep('letter');
      await walk.fillsStep('letter');
      await cutBefore(all, 'service-request', 'fa', () => walk.button(walk.words.t('continue')).press('Enter'));
      await walk.at('documents');
      await focusIs(all.page, 'problem');
      await walk.presses('retry');
      await walk.button(walk.words.t('continue')).waitFor();
      await focusIs(all.page, 'title');
      await walk.presses('back');
      await walk.at('letter');
      assert.equal(await walk.widget.getByLabel(walk.words.t('letter.number'), { exact: true }).inputValue(), '123');
    }));
});

test('queue-ticket: the code of what was pressed did not come; with the line the message goes, and the same press leads on', () =>
  scene({ locale: 'uk', page: { body: body('queue-ticket', widgets['queue-ticket'] ?? '', 'uk') } }, async ({ context, page }) => {
    const { t } = words('uk', 'queue-ticket');
    const later = page.getByRole('button', { name: t('take.later'), exact: true });
    const notice = page.getByRole('alert').filter({ hasText: t('failure.offline.title') });
    await later.waitFor();
    await context.setOffline(true);
    await page.getByRole('radio').first().focus();
    await page.keyboard.press('Space');
    await later.press('Enter');
    await notice.waitFor();
    await context.setOffline(false);
    await notice.waitFor({ state: 'detached' });
    await focusIs(page, 'later');
    await page.keyboard.press('Enter');
    await page.locator('civic-queue-ticket[step="time"]').waitFor();
    await focusIs(page, 'title');
  }));
