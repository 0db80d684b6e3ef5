/** The way to a provider and back, and the session of the page, at the verification form from the built bundle (VF1, ST3, X4). */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { focusIs } from '../drivers/focus.ts';
import { citizen, townPage, Verification } from '../drivers/verification.ts';
import { stage, type Scene, type SceneArgs } from './stage.ts';

const scene = stage();

/** Opens a town's page with the widget. */
const town = (args: SceneArgs, play: (form: Verification, all: Scene) => Promise<void>) =>
  scene({ page: townPage('el'), ...args }, (all) => play(new Verification(all.page, all.town, 'el'), all));

suite('the way to a provider and back (X4)', () => {
  const typed = async (form: Verification) => {
    await form.at('start');
    await form.button('start.register').click();
    await form.at('register');
    await form.named('name').fill(citizen.name);
    await form.named('password').fill(citizen.password);
    await form.button('back').click();
    await form.at('start');
  };

  for (const [name, answer, refusal] of [
    ['denied', { error: 'access_denied' }, 'denied'],
    ['provider in trouble', { error: 'server_error' }, 'unavailable'],
    ['without an answer', {}, 'unfinished'],
  ] as const) {
    test(`${name}: the same step, neutral words, what was typed is here, the address clean`, () =>
      town({}, async (form, { page, town }) => {
        await typed(form);
        await form.comesBack(answer);
        await form.at('start');
        await page.getByText(form.t(`refusal.${refusal}`)).waitFor();
        await focusIs(page, 'notice');
        assert.equal(page.url(), town.url);
        await form.button('start.register').click();
        await form.at('register');
        assert.equal(await form.named('name').inputValue(), citizen.name);
        assert.equal(await form.named('password').inputValue(), '');
        const sent = JSON.stringify(town.calls('beginSignIn').map(({ body }) => body));
        assert.ok(sent.includes(citizen.name) && !sent.includes(citizen.password));
      }));
  }

  test('a forged state is not taken: its code never reaches the server', () =>
    town({}, async (form, { page, town }) => {
      await form.at('start');
      await form.comesBack({ code: 'a~A' }, () => 'civic-forged');
      await page.getByText(form.t('refusal.unfinished')).waitFor();
      assert.equal(page.url(), town.url);
      assert.ok(!JSON.stringify(town.calls('completeSignIn').map(({ body }) => body)).includes('a~A'));
    }));

  test('a page’s own sign-in, with a state of its own, is left alone', () =>
    town({ closed: true }, async (form, { page, town: here }) => {
      await page.goto(`${here.url}?code=theirs&state=theirs`);
      await form.at('start');
      assert.equal(page.url(), `${here.url}?code=theirs&state=theirs`);
    }));

  test('another tab’s answer is not taken', () =>
    town({}, async (form, { page, context, town }) => {
      await form.at('start');
      const other = await context.newPage();
      await form.button('start.sign-in', { name: 'TaxisNet' }).click();
      await page.getByRole('heading', { name: 'Provider' }).waitFor();
      const state = new URL(page.url()).searchParams.get('state') ?? '';
      await other.goto(`${town.url}?code=a~A&state=${state}`);
      const second = new Verification(other, town, 'el');
      await second.at('start');
      assert.equal(other.url(), town.url);
      assert.equal(town.calls('completeSignIn').length, 0);
    }));

  test('the back button: the same step, nothing is stuck', () =>
    town({}, async (form, { page }) => {
      await form.at('start');
      await form.button('start.sign-in', { name: 'TaxisNet' }).click();
      await page.getByRole('heading', { name: 'Provider' }).waitFor();
      await page.goBack();
      await form.at('start');
      await page.getByText(form.t('refusal.unfinished')).waitFor();
      await form.button('start.sign-in', { name: 'TaxisNet' }).waitFor();
    }));

  test('a provider out of order before leaving: told, and other ways are here', () =>
    town({ scenario: 'provider-down' }, async (form, { page }) => {
      await form.at('start');
      await form.button('start.sign-in', { name: 'TaxisNet' }).click();
      await page.getByText(form.t('refusal.unavailable')).waitFor();
      await form.button('start.register').waitFor();
    }));

  test('verifies a registered account; another person’s return changes nothing', () =>
    town({}, async (form, { page, town: { api } }) => {
      await form.at('start');
      await form.registers();
      await form.confirms();
      await form.at('way');
      // The account has been linked with somebody at the provider before.
      Object.assign(api.registrar.accounts()[0] ?? {}, { person: 'taxisnet:somebody' });
      await form.comesBack({ code: 'else~B' });
      await page.getByText(form.t('refusal.other-person')).waitFor();
      assert.equal(api.registrar.accounts()[0]?.state, 'registered');
    }));
});

suite('the session', () => {
  test('2.2.1: its end is told two minutes before, it is extended for the asking', () =>
    town({ scenario: 'short-session' }, async (form, { passes, town }) => {
      await form.at('start');
      await form.registers();
      await form.confirms();
      await form.at('way');
      await passes(61_000);
      await form.button('session.more').click();
      await form.button('session.more').waitFor({ state: 'detached' });
      assert.equal(town.calls('extendSession').length, 1);
    }));

  test('when it ends nothing is lost: the same place after signing in again', () =>
    town({ scenario: 'short-session' }, async (form, { passes, page }) => {
      await form.registersBy('post');
      await form.opensPaper();
      await form.named('taxNumber').fill(citizen.taxNumber);
      await passes(181_000);
      await form.at('start');
      await page.getByText(form.t('ended.text')).waitFor();
      await form.button('start.known').click();
      await form.at('password');
      assert.equal(await form.named('userName').inputValue(), citizen.userName);
      await form.named('password').fill(citizen.password);
      await form.button('password.submit').click();
      await form.at('paper');
      assert.equal(await form.named('taxNumber').inputValue(), citizen.taxNumber);
    }));

  test('one for all widgets of the page: who signs in at one is signed in at the other, and out again', () => {
    const twice = townPage('el', '<section id="other"><civic-verification-form api-url="API" municipality="chania" lang="el"></civic-verification-form></section>');
    return town({ page: twice }, async (_, { page, town: here }) => {
      // The page's first widget is the one that acts.
      await page.evaluate(() => document.querySelector('#other')?.before(document.querySelector('civic-verification-form') ?? ''));
      const other = page.locator('#other civic-verification-form');
      const first = page.locator('main > civic-verification-form');
      const t = new Verification(page, here, 'el').words.t;
      await other.locator('[data-focus="register"]').waitFor();
      await first.getByRole('button', { name: t('start.sign-in', { name: 'TaxisNet' }) }).click();
      await page.getByRole('heading', { name: 'Provider' }).waitFor();
      const query = new URL(page.url()).searchParams;
      await page.goto(`${query.get('redirect_uri') ?? ''}?code=a~A&state=${query.get('state') ?? ''}`);
      for (const widget of [first, other]) await widget.getByRole('heading', { name: t('track.active') }).waitFor();
      assert.equal(here.calls('completeSignIn').length, 1);
      await other.getByRole('button', { name: t('session.out') }).click();
      for (const widget of [first, other]) await widget.getByRole('heading', { name: t('start.title') }).waitFor();
      assert.equal((await here.heard('endSession')).length, 1);
    });
  });
});
