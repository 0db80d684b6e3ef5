/** Must show 4: every call of the status checker × everything that can go wrong with it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Fault, Operation } from '../../mock-api/index.ts';
import { centrePage, ready, Status } from '../drivers/status.ts';
import { stage, type Scene } from './stage.ts';

const scene = stage();
const faults: readonly Fault[] = ['offline', 'timeout', 500, 503, 429, 'html', 'contract', 401, 404, 409, 410, 422];

const titles: Readonly<Record<string, string>> = {
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

interface Plan {
  readonly operation: Operation;
  readonly attributes?: Readonly<Record<string, string>>;
  /** Makes the call; the widget has been opened. */
  readonly make: (status: Status, all: Scene) => Promise<void>;
  /** All is well. */
  readonly done: (status: Status) => Promise<void>;
  /** Where a fault reads otherwise. */
  readonly endings?: Readonly<Record<string, string>>;
  /** Before the citizen has done anything, the page keeps its focus. */
  readonly untouched?: true;
  /** A retry, where it is no press on “try again”. */
  readonly again?: string;
}

const asksForCases = async (status: Status, { town }: Scene): Promise<void> => {
  const session = town.api.signIn('+380 00 000 45 67');
  await status.host.evaluate((widget, given) => Object.assign(widget, { session: given }), session);
  await status.presses('cabinet.open');
};

const plans: readonly Plan[] = [
  {
    operation: 'municipality',
    untouched: true,
    make: async () => {},
    done: (status) => status.at('entry'),
    endings: { 404: 'failure.config.title', 409: 'failure.contract.title', 410: 'failure.contract.title', 422: 'failure.contract.title' },
  },
  {
    operation: 'lookUp',
    make: (status) => status.checks(ready.code),
    done: (status) => status.at('case'),
    endings: { 404: 'none.title', 429: 'wait.title' },
    again: 'check',
  },
  { operation: 'uncollected', untouched: true, attributes: { 'show-uncollected': '' }, make: async () => {}, done: (status) => status.page.getByRole('table').waitFor() },
  { operation: 'cases', make: asksForCases, done: (status) => status.page.locator('[part~="line"]').first().waitFor(), endings: { 401: 'cabinet.over' } },
  {
    operation: 'case',
    make: async (status, all) => {
      await asksForCases(status, all);
      await status.page.locator('[part~="line"]').first().click();
    },
    done: (status) => status.page.locator('[part~="line"]').first().waitFor(),
    endings: { 401: 'cabinet.over', 404: 'none.title' },
  },
];

for (const plan of plans) {
  test(`faults of ${plan.operation}: a message, nothing lost, a way on`, async (t) => {
    for (const fault of faults) {
      await t.test(`${plan.operation} × ${fault}`, () =>
        scene({ closed: true, patience: 8_000, locale: 'uk', page: centrePage('uk', plan.attributes) }, async (all) => {
          const { town, page, passes } = all;
          const status = new Status(page, 'uk');
          if (!plan.untouched) {
            await page.goto(town.url);
            await status.at('entry');
          }
          town.api.fail(plan.operation, fault);
          if (plan.untouched) await page.goto(town.url);
          await plan.make(status, all);
          if (fault === 'timeout') {
            while (!town.calls(plan.operation).length) await page.waitForTimeout(20);
            await page.waitForFunction(() => document.querySelector('civic-status-checker')?.shadowRoot);
            await passes(30_000);
          }
          const title = plan.endings?.[fault] ?? titles[fault] ?? '';
          await page.getByRole('heading', { name: status.t(title) }).waitFor();
          if (!plan.untouched) await status.focusIs('problem');
          const shown = await status.text();
          assert.doesNotMatch(shown, /undefined|\[object|NaN|Invalid Date|null/);
          assert.equal(await page.locator('[part~="busy"]').count(), 0, 'nothing spins');
          if (fault === 503) assert.match(shown, /технічне обслуговування/, 'the operator’s own words');
          if (plan.operation === 'lookUp') {
            assert.deepEqual([await status.code.inputValue(), await status.factor.inputValue()], [ready.code, ready.phone]);
            assert.equal(town.calls('lookUp').length, 1, 'a look-up is never repeated by itself');
          }
          if (plan.operation !== 'municipality') assert.ok(await page.getByRole('link', { name: '0-800-500-459' }).isVisible(), 'ST6: the phone');
          town.api.heal();
          if (title === 'cabinet.over') return;
          if (title === 'wait.title') for (let second = 0; second <= 31; second++) await passes(1000);
          if (title === 'none.title' && plan.operation === 'case') return void (await status.presses('list.byCode'));
          await status.presses(title === 'none.title' || title === 'wait.title' ? (plan.again ?? 'retry') : 'retry');
          await plan.done(status);
        }),
      );
    }
  });
}
