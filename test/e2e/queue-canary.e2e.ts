/** Must show 6: the code of a case, and the key of a ticket, are where they must be, and nowhere else. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unescaped, watches } from './canary-support.ts';
import { queueStage, ticketOf, until } from './queue-stage.ts';

const scene = queueStage();
const code = '480215';
const sings = (text: string) => unescaped(text).replace(/\s/g, '').includes(code);

for (const [how, hash] of [['typed', ''], ['brought by the link', `#civic-collect=${code}`]] as const) {
  test(`canary: the code that was ${how} is sent to the API in one body, and is nowhere else`, () =>
    scene({ closed: true }, async (all) => {
      const { queue, town, page } = all;
      const { wire, clean } = await watches(all, sings, town.url + hash);
      const unsaid = async (moment: string) => {
        await clean(moment);
        assert.ok(!sings((await queue.heard()).join()), `${moment}: said aloud`);
      };
      await queue.at('purpose');
      if (hash) await queue.sees(/480\s?215/);
      else {
        await page.locator('input[name="choose-purpose"]').nth(1).check();
        await page.locator('#choose-code').fill('48');
        await queue.presses('take.now');
        await queue.sees(queue.t('code.malformed', { count: 6 }));
        await page.locator('#choose-code').fill(code);
        assert.equal(await page.locator('#choose-code').inputValue(), code);
      }
      await unsaid('before it is sent');
      await queue.presses('take.later');
      await queue.at('time');
      await page.locator('[data-date]:not([aria-disabled])').first().waitFor();
      await unsaid('in the calendar');
      await queue.presses('back');
      await queue.at('purpose');
      assert.equal(wire.carried, 0, 'nothing is sent before the citizen takes a ticket');
      for (const fault of [422, 409, 500] as const) {
        town.api.fail('takeTicket', fault, 1);
        await queue.presses('take.now');
        await page.getByRole('alert').filter({ has: queue.button('retry') }).waitFor();
        await unsaid(`after an error ${fault}`);
      }
      await queue.presses('take.now');
      await queue.at('ticket');
      await queue.sees(code);
      assert.equal(wire.carried, 4, 'only what takes a ticket carries it');
      await unsaid('on the ticket');
      await until(all, 'called');
      await queue.hears(queue.t('called.title'));
      await unsaid('called');
      await page.reload();
      await queue.sees(code);
      await unsaid('after a reload');
      await queue.presses('leave');
      await queue.presses('leave.yes');
      await queue.heading(queue.t('left.title'));
      await unsaid('over');
      await page.reload();
      await queue.at('purpose');
      await unsaid('for the next person');
      assert.ok(!sings(await queue.text()), 'nothing of it is there for the next person');
    }));
}

test('canary: the key of a ticket is in headers to the API and in this tab’s storage alone, and goes with its end', () =>
  scene({ closed: true }, async (all) => {
    const { queue, town, page } = all;
    const token = () => [...town.api.db.tickets.values()][0]?.token ?? '-';
    // What this tab keeps for a reload, and the header that proves the right, are its places.
    const own = /"?civic-widgets\/ticket\/[^,}]*|"?authorization"?:"?Bearer \w+/g;
    const { clean } = await watches(all, (text) => unescaped(text).replace(/setItem: civic-widgets\/ticket\/.*/g, '').replace(/\\"/g, '"').replace(own, '').includes(token()));
    await queue.at('purpose');
    await queue.chooses(/Подати документи/);
    await queue.presses('take.now');
    await queue.at('ticket');
    await page.locator('svg[part="qr"]').waitFor();
    await clean('on the ticket');
    town.api.fail('leave', 409, 1);
    await queue.presses('leave');
    await queue.presses('leave.yes');
    await page.getByRole('dialog').getByRole('alert').waitFor();
    await clean('after an error');
    await queue.presses('retry');
    await queue.heading(queue.t('left.title'));
    assert.equal(ticketOf(all).status, 'left');
    await clean('over');
    assert.deepEqual(await page.evaluate(() => ({ ...sessionStorage })), {});
  }));
