/** Must show 6: what the queue ticket looks like when something has gone wrong, in every language, width and scheme of colours. */
import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { locales } from '../drivers/words.ts';
import { inspect, paint } from './axe-support.ts';
import { joins, minute, passesSlowly, queueStage, until, type QueueScene } from './queue-stage.ts';
import { settles } from './settles.ts';

const scene = queueStage();

for (const locale of locales) {
  test(`axe: errors before there is a ticket in ${locale} at 320 and 1280 px, light, dark and in forced colours`, (t) => scene({ locale, closed: true }, (all) => before(t, all)));
  test(`axe: errors and ends of a ticket in ${locale} at 320 and 1280 px, light, dark and in forced colours`, (t) => scene({ locale }, (all) => after(t, all)));
}

const looking = (t: TestContext, { queue, page }: QueueScene) => (state: string) =>
  t.test(`${queue.words.locale}: ${state}`, async () => {
    assert.deepEqual(await inspect(page), []);
    assert.doesNotMatch(await queue.text(), /undefined|\[object|NaN|Invalid Date|null/);
  });

async function alerts({ queue }: QueueScene, title: string): Promise<void> {
  await queue.widget.getByRole('alert').filter({ hasText: queue.t(title) }).first().waitFor();
}

async function before(t: TestContext, all: QueueScene): Promise<void> {
  const { queue, page, town } = all;
  const looks = looking(t, all);
  town.api.fail('municipality', 503);
  await page.goto(town.url);
  await paint(page);
  await alerts(all, 'failure.unavailable.title');
  await looks('the first question can’t be asked');
  town.api.heal();
  town.api.setScenario('queue-closed');
  await queue.presses('retry');
  await queue.at('purpose');
  await looks('nobody can join');
  town.api.setScenario('normal');
  await page.reload();
  await paint(page);
  await queue.at('purpose');
  await page.locator('input[name="choose-purpose"]').nth(1).check();
  town.api.fail('takeTicket', 409, 1);
  await queue.presses('take.now');
  await alerts(all, 'problem.closed.title');
  await looks('just closed');
  town.loses('takeTicket');
  town.api.fail('ticketOutcome', 401, 1);
  await queue.presses('take.now');
  await alerts(all, 'answerless.title');
  await looks('nobody knows whether there is a ticket');
  await page.goto('about:blank');
  town.api.fail('queueTimes', 500);
  await page.goto(town.url);
  // Before the widget of the new page looks there: that of the old one keeps its ticket to the last.
  await page.addInitScript(() => sessionStorage.clear());
  await page.reload();
  await paint(page);
  await queue.at('purpose');
  await page.locator('input[name="choose-purpose"]').nth(1).check();
  await queue.presses('take.later');
  await alerts(all, 'failure.unavailable.title');
  await looks('no times can be read');
  town.api.heal();
  await queue.presses('retry');
  await page.locator('[data-date]:not([aria-disabled]), [data-day]').locator('visible=true').first().click();
  await queue.presses('take.any');
  await queue.sees(queue.t('time.choose'));
  await looks('no time chosen');
  await page.getByRole('radio').first().click();
  town.api.fail('takeTicket', 409, 1);
  await page.locator('[data-focus="primary"]').click();
  await alerts(all, 'problem.gone.title');
  await looks('the time has gone');
}

async function after(t: TestContext, all: QueueScene): Promise<void> {
  const { queue, page, town } = all;
  const looks = looking(t, all);
  await paint(page);
  await joins(all);
  town.api.fail('delay', 409, 1);
  await queue.presses('delay', { count: 10 });
  await queue.presses('delay.yes');
  await alerts(all, 'problem.changed.title');
  await looks('the price is not taken');
  await queue.presses('delay.no');
  town.api.fail('leave', 503, 1);
  await queue.presses('leave');
  await queue.presses('leave.yes');
  await alerts(all, 'failure.unavailable.title');
  await looks('leaving is not possible just now');
  await queue.presses('leave.no');
  await until(all, 'called');
  await queue.button('coming').waitFor();
  town.api.fail('coming', 500, 1);
  await queue.presses('coming');
  await alerts(all, 'failure.unavailable.title');
  await looks('called, and the answer is lost');
  await all.context.setOffline(true);
  await queue.sees(queue.t('line.offline'));
  await looks('called, and without a line');
  await all.context.setOffline(false);
  await passesSlowly(all, 15_000);
  await until(all, 'missed');
  await queue.button('rejoin').waitFor();
  town.api.fail('rejoin', 409, 1);
  await queue.presses('rejoin');
  await alerts(all, 'problem.changed.title');
  await looks('missed, and not taken back');
  await all.passes(31 * minute);
  await settles(all);
  await all.passes(minute);
  await queue.sees(queue.t('missed.lost'));
  await looks('missed for good');
  await queue.presses('missed.other');
  await joins(all);
  await queue.presses('leave');
  await queue.presses('leave.yes');
  await queue.heading(queue.t('left.title'));
  await looks('left');
  await queue.presses('anew');
  await queue.at('purpose');
  await page.locator('input[name="choose-purpose"]').nth(1).check();
  await queue.presses('take.later');
  await page.locator('[data-date]:not([aria-disabled]), [data-day]').locator('visible=true').nth(1).click();
  await page.getByRole('radio').last().click();
  await page.locator('[data-focus="primary"]').click();
  await queue.at('ticket');
  await page.locator('svg[part="qr"]').waitFor();
  await looks('booked');
  town.api.setScenario('office-cancels');
  await page.reload();
  await paint(page);
  await queue.heading(queue.t('cancelled.title'));
  await looks('cancelled by the office');
}
