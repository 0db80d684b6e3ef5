/** Must show 2: the whole way to the confirmation, in each language and both modes; and once by keyboard alone. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { agrees, consent, fills, label, applicant, reaches, serviceId, serviceName, townName, type Mode, type Person } from '../drivers/citizen.ts';
import { Hands } from '../drivers/hands.ts';
import { locales, type Locale } from '../drivers/words.ts';
import { stage, type Scene } from './stage.ts';

const scene = stage();
const modes: readonly Mode[] = ['in-person', 'video'];
const day = '2026-12-10';

/** What the calendar must say for 10 December 2026, written out: a test that asked the catalogue would agree with any mistake. */
const facts: Readonly<Record<Locale, { dir: string; month: string; head: string; date: RegExp; time: RegExp; digits: RegExp }>> = {
  el: { dir: 'ltr', month: 'Δεκέμβριος 2026', head: 'Δευτέρα', date: /Πέμπτη 10 Δεκεμβρίου/, time: /^\d{1,2}:\d{2}\s[πμ]μ$/, digits: /\d/ },
  uk: { dir: 'ltr', month: 'грудень 2026', head: 'понеділок', date: /четвер, 10 грудня/, time: /^\d{2}:\d{2}$/, digits: /\d/ },
  fa: { dir: 'rtl', month: 'آذر ۱۴۰۵', head: 'شنبه', date: /پنجشنبه ۱۹ آذر/, time: /^[۰-۹]{1,2}:[۰-۹]{2}$/, digits: /[۰-۹]/ },
  en: { dir: 'ltr', month: 'December 2026', head: 'Monday', date: /Thursday 10 December/, time: /^\d{1,2}:\d{2}\s[ap]m$/, digits: /\d/ },
};

const typed: Readonly<Record<Locale, { name: string; subject: string; guest: string }>> = {
  el: { name: applicant.name, subject: applicant.subject, guest: 'Μηχανικός Έργου' },
  uk: { name: 'Заявник', subject: 'Навіс біля будинку', guest: 'Інженер' },
  fa: { name: 'متقاضی', subject: 'ایوان سرپوشیده', guest: 'مهندس' },
  en: { name: 'Applicant', subject: 'Covered terrace', guest: 'Engineer' },
};

/** A number as it is sent, whatever digits and spaces it was typed with. */
const sentPhone = '6900000000';

function personOf(locale: Locale): Person {
  const { name, subject, guest } = typed[locale];
  return { name, subject, email: 'applicant@mail.example', phone: locale === 'fa' ? '۶۹۰ ۰۰۰ ۰۰۰۰' : '690 000 0000', applicationNumber: 'AB-1234/26', thirdPerson: 'yes', thirdPersonName: guest, thirdPersonEmail: 'guest@mail.example' };
}

/** What may stand in Latin letters or digits in any language: addresses, codes and numbers as they were typed, and trade names. */
function allowed(locale: Locale, reference: string): readonly string[] {
  const { email, phone, applicationNumber = '', thirdPersonEmail = '' } = personOf(locale);
  const own = ['rantevou@chania.example', reference, 'Outlook', 'Google', '.ics'];
  const greek = locale === 'el' ? ['e-mail', 'E-mail', 'e-Άδειες'] : [];
  return [email, phone, sentPhone, applicationNumber, thirdPersonEmail, ...own, ...greek].filter(Boolean);
}

/** All words on screen and in names, without those that may be Latin. */
async function speech({ page, book }: Scene, reference = ''): Promise<string> {
  const names = await page
    .locator('civic-booking-calendar')
    .locator('[aria-label], [data-tag]')
    .evaluateAll((all) => all.flatMap((each) => [each.getAttribute('aria-label') ?? '', each.getAttribute('data-tag') ?? '']));
  let words = [await book.text(), ...names, ...(await book.heard())].join('\n').replace(/[\u200e\u200f\u2066-\u2069]/g, '');
  for (const each of allowed(book.words.locale, reference)) words = words.replaceAll(each, '');
  return words;
}

