/** Must show 5, for the queue ticket: every state, in every language, width and scheme of colours, as machines can judge it. */
import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { locales } from '../drivers/words.ts';
import { inspect, paint } from './axe-support.ts';
import { joins, minute, queueStage, until, type QueueScene } from './queue-stage.ts';

const scene = queueStage();

for (const locale of locales) {
  test(`axe: every state of a ticket in ${locale} at 320 and 1280 px, light, dark and in forced colours; nothing lost with text spacing`, (t) =>
    scene({ locale }, (all) => walk(t, all)));
}

async function walk(t: TestContext, all: QueueScene): Promise<void> {
  const { queue, page, town, context } = all;
  const looks = (state: string) => t.test(`${queue.words.locale}: ${state}`, async () => assert.deepEqual(await inspect(page), []));
  await paint(page);
  await queue.at('purpose');
  await looks('purpose');
  await page.locator('input[name="choose-purpose"]').nth(1).check();
  await page.locator('#choose-code').fill('48');
  await queue.presses('take.now');
  await queue.sees(queue.t('code.malformed', { count: 6 }));
  await looks('purpose, with a wrong code');
  await page.locator('#choose-code').fill('480215');
  town.api.fail('takeTicket', 429, 1);
  await queue.presses('take.now');
  await page.getByRole('alert').filter({ hasText: queue.t('failure.rate-limited.title') }).waitFor();
  await looks('purpose, with a problem');
  await queue.presses('take.later');
  await queue.at('time');
  await page.locator('[data-date]:not([aria-disabled]), [data-day]').locator('visible=true').first().click();
  await page.getByRole('radio').first().click();
  await looks('time');
  await queue.presses('back');
  await joins(all);
  await looks('waiting');
  await queue.presses('delay', { count: 10 });
  await page.getByRole('dialog').waitFor();
  await looks('late');
  await queue.presses('delay.no');
  await queue.presses('leave');
  await page.getByRole('dialog').waitFor();
  await looks('leaving');
  await queue.presses('leave.no');
  await context.setOffline(true);
  await queue.sees(queue.t('line.offline'));
  await looks('offline');
  await context.setOffline(false);
  await until(all, 'called');
  await page.locator('[part~="called"]').waitFor();
  await looks('called');
  await until(all, 'missed');
  await queue.sees(queue.t('missed.kept'));
  await looks('missed');
  await queue.presses('rejoin');
  await page.locator('[part~="ticket"]').waitFor();
  await until(all, 'called');
  await queue.presses('coming');
  await queue.sees(queue.t('coming.done'));
  await all.passes(minute);
  await queue.heading(queue.t('serving.title'));
  await looks('serving');
  await all.passes(6 * minute);
  await queue.heading(queue.t('served.title'));
  await looks('served');
  await page.goto(`${town.url}?again#civic-ticket=GONE0000.nothing`);
  await queue.at('link-lost');
  await paint(page);
  await looks('a link that leads nowhere');
}
