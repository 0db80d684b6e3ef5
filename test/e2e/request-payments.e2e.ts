/** RQ7, must show 4: whatever happens on the way to the bank and back, it is paid once or not at all. Told by the mock's ledger. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { propertyInquiry } from '../../mock-api/seed/definitions/shahin-shahr.ts';
import { RequestWalk } from '../drivers/request-walk.ts';
import { opens } from './request-fault-calls.ts';
import { answers, comes, debt, on } from './request-stage.ts';
import { stage, type Scene, type SceneArgs } from './stage.ts';

const scene = stage();

/** At the dues of a property that owes something. */
const owing = (play: (walk: RequestWalk, all: Scene) => Promise<void>, more: Partial<SceneArgs> = {}) =>
  scene(on('shahin-shahr', propertyInquiry, 'fa', more), async (all) => {
    const walk = new RequestWalk(all, 'fa', propertyInquiry, answers('fa', { property: debt }));
    await opens(all, { ...answers('en', { property: debt }), 'letter.date': '2026-11-11' });
    await walk.at('dues');
    await play(walk, all);
  });

const primary = (walk: RequestWalk) => walk.widget.locator('[data-focus="primary"]');
const ledger = ({ town }: Scene) => town.api.db.ledger.map(({ amount }) => amount);
const payments = ({ town }: Scene) => [...town.api.db.payments.values()];
const sum = (all: Scene) => payments(all)[0]?.amount ?? 0;

