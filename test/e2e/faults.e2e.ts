/** Must show 4: every call of the flow × everything that can go wrong with it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applicant } from '../drivers/citizen.ts';
import { calls, faults, type CallPlan, type FaultName } from './fault-calls.ts';
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

/** Everything that is shown or said, names included. */
async function everything({ page, book }: Scene): Promise<string> {
  const names = await page.locator('civic-booking-calendar [aria-label]').evaluateAll((all) => all.map((each) => each.getAttribute('aria-label')));
  return [await book.text(), ...names, ...(await book.heard())].join('\n');
}

async function breaks(all: Scene, plan: CallPlan, fault: FaultName): Promise<void> {
  const { book, town, page, passes } = all;
  const { operation } = plan;
  const { title = titles[fault], focus = 'problem', onward } = plan.endings?.[fault] ?? {};
  const before = town.calls(operation).length;
  town.api.fail(operation, fault);
  plan.forgets?.(all, fault);
  await plan.make(all);
  if (fault === 'timeout') {
    while (town.calls(operation).length === before) await page.waitForTimeout(20);
    await page.waitForFunction(() => document.querySelector('civic-booking-calendar')?.shadowRoot);
    await passes(30_000);
  }
  const words = title === 'problems' ? book.words.t(title, { count: 1 }) : book.words.t(title);
  await page.getByRole('heading', { name: words }).waitFor();
  if (focus === 'problem') await page.getByRole('alert').filter({ hasText: words }).waitFor();
  // Before the citizen has touched anything, the page keeps its focus.
  if (!plan.untouched) {
    await page.waitForFunction((wanted) => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      return element?.getAttribute('data-focus') === wanted;
    }, focus);
  }
  const shown = await everything(all);
  assert.doesNotMatch(shown, /undefined|\[object|NaN|Invalid Date|null/);
  assert.equal(await page.locator('[part~="busy"]').count(), 0, 'nothing spins');
  if (fault === 503 && !plan.endings?.[503]) assert.match(shown, /συντηρείται/, 'the operator’s own words');
  if (fault === 429 && title === titles[429]) assert.ok(shown.includes(book.words.t('failure.wait.seconds', { count: 30 })), 'when to try again');

  town.api.heal();
  plan.forgets?.(all, fault);
  if (onward) await onward(all);
  else await book.presses('retry');
  await plan.done(all);
}

for (const plan of calls) {
  test(`faults of ${plan.operation}: a message, focus on it, nothing lost, a way on`, async (t) => {
    await scene({ page: { attributes: plan.attributes }, closed: true, patience: 6_000 }, async (all) => {
      await plan.start(all);
      let broken = false;
      for (const fault of faults) {
        await t.test(`${plan.operation} × ${fault}`, async () => {
          if (broken) await plan.start(all);
          broken = true;
          await breaks(all, plan, fault);
          if (plan.typed) {
            const { answers } = all.town.appointments.at(-1) ?? {};
            if (answers) assert.deepEqual([answers.name, answers.email, answers.subject], [applicant.name, applicant.email, applicant.subject]);
          }
          if (plan.operation === 'extendHold') {
            const name = await all.book.field('Ονοματεπώνυμο').inputValue();
            assert.equal(name, applicant.name);
          }
          if (fault !== faults.at(-1)) await plan.again(all);
          broken = false;
        });
      }
    });
  });
}
