/** Must show 3 and 6: everything that can go wrong with the line to the counter: the ticket stays in sight, with its age. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { focusIs } from '../drivers/focus.ts';
import { faults } from './fault-table.ts';
import { asked, passesSlowly, queueStage, ticketOf, type QueueScene } from './queue-stage.ts';
import { settles } from './settles.ts';

const scene = queueStage();
const minute = 60_000;

async function takes({ queue }: QueueScene): Promise<void> {
  await queue.at('purpose');
  await queue.chooses(/Подати документи/);
  await queue.presses('take.now');
  await queue.at('ticket');
}

/** Nothing that a citizen could do anything about, nothing broken on the screen. */
async function isCalm({ queue, console: lines }: QueueScene): Promise<void> {
  assert.equal(await queue.widget.getByRole('alert').count(), 0, 'nobody is alarmed');
  assert.doesNotMatch(await queue.text(), /undefined|\[object|NaN|Invalid Date|null/);
  assert.deepEqual(lines, []);
}

/** Time passes until a text is shown. */
async function untilShown(all: QueueScene, text: string, limit: number): Promise<void> {
  for (let passed = 0; passed < limit && !(await all.queue.text()).includes(text); passed += 5_000) {
    await all.passes(5_000);
    await settles(all);
  }
  await all.queue.sees(text);
}

for (const fault of faults) {
  test(`faults of ticketEvents × ${fault}: the ticket is asked for instead, and is right`, () =>
    scene({}, async (all) => {
      const { queue, town } = all;
      town.api.fail('ticketEvents', fault);
      await takes(all);
      await untilShown(all, 'перевіряємо кожні кілька секунд', minute);
      await queue.heading(ticketOf(all).number);
      await isCalm(all);
      const before = asked(all);
      await passesSlowly(all, 5 * minute);
      await queue.sees(queue.t('people', { count: ticketOf(all).place?.ahead ?? -1 }));
      await isCalm(all);
      const more = asked(all) - before;
      assert.ok(more >= 5 && more <= 40, `${more} calls in five minutes`);
    }));

  test(`faults of ticket × ${fault}, without events: the last that is known stays, with its age, or it is said that it is gone`, () =>
    scene({}, async (all) => {
      const { queue, town } = all;
      town.api.fail('ticketEvents', 'offline');
      town.api.fail('ticket', fault);
      await takes(all);
      const since = town.clock.now();
      const { number } = ticketOf(all);
      if (fault === 401 || fault === 404 || fault === 410) {
        await untilShown(all, queue.t('lost.title'), minute);
        await focusIs(all.page, 'title');
        const before = asked(all);
        await passesSlowly(all, minute);
        assert.equal(asked(all), before, 'what is gone is not asked for');
        town.api.heal();
        await queue.presses('anew');
        return queue.at('purpose');
      }
      await untilShown(all, queue.t('line.broken'), minute);
      const before = asked(all);
      await passesSlowly(all, 4 * minute);
      const more = asked(all) - before;
      assert.ok(more <= 24, `${more} calls in four minutes`); // a question is three tries at most
      await queue.heading(number);
      await queue.sees(/останні відомості:/);
      const age = Number(/(\d+) хвилин[иу]? тому/.exec(await queue.text())?.[1]);
      const old = (town.clock.now() - since) / minute;
      assert.ok(Math.abs(age - old) <= 1, `${age} minutes old, says the screen; it is ${old}`);
      await isCalm(all);
      // Healed at the last moment: what is asked by itself would do away with the button.
      await queue.button('line.refresh').focus();
      town.api.heal();
      await all.page.keyboard.press('Enter');
      await queue.sees(/наживо|оновлено:/);
      await focusIs(all.page, 'title');
      await queue.sees(queue.t('people', { count: ticketOf(all).place?.ahead ?? -1 }));
      await isCalm(all);
    }));
}

test('a line that was broken mends itself', () =>
  scene({}, async (all) => {
    const { queue, town } = all;
    town.api.fail('ticketEvents', 503);
    town.api.fail('ticket', 503);
    await takes(all);
    await untilShown(all, queue.t('line.broken'), minute);
    town.api.heal();
    const before = asked(all);
    await untilShown(all, 'оновлено:', 6 * minute);
    assert.ok(asked(all) - before <= 2);
    await isCalm(all);
  }));
