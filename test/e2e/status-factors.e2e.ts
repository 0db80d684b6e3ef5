/** ST2: every second factor that a municipality may ask for; codes as citizens type them; codes from links. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { kryvyiRih, shahinShahr, type SeedMunicipality } from '../../mock-api/index.ts';
import { centrePage, ready, Status } from '../drivers/status.ts';
import { locales, type Locale } from '../drivers/words.ts';
import { stage } from './stage.ts';

const scene = stage();

function asking(kind: 'surname' | 'birth-year'): SeedMunicipality {
  assert.ok(kryvyiRih.status);
  return { ...kryvyiRih, status: { ...kryvyiRih.status, factor: { kind } } };
}

/** As its owner may write it. */
const known = {
  surname: { right: '  пРИКЛАД ', wrong: 'Зразок', bad: '12' },
  'birth-year': { right: '۱۹۸۰', wrong: '1981', bad: '80' },
};

for (const kind of ['surname', 'birth-year'] as const) {
  suite(`the second factor is the ${kind}`, () => {
    for (const locale of locales) {
      test(`in ${locale}: its own label, what is wrong beside it, and one answer to whoever does not know it`, () =>
        scene({ locale, zone: 'Europe/Kyiv', page: centrePage(locale), municipalities: [asking(kind)] }, async ({ page, town }) => {
          const status = new Status(page, locale);
          await status.at('entry');
          const factor = page.getByLabel(status.t(`factor.${kind}`), { exact: true });
          await status.code.fill(ready.code);
          await factor.fill(known[kind].bad);
          await status.presses('check');
          await page.getByText(status.t(`fault.${kind}`)).first().waitFor();
          assert.equal(town.calls('lookUp').length, 0);
          await factor.fill(known[kind].wrong);
          await status.presses('check');
          await status.heading('none.title').waitFor();
          const hears = (times: number) => page.waitForFunction((count) => (window as unknown as { heard: string[] }).heard.length >= count, times);
          await hears(1); // Looked up twice within a moment, it would be said once.
          const words = await status.text();
          await status.code.fill('480216');
          await factor.fill(known[kind].right);
          await status.presses('check');
          await hears(2);
          await status.heading('none.title').waitFor();
          assert.equal(await status.text(), words, 'unknown code and wrong factor read alike');
          await status.code.fill(ready.code);
          await status.presses('check');
          await status.at('case');
          await status.heading('state.ready').waitFor();
          assert.doesNotMatch(await status.text(), /Приклад|1980|undefined/);
        }));
    }
  });
}

suite('codes as they are typed', () => {
  const typed: readonly (readonly [string, string])[] = [
    ['48О 215', 'a Cyrillic О for the nought'],
    ['48Ο-215', 'a Greek Ο'],
    ['۴۸۰۲۱۵', 'Persian digits'],
    ['٤٨٠٢١٥', 'Arabic digits'],
    ['№480215', 'the sign for a number'],
    ['CNAP: Документи готові (Код №480215), пл. Молодіжна, 1, Кривий Ріг', 'the whole text message'],
  ];
  for (const [code, what] of typed) {
    test(`${what} means the same case`, () =>
      scene({ locale: 'uk', zone: 'Europe/Kyiv', page: centrePage('uk') }, async ({ page }) => {
        const status = new Status(page, 'uk');
        await status.at('entry');
        await status.checks(code);
        await status.at('case');
        await status.heading('state.ready').waitFor();
      }));
  }

  const certificates: readonly (readonly [string, Locale])[] = [
    ['7к3хw-4м9тq', 'uk'],
    ['7κ3χW 4Μ9τQ', 'el'],
    ['۷K۳XW۴M۹TQ', 'fa'],
  ];
  for (const [code, locale] of certificates) {
    test(`RQ13: ${code} is the certificate 7K3XW 4M9TQ`, () =>
      scene({ locale, page: centrePage(locale, { kind: 'certificate', municipality: shahinShahr.id }) }, async ({ page }) => {
        const status = new Status(page, locale);
        await status.at('entry');
        await page.getByLabel(status.t('certificate.code'), { exact: true }).fill(code);
        await status.presses('check');
        await status.at('certificate');
        await status.heading('certificate.valid').waitFor();
      }));
  }
});

test('ST1: a link pressed while the page is open brings its code, and takes it out of the address', () =>
  scene({ locale: 'uk', zone: 'Europe/Kyiv', page: centrePage('uk', {}, '<a id="sms" href="#civic-case=903377">SMS</a>') }, async ({ page, town }) => {
    const status = new Status(page, 'uk');
    await status.at('entry');
    await status.checks(ready.code);
    await status.at('case');
    await page.getByRole('link', { name: 'SMS' }).click();
    await status.at('entry');
    await status.focusIs('factor');
    assert.equal(await status.code.inputValue(), '903377');
    assert.equal(page.url(), town.url);
    assert.ok(!(await status.text()).includes('480'), 'nothing of the other case stays on screen');
    await status.factor.fill('8901');
    await page.keyboard.press('Enter');
    await status.at('case');
  }));
