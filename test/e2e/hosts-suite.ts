/** RQ, QT: a booking goes from the script tag to its number on any page, and the municipality receives what was typed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Locator } from 'playwright-core';
import type { Booking } from '../drivers/booking.ts';
import { agrees, applicant, fills, label, reaches, serviceId, townName } from '../drivers/citizen.ts';
import { published } from './embed-support.ts';
import type { Engine } from './engines.ts';
import { fallback } from './host-page.ts';
import { strict, type Host } from './hosts-pages.ts';
import { stage, type Scene, type SceneArgs } from './stage.ts';
import type { Town } from './town.ts';

const day = '2026-12-10';

/** A host's page, with its scripts beside it. */
async function opens({ page, context, town, origins }: Scene, { scripts = {}, page: args = {}, before, first }: Host): Promise<void> {
  const tags = Object.entries(scripts).map(([name, file]) => {
    town.page(name, { file, type: 'text/javascript' });
    return `<script src="${town.url}${name}"></script>`;
  });
  if (args.merged) town.page('merged.js', { file: args.merged(await published(origins.files, 'civic-widgets.js')), type: 'text/javascript' });
  const url = town.page('page', { ...args, head: tags.length ? `${tags.join('')}${args.head ?? ''}` : args.head });
  if (before) await context.addInitScript(before);
  await page.goto(url);
  await first?.(page);
}

/** What the municipality got: nothing added, nothing lost, nothing spoilt on the way. */
function received(town: Town, start: string, reference: string): void {
  const [hold, ...holds] = town.calls('hold');
  assert.equal(holds.length, 0);
  assert.deepEqual(hold?.body, { service: serviceId, mode: 'in-person', start, ...pick(hold?.body, 'office') });
  const [call, ...calls] = town.calls('book');
  assert.equal(calls.length, 0);
  const { name, email, subject } = applicant;
  const { answers, consents } = call?.body as { answers: object; consents: string[] };
  assert.deepEqual(answers, { name, email, subject, phone: '6900000000' });
  assert.deepEqual(consents, ['truth', 'privacy']);
  assert.deepEqual([town.appointments.length, town.appointments[0]?.reference], [1, reference]);
  assert.equal(new Date(town.appointments[0]?.slot.start ?? 0).toISOString(), start);
}

const pick = (body: unknown, name: string): object => {
  const value = (body as Record<string, unknown> | undefined)?.[name];
  return typeof value === 'string' ? { [name]: value } : {};
};

/** Looks as it does everywhere: controls of 44 px, upright letters of 16 px on a surface of our own, nothing outside the frame. */
async function looks(book: Booking): Promise<void> {
  const sheet = book.host.locator('[part="widget"]');
  await sheet.locator('[part~="button"], [part="tile"], [part="time"], [part="input"]').filter({ visible: true }).first().waitFor();
  const found = await sheet.evaluate((frame) => {
    const { fontSize, fontStyle, letterSpacing, textTransform, whiteSpace, backgroundColor, borderTopWidth, cursor, direction } = getComputedStyle(frame);
    const { left, right } = frame.getBoundingClientRect();
    const all = [...frame.querySelectorAll('[part~="button"], [part="tile"], [part="time"], [part="input"]')].filter((each) => each.getClientRects().length);
    return {
      style: [fontStyle, textTransform, whiteSpace, borderTopWidth, cursor, direction].join(),
      size: parseFloat(fontSize),
      spacing: letterSpacing,
      clear: backgroundColor,
      controls: all.length,
      low: all.filter((each) => each.getBoundingClientRect().height < 44).map((each) => each.outerHTML.slice(0, 90)),
      out: all.filter((each) => each.getBoundingClientRect().left < left - 1 || each.getBoundingClientRect().right > right + 1).map((each) => each.outerHTML.slice(0, 90)),
      unreadable: [...frame.querySelectorAll('button, label, p')].filter((each) => getComputedStyle(each).webkitTextFillColor !== getComputedStyle(each).color).length,
    };
  });
  assert.equal(found.style, 'normal,none,normal,1px,auto,ltr');
  assert.ok(found.size >= 16, `letters of ${found.size} px`);
  assert.notEqual(found.clear, 'rgba(0, 0, 0, 0)');
  assert.ok(found.controls > 0);
  assert.deepEqual([found.low, found.out, found.unreadable], [[], [], 0]);
}

/** From the first question to the number of the appointment. */
async function books(town: Town, book: Booking): Promise<void> {
  const [start = ''] = (await town.free(day, day)).slice(1);
  await looks(book);
  await reaches(book, 'time', { start });
  await looks(book);
  await reaches(book, 'details', { start });
  await looks(book);
  await reaches(book, 'appointment', { start });
  await book.seesHeading('appointment.booked');
  received(town, start, await book.reference());
}

