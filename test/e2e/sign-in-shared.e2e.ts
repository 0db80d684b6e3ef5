/** One session for all widgets of a page: one's own cases (ST3) and requests (RQ2), from the built bundle. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { kryvyiRih, urmia } from '../../mock-api/index.ts';
import { leadsBack, traces } from '../drivers/provider-page.ts';
import { RequestHands } from '../drivers/request-hands.ts';
import { centrePage, ready, Status } from '../drivers/status.ts';
import type { Locale } from '../drivers/words.ts';
import { stage, type Scene, type SceneArgs } from './stage.ts';

const scene = stage();
const owner = 'a~%D0%86%D0%BC~%2B380%2000%20000%2045%2067~1';

const providerName = (locale: Locale, at = 0) => kryvyiRih.status?.signIn[at]?.name[locale] ?? '?';

const centre = (args: SceneArgs & { readonly after?: string }, play: (status: Status, all: Scene) => Promise<void>) =>
  scene({ locale: 'uk', page: centrePage(args.locale ?? 'uk', {}, args.after), ...args }, (all) => play(new Status(all.page, args.locale ?? 'uk'), all));

suite('ST3: sign-in leads to one’s own cases', () => {
  for (const locale of ['el', 'uk', 'fa'] as const) {
    test(`${locale}: with BankID; the list, signing out, nothing left behind`, () =>
      centre({ locale }, async (status, { page, town, console: lines }) => {
        await status.at('entry');
        await status.code.fill(ready.code);
        await page.getByRole('button', { name: providerName(locale), exact: true }).click();
        await leadsBack(page, { code: owner });
        await status.at('cases');
        await page.getByText(status.t('list.count', { count: 7 })).first().waitFor();
        assert.equal(page.url(), town.url);
        const sent = JSON.stringify(town.calls('beginSignIn').map(({ body }) => body));
        assert.ok(!sent.includes(ready.code), 'a code stays here');
        const [token = '?'] = town.api.db.visits.keys();
        const left = [await traces(page), ...lines].join(' ');
        for (const secret of [owner, encodeURIComponent(owner), token]) assert.ok(!left.includes(secret));
        await status.presses('session.out');
        await status.at('entry');
        assert.equal((await town.heard('endSession')).length, 1);
      }));
  }

  for (const [name, answer, refusal] of [
    ['denied', { error: 'access_denied' }, 'denied'],
    ['provider in trouble', { error: 'temporarily_unavailable' }, 'unavailable'],
    ['left half-way', {}, 'unfinished'],
  ] as const) {
    test(`${name}: the question again, told why, and the next try works`, () =>
      centre({}, async (status, { page }) => {
        await status.at('entry');
        await page.getByRole('button', { name: providerName('uk', 2), exact: true }).click();
        await leadsBack(page, answer);
        await status.at('entry');
        await page.getByText(status.t(`refusal.${refusal}`)).waitFor();
        await status.focusIs('refusal');
        await page.getByRole('button', { name: providerName('uk', 1), exact: true }).click();
        await leadsBack(page, { code: owner });
        await status.at('cases');
      }));
  }

  test('a provider whose page does not come: told so after a while, and another way works', () =>
    centre({}, async (status, { page, context, passes }) => {
      await status.at('entry');
      await context.route('**/provider?**', (route) => route.fulfill({ status: 204 }), { times: 1 });
      const stopped = page.waitForResponse(/provider\?/);
      await page.getByRole('button', { name: providerName('uk', 2), exact: true }).click();
      await stopped;
      await page.getByText(status.t('leaving', { name: `\u2068${providerName('uk', 2)}\u2069` })).waitFor();
      await passes(20_000);
      await page.getByText(status.t('refusal.unfinished')).waitFor();
      await page.getByRole('button', { name: providerName('uk', 1), exact: true }).click();
      await leadsBack(page, { code: owner });
      await status.at('cases');
    }));

  test('2.2.1: the end of the session is told before, it is extended for the asking; when it ends, that is said', () =>
    centre({ scenario: 'short-session' }, async (status, { page, town, passes }) => {
      await status.at('entry');
      await page.getByRole('button', { name: providerName('uk'), exact: true }).click();
      await leadsBack(page, { code: owner });
      await status.at('cases');
      await passes(61_000);
      await status.presses('session.more');
      await status.button('session.more').waitFor({ state: 'detached' });
      assert.equal(town.calls('extendSession').length, 1);
      await passes(181_000);
      await status.at('entry');
      await status.heading('cabinet.over').waitFor();
    }));

  test('two widgets of a page: who signs in at one is signed in at the other, untouched; and out again', () => {
    const after = '<section id="other"><civic-status-checker api-url="API" municipality="kryvyi-rih" lang="uk"></civic-status-checker></section>';
    return centre({ after }, async (status, { page, town }) => {
      const first = page.locator('main > civic-status-checker');
      const other = page.locator('#other civic-status-checker');
      await first.getByRole('button', { name: providerName('uk'), exact: true }).click();
      await leadsBack(page, { code: owner });
      await first.getByRole('heading', { name: status.t('cabinet') }).waitFor();
      await first.getByRole('button', { name: status.t('session.out') }).waitFor();
      await other.getByRole('button', { name: status.t('cabinet.open') }).click();
      await other.getByRole('button', { name: status.t('session.out') }).click();
      for (const widget of [first, other]) await widget.getByRole('button', { name: providerName('uk'), exact: true }).waitFor();
      assert.equal(town.calls('completeSignIn').length, 1);
      assert.equal((await town.heard('endSession')).length, 1);
    });
  });

  test('a page that signs people in by itself is left to it', () =>
    centre({}, async (status, { page, town }) => {
      await status.at('entry');
      await status.host.evaluate((widget) => widget.addEventListener('civic-sign-in-wanted', (event) => event.preventDefault()));
      await page.getByRole('button', { name: providerName('uk'), exact: true }).click();
      await status.host.evaluate((widget, given) => Object.assign(widget, { session: given }), town.api.signIn('+380 00 000 45 67'));
      await status.presses('cabinet.open');
      await status.at('cases');
      assert.equal(town.calls('beginSignIn').length, 0);
    }));
});

