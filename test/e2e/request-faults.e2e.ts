/** Must show 8: every call of a service request × everything that can go wrong with it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RequestWalk } from '../drivers/request-walk.ts';
import { calls, faults, locale, walkOf, type CallPlan, type FaultName } from './request-fault-calls.ts';
import { comes, saturday } from './request-stage.ts';
import { stage, type Scene } from './stage.ts';

const scene = stage();

const titles: Readonly<Record<FaultName, string>> = {
  offline: 'failure.offline.title',
  timeout: 'failure.timeout.title',
  500: 'failure.unavailable.title',
  503: 'failure.unavailable.title',
  429: 'failure.rate-limited.title',
  html: 'failure.contract.title',
  contract: 'failure.contract.title',
  401: 'failure.unauthorized.title',
  404: 'failure.not-found.title',
  409: 'failure.conflict.title',
  410: 'failure.expired.title',
  422: 'failure.invalid.title',
};

async function focusIs(all: Scene, name: string): Promise<void> {
  await all.page.waitForFunction((wanted) => document.querySelector('civic-service-request')?.shadowRoot?.activeElement?.getAttribute('data-focus') === wanted, name);
}

async function breaks(all: Scene, walk: RequestWalk, plan: CallPlan, fault: FaultName): Promise<void> {
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
  if (fault === 'timeout') {
    while (town.calls(plan.operation).length === before) await page.waitForTimeout(20);
    await page.waitForFunction(() => document.querySelector('civic-service-request')?.shadowRoot);
    await passes(30_000);
  }
  // “Still at it” is asked about again and again, but not for ever.
  for (let time = 0; plan.operation === 'requestOutcome' && fault === 409 && time < 30 && !(await walk.title(t(title)).count()); time++) await passes(1_000);
  await walk.sees(t(title));
  if (focus === 'problem') await page.getByRole('alert').filter({ hasText: t(title) }).waitFor();
  if (!plan.untouched) await focusIs(all, focus);
  const shown = await walk.widget.locator('[part~="sheet"]').innerText();
  assert.doesNotMatch(shown, /undefined|\[object|NaN|Invalid Date|null/);
  assert.equal(await walk.widget.locator('[part~="busy"]').count(), 0, 'nothing spins');
  if (fault === 503 && title === titles[503]) assert.match(shown, /συντηρείται/, 'the operator’s own words');
  if (fault === 429 && title === titles[429]) assert.ok(shown.includes(t('failure.wait.seconds', { count: 30 })), 'when to try again');
  town.api.heal();
  if (onward) await onward(walk, all);
  else await walk.presses('retry');
  if (!over) await plan.done(walk, all);
  if (!onward) await plan.kept?.(walk, all);
}

for (const plan of calls) {
  test(`faults of ${plan.operation}: a message, focus on it, nothing lost, a way on`, async (t) => {
    const service = plan.anyService ? '' : ' service="property-inquiry"';
    const body = `<civic-service-request api-url="API" municipality="shahin-shahr"${service} lang="${locale}"></civic-service-request>`;
    await scene({ now: saturday, locale, page: { lang: locale, body }, closed: true, patience: 6_000 }, async (all) => {
      const walk = walkOf(all);
      for (const fault of faults) await t.test(`${plan.operation} × ${fault}`, () => breaks(all, walk, plan, fault));
    });
  });
}

test('a look that fails alarms nobody: what is known stays, and the answer is shown when it is there', () =>
  scene({ now: saturday, locale, page: { lang: locale, body: `<civic-service-request api-url="API" municipality="shahin-shahr" service="property-inquiry" lang="${locale}"></civic-service-request>` }, patience: 8_000 }, async (all) => {
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
