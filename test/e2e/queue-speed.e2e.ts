/** Must show 7: a queue of 500, and an hour in it, on a slow telephone. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { heapOf, isFlat, lives } from './heap.ts';
import { joins, minute, queueStage, ticketOf, type QueueScene } from './queue-stage.ts';

const scene = queueStage();

/** The time from a press to the end of the work that it causes, and of the layout. Runs in the page. */
async function timed(selector: string): Promise<number> {
  const widget = document.querySelector<HTMLElement & { readonly updateComplete: Promise<unknown> }>('civic-queue-ticket');
  const target = widget?.shadowRoot?.querySelector<HTMLElement>(selector);
  if (!widget || !target) throw new Error(`there is no ${selector}`);
  const start = performance.now();
  target.click();
  await Promise.resolve();
  await widget.updateComplete;
  widget.getBoundingClientRect();
  return performance.now() - start;
}

test('speed: in a queue of 500 each press and each piece of news is worked off within 50 ms on a slow telephone', () =>
  scene({ scenario: 'long-queue', width: 412 }, async (all) => {
    const { queue, page, context, passes } = all;
    await queue.at('purpose');
    await page.locator('input[name="choose-purpose"]').nth(1).check();
    await page.locator('#choose-code').waitFor();
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    const times: Record<string, number> = {};
    const press = async (name: string, find: string) => void (times[name] = await page.evaluate(timed, find));
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
    await page.evaluate(() => {
      const tasks: number[] = [];
      Object.assign(window, { tasks });
      new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' });
    });
    const first = ticketOf(all).place?.ahead ?? 0;
    for (let time = 0; time < 10; time++) {
      await passes(minute);
      await showsPlace(all);
    }
    assert.ok((ticketOf(all).place?.ahead ?? first) < first, 'the queue has moved');
    const tasks = await page.evaluate(() => (window as unknown as { tasks: number[] }).tasks);
    assert.deepEqual([Object.entries(times).filter(([, ms]) => ms > 50), tasks], [[], []], JSON.stringify({ times, tasks }));
  }));

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
