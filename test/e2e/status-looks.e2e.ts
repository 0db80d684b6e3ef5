/** The status checker as machines see it: accessibility, secrets. */
import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { centrePage, ready, Status } from '../drivers/status.ts';
import { locales } from '../drivers/words.ts';
import { inspect, paint } from './axe-support.ts';
import { stage, type Scene } from './stage.ts';

const scene = stage();

for (const locale of locales) {
  test(`axe: every state in ${locale} at 320 and 1280 px, light, dark and in forced colours; nothing lost with text spacing`, (t) =>
    scene({ locale, page: centrePage(locale, { 'show-uncollected': '', 'ticket-url': '/queue/' }) }, (all) => walk(t, all)));
  test(`axe: certificates in ${locale}`, (t) =>
    scene({ locale, page: centrePage(locale, { kind: 'certificate', municipality: 'shahin-shahr' }) }, async ({ page }) => {
      const status = new Status(page, locale);
      await status.at('entry');
      await paint(page);
      for (const code of ['7K3XW4M9TQ', '2HD8R5V0NC', '9PBZ6E1YAS', '0000000000']) {
        await page.getByLabel(status.t('certificate.code'), { exact: true }).fill(code);
        await status.presses('check');
        await status.at('certificate');
        await t.test(`${locale}: ${code}`, async () => assert.deepEqual(await inspect(page), []));
        await status.presses('certificate.other');
        await status.at('entry');
      }
    }));
}

async function walk(t: TestContext, { page, town, book }: Scene): Promise<void> {
  const { locale } = book.words;
  const status = new Status(page, locale);
  const looks = (step: string) => t.test(`${locale}: ${step}`, async () => assert.deepEqual(await inspect(page), []));
  await status.at('entry');
  await page.getByRole('table').waitFor();
  await paint(page);
  await looks('the question, with figures');
  await status.presses('check');
  await status.focusIs('problem');
  await looks('nothing typed');
  await status.checks('480216');
  await status.heading('none.title').waitFor();
  await looks('no such case');
  town.api.fail('lookUp', 429, 1);
  await status.checks(ready.code);
  await status.heading('wait.title').waitFor();
  await looks('too many tries');
  await page.reload();
  await paint(page);
  await status.at('entry');
  for (const [state, code] of Object.entries({ ready: '480215', review: '512034', action: '275540', collected: '190236', refused: '731908', archived: '846120' })) {
    await status.checks(code);
    await status.at('case');
    await looks(state);
    await status.presses('case.other');
    await status.at('entry');
  }
  const session = town.api.signIn('+380 00 000 45 67');
  await status.host.evaluate((widget, given) => Object.assign(widget, { session: given }), session);
  await status.presses('cabinet.open');
  await status.at('cases');
  await page.locator('[part~="line"]').first().waitFor();
  await looks('my cases');
}

test('canary: what is typed is sent to the API in bodies, and is nowhere else', () =>
  scene({ page: centrePage('uk', { 'ticket-url': '/queue/' }) }, async ({ page, town, console: lines }) => {
    const status = new Status(page, 'uk');
    const secrets = ['480215', '7391'];
    await status.at('entry');
    await status.checks('480215', '7391');
    await status.heading('none.title').waitFor();
    await status.checks('480215', '4567');
    await status.at('case');
    const kept = await page.evaluate(() => {
      const attributes: string[] = [];
      const walk = (root: ParentNode) => {
        for (const element of root.querySelectorAll('*')) {
          for (const { name, value } of element.attributes) attributes.push(`${name}=${value}`);
          if (element.shadowRoot) walk(element.shadowRoot);
        }
      };
      walk(document);
      const { told } = window as unknown as { told: unknown[] };
      return JSON.stringify([location.href, document.title, document.referrer, history.state, { ...localStorage }, { ...sessionStorage }, document.cookie, attributes, told]);
    });
    for (const secret of [...secrets, '4567']) {
      assert.ok(!kept.includes(secret), `${secret} is kept somewhere`);
      assert.ok(!lines.some((line) => line.includes(secret)), `${secret} is in the console`);
      for (const { path, headers } of town.api.requests) assert.ok(!path.includes(secret) && !JSON.stringify(headers).includes(secret));
    }
  }));

test('canary: hostile texts of the API are shown as text', () =>
  scene({ closed: true, page: centrePage('uk') }, async ({ page, town }) => {
    const status = new Status(page, 'uk');
    const hostile = '<img src=x onerror="window.hurt=1">"><svg onload=window.hurt=1>{{7*7}}';
    await page.route(`${town.apiUrl}/**/cases/lookup`, async (route) => {
      const answer = await route.fetch();
      const body = (await answer.text()).replaceAll('Результат готовий', hostile.replaceAll('"', '\\"')).replaceAll('https://map.', 'javascript:alert(1)//');
      await route.fulfill({ response: answer, body });
    });
    await page.goto(town.url);
    await status.at('entry');
    await status.checks(ready.code);
    await status.at('case');
    assert.ok((await status.text()).includes(hostile));
    assert.equal(await page.evaluate(() => 'hurt' in window), false);
    assert.equal(await page.locator('a[href^="javascript"]').count(), 0);
  }));
