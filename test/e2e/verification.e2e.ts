/** The verification form from the built bundle, by requirement (VF1–VF7, X4), in four languages. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { citizen, townPage, Verification } from '../drivers/verification.ts';
import { locales } from '../drivers/words.ts';
import { axe, inspect, paint } from './axe-support.ts';
import { stage, type Scene, type SceneArgs } from './stage.ts';

const scene = stage();
const hour = 3_600_000;

/** Opens a town's page with the widget. */
const town = (args: SceneArgs, play: (form: Verification, all: Scene) => Promise<void>) =>
  scene({ ...args, page: townPage(args.locale ?? 'el') }, (all) => play(new Verification(all.page, all.town, args.locale ?? 'el'), all));

const clean = (text: string) => assert.doesNotMatch(text, /undefined|\[object|NaN|Invalid Date|null|\{\w+\}/);

for (const locale of locales) {
  suite(`in ${locale}`, () => {
    test('VF1, VF3, VF7: the two ways in and what each gives; axe', () =>
      town({ locale }, async (form, { page }) => {
        await form.at('start');
        await form.button('start.sign-in', { name: 'TaxisNet' }).waitFor();
        await form.button('start.register').waitFor();
        const rows = page.getByRole('row');
        assert.equal(await rows.count(), 6);
        const cells = async (row: number) => (await rows.nth(row).getByRole('cell').allInnerTexts()).map((text) => text.trim());
        assert.deepEqual(await cells(1), [form.t('yes'), form.t('yes')]);
        assert.deepEqual(await cells(5), [form.t('no'), form.t('yes')]);
        clean(await form.text());
        await paint(page);
        assert.deepEqual(await inspect(page), []);
      }));

    test('VF2, VF4, VF6, VF7: registers, comes in person, is activated, chooses how certificates come', () =>
      town({ locale }, async (form, { page, town: { api, clock } }) => {
        await form.at('start');
        await paint(page);
        const clear = async () => assert.deepEqual(await axe(page), []);
        await form.registers();
        await form.at('code');
        await clear();
        await form.confirms();
        await form.at('way');
        await clear();
        await form.goesBy('in-person');
        await clear();
        await form.heading('track.awaited.in-person').waitFor();
        clean(await form.text());
        const [row] = api.registrar.accounts();
        api.registrar.receive(row?.id ?? '');
        await form.button('track.refresh').click();
        await form.heading('track.received').waitFor();
        const { f, t } = form.words;
        const due = clock.now() + 48 * hour;
        const lead = t('track.received.lead', { date: f.date('2026-11-25', 'day'), time: f.time(due, 'Europe/Athens') });
        await form.page.getByText(lead).waitFor();
        api.registrar.activate(row?.id ?? '');
        await form.button('track.refresh').click();
        await form.heading('track.active').waitFor();
        await clear();
        await form.page.getByRole('radio', { name: form.t('delivery.post') }).check();
        // Nothing is being sent any more: the answer is here.
        await form.page.getByText(form.t('busy')).waitFor({ state: 'detached' });
        assert.equal(api.registrar.accounts()[0]?.delivery, 'post');
        assert.ok(await form.page.getByRole('radio', { name: form.t('delivery.post') }).isChecked());
        clean(await form.text());
      }));

    test('VF1: in by the national sign-in, at once verified; nothing of it stays in the address', () =>
      town({ locale }, async (form, { page, town: { url } }) => {
        await form.at('start');
        await form.comesBack({ code: 'a~Ονοματεπώνυμο%20Α' });
        await form.heading('track.active').waitFor();
        assert.equal(page.url(), url);
        assert.deepEqual(await page.evaluate(() => ({ ...sessionStorage })), {});
        await form.button('session.out').click();
        await form.at('start');
      }));
  });
}

suite('registration (VF2)', () => {
  test('errors are summed up, linked and spoken; typed text stays; a taken user name is told', () =>
    town({}, async (form, { page, town: { api } }) => {
      await form.at('start');
      await form.button('start.register').click();
      await form.at('register');
      await form.button('register.submit').click();
      const summary = page.getByRole('heading', { name: form.t('problems', { count: 4 }) });
      await summary.waitFor();
      await page.getByRole('button', { name: form.t('fault.required', { label: 'Ονοματεπώνυμο' }) }).click();
      assert.ok(await form.named('name').evaluate((field) => field.matches(':focus')));
      await form.named('name').fill(citizen.name);
      await form.named('email').fill('politis@');
      await form.named('userName').fill('ab');
      await form.named('password').fill('password123');
      await form.button('register.submit').click();
      for (const key of ['fault.email', 'fault.user-name', 'fault.password-common']) await page.getByRole('button', { name: form.t(key) }).waitFor();
      assert.equal(await form.named('name').inputValue(), citizen.name);
      assert.equal(api.requests.filter(({ operation }) => operation === 'register').length, 0);
    }));

  test('a password can be pasted, shown, and kept by a manager; its strength is told by length', () =>
    town({}, async (form, { page }) => {
      await form.at('start');
      await form.button('start.register').click();
      const password = form.named('password');
      assert.equal(await password.getAttribute('autocomplete'), 'new-password');
      assert.equal(await form.named('userName').getAttribute('autocomplete'), 'username');
      await password.fill('short');
      await page.getByText(form.t('strength.weak')).waitFor();
      await password.fill(citizen.password);
      await page.getByText(form.t('strength.good')).waitFor();
      assert.equal(await password.getAttribute('type'), 'password');
      await page.getByRole('checkbox', { name: form.t('password.show') }).check();
      assert.equal(await password.getAttribute('type'), 'text');
    }));

  test('the code: one box, one-time-code, digits of any script; a wrong one and a used address look alike', () =>
    town({}, async (form, { page, town: { api }, passes }) => {
      await form.at('start');
      await form.registers();
      await form.at('code');
      assert.equal(await form.named('code').getAttribute('autocomplete'), 'one-time-code');
      await form.confirms('۰۰۰ ۰۰۰');
      await page.getByRole('button', { name: form.t('fault.code') }).waitFor();
      assert.equal(await form.button('code.resend').count(), 0);
      await passes(31_000);
      await form.button('code.resend').click();
      await page.getByText(form.t('code.resent')).first().waitFor();
      await form.confirms([...form.code].map((digit) => String.fromCharCode(0x6f0 + Number(digit))).join(''));
      await form.at('way');
      assert.equal(api.registrar.accounts().length, 1);
    }));

  test('4.4: a lost answer is asked again by the same key, and one account comes of it', () =>
    town({}, async (form, { town, page, passes }) => {
      await form.at('start');
      town.loses('register');
      await form.registers();
      await page.getByText(form.t('busy.again')).waitFor();
      await passes(2000);
      await form.at('code');
      const keys = town.calls('register').map(({ headers }) => headers['idempotency-key']);
      assert.equal(keys.length, 2);
      assert.equal(new Set(keys).size, 1);
      assert.equal(town.api.outbox.length, 1);
    }));
});

suite('what lacks, what is refused (VF6)', () => {
  test('says just what is missing, and why it was refused, with another way out; lateness is told', () =>
    town({}, async (form, { page, town: { api, clock } }) => {
      await form.registersBy('post');
      await page.getByText('Κυδωνίας 29').waitFor();
      const id = api.registrar.accounts()[0]?.id ?? '';
      api.registrar.findMissing(id, 'no-tax-proof');
      await form.button('track.refresh').click();
      await form.heading('track.incomplete').waitFor();
      await page.getByText('Λείπει έγγραφο που να αποδεικνύει το ΑΦΜ σας.').waitFor();
      api.registrar.refuse(id, 'other-name');
      await form.button('track.refresh').click();
      await form.heading('track.refused').waitFor();
      await form.button('track.other').click();
      await form.goesBy('in-person');
      api.registrar.receive(id);
      await form.button('track.refresh').click();
      await form.heading('track.received').waitFor();
      clock.advance(49 * hour);
      for (const visit of api.db.visits.values()) visit.expires = clock.now() + hour; // has been extended all the time
      await form.button('track.refresh').click();
      await form.heading('track.overdue').waitFor();
    }));
});

suite('the form on paper (VF4, VF5)', () => {
  test('one page of A4 with what was typed, a place for signature and stamp, and the address', () =>
    town({}, async (form, { page, context }) => {
      await context.addInitScript('window.print = () => {}');
      await page.reload();
      await form.registersBy('post');
      await form.opensPaper();
      assert.equal(await form.named('name').inputValue(), citizen.name);
      await form.named('taxNumber').fill('123456784');
      await form.named('card').fill(citizen.card);
      await form.button('paper.check').click();
      await page.getByRole('button', { name: form.t('fault.check', { label: 'ΑΦΜ' }) }).waitFor();
      await form.named('taxNumber').fill('EL 123 456 783');
      await form.button('paper.check').click();
      await form.button('paper.print').click();
      const printed = page.frameLocator('iframe').locator('.paper');
      await printed.waitFor({ state: 'attached' });
      const { html, css } = await page.evaluate(() => {
        const paper = document.querySelector('iframe')?.contentDocument;
        const sheets = [...(paper?.adoptedStyleSheets ?? [])].flatMap((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText));
        return { html: paper?.body.innerHTML ?? '', css: sheets.join('\n') };
      });
      const sheet = await context.newPage();
      await sheet.setContent(`<!doctype html><html lang="el"><meta charset="utf-8"><style>${css}</style>${html}`);
      const pdf = (await sheet.pdf({ preferCSSPageSize: true })).toString('latin1');
      assert.equal(pdf.match(/\/Type\s*\/Page\b/g)?.length, 1);
      assert.match(pdf, /\/MediaBox\s*\[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/);
      const text = (await sheet.locator('.paper').innerText()).replace(/\s+/g, ' ');
      for (const each of ['Δήμος Χανίων', 'Αίτηση ταυτοποίησης χρήστη', citizen.name, '123456783', 'ΑΒ123456', citizen.email, 'Υπογραφή αιτούντος', 'Κυδωνίας 29, Τ.Κ. 73135, Χανιά Κρήτης']) {
        assert.ok(text.includes(each), each);
      }
    }));
});

suite('how certificates come (VF7)', () => {
  test('two choices before the first is saved: the last one stands, on screen and at the town', () =>
    town({}, async (form, { page, town: civic }) => {
      await form.at('start');
      await form.comesBack({ code: 'a~Ονοματεπώνυμο%20Α' });
      await form.heading('track.active').waitFor();
      const choice = (delivery: 'electronic' | 'post') => page.getByRole('radio', { name: form.t(`delivery.${delivery}`) });
      const gate = civic.stops('prefer');
      await choice('post').check();
      await gate.reached;
      await choice('electronic').check();
      gate.open();
      await page.getByText(form.t('busy')).waitFor({ state: 'detached' });
      assert.equal(civic.calls('prefer').length, 2);
      assert.equal(civic.api.registrar.accounts()[0]?.delivery, 'electronic');
      assert.ok(await choice('electronic').isChecked());
    }));
});
