/** The verification form when things go wrong, by keyboard alone, and what must never leave it (quality 4.4, 5, X8). */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Fault, Operation } from '../../mock-api/index.ts';
import { focusIs } from '../drivers/focus.ts';
import { Hands } from '../drivers/hands.ts';
import { citizen, townPage, Verification } from '../drivers/verification.ts';
import { axe, paint } from './axe-support.ts';
import { stage, type Scene, type SceneArgs } from './stage.ts';

const scene = stage();

const town = (args: SceneArgs, play: (form: Verification, all: Scene) => Promise<void>) =>
  scene({ ...args, page: townPage(args.locale ?? 'el') }, (all) => play(new Verification(all.page, all.town, args.locale ?? 'el'), all));

interface Plan {
  /** Comes as far as the call is made next. */
  readonly come: (form: Verification) => Promise<void>;
  readonly make: (form: Verification) => Promise<void>;
  /** What must still be there after the fault. */
  readonly kept?: (form: Verification) => Promise<void>;
  /** Where it goes on when the fault is over. */
  readonly then: string;
}

const toRegister = async (form: Verification) => {
  await form.at('start');
  await form.button('start.register').click();
  await form.at('register');
  for (const name of ['name', 'email', 'userName', 'password'] as const) await form.named(name).fill(citizen[name]);
};
const toCode = async (form: Verification) => {
  await form.at('start');
  await form.registers();
  await form.at('code');
};
const toWay = async (form: Verification) => {
  await toCode(form);
  await form.confirms();
  await form.at('way');
};

const plans: Partial<Record<Operation, Plan>> = {
  register: {
    come: toRegister,
    make: (form) => form.button('register.submit').click(),
    kept: async (form) => assert.equal(await form.named('name').inputValue(), citizen.name),
    then: 'code',
  },
  confirmEmail: { come: toCode, make: (form) => form.confirms(), kept: async (form) => assert.equal(await form.named('code').inputValue(), form.code), then: 'way' },
  chooseWay: {
    come: toWay,
    async make(form) {
      await form.page.getByRole('radio', { name: form.t('way.post') }).check();
      await form.button('way.continue').click();
    },
    kept: async (form) => assert.ok(await form.page.getByRole('radio', { name: form.t('way.post') }).isChecked()),
    then: 'track',
  },
  account: { come: toCode, make: (form) => form.confirms(), then: 'way' },
  papers: { come: toCode, make: (form) => form.confirms(), then: 'way' },
};

const faults: readonly (readonly [Fault, string])[] = [
  ['offline', 'failure.offline.title'],
  [500, 'failure.unavailable.title'],
  [503, 'failure.unavailable.title'],
  [429, 'failure.rate-limited.title'],
  ['html', 'failure.contract.title'],
  ['contract', 'failure.contract.title'],
];

