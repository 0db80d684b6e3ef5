/**
 * Signing in at a real provider of OpenID Connect on another origin, from the built bundle in a page that has put the adapter around
 * its widgets: the browser goes there and comes back (VF1, ST3, X4; quality 4.5).
 */
import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { before, suite, test } from 'node:test';
import type { Page } from 'playwright-core';
import { build, type Rolldown } from 'vite';
import { focusIs } from '../drivers/focus.ts';
import { traces } from '../drivers/provider-page.ts';
import { citizen, Verification } from '../drivers/verification.ts';
import type { PageArgs } from './host-page.ts';
import { clientId, startProvider } from './openid-provider.ts';
import { stage, type Scene } from './stage.ts';

const scene = stage();
const name = 'Εθνική είσοδος';
let adapter = '';

/** What an integrator of npm has: the adapter with the library that it stands on. */
before(async () => {
  const built = await build({
    root: import.meta.dirname,
    configFile: false,
    logLevel: 'silent',
    build: { write: false, minify: false, target: 'es2022', lib: { entry: resolve(import.meta.dirname, 'openid-page.ts'), formats: ['es'], fileName: 'page' }, rolldownOptions: { output: { codeSplitting: false } } },
  });
  const [{ output } = { output: [] }] = [built].flat() as Rolldown.RolldownOutput[];
  adapter = output.map((file) => ('code' in file ? file.code : '')).join('');
});

interface Way extends Scene {
  readonly form: Verification;
  /** What stands on the town's page from now on: the widget, unless told. */
  readonly shows: (page?: PageArgs) => void;
  readonly issuer: string;
  /** Tokens that the provider has given, codes that it was shown. */
  readonly secrets: string[];
  /** How often a code was exchanged. */
  readonly exchanged: () => number;
}

/** A page with the widget, and a provider that knows it. The municipality takes the provider's word for who somebody is. */
const at = (play: (way: Way) => Promise<void>) =>
  scene({ closed: true, now: Date.now(), meant: /^a request to / }, async (all) => {
    const { page, town, origins, context } = all;
    const openId = await startProvider([town.url]);
    try {
      const script = `import { OidcSignIn, RestAdapter } from './adapter.js';
        const signIn = new OidcSignIn({ providers: [{ id: 'national', issuer: '${openId.issuer}', clientId: '${clientId}', scope: 'openid profile', name: '${name}', needs: '' }], insecure: true });
        const rest = new RestAdapter({ baseUrl: '${town.apiUrl}' });
        const desk = rest.verification.desk.bind(rest.verification);
        rest.verification.desk = async (...asked) => ({ ...(await desk(...asked)), providers: await signIn.providers() });
        document.querySelector('civic-provider').adapter = Object.assign(rest, { signIn });`;
      town.page('adapter.js', { file: adapter, type: 'text/javascript' });
      town.page('page.js', { file: script, type: 'text/javascript' });
      const widgets: PageArgs = {
        lang: 'el',
        script: '<script src="FILES/civic-widgets.js"></script><script type="module" src="page.js"></script>',
        body: '<civic-provider municipality="chania" lang="el"><civic-verification-form><p>28210 00000</p></civic-verification-form></civic-provider>',
      };
      const shows = (args = widgets) => void town.page('', args);
      shows();
      town.api.db.accounts.set('account-1', {
        id: 'account-1', municipality: 'chania', name: citizen.name, email: citizen.email, userName: citizen.userName, password: citizen.password,
        registered: town.clock.now(), interests: [], state: 'registered', findings: [], delivery: 'electronic',
      });
      const secrets: string[] = [];
      let exchanges = 0;
      // Nothing but the page, the bundle, the API and the provider; its own pages ask for a typeface elsewhere.
      await context.route((url) => ![origins.host, origins.files, origins.api, openId.issuer].includes(url.origin), (route) => route.abort());
      await context.route(`${openId.issuer}/token`, async (route) => {
        const asked = new URLSearchParams(route.request().postData() ?? '');
        if (asked.get('grant_type') === 'authorization_code') exchanges += 1;
        secrets.push(...[asked.get('code'), asked.get('code_verifier'), asked.get('refresh_token')].filter((each) => each !== null));
        const response = await route.fetch();
        const given = (await response.json()) as Readonly<Record<string, string | undefined>>;
        for (const token of [given['access_token'], given['refresh_token'], given['id_token']]) if (token) secrets.push(token);
        const token = given['access_token'];
        if (token) town.api.db.visits.set(token, { token, account: 'account-1', expires: town.clock.now() + 3_600_000 });
        await route.fulfill({ response });
      });
      const form = new Verification(page, town, 'el');
      await page.goto(town.url);
      await form.at('start');
      await play({ ...all, form, shows, issuer: openId.issuer, secrets, exchanged: () => exchanges });
    } finally {
      await openId.stop();
    }
  });

const way = (form: Verification) => form.button('start.sign-in', { name });

/** At the provider's own pages. */
async function says(page: Page, issuer: string, who: string): Promise<void> {
  await page.waitForURL(`${issuer}/**`);
  await page.locator('input[name="login"]').fill(who);
  await page.locator('input[name="password"]').fill('x');
  await page.locator('button[type="submit"], input[type="submit"]').first().click();
}

const agrees = (page: Page) => page.getByRole('button', { name: 'Continue' }).click();

const signsIn = async ({ form, page, issuer }: Way, who = 'alpha') => {
  await way(form).click();
  await says(page, issuer, who);
  await agrees(page);
};