/** A screen in its own language: no English left, no Latin digits in Persian, nothing that a person can't read. */
async function inOwnWords(all: Scene, reference?: string): Promise<void> {
  const { locale } = all.book.words;
  const said = await speech(all, reference);
  assert.doesNotMatch(said, /undefined|\[object|NaN|Invalid Date|\{\w+\}/);
  if (locale === 'en') return;
  const { step } = await all.book.settled();
  const latin = said.match(/.*[a-z]{2,}.*/gi);
  assert.equal(latin, null, `no English at ${step}`);
  if (locale === 'fa') assert.equal(said.match(/.*[0-9].*/g), null, `no Latin digits at ${step}`);
}

async function seesCalendar({ page, book, town }: Scene, mode: Mode): Promise<void> {
  const { locale } = book.words;
  const { month, head, date, time, digits } = facts[locale];
  await book.turnsTo(day);
  const grid = page.getByRole('grid', { name: month, exact: true });
  await grid.waitFor();
  await page.getByRole('heading', { name: month, exact: true }).waitFor();
  const heads = grid.getByRole('columnheader');
  assert.equal(await heads.first().getAttribute('aria-label'), head, 'first day of the week');
  const [first, last] = [await heads.first().boundingBox(), await heads.last().boundingBox()];
  assert.equal((first?.x ?? 0) > (last?.x ?? 0), locale === 'fa', 'the first day stands where reading begins');
  if (locale === 'fa') {
    const row = grid.getByRole('row').nth(1).getByRole('gridcell');
    assert.equal(await row.nth(1).locator('[data-date]').getAttribute('data-date'), '2026-11-22', '1 Azar 1405 is a Sunday');
    assert.equal((await row.nth(1).innerText()).trim().split('\n')[0], '۱');
  }
  const free = await town.free(day, day, { mode });
  const name = (await page.locator(`[data-date="${day}"]`).getAttribute('aria-label')) ?? '';
  assert.match(name, date);
  assert.ok(name.includes(book.words.f.number(free.length)) && digits.test(name.split(/,|،/).at(-1) ?? ''), `count of times in its own digits: ${name}`);
  await book.picksDay(day);
  const times = page.getByRole('radiogroup').locator('[data-start]');
  await times.first().waitFor();
  for (const text of await times.allInnerTexts()) assert.match(text.trim(), time);
}

for (const locale of locales) {
  for (const mode of modes) {
    test(`AP1–AP12 the whole way in ${locale} (${mode})`, () =>
      scene({ locale, page: { attributes: { municipality: undefined } } }, async (all) => {
        const { book, page, town } = all;
        const person = personOf(locale);
        const [start = ''] = (await town.free(day, day, { mode })).slice(2);
        const journey = { mode, start, person };
        await book.at('municipality');
        const sheet = page.locator('civic-booking-calendar [part="widget"]');
        assert.equal(await sheet.getAttribute('lang'), locale);
        assert.equal(await sheet.evaluate((section) => getComputedStyle(section).direction), facts[locale].dir);
        for (const step of ['mode', 'service', 'time'] as const) {
          await inOwnWords(all);
          await reaches(book, step, journey);
        }
        await seesCalendar(all, mode);
        await inOwnWords(all);
        await reaches(book, 'details', journey);
        await book.continues(); // what is missing is said in the same language
        await page.getByRole('alert').filter({ hasText: book.words.t('problems', { count: mode === 'video' ? 8 : 6 }) }).waitFor();
        await inOwnWords(all);
        await fills(book, mode, person);
        await agrees(book, mode);
        await book.continues();
        await book.at('review');
        await inOwnWords(all);
        for (const text of [person.name, person.subject, serviceName(locale), book.words.f.date(day, 'full')]) await book.sees(text);
        await book.confirms();
        await book.at('appointment');
        await book.seesHeading('appointment.booked');
        const reference = await book.reference();
        await inOwnWords(all, reference);
        await book.sees(book.words.f.date(day, 'full'));
        received(all, mode, start);
        assert.equal(town.appointments[0]?.reference, reference);
      }));
  }
}

/** What the municipality got, on the wire and in its books. */
function received({ town, book }: Scene, mode: Mode, start: string): void {
  const { locale } = book.words;
  const { phone: _typed, thirdPerson, thirdPersonName, thirdPersonEmail, ...same } = personOf(locale);
  const guest = mode === 'video' ? { thirdPerson, thirdPersonName, thirdPersonEmail } : {};
  const answers = { ...same, phone: sentPhone, ...guest };
  const consents = mode === 'video' ? ['documents', 'truth', 'privacy'] : ['truth', 'privacy'];
  const hold = town.calls('hold').at(-1)?.body as { start: string; service: string; mode: string };
  assert.deepEqual([new Date(hold.start).toISOString(), hold.service, hold.mode], [start, serviceId, mode]);
  const [call, ...more] = town.calls('book');
  assert.equal(more.length, 0);
  const body = call?.body as { answers: Record<string, string>; consents: string[] };
  assert.deepEqual([...body.consents].sort(), [...consents].sort());
  assert.deepEqual(body.answers, answers);
  assert.equal(call?.headers['accept-language'], locale);
  const [row, ...others] = town.appointments;
  assert.equal(others.length, 0);
  assert.ok(row);
  assert.equal(new Date(row.slot.start).toISOString(), start);
  assert.equal(row.slot.service, serviceId);
  assert.equal(row.language, locale);
  assert.deepEqual(row.answers, answers);
  assert.deepEqual([...row.consents].sort(), [...consents].sort());
}

test('AP1–AP12 by keyboard alone, in person, in Greek; focus is never lost', () =>
  scene({ closed: true, page: { attributes: { municipality: undefined } } }, async (all) => {
    const { book, page, town } = all;
    const { t, f } = book.words;
    const hands = await Hands.on(page);
    const arrives = async (step: string): Promise<void> => {
      await book.at(step);
      await page.waitForFunction(() => {
        const focused = document.querySelector('civic-booking-calendar')?.shadowRoot?.activeElement;
        return focused?.matches('[data-focus="title"], :has([data-focus="title"])');
      });
    };
    await page.goto(town.url);
    const [first = '', wanted = '', after = ''] = await town.free(day, day);

    await hands.to(page.getByRole('radio', { name: townName('el') }));
    await hands.press('Space');
    await hands.to(book.onward);
    await hands.press('Enter');
    await arrives('mode');
    await hands.to(page.getByRole('radio').first());
    await hands.press('Space');
    await hands.moves('ArrowDown', page.getByRole('radio', { name: t('mode.video') }));
    await hands.moves('ArrowUp', page.getByRole('radio', { name: t('mode.in-person') }));
    await hands.to(book.onward);
    await hands.press('Space');
    await arrives('service');
    await hands.to(page.getByRole('radio').first());
    await hands.press('Space', 'ArrowDown', 'ArrowDown');
    assert.ok(await page.getByRole('radio', { name: serviceName('el') }).isChecked());
    await hands.to(book.onward);
    await hands.press('Enter');

    await arrives('time');
    const cell = (date: string) => page.locator(`[data-date="${date}"]`);
    await hands.to(page.locator('[data-date][tabindex="0"]'));
    let { date = '' } = await book.focused();
    const later = (days: number) => new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
    const walk = async (key: string, days: number): Promise<void> => {
      const next = later(days);
      await hands.moves(key, cell(next));
      date = next;
    };
    while (later(7) <= day) await walk('ArrowDown', 7);
    while (date < day) await walk('ArrowRight', 1);
    await walk('ArrowLeft', -1);
    await walk('ArrowRight', 1);
    await walk('ArrowUp', -7);
    await walk('ArrowDown', 7);
    await hands.press('Enter');
    const time = (start: string) => page.locator(`[data-start="${start}"]`);
    await hands.to(time(first));
    await hands.press('Space');
    await hands.to(cell(day), 'Shift+Tab'); // back to the day, and again to the times: one stop each
    await hands.to(time(first));
    await hands.moves('ArrowDown', time(wanted));
    await hands.moves('ArrowRight', time(after));
    await hands.moves('ArrowLeft', time(wanted));
    assert.equal(await time(wanted).getAttribute('aria-checked'), 'true', 'the arrows choose');
    assert.equal(await page.locator('[data-start][tabindex="0"]').count(), 1, 'one stop of Tab');
    await hands.to(page.getByRole('button', { name: t('time.continue', { time: f.time(Date.parse(wanted), 'Europe/Athens') }) }));
    await hands.press('Enter');

    await arrives('details');
    const { name, email, phone, subject } = applicant;
    const field = (id: string) => book.field(label('el', id));
    await hands.type(field('email'), email);
    await hands.type(field('name'), name, 'Shift+Tab');
    await hands.type(field('phone'), phone);
    await hands.to(book.onward);
    await hands.press('Enter');
    await page.getByRole('alert').filter({ hasText: t('problems', { count: 3 }) }).waitFor();
    assert.equal((await book.focused()).hook, 'problem');
    await hands.to(page.getByRole('alert').getByRole('button', { name: t('fault.required', { label: label('el', 'subject') }) }));
    await hands.moves('Enter', field('subject'));
    await page.keyboard.type(subject);
    for (const id of ['truth', 'privacy']) {
      await hands.to(page.getByRole('checkbox', { name: consent('el', id) }));
      await hands.press('Space');
    }
    await hands.to(book.onward);
    await hands.press('Enter');
    await arrives('review');
    await hands.to(book.confirmation);
    await hands.press('Enter');
    await arrives('appointment');
    await book.seesHeading('appointment.booked');

    const [row, ...others] = town.appointments;
    assert.equal(others.length, 0);
    assert.equal(new Date(row?.slot.start ?? 0).toISOString(), wanted);
    assert.deepEqual([row?.answers.name, row?.answers.email, row?.answers.subject], [name, email, subject]);
    assert.deepEqual(row?.consents, ['truth', 'privacy']);
    assert.deepEqual(await hands.lost(), [], 'focus fell to the page at these steps');
  }));
