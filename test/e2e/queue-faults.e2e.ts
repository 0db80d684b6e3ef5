/** Must show 6: every call of the queue ticket × everything that can go wrong with it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Locator } from 'playwright-core';
import { focusIs } from '../drivers/focus.ts';
import { faults, lineReturns, outwaits, reads, titles, unreadable, type FaultName } from './fault-table.ts';
import { calls, type QueuePlan } from './queue-calls.ts';
import { joins, queueStage, ticketOf, type QueueScene } from './queue-stage.ts';

const scene = queueStage();
const tag = 'civic-queue-ticket';

/** What an integrator is told, and nobody else. */
const report = /^error: \[civic-widgets\] <civic-queue-ticket> /;

/** @param byItself the line comes back before anything is pressed */
async function breaks(all: QueueScene, plan: QueuePlan, fault: FaultName, byItself = false): Promise<void> {
  const { queue, town, page } = all;
  const { operation, within } = plan;
  await plan.start(all);
  assert.deepEqual(all.console, []);
  const before = town.calls(operation).length;
  town.api.fail(operation, fault);
  await plan.make(all);
  const endings: QueuePlan['endings'] = { ...unreadable, ...plan.endings };
  const { title = titles[fault], focus = 'problem', onward } = endings[fault] ?? {};
  if (fault === 'timeout') await outwaits(all, operation, before, tag);
  await plan.meanwhile?.(all, fault);
  const place: Locator = within ? page.getByRole(within) : queue.widget;
  await place.getByRole('heading', { name: queue.t(title) }).waitFor();
  if (focus === 'problem') await place.getByRole('alert').filter({ hasText: queue.t(title) }).waitFor();
  // Before the citizen has done anything, the page keeps its focus.
  if (!plan.untouched) await focusIs(all.page, focus);
  await reads(all, { tag, words: queue.words, fault, title, everything: () => queue.text() });
  await plan.kept?.(all);
  assert.ok(all.console.length <= 1 && all.console.every((line) => report.test(line)), all.console.join('\n'));
  // A first question that fails may be asked at a wrong address: that is for the integrator, too.
  const mends = plan.untouched || fault === 'html' || fault === 'contract' || title === 'failure.config.title';
  assert.equal(all.console.length, mends ? 1 : 0, 'the integrator is told of what to mend, and of nothing else');

  town.api.heal();
  const mended = byItself && (await lineReturns(all, tag));
  if (onward) await onward(all);
  else if (!mended) await place.getByRole('button', { name: queue.t('retry'), exact: true }).click();
  await plan.done(all);
}

for (const plan of calls) {
  test(`faults of ${plan.name ?? plan.operation}: a message, focus on it, nothing lost, a way on`, async (t) => {
    const name = plan.name ?? plan.operation;
    const args = { closed: plan.untouched };
    for (const fault of faults) await t.test(`${name} × ${fault}`, () => scene(args, (all) => breaks(all, plan, fault)));
    await t.test(`${name} × offline, and back before anything is pressed`, () => scene(args, (all) => breaks(all, plan, 'offline', true)));
  });
}

test('what was refused is explained, and what is so now is shown: it is not tried again where it can’t be', () =>
  scene({}, async (all) => {
    const { queue, town, page } = all;
    await joins(all);
    await queue.presses('delay', { count: 10 });
    await page.getByRole('dialog').waitFor();
    // Somebody else with the same link has been late twice meanwhile; this page has not heard of it yet.
    const row = ticketOf(all);
    row.delaysLeft = 0;
    row.revision += 1;
    await queue.presses('delay.yes');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await queue.widget.getByRole('alert').filter({ hasText: queue.t('problem.changed.title') }).waitFor();
    await focusIs(all.page, 'problem');
    assert.equal(await queue.button('delay', { count: 10 }).count(), 0);
    await queue.presses('retry');
    await focusIs(all.page, 'title');
    assert.equal(await queue.widget.getByRole('alert').count(), 0);
    assert.equal(town.calls('delay').length, 1);
  }));

test('a queue that has closed since it was looked at is shown closed, and a time can be chosen instead', () =>
  scene({}, async (all) => {
    const { queue, town } = all;
    await queue.at('purpose');
    await queue.chooses(/Подати документи/);
    town.api.setScenario('queue-closed');
    await queue.presses('take.now');
    await queue.widget.getByRole('alert').filter({ hasText: queue.t('problem.closed.title') }).waitFor();
    await focusIs(all.page, 'problem');
    await queue.sees(queue.t('queue.closed'));
    assert.equal(await queue.button('take.now').count(), 0);
    await queue.presses('retry');
    await focusIs(all.page, 'title');
    await queue.presses('take.later');
    await queue.at('time');
    assert.equal(town.calls('takeTicket').length, 1);
  }));

test('what comes after the first question does not arrive: a press says so, and the next one tries again', () =>
  scene({ closed: true, meant: /queue-ticket-rooms/ }, async (all) => {
    const { queue, page, town, origins } = all;
    const rooms = `${origins.files}/**/queue-ticket-rooms*`;
    await page.route(rooms, (route) => route.abort());
    await page.goto(town.url);
    await queue.at('purpose');
    await queue.chooses(/Подати документи/);
    await queue.presses('take.now');
    await queue.widget.getByRole('alert').filter({ hasText: queue.t('failure.unavailable.title') }).waitFor();
    await focusIs(all.page, 'now');
    await queue.presses('retry');
    await focusIs(all.page, 'title');
    await queue.widget.getByRole('alert').filter({ hasText: queue.t('failure.unavailable.title') }).waitFor();
    assert.ok(await page.getByRole('radio', { name: /Подати документи/ }).isChecked());
    await page.unroute(rooms);
    await queue.presses('take.now');
    await queue.at('ticket');
    await focusIs(all.page, 'title');
  }));