const seesName = ({ form }: Way, who = 'alpha') => form.host.getByText(form.t('session.as', { name: `\u2068Ονοματεπώνυμο ${who}\u2069` })).waitFor();

/** Goes the whole way, to a page without widgets. @returns where the provider has led the browser */
async function comesAlmostBack(all: Way): Promise<string> {
  const { page, town } = all;
  all.shows({ body: '', script: '' });
  await signsIn(all);
  await page.waitForURL((url) => url.href.startsWith(`${town.url}?`));
  all.shows();
  return page.url();
}

const refused = async ({ form, page }: Pick<Way, 'form' | 'page'>, kind: string) => {
  await form.at('start');
  await page.getByText(form.t(`refusal.${kind}`)).waitFor();
  await focusIs(page, 'notice');
};

suite('OpenID Connect in the browser', () => {
  test('signs in, without any window of its own; nothing of code or token in address, history, storage, referrer or console', () =>
    at(async (all) => {
      const { form, page, town, context, secrets, console: lines } = all;
      const sent: string[] = [];
      // The town's own server has been asked for the page by its whole address; nobody else hears of it.
      context.on('request', (request) => new URL(request.url()).origin === all.origins.host || sent.push(`${request.headers()['referer'] ?? ''} ${request.url()}`));
      await page.evaluate(() => Object.assign(window, { open: () => null }));
      await signsIn(all);
      await form.at('way');
      await seesName(all);
      assert.equal(context.pages().length, 1);
      assert.equal(page.url(), town.url);
      assert.equal(all.exchanged(), 1);
      assert.ok(secrets.length >= 4, 'a code, a verifier, tokens');
      const left = {
        page: await traces(page),
        document: await page.evaluate(() => document.referrer + document.title + document.documentElement.outerHTML),
        console: lines.join(),
        requests: sent.join(),
        storage: JSON.stringify(await context.storageState()),
      };
      for (const secret of secrets) for (const [place, text] of Object.entries(left)) assert.ok(!text.includes(secret), `${secret.slice(0, 12)}… is in ${place}: ${text.slice(0, 2000)}`);
      await page.reload();
      await form.at('start');
      assert.equal(await form.host.getByText('alpha').count(), 0, 'a session lives in memory');
    }));

  test('denied at the provider: the same step, neutral words, and the next try works', () =>
    at(async (all) => {
      const { form, page, town, issuer } = all;
      await way(form).click();
      await page.waitForURL(`${issuer}/**`);
      await page.getByRole('link', { name: /cancel/i }).click();
      await refused(all, 'denied');
      assert.equal(page.url(), town.url);
      assert.equal(all.exchanged(), 0);
      await signsIn(all);
      await seesName(all);
    }));

  test('a tampered state: the code is exchanged by nobody', () =>
    at(async (all) => {
      const back = new URL(await comesAlmostBack(all));
      back.searchParams.set('state', `civic-${'0'.repeat(32)}`);
      await all.page.goto(back.href);
      await refused(all, 'unfinished');
      assert.equal(all.page.url(), all.town.url);
      assert.equal(all.exchanged(), 0);
    }));

  test('the same answer again: not taken; where storage is put back, the provider refuses the code', () =>
    at(async (all) => {
      const { page, form } = all;
      const back = await comesAlmostBack(all);
      const kept = await page.evaluate((): Record<string, string> => ({ ...sessionStorage }));
      await page.goto(back);
      await seesName(all);
      await page.goto(back);
      await form.at('start');
      assert.equal(page.url(), all.town.url);
      assert.equal(all.exchanged(), 1);
      await page.evaluate((items) => Object.keys(items).forEach((key) => sessionStorage.setItem(key, items[key] ?? '')), kept);
      await page.goto(back);
      await refused(all, 'expired');
      assert.equal(all.exchanged(), 2);
    }));

  test('another person comes back: told, and nobody is signed in', () =>
    at(async (all) => {
      const { form, page, context, issuer } = all;
      await signsIn(all);
      await form.at('way');
      await seesName(all);
      await context.clearCookies();
      await page.getByRole('button', { name: form.t('start.sign-in', { name }) }).click();
      await says(page, issuer, 'beta');
      await agrees(page);
      await refused(all, 'other-person');
      assert.equal(await form.host.getByText('beta').count(), 0);
    }));

  test('two tabs: an answer is taken by the tab that asked, and by no other', () =>
    at(async (all) => {
      const { context, town, page } = all;
      const back = await comesAlmostBack(all);
      const other = await context.newPage();
      await other.goto(back);
      await new Verification(other, town, 'el').at('start');
      assert.equal(other.url(), town.url);
      assert.equal(all.exchanged(), 0);
      await page.goto(back);
      await seesName(all);
      assert.equal(await other.locator('civic-verification-form').getByText('alpha').count(), 0);
    }));

  test('the back button: the same step, and the next try works', () =>
    at(async (all) => {
      const { form, page, issuer } = all;
      await way(form).click();
      await page.waitForURL(`${issuer}/**`);
      await page.locator('input[name="login"]').waitFor();
      await page.goBack();
      await refused(all, 'unfinished');
      await signsIn(all);
      await seesName(all);
    }));

  test('2.2.1: the session’s end is told before, it is extended by the provider for the asking; over, that is said', () =>
    at(async (all) => {
      const { form, page, passes } = all;
      await signsIn(all);
      await form.at('way');
      await passes(485_000);
      await form.button('session.more').click();
      await form.button('session.more').waitFor({ state: 'detached' });
      await seesName(all);
      await passes(605_000);
      await form.at('start');
      await page.getByText(form.t('ended.text')).waitFor();
    }));
});
