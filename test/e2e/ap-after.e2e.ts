/** AP11–AP14: what happens once an appointment is booked. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { MailLink } from '../../mock-api/index.ts';
import { consent, label, applicant, reaches, type Mode } from '../drivers/citizen.ts';
import { stage, type Scene } from './stage.ts';

const scene = stage(['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream']);
const modes: readonly Mode[] = ['in-person', 'video'];
const at = (mode: Mode) => ({ page: { attributes: { mode, service: 'unauthorised-buildings' } } });

async function books({ book, town }: Scene, mode: Mode, day = '2026-12-10'): Promise<string> {
  const [start = ''] = await town.free(day, day, { mode });
  await reaches(book, 'appointment', { mode, start });
  return start;
}

function linkOf({ town }: Scene, action: MailLink['action']): string {
  const found = town.api.outbox.at(-1)?.links.find((link) => link.action === action);
  assert.ok(found, `the e-mail has a link to ${action}`);
  return found.url;
}

/** Opens a link of the e-mail on a page of its own, as from a mail program. */
async function opens(all: Scene, action: MailLink['action']): Promise<void> {
  const { page, town } = all;
  const url = linkOf(all, action);
  assert.match(url, /#civic-appointment=[\w-]+\.\w+/);
  await page.goto('about:blank');
  const asked = page.waitForRequest((request) => /\/appointments\/[\w-]+$/.test(request.url()));
  await page.goto(url);
  const request = await asked;
  assert.equal(page.url(), town.url, 'the fragment is gone before the first call');
  assert.doesNotMatch(request.url(), /civic-appointment/);
  assert.match(request.headers().authorization ?? '', /^Bearer \w+$/, 'the token travels in a header');
}

for (const mode of modes) {
  test(`AP11 a confirmation on screen and by e-mail (${mode})`, () =>
    scene(at(mode), async (all) => {
      const { book, town } = all;
      const start = await books(all, mode);
      await book.seesHeading('appointment.booked');
      const code = await book.reference();
      const [mail] = town.api.outbox;
      assert.equal(code, town.appointments[0]?.reference);
      assert.equal(mail?.to, applicant.email);
      assert.ok(mail?.subject.includes(code));
      await book.sees(applicant.email);
      await book.sees(book.words.f.date(start.slice(0, 10) as never, 'full'));
      const actions = mail?.links.map((link) => link.action);
      assert.deepEqual(actions, ['details', 'reschedule', 'cancel', ...(mode === 'video' ? ['join'] : [])]);
      assert.deepEqual((await book.told()).at(-1), { type: 'civic-booked', detail: { reference: code } });
      const ics = await book.page.locator('a[download]').getAttribute('href');
      const file = decodeURIComponent(ics ?? '');
      assert.match(file, /DTSTART/);
      assert.doesNotMatch(file, /applicant|Πολίτη|Ημιυπαίθριος/);
    }));

  test(`AP11 the e-mail’s links lead back: see, reschedule, cancel (${mode})`, () =>
    scene(at(mode), async (all) => {
      const { book, page, town } = all;
      await books(all, mode);
      await opens(all, 'details');
      await book.at('appointment');
      await book.sees(town.appointments[0]?.reference ?? '-');
      assert.equal(page.url(), town.url);

      await opens(all, 'reschedule');
      await book.at('time');
      await book.seesHeading('time.title.move');

      await opens(all, 'cancel');
      await page.getByRole('dialog', { name: book.words.t('cancel.title') }).waitFor();
      assert.equal(town.appointments[0]?.status, 'booked', 'a link alone cancels nothing');
    }));

  test(`AP12 reschedule: one call, the new time secured first, the details too (${mode})`, () =>
    scene(at(mode), async (all) => {
      const { book, page, town } = all;
      const start = await books(all, mode);
      const [next = ''] = (await town.free('2026-12-14', '2026-12-14', { mode })).slice(-1);
      await book.presses('appointment.reschedule');
      await book.at('time');
      await book.picksDay(next.slice(0, 10));
      await book.picksTime(next);
      await book.continues();
      await book.at('details');
      assert.equal(new Date(town.appointments[0]?.slot.start ?? 0).toISOString(), start, 'the old time is kept until the end');
      assert.equal(await book.field(label('el', 'subject')).inputValue(), applicant.subject);
      assert.equal(await page.getByRole('checkbox', { name: consent('el', 'truth') }).isChecked(), true);
      await book.types(label('el', 'subject'), 'Άλλο θέμα');
      await book.continues();
      await book.at('review');
      await book.confirms();
      await book.at('appointment');
      await book.seesHeading('appointment.rescheduled');
      const [row, ...others] = town.appointments;
      assert.equal(others.length, 0);
      assert.equal(new Date(row?.slot.start ?? 0).toISOString(), next);
      assert.equal(row?.answers.subject, 'Άλλο θέμα');
      assert.equal(town.calls('reschedule').length, 1);
      assert.deepEqual((await book.told()).at(-1), { type: 'civic-rescheduled', detail: { reference: row?.reference } });
      assert.equal(town.api.outbox.at(-1)?.kind, 'rescheduled');
    }));

  test(`AP12 cancel: asked once, with what it means; then a new booking keeps the contact data (${mode})`, () =>
    scene(at(mode), async (all) => {
      const { book, page, town } = all;
      await books(all, mode);
      await book.presses('appointment.cancel');
      const dialog = page.getByRole('dialog', { name: book.words.t('cancel.title') });
      await dialog.getByText(/δεν αναιρείται/).waitFor();
      await book.presses('cancel.no');
      await dialog.waitFor({ state: 'hidden' });
      assert.equal((await book.focused()).hook, 'cancel', 'focus goes back to where it was');
      assert.equal(town.calls('cancel').length, 0);
      await book.presses('appointment.cancel');
      await book.presses('cancel.yes');
      await book.seesHeading('appointment.cancelled');
      assert.equal(town.appointments[0]?.status, 'cancelled');
      assert.equal((await book.told()).at(-1)?.type, 'civic-cancelled');
      assert.equal(town.api.outbox.at(-1)?.kind, 'cancelled');

      await book.presses('appointment.new');
      const [start = ''] = await town.free('2026-12-14', '2026-12-14', { mode });
      await reaches(book, 'details', { mode, start });
      assert.equal(await book.field(label('el', 'email')).inputValue(), applicant.email);
      assert.equal(await book.field(label('el', 'subject')).inputValue(), '');
      assert.equal(await page.getByRole('checkbox', { name: consent('el', 'truth') }).isChecked(), false);
    }));
}

suite('AP11 links that are no longer what they were', () => {
  test('AP11 a cancelled and a past appointment say so kindly', () =>
    scene(at('in-person'), async (all) => {
      const { book, town, passes } = all;
      await books(all, 'in-person');
      const row = town.appointments[0];
      assert.ok(row);
      await passes(20 * 86_400_000);
      await opens(all, 'details');
      await book.seesHeading('appointment.past');
      await book.button('appointment.new').waitFor();
      row.status = 'cancelled';
      await opens(all, 'cancel');
      await book.seesHeading('appointment.cancelled');
      assert.equal(await book.page.getByRole('dialog').count(), 0);
    }));

  test('AP11 a link with a wrong token leads nowhere, and on to a new booking', () =>
    scene(at('in-person'), async (all) => {
      const { book, page, town } = all;
      await books(all, 'in-person');
      await page.goto('about:blank');
      await page.goto(linkOf(all, 'details').replace(/\.\w+$/, '.0000'));
      await book.seesHeading('link.lost.title');
      assert.equal(page.url(), town.url);
      await book.presses('link.new');
      await book.at('time');
    }));

  test('AP11 a link pressed while the page is open', () =>
    scene(at('in-person'), async (all) => {
      const { book, page, town } = all;
      await books(all, 'in-person');
      await page.evaluate((url) => (location.href = url), linkOf(all, 'cancel'));
      await page.getByRole('dialog', { name: book.words.t('cancel.title') }).waitFor();
      assert.equal(page.url(), town.url);
    }));
});

suite('AP13, AP14 the video call', () => {
  const door = 10 * 60_000;

  test('AP13 join at the time, wait until admitted, then the meeting link', () =>
    scene(at('video'), async (all) => {
      const { book, page, town, passes } = all;
      const start = await books(all, 'video', '2026-11-23');
      await opens(all, 'join');
      await book.at('meeting');
      await book.sees(book.words.f.time(Date.parse(start) - door, 'Europe/Athens'));
      assert.equal(await book.button('meeting.join').count(), 0);
      await passes(Date.parse(start) - door - town.clock.now());
      await book.presses('meeting.join');
      await book.seesHeading('meeting.waiting.title');
      await passes(9_000);
      const enter = page.getByRole('link', { name: /meet\.example/ });
      await enter.waitFor();
      assert.match((await enter.getAttribute('href')) ?? '', /^https:\/\/meet\.example\/\w+$/);
      assert.equal(await enter.getAttribute('rel'), 'noopener noreferrer');
    }));

  test('AP13 a meeting link to another origin is not offered', () =>
    scene(at('video'), async (all) => {
      const { book, page, town, passes } = all;
      const start = await books(all, 'video', '2026-11-23');
      await page.route(/\/meeting$/, async (route) => {
        if (route.request().method() === 'OPTIONS') return route.continue();
        const answer = await route.fetch();
        const json = (await answer.json()) as { url?: string };
        if (json.url) json.url = 'https://meet.example.evil.example/room';
        await route.fulfill({ response: answer, json });
      });
      await passes(Date.parse(start) - door - town.clock.now());
      await book.presses('meeting.open');
      await book.presses('meeting.join');
      await book.seesHeading('meeting.waiting.title');
      await passes(9_000);
      await book.sees(book.words.t('meeting.noLink'));
      assert.equal(await page.locator('a[href*="evil"]').count(), 0);
    }));

  test('AP13 camera and microphone are checked in the page', () =>
    scene(at('video'), async (all) => {
      const { book, page } = all;
      await books(all, 'video');
      await book.presses('meeting.open');
      await book.presses('meeting.check');
      await book.sees(book.words.t('meeting.check.camera'));
      await book.sees(book.words.t('meeting.check.sound'));
      const picture = page.getByLabel(book.words.t('meeting.check.video'));
      await page.waitForFunction((video) => (video as HTMLVideoElement).videoWidth > 0, await picture.elementHandle());
      await page.getByRole('meter', { name: book.words.t('meeting.check.level') }).waitFor();
      await book.presses('meeting.check.stop');
      await picture.waitFor({ state: 'detached' });
    }));

  test('AP13 without permission the citizen joins all the same', () =>
    scene(at('video'), async (all) => {
      const { book, page, passes, town } = all;
      await page.addInitScript(() => {
        navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('Permission denied', 'NotAllowedError'));
      });
      await page.reload();
      const start = await books(all, 'video', '2026-11-23');
      await passes(Date.parse(start) - door - town.clock.now());
      await book.presses('meeting.open');
      await book.presses('meeting.check');
      await book.sees(book.words.t('meeting.check.refused'));
      await book.presses('meeting.join');
      await book.seesHeading('meeting.waiting.title');
    }));

  test('AP14 advice before the call', () =>
    scene(at('video'), async (all) => {
      const { book } = all;
      await books(all, 'video');
      await book.presses('meeting.open');
      await book.seesHeading('meeting.advice');
      for (const n of [1, 2, 3, 4, 5, 6]) await book.sees(book.words.t(`meeting.advice.${n}`));
      await book.presses('back');
      await book.at('appointment');
    }));
});
