/** AP1–AP10: from a script tag of another origin to what the municipality has in its books. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { chania } from '../../mock-api/index.ts';
import { agrees, consent, fills, label, applicant, reaches, serviceName, type Mode } from '../drivers/citizen.ts';
import { around } from '../drivers/words.ts';
import { stage } from './stage.ts';

const scene = stage();
const modes: readonly Mode[] = ['in-person', 'video'];
const service = 'unauthorised-buildings';
const asked = { page: { attributes: { municipality: undefined } } };

test('AP1 the municipality is picked from a list, with useful links beside the choice', () =>
  scene(asked, async ({ book, page }) => {
    await book.at('municipality');
    await book.seesHeading('municipality.title');
    assert.equal(await page.getByRole('radio').count(), 2);
    await book.chooses('Δήμος Χανίων');
    for (const { text, url } of chania.links) {
      const link = page.getByRole('link', { name: text.el });
      await link.waitFor();
      assert.equal(await link.getAttribute('href'), url);
      assert.equal(await link.getAttribute('target'), '_blank');
    }
    await book.sees(book.words.t('municipality.links'));
  }));

test('AP1 nobody goes on without an answer, and is told why', () =>
  scene(asked, async ({ book }) => {
    await book.at('municipality');
    await book.continues();
    await book.sees(book.words.t('chooseOne'));
    assert.equal((await book.settled()).step, 'municipality');
    assert.equal((await book.focused()).tag, 'input');
  }));

test('AP2 then how to be served: in person or by video call', () =>
  scene({}, async ({ book, page }) => {
    await book.at('mode');
    await page.getByRole('radio', { name: 'Ραντεβού με φυσική παρουσία' }).waitFor();
    await page.getByRole('radio', { name: 'Ραντεβού με τηλεδιάσκεψη' }).waitFor();
  }));

test('AP2 what an attribute fixes is a step less', () =>
  scene({ page: { attributes: { mode: 'video', service } } }, async ({ book, page }) => {
    await book.at('time');
    assert.match(await book.text(), /Βήμα 1 από 3/);
    assert.equal(await page.getByRole('radio', { name: 'Αυθαίρετα' }).count(), 0);
  }));

for (const mode of modes) {
  test(`AP3 the service, each with name, length and what it is for (${mode})`, () =>
    scene({ page: { attributes: { mode } } }, async ({ book, page }) => {
      await book.at('service');
      await page.getByRole('group', { name: 'Επιλογή υπηρεσίας' }).waitFor();
      for (const { name, description, department } of chania.services) {
        const card = page.getByRole('radio', { name: name.el });
        await card.waitFor();
        await page.getByRole('radio', { name: new RegExp(`${name.el}.*20 λεπτά.*${department.el}`) }).waitFor();
        const about = page.locator('details').filter({ hasText: description.el });
        assert.equal(await about.evaluate((details: HTMLDetailsElement) => details.open), false);
        await page.getByText(book.words.t('service.about')).filter({ hasText: name.el }).click();
        assert.equal(await about.evaluate((details: HTMLDetailsElement) => details.open), true);
        assert.equal(await card.isChecked(), false, 'opening the description chooses nothing');
      }
    }));

  test(`AP4 a calendar of free days, and the times of the chosen one every quarter of an hour (${mode})`, () =>
    scene({ page: { attributes: { mode, service } } }, async ({ book, page, town }) => {
      const free = await town.free('2026-12-10', '2026-12-10');
      await book.at('time');
      await book.turnsTo('2026-12-10');
      await page.getByRole('grid', { name: 'Δεκέμβριος 2026' }).waitFor();
      const day = page.getByRole('button', { name: around((times) => `Πέμπτη 10 Δεκεμβρίου, ${times}`) }).first();
      assert.match((await day.getAttribute('aria-label')) ?? '', new RegExp(`, ${free.length} ελεύθερες ώρες$`));
      await book.picksDay('2026-12-10');
      const times = page.getByRole('radiogroup').locator('[data-start]');
      await times.first().waitFor();
      const shown = await times.evaluateAll((all) => all.map((time) => time.getAttribute('data-start')));
      assert.deepEqual(shown, free.map((start) => start));
      assert.ok(free.every((start) => Date.parse(start) % 900_000 === 0), 'every 15 minutes');
      assert.ok(free.some((start, at) => at > 0 && Date.parse(start) - Date.parse(free[at - 1] ?? '') === 900_000), 'several staff in parallel');
      await page.getByRole('radio', { name: book.words.f.time(Date.parse(free[0] ?? ''), 'Europe/Athens') }).waitFor();
      const christmas = page.locator('[data-date="2026-12-25"]');
      assert.equal(await christmas.getAttribute('aria-disabled'), 'true');
      assert.match((await christmas.getAttribute('aria-label')) ?? '', /κλειστά, Χριστούγεννα/);
    }));

  test(`AP5 in the viewer’s zone, named on screen; the instant is what is sent (${mode}, New York)`, () =>
    scene({ zone: 'America/New_York', page: { attributes: { mode, service } } }, async ({ book, page, town }) => {
      const [start = ''] = await town.free('2026-12-10', '2026-12-10');
      const there = book.words.f.time(Date.parse(start), 'Europe/Athens');
      const here = book.words.f.time(Date.parse(start), 'America/New_York');
      const [first, second] = mode === 'video' ? [here, there] : [there, here];
      await book.at('time');
      const zone = mode === 'video' ? book.words.f.zoneName('America/New_York', Date.parse(start)) : 'Ώρα Ελλάδος (Αθήνα)';
      await book.sees(zone);
      await book.sees(book.words.t('zone.sent'));
      await book.picksDay('2026-12-10');
      const time = page.locator(`[data-start="${start}"]`);
      await time.waitFor();
      const text = (await time.innerText()).replace(/\s+/g, ' ');
      assert.ok(text.startsWith(first.replace('\u00a0', ' ')) && text.includes(second.replace('\u00a0', ' ')), `both times, ${first} first: ${text}`);
      await reaches(book, 'review', { mode, start });
      const review = await book.text();
      assert.ok(review.includes(first) && review.includes(second), 'both times before confirming');
      await book.confirms();
      await book.at('appointment');
      assert.equal(new Date(town.appointments[0]?.slot.start ?? 0).toISOString(), start);
      const done = await book.text();
      assert.ok(done.includes(there.split('\u00a0')[0] ?? there) && done.includes(here.split('\u00a0')[0] ?? here), 'both times on the confirmation');
      assert.match(town.api.outbox[0]?.text ?? '', /Ώρα Ελλάδος/);
    }));

  test(`AP6 staff is optional, anyone by default; a person narrows the times (${mode})`, () =>
    scene({ page: { attributes: { mode, service } } }, async ({ book, page, town }) => {
      const all = await town.free('2026-12-10', '2026-12-10', { mode });
      const some = await town.free('2026-12-10', '2026-12-10', { mode, staff: 'e' });
      assert.ok(some.length > 0 && some.length < all.length);
      await book.at('time');
      const staff = page.getByRole('combobox', { name: 'Επιλογή προσωπικού (προαιρετικά)' });
      assert.equal(await staff.evaluate((select: HTMLSelectElement) => select.selectedOptions[0]?.text), 'Οποιοσδήποτε');
      await staff.selectOption({ label: 'Υπάλληλος Ε' });
      await book.picksDay('2026-12-10');
      const times = page.getByRole('radiogroup').locator('[data-start]');
      await times.first().waitFor();
      assert.deepEqual(await times.evaluateAll((shown) => shown.map((time) => time.getAttribute('data-start'))), some);
      await reaches(book, 'review', { mode, start: some[0] ?? '' });
      await book.sees('Υπάλληλος Ε');
      await book.confirms();
      await book.at('appointment');
      assert.equal(town.appointments[0]?.slot.assigned, 'e');
    }));
}

suite('AP7–AP10', () => {
  test('AP7 name, e-mail, mobile and subject are required, the number of an application is not', () =>
    scene({ page: { attributes: { mode: 'in-person', service } } }, async ({ book, page, town }) => {
      const [start = ''] = await town.free('2026-12-10', '2026-12-10');
      await reaches(book, 'details', { start });
      await book.continues();
      const summary = page.getByRole('alert').filter({ hasText: book.words.t('problems', { count: 6 }) });
      await summary.waitFor();
      assert.equal((await book.focused()).hook, 'problem', 'focus on the summary');
      const names = ['name', 'email', 'phone', 'subject'].map((name) => label('el', name));
      for (const name of names) await summary.getByRole('button', { name: book.words.t('fault.required', { label: name }) }).waitFor();
      assert.equal(await summary.getByText(label('el', 'applicationNumber')).count(), 0);
      await summary.getByRole('button', { name: /Κινητό τηλέφωνο/ }).click();
      assert.equal(await book.field(label('el', 'phone')).evaluate((input) => input.matches(':focus')), true);
      const tokens = await page.locator('input[autocomplete]:not([autocomplete="off"])').evaluateAll((all) => all.map((input) => input.getAttribute('autocomplete')));
      assert.deepEqual(tokens, ['name', 'email', 'tel']);
    }));

  test('AP7 what is not right is told; what is right in an unusual way is taken', () =>
    scene({ page: { attributes: { mode: 'in-person', service } } }, async ({ book, town }) => {
      const [start = ''] = await town.free('2026-12-10', '2026-12-10');
      await reaches(book, 'details', { start });
      await fills(book, 'in-person', { ...applicant, email: 'applicant@', phone: '12' });
      await agrees(book, 'in-person');
      await book.continues();
      await book.sees(book.words.t('fault.email', { example: book.words.t('example.email') }));
      await book.sees(book.words.t('fault.phone', { example: book.words.t('example.phone') }));
      await book.types(label('el', 'email'), 'applicant+chania@mail.example');
      await book.types(label('el', 'phone'), '0044 (0)20 7946-0958');
      await book.types(label('el', 'applicationNumber'), '1234/2026');
      await book.continues();
      await book.at('review');
      await book.confirms();
      await book.at('appointment');
      const { name, email, phone, subject, applicationNumber } = town.appointments[0]?.answers ?? {};
      assert.deepEqual([name, email, phone, subject, applicationNumber], [applicant.name, 'applicant+chania@mail.example', '+442079460958', applicant.subject, '1234/2026']);
    }));

  test('AP8 by video a third person may take part, and is invited', () =>
    scene({ page: { attributes: { mode: 'video', service } } }, async ({ book, page, town }) => {
      const [start = ''] = await town.free('2026-12-10', '2026-12-10');
      await reaches(book, 'details', { mode: 'video', start });
      await fills(book, 'video', { ...applicant, thirdPerson: 'yes' });
      await agrees(book, 'video');
      await book.continues();
      await page.getByRole('alert').filter({ hasText: book.words.t('problems', { count: 2 }) }).waitFor();
      await book.types(label('el', 'thirdPersonName'), 'Μηχανικός Έργου');
      await book.types(label('el', 'thirdPersonEmail'), 'nikos@mail.example');
      await book.continues();
      await book.at('review');
      await book.sees('Μηχανικός Έργου');
      await book.confirms();
      await book.at('appointment');
      assert.deepEqual(town.api.outbox.map(({ kind, to }) => [kind, to]), [['confirmation', applicant.email], ['invitation', 'nikos@mail.example']]);
    }));

  test('AP8 and AP9 are asked by video only, and both must be answered', () =>
    scene({ page: { attributes: { service } } }, async ({ book, page, town }) => {
      const [start = ''] = await town.free('2026-12-10', '2026-12-10');
      await reaches(book, 'details', { mode: 'video', start });
      await fills(book, 'in-person', applicant);
      await agrees(book, 'in-person');
      await book.continues();
      const summary = page.getByRole('alert').filter({ hasText: book.words.t('problems', { count: 2 }) });
      await summary.getByRole('button', { name: label('el', 'thirdPerson') }).waitFor();
      await summary.getByRole('button', { name: consent('el', 'documents') }).waitFor();
      await page.getByRole('button', { name: book.words.t('changeWhat', { what: book.words.t('slip.mode') }) }).click();
      await book.at('mode');
      await book.chooses(book.words.t('mode.in-person'));
      await book.continues();
      await reaches(book, 'details', { start });
      assert.equal(await page.getByText(consent('el', 'documents')).count(), 0);
      assert.equal(await page.getByText(label('el', 'thirdPerson')).count(), 0);
      assert.equal(await book.field(label('el', 'name')).inputValue(), applicant.name, 'what was typed is still there');
    }));

  for (const mode of modes) {
    test(`AP10 truth and privacy must be declared; the policy can be read (${mode})`, () =>
      scene({ page: { attributes: { mode, service } } }, async ({ book, page, town }) => {
        const [start = ''] = await town.free('2026-12-10', '2026-12-10');
        await reaches(book, 'details', { mode, start });
        await fills(book, mode, applicant);
        await book.continues();
        const count = mode === 'video' ? 3 : 2;
        const summary = page.getByRole('alert').filter({ hasText: book.words.t('problems', { count }) });
        for (const id of ['truth', 'privacy']) await summary.getByRole('button', { name: consent('el', id) }).waitFor();
        const policy = page.getByRole('link', { name: 'Πολιτική προστασίας προσωπικών δεδομένων' });
        assert.equal(await policy.getAttribute('href'), 'https://chania.example/privacy');
        assert.equal(await policy.getAttribute('target'), '_blank');
        await agrees(book, mode);
        await reaches(book, 'appointment', { mode, start });
        assert.equal(town.appointments[0]?.consents.length, count);
        assert.equal(town.appointments[0]?.slot.service, service);
        await book.sees(serviceName('el'));
      }));
  }
});
