/** The status checker from the built bundle, by requirement (ST1–ST6, QT2, RQ13), in four languages. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { kryvyiRih } from '../../mock-api/index.ts';
import { centrePage, ready, Status } from '../drivers/status.ts';
import { locales } from '../drivers/words.ts';
import { stage, type Scene, type SceneArgs } from './stage.ts';

const scene = stage();
const head = kryvyiRih.offices[0];
const west = kryvyiRih.offices[1];

/** Opens a centre's page with the widget. */
const centre = (args: SceneArgs & { attributes?: Record<string, string>; after?: string }, play: (status: Status, all: Scene) => Promise<void>) =>
  scene({ ...args, page: centrePage(args.locale ?? 'uk', args.attributes, args.after) }, (all) => play(new Status(all.page, args.locale ?? 'uk'), all));

const states = { ready: '480215', review: '512034', received: '634871', action: '275540', collected: '190236', refused: '731908', archived: '846120' };

for (const locale of locales) {
  suite(`in ${locale}`, () => {
    test('ST2: the state of a case by code, without sign-in, in every state; ST6: phone and e-mail always at hand', () =>
      centre({ locale }, async (status, { page }) => {
        await status.at('entry');
        for (const [state, code] of Object.entries(states)) {
          await status.checks(code);
          await status.at('case');
          await status.heading(`state.${state}`).waitFor();
          await status.focusIs('title');
          const phone = page.getByRole('link', { name: '0-800-500-459'.replace(/\d/g, (digit) => Number(digit).toLocaleString(locale)) });
          assert.ok(await phone.isVisible(), 'the phone line, in the digits of the language');
          assert.equal(await phone.getAttribute('href'), 'tel:0800500459');
          assert.ok(await page.getByRole('link', { name: 'viza@kryvyi-rih.example' }).isVisible(), 'the e-mail');
          const said = await status.text();
          assert.ok(said.includes(`${code.slice(0, 3)}\u00a0${code.slice(3)}`), 'the code');
          assert.doesNotMatch(said, /undefined|\[object|NaN|Invalid Date|null/);
          const nothing = state !== 'action' && state !== 'ready' && state !== 'refused' && state !== 'archived';
          assert.equal(said.includes(status.t('need.nothing')), nothing, `${state}: what is needed`);
          await status.presses('case.other');
          await status.at('entry');
          assert.equal(await status.code.inputValue(), '');
        }
      }));

    test('ST1, ST4, QT2: a ready result says where, when, with what, for oneself and for another', () =>
      centre({ locale, attributes: { 'ticket-url': '/queue/' } }, async (status, { page }) => {
        await status.at('entry');
        await status.checks(ready.code);
        await status.at('case');
        const { t } = status.words;
        await page.getByText(head?.address[locale] ?? '?').waitFor();
        await page.getByText(t('pickup.now', { time: status.words.f.time(Date.parse('2026-11-23T10:30:00Z'), 'Europe/Kyiv') })).waitFor();
        const bring = page.getByRole('list').filter({ hasText: t('pickup.code', { code: '' }).trim() });
        assert.equal(await bring.getByRole('listitem').count(), 3);
        await page.getByRole('radio', { name: t('pickup.another') }).check();
        await page.waitForFunction((count) => [...(document.querySelector('civic-status-checker')?.shadowRoot?.querySelectorAll('.bring li') ?? [])].length === count, 4);
        await status.button('pickup.ticket').waitFor();
      }));

    test('an unknown code and a wrong telephone read and sound alike, and what was typed stays', () =>
      centre({ locale }, async (status, { page }) => {
        await status.at('entry');
        const seen: string[] = [];
        for (const [code, phone] of [['480216', '4567'], ['480215', '0000']] as const) {
          await status.checks(code, phone);
          await page.getByRole('heading', { name: status.t('none.title') }).waitFor();
          await status.focusIs('problem');
          assert.equal(await status.code.inputValue(), code);
          seen.push(await status.text());
          await page.reload();
          await status.at('entry');
        }
        assert.equal(seen[0], seen[1]);
      }));

    test('ST5: uncollected results as a table whose bars say the same', () =>
      centre({ locale, attributes: { 'show-uncollected': '' } }, async (status, { page }) => {
        await status.at('entry');
        const table = page.getByRole('table', { name: status.t('uncollected.caption') });
        await table.waitFor();
        await page.getByRole('heading', { name: status.t('uncollected.title', { count: 2433 }) }).waitFor();
        const rows = await table.getByRole('row').evaluateAll((all) =>
          all.map((row) => ({
            cells: [...row.querySelectorAll('th, td[role]')].map((cell) => cell.textContent?.trim() ?? ''),
            bar: row.querySelectorAll('rect')[1]?.getBoundingClientRect().width ?? 0,
          })),
        );
        const topics = rows.slice(1, -1);
        const expected = [...(kryvyiRih.topics ?? [])].sort((a, b) => b.uncollected - a.uncollected);
        assert.deepEqual(topics.map(({ cells }) => cells), expected.map(({ name, uncollected }) => [name[locale], status.words.f.number(uncollected)]));
        const longest = topics[0]?.bar ?? 0;
        topics.forEach(({ bar }, index) => assert.ok(Math.abs(bar / longest - (expected[index]?.uncollected ?? 0) / 667) < 0.01, 'a bar is as long as its number'));
      }));

    test('ST3: after sign-in one’s own cases, with a filter', () =>
      centre({ locale }, async (status, { page, town }) => {
        await status.at('entry');
        const name = kryvyiRih.status?.signIn[1]?.name[locale] ?? '?';
        // A page that signs people in by itself says so.
        await status.host.evaluate((widget) => widget.addEventListener('civic-sign-in-wanted', (event) => event.preventDefault()));
        await page.getByRole('button', { name }).click();
        assert.deepEqual((await status.told()).filter(({ type }) => type === 'civic-sign-in-wanted'), [{ type: 'civic-sign-in-wanted', detail: { provider: 'signature' } }]);
        const session = town.api.signIn('+380 00 000 45 67');
        await status.host.evaluate((widget, given) => Object.assign(widget, { session: given }), session);
        await status.presses('cabinet.open');
        await status.at('cases');
        const lines = page.locator('[part~="line"]');
        await page.getByText(status.t('list.count', { count: 7 })).first().waitFor();
        assert.equal(await lines.count(), 7);
        await page.getByLabel(status.t('list.filter')).selectOption({ label: status.t('list.ready') });
        await page.getByText(status.t('list.count', { count: 1 })).first().waitFor();
        await lines.click();
        await status.at('case');
        await status.heading('state.ready').waitFor();
        assert.ok(!JSON.stringify(await status.told()).includes(ready.code), 'no event tells the code');
        town.api.db.sessions.clear();
        await status.presses('cabinet');
        await status.at('cases');
        await lines.click();
        await status.heading('cabinet.over').waitFor();
      }));

    test('RQ13: a certificate is valid, expired, revoked, or unknown', () =>
      centre({ locale, attributes: { kind: 'certificate', municipality: 'shahin-shahr' } }, async (status, { page }) => {
        await status.at('entry');
        const codes = { valid: '7k3xw-4m9tq', expired: '2HD8R 5VONC', revoked: '9PBZ6E1YAS', unknown: '0000000000' };
        for (const [state, code] of Object.entries(codes)) {
          await page.getByLabel(status.t('certificate.code'), { exact: true }).fill(code);
          await status.presses('check');
          await status.at('certificate');
          await status.heading(`certificate.${state}`).waitFor();
          await status.focusIs('title');
          await status.presses('certificate.other');
          await status.at('entry');
        }
      }));
  });
}

suite('ST1: the text message leads the whole way', () => {
  test('its link fills the code in, takes it out of the address, and the ticket gets it without being typed', () =>
    centre({ closed: true, attributes: { 'ticket-url': '/queue/' } }, async (status, { page, town, origins }) => {
      const sms = town.api.sms.find(({ code }) => code === ready.code);
      assert.match(sms?.text ?? '', /^CNAP: Документи готові \(Код №480215\), пл\. Молодіжна, 1, Кривий Ріг, реєстрація http/);
      await page.goto(sms?.url ?? '');
      await status.at('entry');
      assert.equal(page.url(), town.url);
      assert.equal(await status.code.inputValue(), ready.code);
      await status.factor.fill(ready.phone);
      await page.keyboard.press('Enter');
      await status.at('case');
      const gone = page.waitForRequest(`${origins.host}/queue/`);
      await status.presses('pickup.ticket');
      await gone;
      await page.waitForURL(`${origins.host}/queue/#civic-collect=480215&civic-office=head`);
      assert.ok(!town.api.requests.some(({ path }) => path.includes(ready.code)), 'the code is in no address that is asked for');
    }));

  test('a ticket widget on the page is handed the code, in no event and no attribute', () =>
    centre({ closed: true }, async (status, { page, town }) => {
      // The registry as a ticket widget leaves it that came first.
      await page.addInitScript(() => {
        const wishes: unknown[] = [];
        const receivers = new Set([{ place: () => 'kryvyi-rih', take: (wish: unknown) => wishes.push(wish) }]);
        Object.assign(window, { wishes, [Symbol.for('civic-widgets/collect')]: receivers });
      });
      await page.goto(town.url);
      await status.at('entry');
      await status.checks(ready.code);
      await status.at('case');
      await status.presses('pickup.ticket');
      const wishes = await page.evaluate(() => (window as unknown as { wishes: unknown[] }).wishes);
      assert.deepEqual(wishes, [{ purpose: 'collect', code: ready.code, office: 'head' }]);
      const told = await status.told();
      assert.equal(told.filter(({ type }) => type === 'civic-ticket-wanted').length, 1);
      assert.ok(!JSON.stringify(told).includes(ready.code));
    }));

  test('without a ticket anywhere there is no button that leads nowhere', () =>
    centre({}, async (status) => {
      await status.at('entry');
      await status.checks(ready.code);
      await status.at('case');
      assert.equal(await status.button('pickup.ticket').count(), 0);
    }));
});

suite('QT2: open now, or when next', () => {
  const times = [
    ['2026-11-23T05:00:00Z', ready.code, 'pickup.soon', '2026-11-23T06:00:00Z'], // Monday, 7:00
    ['2026-11-23T10:45:00Z', ready.code, 'pickup.soon', '2026-11-23T11:00:00Z'], // the break
    ['2026-11-23T12:00:00Z', ready.code, 'pickup.now', '2026-11-23T13:30:00Z'],
    ['2026-11-21T08:00:00Z', ready.code, 'pickup.now', '2026-11-21T10:30:00Z'], // Saturday, head office
    ['2026-11-21T08:00:00Z', '903377', 'pickup.later', '2026-11-23T06:00:00Z'], // Saturday, a branch
  ] as const;
  for (const [now, code, key, end] of times) {
    test(`${now}, ${code}: ${key}`, () =>
      centre({ now: Date.parse(now) }, async (status, { page }) => {
        await status.at('entry');
        await status.checks(code, code === ready.code ? ready.phone : '8901');
        await status.at('case');
        const { f } = status.words;
        const at = Date.parse(end);
        await page.getByText(status.t(key, { time: f.time(at, 'Europe/Kyiv'), date: f.date('2026-11-23', 'day') })).waitFor();
        if (code === '903377') await page.getByText(west?.address.uk ?? '?').waitFor();
      }));
  }
});

suite('too many tries', () => {
  test('a countdown that is spoken once, nothing is sent meanwhile, and then one may try again', () =>
    centre({ scenario: 'guessed-at' }, async (status, { page, town, passes }) => {
      await status.at('entry');
      await status.checks(ready.code);
      await status.heading('wait.title').waitFor();
      await status.focusIs('problem');
      const timer = page.getByRole('timer');
      assert.equal(await timer.innerText(), status.t('failure.wait.seconds', { count: 28 }));
      for (let second = 0; second < 3; second++) await passes(1000);
      await page.getByText(status.t('failure.wait.seconds', { count: 25 })).waitFor();
      await status.presses('check');
      await status.focusIs('problem');
      assert.equal(town.calls('lookUp').length, 1, 'nothing is sent before the time is over');
      town.api.setScenario('normal');
      for (let second = 0; second < 26; second++) await passes(1000);
      await timer.waitFor({ state: 'detached' });
      await page.waitForFunction((text) => (window as unknown as { heard: string[] }).heard.includes(text), status.t('wait.over'));
      assert.equal((await status.heard()).filter((text) => text === status.t('wait.over')).length, 1);
      assert.ok(!(await status.heard()).some((text) => /\d/.test(text)), 'no number is spoken');
      await status.presses('check');
      await status.at('case');
    }));

  test('a puzzle is solved unseen, by code that no first screen fetches', () =>
    centre({ scenario: 'challenge' }, async (status, { town }) => {
      await status.at('entry');
      await status.checks(ready.code);
      await status.at('case');
      assert.equal(town.calls('lookUp').length, 2);
    }));
});

test('the keyboard alone, from the first field to the list of what to bring', () =>
  centre({}, async (status, { page }) => {
    await status.at('entry');
    await page.keyboard.press('Tab');
    await page.keyboard.type('480 215');
    await page.keyboard.press('Enter');
    await status.focusIs('problem');
    await page.keyboard.press('Tab'); // the error's link
    await page.keyboard.press('Enter');
    await status.focusIs('factor');
    await page.keyboard.type('4567');
    await page.keyboard.press('Enter');
    await status.focusIs('title');
    await status.heading('state.ready').waitFor();
    for (let press = 0; (await status.focused()) !== 'for' && press < 6; press++) await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await page.waitForFunction(() => document.querySelector('civic-status-checker')?.shadowRoot?.querySelectorAll('.bring li').length === 4);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter'); // the way back
    await status.at('entry');
    await status.focusIs('title');
  }));
