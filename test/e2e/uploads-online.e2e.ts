/** Papers online in the verification form to activation, their code, their session (VF5, VF6, X8). */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { suite, test } from 'node:test';
import { given, pdf } from '../drivers/files.ts';
import { atPapers, Papers } from '../drivers/papers.ts';
import { townPage, Verification } from '../drivers/verification.ts';
import { locales } from '../drivers/words.ts';
import { inspect, paint } from './axe-support.ts';
import { comes } from './comes.ts';
import { stage } from './stage.ts';

const scene = stage();
const papers = atPapers(scene);

suite('VF5, VF6: papers online', () => {
  for (const locale of locales) {
    test(`in ${locale}: to activation; only what lacks is sent anew; axe`, () =>
      papers({ locale }, async (person, { town: { api, clock }, page }) => {
        const { form } = person;
        await paint(page);
        await person.picks('application', pdf('form.pdf'));
        await person.picks('card', pdf('card.pdf'), given('bad.pdf', 'application/pdf', ''));
        await person.picks('tax', pdf('tax.pdf'));
        await person.arrived(3);
        assert.deepEqual(await inspect(page), []);
        assert.doesNotMatch(await form.text(), /undefined|\[object|NaN|\{\w+\}/);
        await form.button('online.send').click();
        await form.heading('track.received').waitFor();
        const [row] = api.registrar.accounts();
        assert.equal(row?.received, clock.now());
        api.registrar.findMissing(row?.id ?? '', 'no-tax-proof');
        await form.button('track.refresh').click();
        await form.heading('track.incomplete').waitFor();
        await form.button('online.open').click();
        await form.at('documents');
        assert.equal(await form.host.locator('input[type=file]:not([capture])').count(), 1, 'just what lacks');
        await person.picks('tax', pdf('tax-2.pdf'));
        await person.arrived(1);
        await form.button('online.send').click();
        await form.heading('track.received').waitFor();
        api.registrar.activate(row?.id ?? '');
        await form.button('track.refresh').click();
        await form.heading('track.active').waitFor();
      }));
  }

  test('is offered only where the municipality says so', () =>
    papers({}, async (person, { page, town: { api } }) => {
      const choices = async () => {
        await person.form.at('way');
        return page.getByRole('radio', { name: person.form.t('way.online') }).count();
      };
      await person.form.button('back').click();
      await person.form.button('track.other').click();
      assert.equal(await choices(), 1);
      api.setScenario('normal');
      person.has({ state: 'registered', way: undefined });
      await page.reload();
      await person.signsIn();
      assert.equal(await choices(), 0);
    }));

  test('its code comes with its step, and can be asked for again when it does not arrive', () =>
    scene({ scenario: 'papers-online', page: townPage('el') }, async (all) => {
      const person = new Papers(new Verification(all.page, all.town, 'el'), all);
      person.has({ state: 'registered', way: undefined });
      const fetched = () => all.page.evaluate(() => performance.getEntriesByType('resource').filter(({ name }) => /uploads|oidc|oauth/.test(name)).length);
      await person.signsIn();
      await person.form.at('way');
      assert.equal(await fetched(), 0);
      const code = /verification-form-uploads/;
      await all.context.route(code, (route) => route.abort());
      await all.page.getByRole('radio', { name: person.form.t('way.online') }).check();
      await person.form.button('way.continue').click();
      await person.form.button('retry').waitFor();
      await all.context.unroute(code);
      await person.form.button('retry').click();
      await person.input('card').waitFor();
      assert.equal(await fetched() > 0, true);
    }));

  test('a session that ends takes no file along: after signing in again they go on', () =>
    papers({}, async (person, { town, page }) => {
      const gate = town.stops('putFile');
      await person.picks('tax', pdf('deed.pdf', 300_000));
      await gate.reached;
      town.api.db.visits.clear();
      gate.open();
      await page.getByRole('heading', { name: person.form.t('ended') }).waitFor();
      await person.signsIn();
      await person.form.at('documents');
      await person.arrived(1);
      assert.equal(person.files.length, 1);
      assert.equal(person.content('tax').length, 300_000);
    }));

  test('after a reload what has arrived is there, and can be removed', () =>
    papers({}, async (person, { page }) => {
      await person.picks('tax', pdf('tax.pdf'));
      await person.arrived(1);
      await page.reload();
      await person.signsIn();
      await person.form.at('documents');
      const label = 'Έγγραφο που αποδεικνύει το ΑΦΜ';
      await person.line(label).waitFor();
      await person.removes(label);
      await person.line(label).waitFor({ state: 'detached' });
      await comes('no file is left', () => person.files.length === 0);
    }));

  test('X8: names of files, passwords and numbers stand in no address, storage, title or event', () =>
    papers({}, async (person, { page, town, console: lines }) => {
      await person.picks('tax', pdf('ZZCANARY.pdf'));
      await person.arrived(1);
      // What is spoken stands in the page for a while: it names the document.
      await page.locator('[data-civic-live]').getByText(person.form.t('said.file-done', { name: 'Έγγραφο που αποδεικνύει το ΑΦΜ' })).waitFor({ state: 'attached' });
      const traces = await page.evaluate(() => [location.href, document.title, JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage }), document.cookie, JSON.stringify(history.state), document.documentElement.outerHTML].join());
      for (const secret of ['ZZCANARY', 'κυπαρίσσια']) {
        assert.ok(!traces.includes(secret), secret);
        assert.ok(!lines.join().includes(secret), `${secret} in the console`);
      }
      assert.ok(!JSON.stringify(town.api.requests).includes('ZZCANARY'));
    }));
});

test('what sends files is in files of its own alone, and what speaks OpenID Connect in none', () => {
  const folder = process.env['CIVIC_EMBED'] ?? resolve(import.meta.dirname, '../../dist/embed');
  const files = (readdirSync(folder, { recursive: true }) as string[]).filter((name) => name.endsWith('.js') && !name.includes('.all.'));
  const having = (sign: string) => files.filter((name) => readFileSync(join(folder, name), 'utf8').includes(sign));
  for (const sign of ['ICC_PROFILE', '%%EOF', 'ispe', 'file-camera']) for (const name of having(sign)) assert.match(name, /-uploads\.\w+\.js$/, sign);
  assert.equal(having('ICC_PROFILE').length, 8, 'two widgets in four languages');
  for (const sign of ['code_verifier', 'code_challenge', 'authorization_endpoint']) assert.deepEqual(having(sign), [], sign);
});
