/** What comes out of a printer: what was found, and nothing to press. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { certificateReissue } from '../../mock-api/seed/definitions/urmia.ts';
import { reaches } from '../drivers/citizen.ts';
import { RequestWalk } from '../drivers/request-walk.ts';
import { centrePage, ready, Status } from '../drivers/status.ts';
import { joins, queueStage } from './queue-stage.ts';
import { answers, clear, issues, on } from './request-stage.ts';
import { stage } from './stage.ts';

const scene = stage();

/** Prints what is on the screen, with focus on its title as after a key. */
async function prints(page: Page, widget: Locator, kept: readonly string[]): Promise<void> {
  const controls = widget.locator('button:visible, [role="progressbar"]:visible');
  const title = widget.locator('[data-focus="title"]');
  const ring = () => title.evaluate((element) => getComputedStyle(element).outlineStyle);
  await page.keyboard.press('Shift');
  await title.focus();
  assert.notEqual(await controls.count(), 0, 'on the screen there is something to press');
  assert.notEqual(await ring(), 'none', 'on the screen focus is seen');
  await page.emulateMedia({ media: 'print' });
  assert.deepEqual(await controls.allInnerTexts(), []);
  assert.equal(await ring(), 'none');
  const text = await widget.evaluate((element) => element.shadowRoot?.querySelector<HTMLElement>('.civic')?.innerText ?? '');
  for (const each of kept) assert.ok(text.includes(each), `“${each}” is on the paper`);
}

suite('on paper stands what was found, and nothing to press', () => {
  test('AP11 the appointment, with its reference and what comes next', () =>
    scene({ page: { attributes: { mode: 'in-person', service: 'unauthorised-buildings' } } }, async ({ book, page, town }) => {
      const { t } = book.words;
      const [start = ''] = await town.free('2026-12-10', '2026-12-10', { mode: 'in-person' });
      await reaches(book, 'appointment', { mode: 'in-person', start });
      await book.seesHeading('appointment.changeTitle');
      await prints(page, book.host, [t('appointment.booked'), await book.reference(), t('appointment.next')]);
      assert.equal(await book.role('heading', t('appointment.changeTitle')).isVisible(), false, 'no heading over nothing');
    }));

  test('ST2, ST4 a case', () =>
    scene({ locale: 'uk', zone: 'Europe/Kyiv', page: centrePage('uk') }, async ({ page }) => {
      const status = new Status(page, 'uk');
      await status.at('entry');
      await status.checks(ready.code);
      await status.at('case');
      await prints(page, status.host, [status.t('state.ready')]);
    }));

  test('RQ9 the answer to a request, with its code', () =>
    scene(on('urmia', certificateReissue, 'fa'), async (all) => {
      const walk = new RequestWalk(all, 'fa', certificateReissue, answers('fa', { property: clear, paperKind: 'answer' }));
      await walk.comesTo('check');
      await walk.comesToFrom('check');
      const code = await issues(all, walk);
      await prints(all.page, walk.widget, [walk.say(certificateReissue.title), code]);
    }));

  const queueScene = queueStage();
  test('QT4 a ticket, with its number and its QR code', () =>
    queueScene({}, async (all) => {
      await joins(all);
      const number = await all.page.locator('#number').innerText();
      await prints(all.page, all.page.locator('civic-queue-ticket'), [number]);
      assert.equal(await all.page.locator('svg[part="qr"]').isVisible(), true);
    }));
});
