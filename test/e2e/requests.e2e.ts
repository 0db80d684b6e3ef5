/** RQ: a request to Shahin Shahr from its first undertaking to its certificate, in a browser, over two origins. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pdf, RequestHands } from '../drivers/request-hands.ts';
import type { Locale } from '../drivers/words.ts';
import { inspect, paint } from './axe-support.ts';
import { stage, type Scene, type SceneArgs } from './stage.ts';

const scene = stage();

/** Saturday, 30 Aban 1405. */
const saturday = Date.parse('2026-11-21T06:00:00Z');
const debt = '۱-۰۱-۰۲-۱';
const clear = '۱-۰۱-۰۱-۱';
const wrong = '۱-۰۱-۰۳-۱';

const shahinShahr = (lang: Locale): SceneArgs => ({
  now: saturday,
  locale: lang,
  zone: 'Asia/Tehran',
  page: { lang, body: `<civic-service-request api-url="API" municipality="shahin-shahr" service="property-inquiry" lang="${lang}"><p>031 0000 0000</p></civic-service-request>` },
});

const told: Readonly<Record<'fa' | 'el' | 'en', { authority: string; purpose: string; whole: string }>> = {
  fa: { authority: 'دفتر اسناد رسمی', purpose: 'نقل و انتقال', whole: 'شش‌دانگ' },
  el: { authority: 'Συμβολαιογραφείο', purpose: 'Μεταβίβαση', whole: 'Αποκλειστική κυριότητα' },
  en: { authority: 'Notary office', purpose: 'Transfer', whole: 'Sole ownership' },
};

async function toDues({ page }: Scene, locale: 'fa' | 'el' | 'en', code: string): Promise<RequestHands> {
  const hands = new RequestHands(page, locale);
  await hands.accepts();
  await hands.findsByCode(code);
  await hands.sees(hands.words.t('check.title.right'));
  await hands.presses('continue');
  await hands.sees(hands.words.t('letter.title'));
  await hands.fillsIn(told[locale]);
  return hands;
}

