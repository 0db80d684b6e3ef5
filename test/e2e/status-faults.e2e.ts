/** Must show 4: every call of the status checker × everything that can go wrong with it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Operation } from '../../mock-api/index.ts';
import { centrePage, ready, Status } from '../drivers/status.ts';
import { faults, outwaits, reads, titles, unreadable, type Ending, type FaultName } from './fault-table.ts';
import { stage, type Scene } from './stage.ts';

const scene = stage();
const tag = 'civic-status-checker';

interface Plan {
  readonly operation: Operation;
  readonly attributes?: Readonly<Record<string, string>>;
  /** Makes the call; the widget has been opened. */
  readonly make: (status: Status, all: Scene) => Promise<void>;
  /** All is well. */
  readonly done: (status: Status) => Promise<void>;
  /** Where a fault reads otherwise. */
  readonly endings?: Readonly<Partial<Record<FaultName, Ending>>>;
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
    endings: { ...unreadable, 404: { title: 'failure.config.title' } },
  },
  {
    operation: 'lookUp',
    make: (status) => status.checks(ready.code),
    done: (status) => status.at('case'),
    endings: { 404: { title: 'none.title' }, 429: { title: 'wait.title' } },
    again: 'check',
  },
  { operation: 'uncollected', untouched: true, attributes: { 'show-uncollected': '' }, make: async () => {}, done: (status) => status.page.getByRole('table').waitFor() },
  { operation: 'cases', make: asksForCases, done: (status) => status.page.locator('[part~="line"]').first().waitFor(), endings: { 401: { title: 'cabinet.over' } } },
  {
    operation: 'case',
    make: async (status, all) => {
      await asksForCases(status, all);
      await status.page.locator('[part~="line"]').first().click();
    },
    done: (status) => status.page.locator('[part~="line"]').first().waitFor(),
    endings: { 401: { title: 'cabinet.over' }, 404: { title: 'none.title' } },
  },
];

for (const plan of plans) {
  test(`faults of ${plan.operation}: a message, nothing lost, a way on`, async (t) => {
    for (const fault of faults) {
      await t.test(`${plan.operation} × ${fault}`, () =>
        scene({ closed: true, locale: 'uk', page: centrePage('uk', plan.attributes) }, async (all) => {
          const { town, page, passes } = all;
          const status = new Status(page, 'uk');
          if (!plan.untouched) {
            await page.goto(town.url);
            await status.at('entry');
          }
          town.api.fail(plan.operation, fault);
          if (plan.untouched) await page.goto(town.url);
          await plan.make(status, all);
          if (fault === 'timeout') await outwaits(all, plan.operation, 0, tag);
          const { title = titles[fault] } = plan.endings?.[fault] ?? {};
          await page.getByRole('heading', { name: status.t(title) }).waitFor();
          if (!plan.untouched) await status.focusIs('problem');
          await reads(all, { tag, words: status.words, fault, title, everything: () => status.text() });
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
