/** The embed builder of the demo: by keyboard alone, and what is copied from it, pasted into an empty page, works. */
import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { after, before, suite, test } from 'node:test';
import type { Page } from 'playwright-core';
import { createServer, type ViteDevServer } from 'vite';
import { Hands } from '../drivers/hands.ts';
import { locales, words, type Locale } from '../drivers/words.ts';
import { texts } from '../../demo/builder/texts.ts';
import { axe } from './axe-support.ts';
import { clinic, works, type Ward } from './doctor-support.ts';

const ward = clinic();
const en = texts.en;
let demo: ViteDevServer;
let address = '';

before(async () => {
  demo = await createServer({ configFile: resolve(import.meta.dirname, '../../vite.config.ts'), logLevel: 'error', server: { port: 0, host: '127.0.0.1' } });
  await demo.listen();
  address = `${demo.resolvedUrls?.local[0] ?? ''}builder.html`;
});
after(() => demo.close());

/** The builder, with the addresses of this machine typed in. */
async function opens({ page, context, origins, town }: Ward, locale: Locale = 'en'): Promise<void> {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${address}?lang=${locale}`);
  await page.getByLabel(texts[locale].api).fill(town.apiUrl);
  await page.getByLabel(texts[locale].files).fill(`${origins.files}/`);
}

/** What is in the clipboard after the button of a snippet was pressed. */
async function copied(page: Page, title: string): Promise<string> {
  await page.getByRole('region', { name: title }).getByRole('button', { name: en.copy }).click();
  await page.getByRole('status').filter({ hasText: en.copied }).waitFor();
  return page.evaluate(() => navigator.clipboard.readText());
}

suite('builder: what is copied works on an empty page', () => {
  for (const form of ['tag', 'placeholder', 'linkForm'] as const) {
    test(`builder: ${form}`, () =>
      ward(async (all) => {
        const { page } = all;
        await opens(all);
        await page.getByLabel(en.mode).selectOption('video');
        await page.getByLabel(en.lang).selectOption('uk');
        await page.getByLabel(en.own).check();
        await page.getByLabel(en.accent, { exact: true }).fill('#7a1f5c');
        await page.getByLabel(en[form]).check();
        if (form === 'tag') await page.getByLabel(en.sheet).check();
        const [script, markup] = [await copied(page, en.script), await copied(page, en.markup)];
        const css = form === 'placeholder' ? '' : await copied(page, en.css);
        const policy = (await copied(page, en.policy)).replaceAll('\n', ' ');
        assert.match(script, /integrity="sha384-[^"]+" crossorigin/);
        const styles = form === 'placeholder' ? "style-src 'self' 'unsafe-inline'" : "style-src 'self'";
        await all.opens({ lang: 'el', head: script, body: markup, css, headers: { 'content-security-policy': `default-src 'none'; ${styles}; require-trusted-types-for 'script'; ${policy}` } });
        await works(page, words('uk').t('service.title'));
        const colour = await page.locator('civic-booking-calendar [part~="primary"]').first().evaluate((button) => {
          const canvas = document.createElement('canvas').getContext('2d');
          if (!canvas) return '';
          canvas.fillStyle = getComputedStyle(button).backgroundColor;
          canvas.fillRect(0, 0, 1, 1);
          return [...canvas.getImageData(0, 0, 1, 1).data].join();
        });
        assert.equal(colour, '122,31,92,255');
        assert.deepEqual((await all.examines()).findings, []);
      }));
  }
});

test('builder: the preview is the widget, and follows what is chosen', () =>
  ward(async (all) => {
    const { page } = all;
    await opens(all);
    const preview = page.getByRole('region', { name: en.preview });
    await preview.getByRole('heading', { name: words('en').t('mode.title') }).waitFor();
    await page.getByLabel(en.mode).selectOption('in-person');
    await preview.getByRole('heading', { name: words('en').t('service.title') }).waitFor();
    await page.getByLabel(en.lang).selectOption('fa');
    await preview.getByRole('heading', { name: words('fa').t('service.title') }).waitFor();
    await page.getByLabel(en.municipality, { exact: true }).selectOption('other');
    await page.getByLabel(en.id).fill('heraklion');
    assert.match(await copied(page, en.markup), /data-municipality="heraklion"/);
    await page.getByText(en.idNote).waitFor();
  }));

test('builder: a colour that is too light is said to be, with what the widget paints', () =>
  ward(async (all) => {
    const { page } = all;
    await opens(all);
    await page.getByLabel(en.own).check();
    await page.getByLabel(en.accent, { exact: true }).fill('#f5c518');
    const verdict = page.getByRole('status').filter({ hasText: '4.5 : 1 is required' });
    await verdict.waitFor();
    const said = (await verdict.innerText()).replace(/[\u2068\u2069]/g, '');
    const [, ratio, used, usedRatio] = /reaches ([\d.]+) : 1.*paints (#\w{6}), which reaches ([\d.]+) : 1/.exec(said) ?? assert.fail(said);
    assert.equal(ratio, '1.6');
    assert.ok(Number(usedRatio) >= 4.5);
    const button = page.locator('civic-booking-calendar [part~="primary"]').first();
    await button.waitFor();
    const painted = await button.evaluate((element) => {
      const canvas = document.createElement('canvas').getContext('2d');
      if (!canvas) return '';
      canvas.fillStyle = getComputedStyle(element).backgroundColor;
      canvas.fillRect(0, 0, 1, 1);
      return `#${[...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3).map((part) => part.toString(16).padStart(2, '0')).join('')}`;
    });
    assert.equal(painted, used, 'what is announced is what is painted');
    await page.getByLabel(en.accent, { exact: true }).fill('#0b5394');
    await verdict.waitFor({ state: 'detached' });
  }));

