/** VF3, VF7: requests to Chania, on the built bundle. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { complaint, eRequest } from '../../mock-api/seed/definitions/chania.ts';
import type { Values } from '../../src/domain/conditions.ts';
import { RequestWalk } from '../drivers/request-walk.ts';
import { comes, on, rowOf, signsIn } from './request-stage.ts';
import { stage } from './stage.ts';

const scene = stage();

const person: Values = { paper: 'family', name: 'Ονοματεπώνυμο', afm: '090000045', email: 'politis@example.org', way: 'post', address: 'Κυδωνίας 29\nΧανιά' };

for (const locale of ['el', 'fa', 'en'] as const) {
  test(`VF7 in ${locale}: an e-request of a verified user gets a number of the registry, and comes the way that was chosen`, () =>
    scene(on('chania', eRequest, locale), async (all) => {
      const { town } = all;
      const walk = new RequestWalk(all, locale, eRequest, person);
      const { t } = walk.words;
      await signsIn(all, walk, { role: 'citizen', level: 'verified' });
      await walk.comesTo('answer');
      await walk.sees(t('answer.wait.title'));
      const { number = '', reference } = rowOf(all);
      assert.match(number, /^2026-\d+$/);
      await walk.widget.getByText(number, { exact: true }).waitFor();
      const delivery = eRequest.steps.find(({ id }) => id === 'delivery')?.fields?.[0];
      const byPost = walk.say(delivery?.options?.find(({ id }) => id === 'post')?.label);
      await walk.widget.getByRole('definition').filter({ hasText: byPost }).waitFor();
      town.api.clerk.issue(reference);
      await comes(all, walk, t('answer.title'));
      assert.equal(await walk.widget.getByRole('link', { name: t('answer.pdf') }).count(), 0, 'what is posted is not downloaded');
      await walk.widget.getByRole('definition').filter({ hasText: byPost }).waitFor();
    }));
}

test('VF7 el: copies from a building-permit file can’t be posted, and it is said why', () =>
  scene(on('chania', eRequest, 'el'), async (all) => {
    const walk = new RequestWalk(all, 'el', eRequest, { ...person, paper: 'permit-copy', permitNumber: '12/1984', way: 'electronic' });
    await signsIn(all, walk, { role: 'citizen', level: 'verified' });
    await walk.comesToStep('delivery');
    await walk.widget.getByText('Αντίγραφα από φάκελο οικοδομικής άδειας δεν είναι δυνατόν να αποσταλούν ταχυδρομικά.').waitFor();
    assert.equal(await walk.widget.getByRole('radio', { name: 'Ταχυδρομικά' }).isDisabled(), true);
    await walk.comesToFrom('delivery');
    await walk.sees(walk.words.t('answer.wait.title'));
  }));

for (const locale of ['el', 'fa'] as const) {
  test(`VF3 in ${locale}: whoever has an account, verified or not, files a simple complaint, and is answered in words`, () =>
    scene(on('chania', complaint, locale), async (all) => {
      const { town } = all;
      const walk = new RequestWalk(all, locale, complaint, { subject: 'Φωτισμός', text: 'Δεν ανάβει ο στύλος της γωνίας.' });
      const { t } = walk.words;
      await signsIn(all, walk, { role: 'citizen', level: 'account' });
      await walk.comesTo('answer');
      await walk.sees(t('answer.wait.title'));
      town.api.clerk.reply(rowOf(all).reference, 'Το συνεργείο έρχεται αύριο.');
      await comes(all, walk, t('answer.reply.title'));
      await walk.widget.getByText('Το συνεργείο έρχεται αύριο.').waitFor();
    }));
}