for (const [operation, plan] of Object.entries(plans) as [Operation, Plan][]) {
  suite(`${operation} fails`, () => {
    for (const [fault, title] of faults) {
      test(`${fault}: told, nothing lost, and goes on by a press`, () =>
        town({}, async (form, { page, town: { api }, passes }) => {
          await plan.come(form);
          api.fail(operation, fault);
          await plan.make(form);
          const writes = plan.kept !== undefined;
          // A write whose answer may be lost is asked about first.
          if (writes && fault !== 429) {
            await page.getByText(form.t('busy.again')).waitFor();
            await passes(2000);
          }
          await form.heading(title).waitFor();
          await page.getByRole('alert').filter({ hasText: form.t(title) }).waitFor();
          assert.equal(await page.locator('[part~="busy"]').count(), 0, 'nothing spins');
          assert.doesNotMatch(await form.text(), /undefined|\[object|NaN|Invalid Date|null/);
          await plan.kept?.(form);
          await paint(page);
          assert.deepEqual(await axe(page), []);
          api.heal(operation);
          const keys = () => api.requests.filter((request) => request.operation === operation).map(({ headers }) => headers['idempotency-key']);
          await form.button('retry').click();
          await form.at(plan.then);
          if (writes) assert.equal(new Set(keys()).size, 1, 'one intent, one key');
          assert.ok(api.registrar.accounts().length <= 1);
        }));
    }
  });
}

suite('the first screen fails', () => {
  for (const [fault, title] of faults) {
    test(`${fault}: told, with the page’s own fallback, and another try`, () =>
      town({ closed: true }, async (form, { page, town: { api, url } }) => {
        api.fail('verification', fault);
        await page.goto(url);
        await form.heading(title).waitFor();
        assert.ok(await page.getByText('28210 00000').first().isVisible());
        api.heal('verification');
        await form.button('retry').click();
        await form.at('start');
      }));
  }
});

test('2.1.1: from the first screen to the chosen way by keyboard alone; focus is never lost', () =>
  town({ closed: true }, async (form, { page, town: { url } }) => {
    const hands = await Hands.on(page);
    await page.goto(url);
    await form.at('start');
    await hands.to(form.button('start.register'));
    await hands.press('Enter');
    await form.at('register');
    for (const name of ['name', 'email', 'userName', 'password'] as const) await hands.type(form.named(name), citizen[name]);
    await hands.press('Enter');
    await form.at('code');
    await hands.type(form.named('code'), form.code);
    await hands.press('Enter');
    await form.at('way');
    await hands.to(page.getByRole('radio').first());
    await hands.press('Space', 'Enter');
    await form.heading('track.awaited.in-person').waitFor();
    await focusIs(page, 'title');
  }));

test('X8: what is typed stays in the form and in bodies: no address, storage, event, title or console has it', () =>
  town({ closed: true }, async (form, { page, console: lines, town: { api, url } }) => {
    await page.addInitScript(() => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      for (const name of ['civic-step', 'civic-registered', 'civic-signed-in', 'civic-signed-out', 'civic-error']) {
        window.addEventListener(name, (event) => heard.push(`${name} ${JSON.stringify((event as CustomEvent).detail)}`));
      }
      window.print = () => {};
    });
    await page.goto(url);
    const canary = { name: 'ΖΖCANARY Όνομα', email: 'zzcanary@mail.example', userName: 'zzcanary', password: 'μυστικό ζζcanary δέντρο', taxNumber: '123456783', card: 'ΑΒ987654' };
    await form.at('start');
    await form.registers(canary);
    api.fail('confirmEmail', 422, 1);
    await form.confirms('999999');
    await form.heading('failure.invalid.title').waitFor();
    await form.confirms();
    await form.goesBy('post');
    await form.button('paper.open').click();
    await form.at('paper');
    await form.named('taxNumber').fill(canary.taxNumber);
    await form.named('card').fill(canary.card);
    await form.button('paper.check').click();
    await form.button('paper.print').waitFor();
    await form.button('session.out').click();
    await form.at('start');
    const seen = await page.evaluate(() =>
      JSON.stringify([location.href, history.state, document.title, { ...sessionStorage }, { ...localStorage }, document.cookie, (window as unknown as { heard: string[] }).heard, document.body.outerHTML, document.referrer]),
    );
    const token = [...api.db.visits.keys()];
    for (const secret of [...Object.values(canary), 'CANARY', 'canary', ...token]) {
      assert.ok(!seen.includes(secret), `the page has ${secret}`);
      assert.ok(!lines.join('\n').includes(secret), `the console has ${secret}`);
      assert.ok(!api.requests.some(({ path }) => decodeURIComponent(path).includes(secret)), `an address has ${secret}`);
    }
    // The numbers of the form on paper leave the device on paper only.
    assert.ok(!JSON.stringify(api.requests.map(({ body }) => body ?? null)).includes(canary.taxNumber));
    const heard = await page.evaluate(() => (window as unknown as { heard: string[] }).heard);
    assert.ok(heard.includes('civic-registered {}') && heard.includes('civic-signed-out {}'), heard.join());
    // Who signs out leaves nothing behind for the next one.
    await form.button('start.register').click();
    await form.at('register');
    assert.equal(await form.named('password').inputValue(), '');
  }));