for (const locale of ['fa', 'el', 'en'] as const) {
  test(`RQ3–RQ9 in ${locale}: undertakings, property, letter, papers, applicant, debt, bank, tracking code, certificate`, () =>
    scene(shahinShahr(locale), async (all) => {
      const { page, town, passes } = all;
      const hands = await toDues(all, locale, debt);
      const { t } = hands.words;
      await hands.widget.getByRole('table', { name: t('dues.caption') }).waitFor();
      const [row] = town.api.db.requests.values();
      await hands.widget.locator('[data-focus="primary"]').click();
      await page.waitForURL(/\/bank\//);
      const [payment] = town.api.bank.waiting();
      assert.ok(!page.url().includes(row?.token ?? '-'), 'the bank learns no right to the request');
      await page.goto(town.api.bank.settle(payment?.id ?? '', 'paid'));
      await hands.sees(t('dues.title.paid'));
      assert.ok(!page.url().includes('civic-request'), 'the right is out of the address');
      const { tracking = '' } = [...town.api.db.payments.values()][0] ?? {};
      await hands.widget.getByText(tracking, { exact: true }).waitFor();
      town.api.bank.settle(payment?.id ?? '', 'paid');
      assert.deepEqual(town.api.db.ledger, [{ payment: payment?.id, amount: payment?.amount }]);

      await hands.presses('continue');
      await hands.sees(t('review.title'));
      await hands.presses('review.submit');
      await hands.sees(t('answer.wait.title'));
      await passes(120_000);
      await hands.sees(t('answer.title'));
      const code = [...town.api.db.requests.values()][0]?.answered?.code ?? '';
      await hands.widget.getByText(code, { exact: true }).waitFor();
      assert.equal(row?.values['letter.date'], '2026-11-11');
      assert.equal(row?.values['nationalId'], '0499370899');
    }));
}

test('RQ3 el: without a service the citizen is asked which; continuing without one is said first, and the form is fetched at the first touch', () =>
  scene({ ...shahinShahr('el'), page: { lang: 'el', body: '<civic-service-request api-url="API" municipality="shahin-shahr" lang="el"></civic-service-request>' } }, async ({ page }) => {
    const hands = new RequestHands(page, 'el');
    const { t } = hands.words;
    const fetched = () => page.evaluate(() => performance.getEntriesByType('resource').some(({ name }) => name.includes('service-request-rooms')));
    const focused = (locator: ReturnType<RequestHands['button']>) => locator.evaluate((element) => element === (element.getRootNode() as ShadowRoot).activeElement);
    await hands.sees(t('service.title'));
    assert.equal(await fetched(), false);
    assert.equal(await hands.button(t('back')).count(), 0, 'there is nothing before the first question');
    await hands.presses('continue');
    await hands.sees(t('problems', { count: 1 }));
    assert.equal(await fetched(), true);
    assert.equal(await focused(hands.widget.locator('[data-focus="problem"]')), true);
    await hands.button(t('chooseOne')).click();
    const first = hands.widget.getByRole('radio').first();
    assert.equal(await focused(first), true);
    await first.check();
    await hands.presses('continue');
    await hands.widget.getByRole('checkbox').first().waitFor();
    assert.equal(await hands.widget.getAttribute('step'), 'undertakings');
  }));

test('RQ el: a form that does not arrive is said, with a way to try again', () =>
  scene(shahinShahr('el'), async ({ page }) => {
    const hands = new RequestHands(page, 'el');
    const { t } = hands.words;
    const rooms = /service-request-rooms/;
    await page.context().route(rooms, (route) => route.abort());
    await page.reload();
    await hands.button(t('retry')).waitFor();
    await page.context().unroute(rooms);
    await hands.presses('retry');
    await hands.widget.getByRole('checkbox').first().waitFor();
  }));

test('RQ5 fa: 30 Esfand 1404 is no day, and the message says how long the month is; 30 Esfand 1403 is one', () =>
  scene(shahinShahr('fa'), async ({ page, town }) => {
    const hands = new RequestHands(page, 'fa');
    const { t } = hands.words;
    await hands.accepts();
    await hands.findsByCode(clear);
    await hands.presses('continue');
    await hands.writes(t('letter.number'), '۱');
    await hands.chooses(told.fa.authority);
    await hands.chooses(told.fa.purpose);
    await hands.writesDate('۳۰', '۱۲', '۱۴۰۴');
    await hands.presses('continue');
    const message = t('fault.date-length', { month: 'اسفند ۱۴۰۴', count: 29, label: t('letter.date') });
    await hands.button(message).click();
    assert.equal(await hands.widget.getByLabel(t('date.day'), { exact: true }).evaluate((day) => day === (day.getRootNode() as ShadowRoot).activeElement), true);
    await hands.writes(t('date.year'), '۱۴۰۳');
    await hands.presses('continue');
    await hands.sees(t('documents.title'));
    assert.equal([...town.api.db.requests.values()][0]?.values['letter.date'], '2025-03-20');
  }));

test('RQ4 fa: wrong records say what is wrong and how to mend it, and lead to another property', () =>
  scene(shahinShahr('fa'), async ({ page, town }) => {
    const hands = new RequestHands(page, 'fa');
    const { t } = hands.words;
    await hands.accepts();
    await hands.findsByCode(wrong);
    await hands.sees(t('check.title.wrong'));
    await hands.sees('برای این ملک پروندهٔ تخلف ساختمانی باز است.');
    assert.equal(await hands.button(t('continue')).count(), 0);
    await hands.presses('check.change');
    await hands.writes(t('property.code'), clear);
    await hands.presses('property.find');
    await hands.presses('property.go');
    await hands.sees(t('check.title.right'));
    assert.equal(town.api.db.requests.size, 1);
  }));

test('RQ4 fa: by keyboard alone, through the list', () =>
  scene(shahinShahr('fa'), async ({ page, town }) => {
    const hands = new RequestHands(page, 'fa');
    const { t } = hands.words;
    const { keyboard } = page;
    const focused = () =>
      page.evaluate(() => {
        const root = document.querySelector('civic-service-request')?.shadowRoot;
        const element = root?.activeElement;
        return element ? (element.id || (element.getAttribute('data-focus') ?? element.textContent.trim())) : '';
      });
    const tabTo = async (name: string | RegExp) => {
      for (let presses = 0; presses < 60; presses++) {
        const at = await focused();
        if (typeof name === 'string' ? at === name : name.test(at)) return;
        await keyboard.press('Tab');
      }
      assert.fail(`Tab never comes to ${String(name)}`);
    };
    await hands.widget.getByRole('checkbox').first().waitFor();
    for (const id of ['right', 'accurate', 'void']) {
      await tabTo(`undertaking-${id}`);
      await keyboard.press('Space');
    }
    await tabTo('primary');
    await keyboard.press('Enter');
    await hands.sees(t('property.title'));
    await tabTo('way-list');
    await keyboard.press('Enter');
    await tabTo('list-text');
    await keyboard.type('پلاک 7');
    await keyboard.press('Enter');
    await hands.widget.getByRole('radio').first().waitFor();
    await tabTo(/^list-property/);
    await keyboard.press('Space');
    await tabTo('field-earlierRequest');
    await keyboard.type('1405-1');
    await tabTo('primary');
    await keyboard.press('Enter');
    await hands.sees(t('check.title.right'));
    assert.equal([...town.api.db.requests.values()][0]?.values['property'], '1-01-07-1');
  }));

test('RQ5 fa: a file of another kind is named, and neither its name turned around nor sent; the others stay', () =>
  scene(shahinShahr('fa'), async ({ page, town }) => {
    const hands = new RequestHands(page, 'fa');
    const { t } = hands.words;
    await hands.accepts();
    await hands.findsByCode(clear);
    await hands.presses('continue');
    await hands.writes(t('letter.number'), '۱');
    await hands.writesDate('1', '8', '1405');
    await hands.chooses(told.fa.authority);
    await hands.chooses(told.fa.purpose);
    await hands.presses('continue');
    await hands.sees(t('documents.title'));
    const exe = { name: 'photo\u202egpj.exe', mimeType: 'image/png', buffer: Buffer.from('MZ program') };
    await hands.widget.locator('#field-nationalCard').setInputFiles([exe, pdf('ZZCANARY.pdf')]);
    await hands.widget.getByText('photogpj.exe', { exact: true }).waitFor();
    await hands.widget.getByText(t('file.checking')).waitFor();
    assert.deepEqual([...town.api.db.files.values()].map(({ kind }) => kind), ['pdf']);
    assert.ok(!JSON.stringify(town.api.requests).includes('ZZCANARY'), 'a name of a file is nobody’s affair');
  }));

test('RQ fa: what is typed stands in no address, storage or title (X8)', () =>
  scene(shahinShahr('fa'), async (all) => {
    const { page, town } = all;
    await toDues(all, 'fa', clear);
    const traces = await page.evaluate(() => [location.href, document.title, JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage }), document.cookie, JSON.stringify(history.state)].join());
    for (const secret of ['0499370899', '۰۴۹۹۳۷۰۸۹۹', '1405-2281', 'نام و نام']) assert.ok(!traces.includes(secret), secret);
    for (const { path } of town.api.requests) assert.ok(!/0499370899|1-01-01-1/.test(path), path);
  }));

test('axe fa: the steps at 320 and 1280 px, light, dark and in forced colours', (t) =>
  scene(shahinShahr('fa'), async ({ page, town }) => {
    const hands = new RequestHands(page, 'fa');
    const { t: text } = hands.words;
    const looks = (step: string) => t.test(step, async () => assert.deepEqual(await inspect(page), []));
    await paint(page);
    await hands.widget.getByRole('checkbox').first().waitFor();
    await hands.presses('undertakings.accept');
    await looks('undertakings with errors');
    await hands.accepts();
    await hands.findsByCode(debt);
    await hands.presses('continue');
    await hands.presses('continue');
    await looks('letter with errors');
    await hands.fillsIn(told.fa);
    await hands.sees(/ریال/);
    await looks('dues');
    await hands.presses('back');
    await hands.presses('back');
    await looks('documents');
    await hands.widget.locator('#field-deed').waitFor();
    assert.equal(town.api.db.requests.size, 1);
    assert.ok(text('dues.caption'));
  }));