/** Presses “pay” and comes to the bank; the number of the payment. */
async function leaves(walk: RequestWalk, { page, town }: Scene): Promise<string> {
  await primary(walk).click();
  await page.waitForURL(/\/bank\//);
  return town.api.bank.waiting().at(-1)?.id ?? '';
}

for (const how of ['cancelled', 'failed'] as const) {
  test(`RQ7 fa: ${how} at the bank: said so, no money taken, and it can be paid after all`, () =>
    owing(async (walk, all) => {
      const { page, town } = all;
      const first = await leaves(walk, all);
      await page.goto(town.api.bank.settle(first, how));
      await walk.widget.getByText(walk.words.t(`payment.${how}.title`), { exact: true }).waitFor();
      assert.deepEqual(ledger(all), []);
      const second = await leaves(walk, all);
      await page.goto(town.api.bank.settle(second, 'paid'));
      await walk.sees(walk.words.t('dues.title.paid'));
      assert.deepEqual(ledger(all), [sum(all)]);
    }));
}

test('RQ7 fa: pending at the bank: nobody is asked to pay again, and it is shown by itself when it is settled', () =>
  owing(async (walk, all) => {
    const { page, town } = all;
    const id = await leaves(walk, all);
    await page.goto(town.api.bank.settle(id, 'pending'));
    await walk.widget.getByText(walk.words.t('payment.pending.title'), { exact: true }).waitFor();
    assert.equal(await primary(walk).count(), 0);
    town.api.bank.settle(id, 'paid');
    await comes(all, walk, walk.words.t('dues.title.paid'));
    assert.deepEqual(ledger(all), [sum(all)]);
  }));

test('RQ7 fa: the bank calls twice, and leads back twice: paid once', () =>
  owing(async (walk, all) => {
    const { page, town } = all;
    const id = await leaves(walk, all);
    const back = town.api.bank.settle(id, 'paid');
    assert.equal(town.api.bank.settle(id, 'paid'), back);
    town.api.bank.settle(id, 'cancelled');
    for (let time = 0; time < 2; time++) {
      await page.goto('about:blank');
      await page.goto(back);
      await walk.sees(walk.words.t('dues.title.paid'));
      await walk.widget.getByText(payments(all)[0]?.tracking ?? '-', { exact: true }).waitFor();
    }
    assert.deepEqual(ledger(all), [sum(all)]);
  }));

test('RQ7 fa: what the address says on return counts for nothing; a forged right opens nothing', () =>
  owing(async (walk, all) => {
    const { page, town } = all;
    const id = await leaves(walk, all);
    const back = new URL(town.api.bank.settle(id, 'pending'));
    back.search = '?state=paid&status=OK&tracking=1234567890';
    await page.goto(back.href);
    await walk.widget.getByText(walk.words.t('payment.pending.title'), { exact: true }).waitFor();
    assert.equal(await walk.title(walk.words.t('dues.title.paid')).count(), 0);
    await page.goto('about:blank');
    await page.goto(`${back.href}X`);
    await walk.sees(walk.words.t('lost.title'));
    assert.deepEqual(ledger(all), []);
  }));

test('RQ7 fa: another sum by now: no unseen sum is paid, the new one is shown first', () =>
  owing(
    async (walk, all) => {
      const { page, town } = all;
      await primary(walk).click();
      await walk.widget.getByRole('alert').filter({ hasText: walk.words.t('dues.changed.title') }).waitFor();
      assert.deepEqual(payments(all), []);
      const shown = await primary(walk).innerText();
      const id = await leaves(walk, all);
      assert.ok(shown.includes(walk.words.f.number(sum(all))), shown);
      await page.goto(town.api.bank.settle(id, 'paid'));
      await walk.sees(walk.words.t('dues.title.paid'));
      assert.deepEqual(ledger(all), [sum(all)]);
    },
    { scenario: 'amount-changed' },
  ));

test('RQ7 fa: paid in another tab: the first one pays nothing more, and shows that it is paid', () =>
  owing(async (walk, all) => {
    const { page, context, town } = all;
    const [row] = town.api.db.requests.values();
    const other = await context.newPage();
    await other.goto(`${town.url}#civic-request=${row?.reference ?? ''}.${row?.token ?? ''}`);
    const there = new RequestWalk({ ...all, page: other }, 'fa', propertyInquiry, {});
    await there.at('dues');
    const id = await leaves(there, { ...all, page: other });
    await other.goto(town.api.bank.settle(id, 'paid'));
    await there.sees(there.words.t('dues.title.paid'));
    await primary(walk).click();
    await walk.sees(walk.words.t('dues.title.paid'));
    assert.ok(!/\/bank\//.test(page.url()));
    assert.deepEqual(ledger(all), [sum(all)]);
    assert.equal(payments(all).length, 1);
  }));

test('RQ7 fa: no popup that could be blocked: the bank comes in the same tab', () =>
  owing(async (walk, all) => {
    const { page, context } = all;
    await page.evaluate(() => {
      window.open = () => {
        throw new Error('a popup');
      };
    });
    await leaves(walk, all);
    assert.equal(context.pages().length, 1);
  }));

test('RQ7 fa: the browser’s own way back brings the page as it was left: it asks anew how the payment went', () =>
  owing(async (walk, all) => {
    const { page, town } = all;
    // An answer without content leaves the page where it is.
    await page.route('**/bank/**', (route) => route.fulfill({ status: 204 }));
    await primary(walk).click();
    await walk.widget.getByRole('link', { name: walk.words.t('payment.leave') }).waitFor();
    town.api.bank.settle(town.api.bank.waiting()[0]?.id ?? '', 'paid');
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
    await walk.sees(walk.words.t('dues.title.paid'));
    assert.deepEqual(ledger(all), [sum(all)]);
  }));

test('RQ7 fa: two presses are one payment; a lost answer is asked for by the same key', () =>
  owing(async (walk, all) => {
    const { town } = all;
    town.loses('pay');
    await primary(walk).dblclick();
    await walk.sees(walk.words.t('failure.offline.title'));
    await walk.presses('retry');
    await all.page.waitForURL(/\/bank\//);
    assert.equal(payments(all).length, 1);
    assert.equal(new Set(town.calls('pay').map(({ headers }) => headers['idempotency-key'])).size, 1);
    assert.deepEqual(ledger(all), []);
  }));

test('RQ7 fa: a bank that the municipality has not named is not gone to (X3)', () =>
  owing(async (walk, all) => {
    const { page, town } = all;
    await page.route(`${town.apiUrl}/**/payments`, async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, json: { url: 'https://bank.example/pay', provider: 'bank' } });
    });
    await primary(walk).click();
    await walk.sees(walk.words.t('failure.config.title'));
    assert.ok(page.url().startsWith(town.url));
    assert.ok(all.console.some((line) => line.includes('bank.example')), 'the webmaster is told');
    assert.deepEqual(ledger(all), []);
  }));
