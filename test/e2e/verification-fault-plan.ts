/** One call of the verification form, broken in every way that its own table does not know better (quality 5). */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Fault, Operation } from '../../mock-api/index.ts';
import { townPage, Verification } from '../drivers/verification.ts';
import { axe, paint } from './axe-support.ts';
import type { Scene, Stage } from './stage.ts';

export const faults: readonly Fault[] = ['timeout', 401, 404, 409, 410, 413, 422, 429, 503];

export interface Plan {
  readonly come: (form: Verification, all: Scene) => Promise<void>;
  readonly make: (form: Verification) => Promise<void>;
  readonly kept: (form: Verification) => Promise<void>;
  /** Where it leads when all is well. */
  readonly then: string;
  /** A choice that is kept at once: that it is asked about once more is not told. */
  readonly quiet?: true;
  /** What has happened by then. */
  readonly done?: (form: Verification) => Promise<void> | void;
  /** Inside, a session that is over leads to signing in again. */
  readonly inside?: true;
  /** Done by somebody else meanwhile: what is true is read anew. */
  readonly overtaken?: readonly Fault[];
}

/** A page that says what happened, and where focus is on it. */
export async function told({ page, host }: Verification, what: string): Promise<void> {
  await host.locator('[data-focus="problem"], [data-focus="notice"]').first().waitFor();
  assert.equal(await page.locator('[part~="busy"]').count(), 0, `${what}: nothing spins`);
  assert.equal(await host.evaluate((widget) => widget.shadowRoot?.activeElement !== null), true, `${what}: focus is on what is said`);
}

/** A write whose answer may be lost is asked about first. */
const unsure: readonly Fault[] = ['timeout', 503, 'offline', 500, 'html', 'contract'];

/** Told, nothing lost, and a way on. */
export function brokenCalls(scene: Stage, operation: Operation, plan: Plan, each = faults): void {
  suite(`${operation} fails`, () => {
    for (const fault of each) {
      if (plan.overtaken?.includes(fault)) continue;
      test(`${fault}: told, nothing lost, a way on`, () =>
        scene({ page: townPage('el') }, async (all: Scene) => {
          const { page, town, passes } = all;
          const form = new Verification(page, town, 'el');
          await plan.come(form, all);
          town.api.fail(operation, fault);
          await plan.make(form);
          if (unsure.includes(fault)) {
            if (fault === 'timeout') await passes(31_000);
            if (plan.quiet) await page.waitForTimeout(300);
            else await page.getByText(form.t('busy.again')).waitFor();
            await passes(2_000);
            if (fault === 'timeout') await passes(31_000);
          }
          await told(form, `${operation} × ${fault}`);
          assert.doesNotMatch(await form.text(), /undefined|\[object|NaN|Invalid Date|null/);
          town.api.heal(operation);
          if (fault === 401 && plan.inside) {
            await form.at('start');
            await form.signsInAgain();
            return void (await form.at('way'));
          }
          await plan.kept(form);
          await paint(page);
          assert.deepEqual(await axe(page), []);
          if (await form.button('retry').count()) await form.button('retry').click();
          else await plan.make(form);
          await form.at(plan.then);
          await plan.done?.(form);
          assert.ok(town.api.registrar.accounts().length <= 1);
        }));
    }
  });
}
