/** A service request as machines see it: accessibility in every state, and where secrets are not. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { propertyInquiry } from '../../mock-api/seed/definitions/shahin-shahr.ts';
import { certificateReissue, mortgageInquiry, notaryInquiry } from '../../mock-api/seed/definitions/urmia.ts';
import { RequestWalk } from '../drivers/request-walk.ts';
import { locales, type Locale } from '../drivers/words.ts';
import { inspect, paint } from './axe-support.ts';
import { answers, clear, on } from './request-stage.ts';
import { states, typed } from './request-states.ts';
import { stage } from './stage.ts';

const scene = stage();

for (const locale of locales) {
  test(`axe: every state of a property inquiry in ${locale} at 320 and 1280 px, light, dark and in forced colours; nothing lost with text spacing`, (t) =>
    scene(on('shahin-shahr', propertyInquiry, locale, { closed: true }), async (all) => {
      const { page, town } = all;
      const walk = new RequestWalk(all, locale, propertyInquiry, typed);
      for (const [name, reach] of Object.entries(states)) {
        await t.test(`${locale}: ${name}`, async () => {
          town.api.heal();
          await page.goto('about:blank');
          await page.goto(town.url);
          await reach(walk, all);
          await paint(page);
          assert.deepEqual(await inspect(page), []);
        });
      }
    }));

  test(`axe: which service, who files it, sign-in, in ${locale}`, (t) =>
    scene({ ...on('urmia', certificateReissue, locale), closed: true }, async (all) => {
      const looks = async (service: string, step: string) => {
        const walk = new RequestWalk(all, locale, certificateReissue, {});
        await all.page.goto(all.town.page(step, { lang: locale, body: `<civic-service-request api-url="API" municipality="urmia"${service} lang="${locale}"></civic-service-request>` }));
        await walk.at(step);
        await paint(all.page);
        await t.test(`${locale}: ${step}`, async () => assert.deepEqual(await inspect(all.page), []));
      };
      await looks('', 'service');
      await looks(` service="${mortgageInquiry.id}"`, 'role');
      await looks(` service="${notaryInquiry.id}"`, 'sign-in');
    }));
}

const secrets = { number: 'ZZCANARY-7', name: 'ΖΖCANARY', id: '0499370899', property: clear };

test('canary: what is typed is sent to the API in bodies, and is nowhere else', () =>
  scene(on('shahin-shahr', propertyInquiry, 'el'), async (all) => {
    const { page, town, console: lines } = all;
    await page.evaluate(() => {
      const told: unknown[] = [];
      Object.assign(window, { told });
      for (const type of ['step', 'submitted', 'answered', 'error']) addEventListener(`civic-${type}`, (event) => told.push((event as CustomEvent).detail));
    });
    const walk = new RequestWalk(all, 'el', propertyInquiry, answers('el', { property: clear, 'letter.number': secrets.number, 'applicant.name': secrets.name, nationalId: secrets.id }));
    await walk.comesTo('review');
    const traces = () =>
      page.evaluate(async () => {
        const attributes: string[] = [];
        const look = (root: ParentNode) => {
          for (const element of root.querySelectorAll('*')) {
            for (const { name, value } of element.attributes) attributes.push(`${name}=${value}`);
            if (element.shadowRoot) look(element.shadowRoot);
          }
        };
        look(document);
        const databases = await indexedDB.databases();
        const { told } = window as unknown as { told: unknown[] };
        return JSON.stringify([location.href, document.title, document.referrer, history.state, { ...localStorage }, { ...sessionStorage }, document.cookie, databases, await caches.keys(), attributes, told]);
      });
    const kept = await traces();
    for (const secret of Object.values(secrets)) {
      assert.ok(!kept.includes(secret), `${secret} is kept somewhere`);
      assert.ok(!lines.some((line) => line.includes(secret)), `${secret} is in the console`);
      for (const { path, headers } of town.api.requests) assert.ok(!path.includes(secret) && !JSON.stringify(headers).includes(secret), `${secret} in ${path}`);
    }
    // At the citizen's wish it is kept on the device, and can't be read there.
    await walk.presses('keep.open');
    await walk.presses('keep.device.on');
    await walk.widget.getByText(walk.words.t('keep.device.kept')).waitFor();
    await page.waitForFunction(() => localStorage.length > 0);
    for (const secret of Object.values(secrets)) assert.ok(!(await page.evaluate(() => JSON.stringify({ ...localStorage }))).includes(secret));
  }));

test('canary: hostile texts of the API and of a definition are shown as text', () =>
  scene({ ...on('shahin-shahr', propertyInquiry, 'el'), closed: true }, async ({ page, town, ...rest }) => {
    const hostile = '<img src=x onerror="window.hurt=1">"><svg onload=window.hurt=1>{{7*7}}${7*7}';
    await page.route(`${town.apiUrl}/**`, async (route) => {
      const answer = await route.fetch();
      const text = await answer.text();
      await route.fulfill({ response: answer, body: text.replaceAll('Βεβαίωση στοιχείων ακινήτου', JSON.stringify(hostile).slice(1, -1)).replaceAll('Είμαι ο ιδιοκτήτης', `${JSON.stringify(hostile).slice(1, -1)} javascript:alert(1)`) });
    });
    await page.goto(town.url);
    const walk = new RequestWalk({ page, town, ...rest }, 'el' satisfies Locale, propertyInquiry, {});
    await walk.widget.getByRole('checkbox').first().waitFor();
    assert.ok((await walk.widget.locator('[part~="sheet"]').innerText()).includes(hostile));
    assert.equal(await page.evaluate(() => 'hurt' in window), false);
  }));
