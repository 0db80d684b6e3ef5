/** Must show 7: a case of 300 events, on a slow telephone. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { centrePage, ready, Status } from '../drivers/status.ts';
import { cost, slowed, within, type Times } from './press-times.ts';
import { stage, type Scene } from './stage.ts';

const scene = stage();

test('speed: a case of 300 events answers each press within 50 ms on a slow telephone', () =>
  within(50, (tell) => scene({ scenario: 'long-case', page: centrePage('uk', { 'ticket-url': '/queue/' }), width: 412 }, async (all) => tell(await visit(all)))));

async function visit({ page, context }: Scene): Promise<Times> {
  const status = new Status(page, 'uk');
  await status.at('entry');
  await status.checks(ready.code);
  await status.at('case');
  await slowed(context, page);
  const press = (find: string) => cost(page, 'civic-status-checker', find);
  const times: Times = {};
  for (let round = 0; round < 3; round++) {
    times[`other ${round}`] = await press('input[data-value="other"]');
    times[`self ${round}`] = await press('input[data-value="self"]');
  }
  const earlier = page.locator('[data-focus="earlier"]');
  for (let presses = 0; (await earlier.count()) > 0; presses++) times[`earlier ${presses}`] = await press('[data-focus="earlier"]');
  assert.equal(await page.getByRole('listitem').filter({ hasText: /Запис у справі/ }).count(), 295);
  for (let round = 0; round < 3; round++) {
    times[`other of all ${round}`] = await press('input[data-value="other"]');
    times[`self of all ${round}`] = await press('input[data-value="self"]');
  }
  return times;
}