suite('RQ2: who files a request signs in', () => {
  const saturday = Date.parse('2026-11-21T06:00:00Z');
  const filing = (locale: Locale, municipality: string, service: string, more = ''): SceneArgs => ({
    now: saturday,
    locale,
    page: { lang: locale, body: `<civic-service-request api-url="API" municipality="${municipality}" service="${service}" ${more} lang="${locale}"></civic-service-request>` },
  });

  const notaryProvider = (locale: Locale) => urmia.providers?.[0]?.name[locale] ?? '?';
  /** To the provider of the notary offices, which answers so. */
  const signsIn = async (hands: RequestHands, locale: Locale, answer: Readonly<Record<string, string>>) => {
    await hands.presses('enter.with', { name: notaryProvider(locale) });
    await leadsBack(hands.page, answer);
  };

  for (const locale of ['fa', 'el', 'uk', 'en'] as const) {
    test(`${locale}: a notary office of Urmia signs in and comes to its undertakings`, () =>
      scene(filing(locale, 'urmia', 'notary-inquiry'), async ({ page, town }) => {
        const hands = new RequestHands(page, locale);
        await hands.sees(hands.words.t('sign-in.title'));
        await signsIn(hands, locale, { code: 'n~N~~1~notary' });
        await hands.widget.getByRole('checkbox').first().waitFor();
        assert.equal(page.url(), town.url);
        await hands.accepts();
        assert.equal(town.calls('completeSignIn').length, 1);
      }));
  }

  test('who signs out leaves nothing for the next one', () =>
    scene(filing('fa', 'urmia', 'notary-inquiry'), async ({ page }) => {
      const hands = new RequestHands(page, 'fa');
      await signsIn(hands, 'fa', { code: 'n~N~~1~notary' });
      await hands.accepts();
      await hands.writes(hands.words.t('property.code'), '1-01-01-1');
      await hands.presses('session.out');
      await hands.sees(hands.words.t('sign-in.title'));
      await signsIn(hands, 'fa', { code: 'n~N~~2~notary' });
      await hands.accepts();
      assert.equal(await hands.widget.getByLabel(hands.words.t('property.code'), { exact: true }).inputValue(), '');
    }));

  test('denied: the same question, told why', () =>
    scene(filing('fa', 'urmia', 'notary-inquiry'), async ({ page }) => {
      const hands = new RequestHands(page, 'fa');
      await signsIn(hands, 'fa', { error: 'access_denied' });
      await hands.sees(hands.words.t('sign-in.title'));
      await hands.widget.getByText(hands.words.t('refusal.denied')).waitFor();
      await hands.button(hands.words.t('enter.with', { name: notaryProvider('fa') })).waitFor();
    }));
});
