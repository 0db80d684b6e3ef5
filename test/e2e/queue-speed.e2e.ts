/** Must show 7: a queue of 500, and an hour in it, on a slow telephone. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { heapOf, isFlat, lives } from './heap.ts';
import { cost, slowed, watch, within, type Times } from './press-times.ts';
import { joins, minute, queueStage, ticketOf, type QueueScene } from './queue-stage.ts';

const scene = queueStage();

test('speed: in a queue of 500 each press and each piece of news is worked off within 50 ms on a slow telephone', () =>
  within(50, (tell) => scene({ scenario: 'long-queue', width: 412 }, async (all) => tell(await visit(all)))));

async function visit(all: QueueScene): Promise<Times> {
  const { queue, page, context, passes } = all;
  await queue.at('purpose');
  await page.locator('input[name="choose-purpose"]').nth(1).check();
  await page.locator('#choose-code').waitFor();
  await slowed(context, page);
  const times: Times = {};
  const press = async (name: string, find: string) => void (times[name] = await cost(page, 'civic-queue-ticket', find));
  for (let round = 0; round < 3; round++) {
    await press(`the other purpose, ${round}`, 'input[name="choose-purpose"]:not(:checked)');
    await press(`the first purpose, ${round}`, 'input[name="choose-purpose"]:not(:checked)');
  }
  await press('take a ticket', '[data-focus="now"]');
  await queue.at('ticket');
  await queue.sees(queue.t('people', { count: 500 }));
  await page.locator('svg[part="qr"]').waitFor();
  for (let round = 0; round < 3; round++) {
    await press(`late, ${round}`, '[data-focus="delay"]');
    await page.getByRole('dialog').waitFor();
    await press(`as it is, ${round}`, '[data-focus="delay-no"]');
    await press(`leave, ${round}`, '[data-focus="leave"]');
    await page.getByRole('dialog').waitFor();
    await press(`stay, ${round}`, '[data-focus="leave-no"]');
  }
  // News come by themselves: no task that they cause may hold up a press.
  const news = await watch(page, 'longtask');
  const first = ticketOf(all).place?.ahead ?? 0;
  for (let time = 0; time < 10; time++) {
    await news.during(`news ${time}`, async () => {
      await passes(minute);
      await showsPlace(all);
    });
  }
  assert.ok((ticketOf(all).place?.ahead ?? first) < first, 'the queue has moved');
  return { ...times, ...(await news.times()) };
}

async function showsPlace(all: QueueScene): Promise<void> {
  await all.queue.sees(all.queue.t('people', { count: ticketOf(all).place?.ahead ?? -1 }));
}

for (const [scenario, how] of [['long-queue', 'by a stream'], ['reconnect-storm', 'by asking']] as const) {
  test(`memory: an hour in a queue, kept live ${how}, leaves no more behind than it found`, () =>
    scene({ scenario: 'long-queue' }, async (all) => {
      const { town, page, context } = all;
      await joins(all);
      const heap = await heapOf(context, page);
      town.api.setScenario(scenario);
      await lives(all, 120, minute / 2); // what is made once is made
      const seen = ticketOf(all).revision;
      const before = await heap();
      await lives(all, 120, minute / 2);
      const after = await heap();
      await showsPlace(all);
      assert.ok(ticketOf(all).revision - seen >= 20, `${ticketOf(all).revision - seen} changes in an hour`);
      isFlat(before, after);
    }));
}