test('builder: an address that the widget would refuse is said to be one', () =>
  ward(async (all) => {
    const { page } = all;
    await opens(all);
    const api = page.getByLabel(en.api);
    for (const bad of ['http://town.example/api', '//town.example', 'https://gov@town.example', 'javascript:alert(1)', '']) {
      await api.fill(bad);
      await page.getByText(en.badAddress).waitFor();
      assert.equal(await api.getAttribute('aria-invalid'), 'true');
    }
    await api.fill('https://town.example/api');
    await page.getByText(en.badAddress).waitFor({ state: 'detached' });
  }));

test('builder: by keyboard alone, from the first choice to the clipboard', () =>
  ward(async (all) => {
    const { page } = all;
    const hands = await Hands.on(page);
    await opens(all);
    await page.goto(`${address}?lang=en`);
    await hands.to(page.getByRole('link', { name: 'English' }));
    await hands.to(page.getByLabel(en.mode));
    await page.keyboard.type('By');
    await hands.to(page.getByLabel(en.own));
    await hands.press('Space');
    await hands.to(page.getByLabel(en.accent, { exact: true }));
    await hands.to(page.getByLabel(en.placeholder));
    await hands.press('ArrowDown');
    assert.ok(await page.getByLabel(en.tag).isChecked());
    const button = page.getByRole('region', { name: en.markup }).getByRole('button');
    await hands.to(button);
    await hands.press('Enter');
    await page.getByRole('status').filter({ hasText: en.copied }).waitFor();
    assert.ok(await button.evaluate((element) => element.matches(':focus')), 'focus stays');
    const text = await page.evaluate(() => navigator.clipboard.readText());
    assert.match(text, /^<civic-booking-calendar .*mode="video".*--civic-color-accent: #0f5c73/);
  }));

suite('builder: in its four languages, at 320 px', () => {
  for (const locale of locales) {
    test(`builder: ${locale}`, () =>
      ward(async (all) => {
        const { page } = all;
        await opens(all, locale);
        await page.getByRole('heading', { level: 1, name: texts[locale].title }).waitFor();
        await page.getByRole('heading', { name: words(locale).t('mode.title') }).waitFor();
        await page.getByLabel(texts[locale].own).check();
        const root = page.locator('html');
        assert.deepEqual([await root.getAttribute('lang'), await root.getAttribute('dir')], [locale, locale === 'fa' ? 'rtl' : 'ltr']);
        assert.ok((await root.evaluate((element) => element.scrollWidth)) <= 320, 'nothing scrolls sideways');
        assert.deepEqual(await axe(page), []);
      }, 320));
  }
});

suite('builder: every widget is there, with towns that offer it', () => {
  for (const name of ['booking-calendar', 'status-checker', 'queue-ticket', 'service-request', 'verification-form'] as const) {
    test(name, () =>
      ward(async (all) => {
        const { page } = all;
        await opens(all);
        await page.getByLabel(en.widget, { exact: true }).selectOption({ label: en.widgets[name] });
        await page.locator(`#stage civic-${name} [part~="title"]`).waitFor();
        assert.match(await page.locator('.output').innerText(), new RegExp(`data-civic-widget="${name}"`));
      }));
  }
});
