/** What was typed is here again after the way to a provider, and neither this device nor the server could read its numbers meanwhile (X8). */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Page } from 'playwright-core';
import { chania, kryvyiRih } from '../../mock-api/index.ts';
import { eRequest } from '../../mock-api/seed/definitions/chania.ts';
import { atProvider, leadsBack } from '../drivers/provider-page.ts';
import { RequestWalk } from '../drivers/request-walk.ts';
import { centrePage, ready, Status } from '../drivers/status.ts';
import { citizen, townPage, Verification } from '../drivers/verification.ts';
import { on } from './request-stage.ts';
import { stage, type Scene } from './stage.ts';

const scene = stage();
const code = 'a~%CE%9F%CE%BD%CE%BF%CE%BC%CE%B1~~1';
const taxisnet = { name: chania.verification?.providers[0]?.name.el ?? '?' };

/** All that this device has of the way out. */
const kept = (page: Page): Promise<string> => page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, history.state, window.name, location.href]));

/** At the provider's: neither what is kept here nor what the server has heard holds the secret. */
async function isSealed({ page, town }: Scene, secret: string): Promise<void> {
  await atProvider(page);
  const sent = town.calls('beginSignIn').map(({ body }) => JSON.stringify(body)).join();
  assert.ok(!(await kept(page)).includes(secret), 'nothing to read on the device');
  assert.ok(!sent.includes(secret), 'nothing to read at the server');
  const { draft = '' } = town.calls('beginSignIn').at(-1)?.body as { draft?: string };
  const [key = '?'] = draft.split(' ');
  assert.match(key, /^[\w+/]{43}=$/, '256 bits');
  assert.ok(!(await kept(page)).includes(key), 'what is kept here can’t be opened here');
}

suite('RQ2: a request whose session ended', () => {
  const person = { paper: 'family', name: 'Ονοματεπώνυμο', afm: '090000045', email: 'politis@example.org', way: 'electronic' };

  const overtaken = (play: (walk: RequestWalk, all: Scene) => Promise<void>) =>
    scene(on('chania', eRequest, 'el'), async (all) => {
      const { page, town } = all;
      const walk = new RequestWalk(all, 'el', eRequest, person);
      await walk.presses('enter.with', taxisnet);
      await leadsBack(page, { code });
      await walk.comesToStep('delivery');
      town.api.db.visits.clear();
      await walk.widget.getByRole('radio', { name: 'Ηλεκτρονικά' }).check();
      await walk.presses('continue');
      await walk.widget.getByText(walk.words.t('sign-in.over')).waitFor();
      await walk.presses('enter.with', taxisnet);
      await isSealed(all, person.afm);
      await play(walk, all);
      await walk.presses('continue');
      await walk.sees(walk.words.t('review.title'));
      await walk.widget.getByText(person.afm, { exact: true }).waitFor();
      await walk.widget.getByText(person.email, { exact: true }).waitFor();
      const left = await kept(page);
      assert.ok(!left.includes(person.afm) && !left.includes('sealed'), left);
    });

  test('signed in anew: numbers are here as well as names', () => overtaken((_, { page }) => leadsBack(page, { code: `${code}2` })));

  test('denied, then signed in: still here', () =>
    overtaken(async (walk, all) => {
      await leadsBack(all.page, { error: 'access_denied' });
      await walk.widget.getByText(walk.words.t('refusal.denied')).waitFor();
      await walk.presses('enter.with', taxisnet);
      await isSealed(all, person.afm);
      await leadsBack(all.page, { code: `${code}2` });
    }));

  test('a first try that did not reach the server is the same request the second time', () =>
    overtaken(async (walk, all) => {
      await leadsBack(all.page, { error: 'access_denied' });
      await walk.widget.getByText(walk.words.t('refusal.denied')).waitFor();
      const before = all.town.calls('beginSignIn').length;
      all.town.api.fail('beginSignIn', 503, 1);
      await walk.presses('enter.with', taxisnet);
      await walk.presses('retry');
      await atProvider(all.page);
      const [first, second] = all.town.calls('beginSignIn').slice(before);
      assert.deepEqual(second?.body, first?.body);
      assert.equal(second?.headers['idempotency-key'], first?.headers['idempotency-key']);
      await leadsBack(all.page, { code: `${code}2` });
    }));
});

test('ST2, ST3: a code that was typed before the sign-in is here after it came to nothing', () =>
  scene({ locale: 'uk', page: centrePage('uk') }, async (all) => {
    const status = new Status(all.page, 'uk');
    await status.at('entry');
    await status.code.fill(ready.code);
    await all.page.getByRole('button', { name: kryvyiRih.status?.signIn[0]?.name.uk ?? '?', exact: true }).click();
    await isSealed(all, ready.code);
    await leadsBack(all.page, { error: 'access_denied' });
    await all.page.getByText(status.t('refusal.denied')).waitFor();
    assert.equal(await status.code.inputValue(), ready.code);
    assert.ok(!(await kept(all.page)).includes('sealed'));
  }));

test('VF5: the form on paper is as it was filled in, after a session that ended and a sign-in that came to nothing', () =>
  scene({ scenario: 'short-session', page: townPage('el') }, async (all) => {
    const { page, town, passes } = all;
    const form = new Verification(page, town, 'el');
    await form.registersBy('post');
    await form.opensPaper();
    await form.named('taxNumber').fill(citizen.taxNumber);
    await passes(181_000);
    await form.at('start');
    await form.button('start.sign-in', { name: 'TaxisNet' }).click();
    await isSealed(all, citizen.taxNumber);
    await leadsBack(page, { error: 'access_denied' });
    await page.getByText(form.t('refusal.denied')).waitFor();
    await form.signsInAgain();
    await form.at('track');
    await form.opensPaper();
    assert.equal(await form.named('taxNumber').inputValue(), citizen.taxNumber);
  }));
