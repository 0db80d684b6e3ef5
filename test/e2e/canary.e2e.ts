/** Must show 7: what a citizen types goes into the bodies of calls to the API, and nowhere else. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { agrees, fills, label, reaches, type Person } from '../drivers/citizen.ts';
import { unescaped, watches } from './canary-support.ts';
import { stage, type Scene } from './stage.ts';

const scene = stage();
const mode = 'video';
const fixed = { closed: true, page: { attributes: { mode, service: 'unauthorised-buildings' } } };

const canary: Person = {
  name: 'ΖΖCANARY Όνομα',
  email: 'zzcanary.own@mail.example',
  phone: '697 313 7731',
  subject: 'ΖΖCANARY θέμα: <b title="canary">&amp;</b>',
  applicationNumber: 'ZZCANARY/26',
  thirdPerson: 'yes',
  thirdPersonName: 'ΖΖCANARY Τρίτο',
  thirdPersonEmail: 'zzcanary.third@mail.example',
};

/** The canary in a text, however it was escaped or spaced. */
const sings = (text: string): boolean => /canary|3137731/i.test(unescaped(text).replace(/[\s().-]/g, ''));

/** To the details, all fields filled, each seen to hold the canary. */
async function sows({ book, town }: Scene, day = '2026-12-10'): Promise<void> {
  const [start = ''] = await town.free(day, day, { mode });
  await reaches(book, 'details', { mode, start });
  await fills(book, mode, canary);
  for (const [name, text] of Object.entries(canary)) {
    if (name !== 'thirdPerson') assert.equal(await book.field(label('el', name)).inputValue(), text);
  }
}

test('canary: the traps of this test hear what is put into them', () =>
  scene(fixed, async (all) => {
    const { page, book } = all;
    const { clean } = await watches(all, sings);
    await book.settled();
    await clean('untouched');
    const traps: Readonly<Record<string, (word: string) => void>> = {
      'URL': (word) => history.replaceState(null, '', `?q=${word}`),
      'sessionStorage': (word) => sessionStorage.setItem('x', word),
      'attributes': (word) => document.body.setAttribute('data-x', word),
      'shadow attributes': (word) => document.querySelector('civic-booking-calendar')?.shadowRoot?.querySelector('section')?.setAttribute('data-x', word),
      'events': (word) => void document.dispatchEvent(new CustomEvent('civic-x', { detail: { word } })),
      'postMessage': (word) => window.postMessage({ word }, '*'),
      'console': (word) => console.debug(word),
      'title': (word) => void (document.title = word),
      'request': (word) => void fetch(`?q=${encodeURIComponent(word)}`),
    };
    for (const [name, trap] of Object.entries(traps)) {
      await page.goto(all.town.url);
      await book.settled();
      await clean(`before ${name}`);
      const asked = name === 'request' ? page.waitForRequest(/q=/) : undefined;
      await page.evaluate(trap, 'ΖΖCANARY');
      await asked;
      await assert.rejects(clean(name), assert.AssertionError, name);
      await page.evaluate(() => sessionStorage.clear());
      if (name === 'console') all.console.length = 0;
    }
  }));

test('canary: in details, review, after an error, after booking, after a change, after cancel, after reload', () =>
  scene(fixed, async (all) => {
    const { book, town, page } = all;
    const { wire, clean } = await watches(all, sings);
    await sows(all);
    await clean('details');
    await book.continues(); // the consents are missing
    await page.getByRole('alert').filter({ hasText: book.words.t('problems', { count: 3 }) }).waitFor();
    await clean('details, with errors');
    assert.equal(wire.carried, 0, 'nothing is sent before the citizen confirms');
    await agrees(book, mode);
    await book.continues();
    await book.at('review');
    await book.sees(canary.subject);
    await clean('review');
    for (const fault of [500, 422] as const) {
      town.api.fail('book', fault, 4);
      await book.confirms();
      const words = fault === 422 ? book.words.t('problems', { count: 1 }) : book.words.t('undone.title');
      await page.getByRole('alert').filter({ hasText: words }).waitFor();
      await clean(`after an error ${fault}`);
      town.api.heal();
    }
    await book.continues(); // the answer that the server refused stands in the form
    await book.at('review');
    await book.confirms();
    await book.at('appointment');
    await book.seesHeading('appointment.booked');
    await clean('after booking');
    assert.ok(wire.carried > 0, 'the bodies of calls carry it');
    assert.equal(town.appointments[0]?.answers.thirdPersonName, canary.thirdPersonName);

    await book.presses('appointment.reschedule');
    await book.at('time');
    const [next = ''] = await town.free('2026-12-14', '2026-12-14', { mode });
    await book.picksDay(next.slice(0, 10));
    await book.picksTime(next);
    await book.continues();
    await book.at('details');
    await clean('details of a change');
    await book.continues();
    await book.at('review');
    await book.confirms();
    await book.seesHeading('appointment.rescheduled');
    await clean('after a change');

    await book.presses('appointment.cancel');
    await clean('asked whether to cancel');
    await book.presses('cancel.yes');
    await book.seesHeading('appointment.cancelled');
    await clean('after cancel');
    await page.reload();
    await book.at('time');
    await clean('after reload');
    await book.at('time');
    assert.ok(!sings(await book.text()), 'nothing typed is on the screen of the next person');
  }));

test('canary: an answer lost, a reload in mid-form, a link of the e-mail', () =>
  scene(fixed, async (all) => {
    const { book, town, page } = all;
    const { clean } = await watches(all, sings);
    await sows(all);
    await page.reload();
    await book.settled();
    await clean('after a reload in mid-form');
    await sows(all, '2026-12-14'); // the first time is still held for the page that was
    await agrees(book, mode);
    await book.continues();
    await book.at('review');
    town.loses('book');
    town.api.fail('outcome', 'offline');
    await book.confirms();
    await book.seesHeading('unsure.title');
    await clean('nobody knows whether it went through');
    assert.ok(!sings(await page.evaluate(() => JSON.stringify({ ...sessionStorage }))));
    town.api.heal();
    await page.reload();
    await book.at('appointment');
    await clean('found again after a reload');
    const link = town.api.outbox[0]?.links.find(({ action }) => action === 'details');
    await page.goto('about:blank');
    await page.goto(link?.url ?? '');
    await book.at('appointment');
    await book.sees(town.appointments[0]?.reference ?? '-');
    await clean('by the link of the e-mail');
  }));
