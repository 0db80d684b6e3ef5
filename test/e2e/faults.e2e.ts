/** Must show 4: every call of the flow × everything that can go wrong with it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applicant } from '../drivers/citizen.ts';
import { focusIs } from '../drivers/focus.ts';
import { calls, type CallPlan } from './fault-calls.ts';
import { faults, lineReturns, outwaits, reads, titles, type FaultName } from './fault-table.ts';
import { stage, type Scene } from './stage.ts';

const scene = stage();
const tag = 'civic-booking-calendar';

/** Everything that is shown or said, names included. */
async function everything({ page, book }: Scene): Promise<string> {
  const names = await page.locator(`${tag} [aria-label]`).evaluateAll((all) => all.map((each) => each.getAttribute('aria-label')));
  return [await book.text(), ...names, ...(await book.heard())].join('\n');
}

/** @param byItself the line comes back before anything is pressed */
async function breaks(all: Scene, plan: CallPlan, fault: FaultName, byItself = false): Promise<void> {
  const { book, town, page } = all;
  const { operation } = plan;
  const { title = titles[fault], focus = 'problem', onward } = plan.endings?.[fault] ?? {};
  const before = town.calls(operation).length;
  town.api.fail(operation, fault);
  plan.forgets?.(all, fault);
  await plan.make(all);
  if (fault === 'timeout') await outwaits(all, operation, before, tag);
  const words = title === 'problems' ? book.words.t(title, { count: 1 }) : book.words.t(title);
  await page.getByRole('heading', { name: words }).waitFor();
  if (focus === 'problem') await page.getByRole('alert').filter({ hasText: words }).waitFor();
  // Before the citizen has touched anything, the page keeps its focus.
  if (!plan.untouched) await focusIs(page, focus);
  await reads(all, { tag, words: book.words, fault, title, everything: () => everything(all) });

  town.api.heal();
  plan.forgets?.(all, fault);
  const mended = byItself && (await lineReturns(all, tag));
  if (onward) await onward(all);
  else if (!mended) await book.presses('retry');
  await plan.done(all);
}

for (const plan of calls) {
  test(`faults of ${plan.operation}: a message, focus on it, nothing lost, a way on`, async (t) => {
    await scene({ page: { attributes: plan.attributes }, closed: true }, async (all) => {
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
          await plan.again(all);
          broken = false;
        });
      }
      await t.test(`${plan.operation} × offline, and back before anything is pressed`, async () => {
        if (broken) await plan.start(all);
        await breaks(all, plan, 'offline', true);
      });
    });
  });
}
