/** The verification form × the calls of somebody whom it knows already: the code once more, the way in by password, the delivery. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AccountRow, Fault } from '../../mock-api/index.ts';
import { Papers } from '../drivers/papers.ts';
import { citizen, townPage, Verification } from '../drivers/verification.ts';
import { comes } from './comes.ts';
import { stage, type Scene } from './stage.ts';
import { brokenCalls, faults } from './verification-fault-plan.ts';

const scene = stage();
const every: readonly Fault[] = [...faults, 'offline', 500, 'html', 'contract'];

const knows = (form: Verification, all: Scene, state: AccountRow['state']) => new Papers(form, all).has({ state, way: undefined });

brokenCalls(
  scene,
  'passwordSignIn',
  {
    async come(form, all) {
      knows(form, all, 'registered');
      await form.at('start');
      await form.button('start.known').click();
      await form.at('password');
      await form.named('userName').fill(citizen.userName);
      await form.named('password').fill(citizen.password);
    },
    make: (form) => form.button('password.submit').click(),
    kept: async (form) => assert.equal(await form.named('userName').inputValue(), citizen.userName),
    then: 'way',
  },
  every,
);

brokenCalls(
  scene,
  'prefer',
  {
    async come(form, all) {
      knows(form, all, 'active');
      await form.at('start');
      await form.signsInAgain();
      await form.at('track');
    },
    make: (form) => form.page.getByRole('radio', { name: form.t('delivery.post') }).click(),
    kept: async (form) => assert.ok(await form.page.getByRole('radio', { name: form.t('delivery.electronic') }).isChecked(), 'what the server has'),
    quiet: true,
    then: 'track',
    async done(form) {
      await form.page.locator('[part~="busy"]').waitFor({ state: 'detached' });
      assert.equal(form.town.api.db.accounts.get('account-1')?.delivery, 'post');
      assert.ok(await form.page.getByRole('radio', { name: form.t('delivery.post') }).isChecked());
    },
  },
  // By a session that is over the citizen signs in again: below.
  every.filter((fault) => fault !== 401),
);

test('prefer × 401: signs in again, and is where the choice can be made', () =>
  scene({ page: townPage('el') }, async (all) => {
    const { page, town } = all;
    const form = new Verification(page, town, 'el');
    knows(form, all, 'active');
    await form.at('start');
    await form.signsInAgain();
    await form.at('track');
    town.api.fail('prefer', 401, 1);
    await page.getByRole('radio', { name: form.t('delivery.post') }).click();
    await form.at('start');
    await form.signsInAgain();
    await form.at('track');
    await page.getByRole('radio', { name: form.t('delivery.post') }).click();
    await comes('post is chosen', () => town.api.db.accounts.get('account-1')?.delivery === 'post');
  }));

brokenCalls(
  scene,
  'resendCode',
  {
    async come(form, { passes }) {
      await form.at('start');
      await form.registers();
      await form.at('code');
      await form.named('code').fill('123');
      await passes(90_000);
    },
    make: (form) => form.button('code.resend').click(),
    kept: async (form) => assert.equal(await form.named('code').inputValue(), '123'),
    then: 'code',
    async done(form) {
      await form.page.getByText(form.t('code.resent')).first().waitFor();
      await form.confirms();
      await form.at('way');
    },
  },
  every,
);
