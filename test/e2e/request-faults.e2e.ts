/** Must show 8: every call of a service request × everything that can go wrong with it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { focusIs } from '../drivers/focus.ts';
import type { RequestWalk } from '../drivers/request-walk.ts';
import { faults, lineReturns, outwaits, reads, titles, type FaultName } from './fault-table.ts';
import { calls, locale, walkOf, type CallPlan } from './request-fault-calls.ts';
import { comes, saturday } from './request-stage.ts';
import { stage, type Scene } from './stage.ts';

const scene = stage();
const tag = 'civic-service-request';

/** @param byItself the line comes back before anything is pressed */
async function breaks(all: Scene, walk: RequestWalk, plan: CallPlan, fault: FaultName, byItself = false): Promise<void> {
  const { town, page, passes } = all;
  const { t } = walk.words;
  const { title = titles[fault], focus = 'problem', onward, over } = plan.endings?.[fault] ?? {};
  await page.goto('about:blank');
  const before = town.calls(plan.operation).length;
  if (plan.untouched) town.api.fail(plan.operation, fault);
  await page.goto(town.url);
  await plan.start?.(walk, all);
  town.api.fail(plan.operation, fault);
  await plan.make(walk, all);
  if (fault === 'timeout') await outwaits(all, plan.operation, before, tag);
  // “Still at it” is asked about again and again, but not for ever.
  for (let time = 0; plan.operation === 'requestOutcome' && fault === 409 && time < 30 && !(await walk.title(t(title)).count()); time++) await passes(1_000);
  await walk.sees(t(title));
  if (focus === 'problem') await page.getByRole('alert').filter({ hasText: t(title) }).waitFor();
  if (!plan.untouched) await focusIs(page, focus);
  await reads(all, { tag, words: walk.words, fault, title, everything: () => walk.widget.locator('[part~="sheet"]').innerText() });
  town.api.heal();
  const mended = byItself && (await lineReturns(all, tag));
  if (onward) await onward(walk, all);
  else if (!mended) await walk.presses('retry');
  if (!over) await plan.done(walk, all);
  if (!onward) await plan.kept?.(walk, all);
}

for (const plan of calls) {
  test(`faults of ${plan.operation}${plan.anyService ? ', where the citizen chooses' : ''}: a message, focus on it, nothing lost, a way on`, async (t) => {
    const service = plan.anyService ? '' : ' service="property-inquiry"';
    const body = `<civic-service-request api-url="API" municipality="shahin-shahr"${service} lang="${locale}"></civic-service-request>`;
    await scene({ now: saturday, locale, page: { lang: locale, body }, closed: true }, async (all) => {
      const walk = walkOf(all);
      for (const fault of faults) await t.test(`${plan.operation} × ${fault}`, () => breaks(all, walk, plan, fault));
      await t.test(`${plan.operation} × offline, and back before anything is pressed`, () => breaks(all, walk, plan, 'offline', true));
    });
  });
}

test('a look that fails alarms nobody: what is known stays, and the answer is shown when it is there', () =>
  scene({ now: saturday, locale, page: { lang: locale, body: `<civic-service-request api-url="API" municipality="shahin-shahr" service="property-inquiry" lang="${locale}"></civic-service-request>` } }, async (all) => {
    const walk = walkOf(all);
    const plan = calls.find(({ operation }) => operation === 'submitRequest');
    await plan?.start?.(walk, all);
    await plan?.make(walk, all);
    await walk.sees(walk.words.t('answer.wait.title'));
    all.town.api.fail('request', 500);
    await all.passes(60_000);
    await walk.sees(walk.words.t('answer.wait.title'));
    assert.equal(await walk.widget.getByRole('alert').count(), 0);
    all.town.api.heal();
    await comes(all, walk, walk.words.t('answer.title'));
  }));
