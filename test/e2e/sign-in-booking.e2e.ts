/** AP15: a municipality that has those who book sign in, from the built bundle. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { chania } from '../../mock-api/index.ts';
import type { Booking } from '../drivers/booking.ts';
import { agrees, applicant, fills, label, reaches, serviceName } from '../drivers/citizen.ts';
import { atProvider, leadsBack, traces } from '../drivers/provider-page.ts';
import { stage, type Scene, type SceneArgs } from './stage.ts';

const scene = stage();
const gated: SceneArgs = { scenario: 'sign-in-to-book' };
const code = 'a~%CE%9F%CE%BD%CE%BF%CE%BC%CE%B1~~1';
const taxisnet = chania.verification?.providers[0];

const way = (book: Booking) => book.role('button', book.words.t('enter.with', { name: taxisnet?.name[book.words.locale] ?? '?' }));

/** As far as the question who books. */
async function chooses({ book, town }: Scene): Promise<string> {
  const [start = ''] = await town.free('2026-11-24', '2026-11-27');
  await reaches(book, 'time', { start });
  await book.picksDay(start.slice(0, 10));
  await book.picksTime(start);
  await book.continues();
  await book.at('sign-in');
  return start;
}

async function seesChoices(book: Booking): Promise<void> {
  await book.at('sign-in');
  await book.sees(serviceName(book.words.locale));
}

suite('AP15', () => {
  for (const locale of ['el', 'uk', 'fa', 'en'] as const) {
    test(`${locale}: who books signs in; what was chosen is kept, and the time is held but once`, () =>
      scene({ ...gated, locale, page: { lang: locale } }, async (all) => {
        const { book, page, town } = all;
        const start = await chooses(all);
        await book.sees(book.words.t('enter.book'));
        await way(book).click();
        await leadsBack(page, { code });
        await book.at('details');
        assert.equal(page.url(), town.url);
        await fills(book, 'in-person', applicant);
        await agrees(book, 'in-person');
        await book.continues();
        await book.at('review');
        await book.confirms();
        await book.at('appointment');
        assert.equal(town.calls('hold').length, 1);
        assert.equal(new Date(town.appointments[0]?.slot.start ?? 0).toISOString(), start);
        const [token] = town.api.db.visits.keys();
        assert.equal(town.calls('book')[0]?.headers['authorization'], `Bearer ${token}`);
      }));
  }

  test('where the municipality asks for none, nobody signs in and nothing of it is fetched', () =>
    scene({}, async (all) => {
      const { book, town, page } = all;
      const fetched: string[] = [];
      page.on('request', (request) => fetched.push(request.url()));
      const [start = ''] = await town.free('2026-11-24', '2026-11-27');
      await reaches(book, 'appointment', { start });
      assert.deepEqual(fetched.filter((url) => /sign-in/.test(url)), []);
      assert.equal(town.calls('providers').length, 0);
    }));

  for (const [name, answer, refusal] of [
    ['denied', { error: 'access_denied' }, 'denied'],
    ['provider in trouble', { error: 'server_error' }, 'unavailable'],
    ['a code that was used before', { code }, 'expired'],
  ] as const) {
    test(`${name}: the same step with what was chosen, neutral words, and another try works`, () =>
      scene(gated, async (all) => {
        const { book, page, town } = all;
        if (refusal === 'expired') town.api.db.codes.add(code);
        await chooses(all);
        await way(book).click();
        await leadsBack(page, answer);
        await seesChoices(book);
        await book.sees(book.words.t(`refusal.${refusal}`));
        await book.button('hold.more').waitFor();
        assert.equal(page.url(), town.url);
        await way(book).click();
        await leadsBack(page, { code: `${code}2` });
        await book.at('details');
        assert.equal(town.calls('hold').length, 1);
      }));
  }

  test('the back button: the same step with what was chosen', () =>
    scene(gated, async (all) => {
      const { book, page } = all;
      await chooses(all);
      await way(book).click();
      await atProvider(page);
      await page.goBack();
      await seesChoices(book);
      await book.sees(book.words.t('refusal.unfinished'));
      await way(book).click();
      await leadsBack(page, { code });
      await book.at('details');
    }));

  test('a tampered state: its code never reaches the server', () =>
    scene(gated, async (all) => {
      const { book, page, town } = all;
      await chooses(all);
      await way(book).click();
      await leadsBack(page, { code }, () => 'civic-forged');
      await seesChoices(book);
      await book.sees(book.words.t('refusal.unfinished'));
      assert.ok(!JSON.stringify(town.calls('completeSignIn').map(({ body }) => body)).includes(code));
    }));

  test('a provider out of order before leaving: told at the same step', () =>
    scene(gated, async (all) => {
      const { book, town } = all;
      town.api.fail('beginSignIn', 502, 1);
      await chooses(all);
      await way(book).click();
      await book.sees(book.words.t('refusal.unavailable'));
      await way(book).waitFor();
    }));

  test('a session that is over when the booking is sent: sign in again, nothing typed is lost', () =>
    scene(gated, async (all) => {
      const { book, page, town } = all;
      await chooses(all);
      await way(book).click();
      await leadsBack(page, { code });
      await book.at('details');
      await fills(book, 'in-person', applicant);
      await agrees(book, 'in-person');
      await book.continues();
      await book.at('review');
      town.api.db.visits.clear();
      await book.confirms();
      await seesChoices(book);
      await book.sees(book.words.t('ended.text'));
      await way(book).click();
      await leadsBack(page, { code: `${code}2` });
      await book.at('review');
      await book.sees(applicant.name);
      await book.confirms();
      await book.at('appointment');
      assert.equal(town.appointments.length, 1);
      assert.equal(town.appointments[0]?.answers['name'], applicant.name);
    }));

  test('who signs out leaves nothing typed behind', () =>
    scene(gated, async (all) => {
      const { book, page, town } = all;
      await chooses(all);
      await way(book).click();
      await leadsBack(page, { code });
      await book.at('details');
      await fills(book, 'in-person', applicant);
      await book.role('button', book.words.t('session.out')).click();
      await book.at('sign-in');
      assert.equal((await town.heard('endSession')).length, 1);
      await way(book).click();
      await leadsBack(page, { code: `${code}2` });
      await book.at('details');
      assert.equal(await book.field(label('el', 'name')).inputValue(), '');
    }));

  test('what was chosen can be changed before signing in', () =>
    scene(gated, async (all) => {
      const { book } = all;
      await chooses(all);
      await book.role('button', new RegExp(`^${book.words.t('changeWhat', { what: '' }).trim()}`)).last().click();
      await book.at('time');
      await book.continues();
      await book.at('sign-in');
    }));

  test('by keyboard alone', () =>
    scene(gated, async (all) => {
      const { book, page } = all;
      await chooses(all);
      assert.equal((await book.focused()).hook, 'title');
      for (let stops = 0; (await book.focused()).hook !== 'sign-in-taxisnet'; stops++) {
        assert.ok(stops < 20, 'Tab comes to the way in');
        await page.keyboard.press('Tab');
      }
      await page.keyboard.press('Enter');
      await leadsBack(page, { code });
      await book.at('details');
    }));

  test('without windows of its own, and nothing of code or token in history, storage, referrers or the console', () =>
    scene({ ...gated, closed: true }, async (all) => {
      const { book, page, town, console: lines } = all;
      await page.addInitScript(() => Object.assign(window, { open: () => null }));
      await page.goto(town.url);
      await chooses(all);
      await way(book).click();
      const referrers: string[] = [];
      page.on('request', (request) => void referrers.push(request.headers()['referer'] ?? ''));
      await leadsBack(page, { code });
      await book.at('details');
      const [token = '?'] = town.api.db.visits.keys();
      const left = [await traces(page), ...referrers, ...lines, ...town.api.requests.map(({ path, headers }) => path + (headers['referer'] ?? ''))].join(' ');
      for (const secret of [encodeURIComponent(code), code, token, 'state=civic-']) assert.ok(!left.includes(secret), `${secret} was left behind: ${left.slice(0, 600)}`);
    }));
});

