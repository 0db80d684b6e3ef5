/** The whole flow on a page whose policy allows the widget's two origins, and nothing else. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fills, agrees, applicant, reaches } from '../drivers/citizen.ts';
import { stage } from './stage.ts';

const scene = stage();

const policy = [
  "default-src 'none'",
  'script-src FILES',
  'connect-src API',
  "style-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

for (const locale of ['el', 'fa'] as const) {
  test(`CSP and Trusted Types: the flow in ${locale} breaks no rule of a strict page`, () =>
    scene({ locale, closed: true, page: { policy, attributes: { municipality: undefined } } }, async ({ book, page, town, console: lines }) => {
      await page.addInitScript(() => {
        const found: string[] = [];
        Object.assign(window, { violations: found });
        document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) => {
          found.push(`${violatedDirective} ${blockedURI} ${sourceFile}`);
        });
      });
      await page.goto(town.url);
      const [start = ''] = await town.free('2026-12-10', '2026-12-10', { mode: 'video' });
      await reaches(book, 'details', { mode: 'video', start });
      await book.continues(); // with errors
      await book.page.getByRole('alert').filter({ hasText: book.words.t('problems', { count: 8 }) }).waitFor();
      await fills(book, 'video', applicant);
      await agrees(book, 'video');
      await book.continues();
      await reaches(book, 'appointment', { mode: 'video', start });
      await book.presses('appointment.cancel');
      await book.presses('cancel.no');
      await book.presses('meeting.open');
      await book.at('meeting');
      assert.deepEqual(await page.evaluate(() => (window as unknown as { violations: string[] }).violations), []);
      assert.deepEqual(lines, []);
      const size = await page.getByRole('button', { name: book.words.t('back'), exact: true }).evaluate((button) => getComputedStyle(button).fontFamily + getComputedStyle(button).minHeight);
      assert.notEqual(size, '', 'styled without a style element');
    }));
}