/** Each page in turn, and what is no page of its own. */
export function hostSuite(engine: Engine, hosts: readonly Host[]): void {
  const play = stage([], engine);
  const scene = (args: SceneArgs, act: (scene: Scene) => Promise<void>) =>
    play({ closed: true, ...args }, async (all) => {
      await act(all);
      // What a library of the page says of itself is none of our business.
      assert.deepEqual(all.console.filter((line) => !line.startsWith('log: JQMIGRATE')), []);
    });

  for (const host of hosts) {
    test(`${host.name} (${engine.name})`, () =>
      scene({}, async (all) => {
        await opens(all, host);
        await all.book.at('mode');
        await host.then?.(all.page);
        await books(all.town, all.book);
      }));
  }

  test(`inside the page's own form: Enter sends nothing but the booking (${engine.name})`, () =>
    scene({}, async (all) => {
      const { page, book, town } = all;
      await opens(all, { name: '', page: { around: ['<form action="search" id="outer"><input name="q">', '<button>Find</button></form>'] } });
      await page.evaluate(() => document.querySelector('#outer')?.addEventListener('submit', () => document.body.append('SENT')));
      const [start = ''] = (await town.free(day, day)).slice(1);
      await reaches(book, 'mode', { start });
      await book.host.getByRole('radio').first().check();
      await page.keyboard.press('Enter');
      await reaches(book, 'details', { start });
      await fills(book, 'in-person', applicant);
      await agrees(book, 'in-person');
      await book.field(label('el', 'name')).press('Enter');
      await book.at('review');
      await reaches(book, 'appointment', { start });
      received(town, start, await book.reference());
      assert.equal(await page.getByText('SENT').count(), 0);
      assert.equal(page.url(), `${town.url}page`);
    }));

  test(`in a sandboxed frame of the page (${engine.name})`, () =>
    scene({}, async (all) => {
      const { page, town } = all;
      const inner = town.page('inner', {});
      await opens(all, { name: '', page: { body: `<iframe sandbox="allow-scripts allow-forms" src="${inner}" width="600" height="900"></iframe>` } });
      await page.locator('iframe').waitFor();
      const frame = page.frames().find((each) => each.url() === inner);
      assert.ok(frame);
      const book = all.book.elsewhere({ frame });
      await book.at('mode');
      await books(town, book);
    }));

  test(`moved by the page in mid-form: what was typed stays (${engine.name})`, () =>
    scene({}, async (all) => {
      const { page, book, town } = all;
      await opens(all, { name: '' });
      const [start = ''] = (await town.free(day, day)).slice(1);
      await reaches(book, 'details', { start });
      await fills(book, 'in-person', applicant);
      await page.evaluate(async () => {
        const widget = document.querySelector('civic-booking-calendar') as Element;
        const tab = document.body.appendChild(document.createElement('section'));
        widget.remove();
        await new Promise((done) => setTimeout(done, 50));
        tab.append(widget);
      });
      await reaches(book, 'details', { start });
      assert.equal(await book.field(label('el', 'subject')).inputValue(), applicant.subject);
      assert.equal(await book.field(label('el', 'email')).inputValue(), applicant.email);
      await agrees(book, 'in-person');
      await book.continues();
      await reaches(book, 'appointment', { start });
      const { answers } = town.calls('book').at(-1)?.body as { answers: Record<string, string> };
      assert.deepEqual([answers.subject, answers.email], [applicant.subject, applicant.email]);
      assert.equal(town.appointments.length, 1);
    }));

  test(`two municipalities on one page, each in its own language (${engine.name})`, () =>
    scene({}, async (all) => {
      const { town } = all;
      const widget = (id: string, lang: string) => `<civic-booking-calendar id="${id}" municipality="${id}" lang="${lang}" api-url="API"></civic-booking-calendar>`;
      await opens(all, { name: '', page: { body: widget('chania', 'el') + widget('shahin-shahr', 'fa') } });
      const chania = all.book.elsewhere({ tag: '#chania' });
      const shahin = all.book.elsewhere({ tag: '#shahin-shahr', locale: 'fa' });
      await shahin.at('mode');
      await chania.at('mode');
      await shahin.host.getByRole('radio').first().check();
      await shahin.continues();
      await shahin.at('service');
      await books(town, chania);
      assert.equal((await shahin.settled()).step, 'service');
      assert.match(await shahin.text(), /[۰-۹]/);
      assert.match((await shahin.host.getByRole('region').getAttribute('aria-label')) ?? '', new RegExp(townOf('shahin-shahr')));
    }));

  test(`Trusted Types that allow no policy: what stands in the tag stays (${engine.name})`, () =>
    play({ closed: true, meant: /Trusted Types policy/ }, async (all) => {
      await opens(all, { name: '', page: { policy: strict('FILES', "'none'", "; require-trusted-types-for 'script'; trusted-types 'none'") } });
      await all.page.waitForLoadState('networkidle');
      await shown(all.page.getByText(fallback));
    }));
}

async function shown(text: Locator): Promise<void> {
  await text.waitFor();
  const box = await text.boundingBox();
  assert.ok(box && box.height > 10 && box.width > 10);
}

const townOf = (id: string): string => (id === 'shahin-shahr' ? 'شاهین' : townName('el'));