test('X4: where the script tag stands first, no other script sees the answer of a provider', () => {
  const spy = '<script>window.seen = [location.href]; new MutationObserver(() => window.seen.push(location.href)).observe(document, { childList: true, subtree: true })</script>';
  return scene({ ...gated, page: { script: `<script src="FILES/civic-widgets.js"></script>${spy}` }, closed: true }, async ({ page, town, book }) => {
    await page.goto(`${town.url}?topic=1&promo-code=5&code=secret&state=civic-${'0'.repeat(32)}&iss=x`);
    await book.at('mode');
    const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen.join(' '));
    assert.doesNotMatch(seen, /secret|civic-0/);
    assert.match(seen, /topic=1/);
  });
});

test('a page’s own query is as it was, once a widget has read the answer', () =>
  scene({ ...gated, closed: true }, async (all) => {
    const { book, page, town } = all;
    await page.goto(`${town.url}?topic=1&promo-code=5`);
    await chooses(all);
    await way(book).click();
    await leadsBack(page, { error: 'access_denied' });
    await seesChoices(book);
    assert.equal(page.url(), `${town.url}?topic=1&promo-code=5`);
  }));

test('the loader leaves no variable of its own on the page', () =>
  scene({ page: { script: '<script>window.before = Object.keys(window)</script><script src="FILES/civic-widgets.js"></script><script>window.after = Object.keys(window)</script>' } }, async ({ page }) => {
    const added = await page.evaluate(() => {
      const { before, after } = window as unknown as { before: string[]; after: string[] };
      return after.filter((name) => !before.includes(name) && name !== 'before' && name !== 'after');
    });
    assert.deepEqual(added, ['civicWidgets']);
  }));

