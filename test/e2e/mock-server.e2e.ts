/** `npm run mock-server`: the mock municipality over HTTP, asked by a page of another origin. */
import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { serve } from '../../scripts/mock-server/serve.mjs';
import { Booking } from '../drivers/booking.ts';
import { applicant, reaches } from '../drivers/citizen.ts';
import { inChromium } from './engines.ts';
import { openOrigins, type Origins } from './town.ts';

const script = resolve(import.meta.dirname, '../../scripts/mock-server.mjs');
const monday = '2026-11-23T08:00:00Z';

let browser: Browser;
let origins: Origins;
before(async () => {
  origins = await openOrigins();
  browser = await inChromium.launch([]);
});
after(async () => {
  await browser.close();
  origins.close();
});

function run(args: readonly string[]): { child: ChildProcess; said: () => string } {
  const child = spawn(process.execPath, [script, ...args]);
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (text += String(chunk)));
  return { child, said: () => text };
}

/** What it says when it refuses to start. */
async function refusal(...args: string[]): Promise<string> {
  const { child, said } = run(args);
  const [code] = (await once(child, 'close')) as [number];
  assert.equal(code, 1, said());
  return said();
}

/** Runs a server for as long as a test takes; hands over its address. */
async function served(args: readonly string[], play: (address: string, said: () => string) => Promise<void>): Promise<void> {
  const { child, said } = run(['--port', '0', ...args]);
  const closed = once(child, 'close');
  try {
    while (!said().includes('Ctrl+C')) await Promise.race([once(child.stdout ?? child, 'data'), closed.then(() => assert.fail(said()))]);
    await play(/http:\/\/[^/\s"]+/.exec(said())?.[0] ?? '', said);
  } finally {
    child.kill();
    await closed;
  }
}

test('mock server: a page of another origin books with it, to the end (AP2–AP8)', () =>
  served(['--clock', monday, '--page', 'https://town.example/appointments'], async (address, said) => {
    assert.match(said(), /NO PRODUCTION SERVER/);
    const widget = `<civic-booking-calendar api-url="${address}/api" municipality="chania"></civic-booking-calendar>`;
    const town = origins.town({ page: { body: widget } });
    const context = await browser.newContext({ timezoneId: 'Europe/Athens' });
    try {
      const page = await context.newPage();
      const book = await Booking.on(page, 'el');
      await page.goto(town.url);
      const [start = ''] = await town.free('2026-12-10', '2026-12-10');
      await reaches(book, 'appointment', { start });
      const reference = await book.reference();

      await page.goto(address);
      await page.getByText('No production server.').waitFor();
      await page.getByText(applicant.email).waitFor();
      const link = await page.getByRole('link').filter({ visible: true }).evaluateAll((links) => links.map((each) => (each as HTMLAnchorElement).href));
      assert.ok(link.some((href) => href.startsWith(`https://town.example/appointments#civic-appointment=${reference}.`)), link.join('\n'));
    } finally {
      await context.close();
    }
  }));

test('mock server: a page may write with a key and a token, and read how long a refusal asks to wait', () =>
  served(['--scenario', 'rate-limited', '--seed', 'two'], async (address) => {
    const town = origins.town({ page: { body: '<p></p>' } });
    const page = await browser.newPage();
    try {
      await page.goto(town.url);
      const asked = await page.evaluate(async (api) => {
        const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': 'k1', Authorization: 'Bearer x' };
        const refused = await fetch(`${api}/municipalities/chania/holds`, { method: 'POST', headers, body: '{}' });
        return { status: refused.status, wait: refused.headers.get('Retry-After') };
      }, `${address}/api`);
      assert.deepEqual(asked, { status: 429, wait: '30' });

      await page.goto(address);
      await page.getByLabel('Scenario').selectOption('normal');
      await page.getByRole('button', { name: 'Use this scenario' }).click();
      await page.getByText('Everything works. It holds').waitFor();
      await page.goto(town.url);
      const etag = await page.evaluate(async (api) => (await fetch(`${api}/municipalities/chania`)).headers.get('ETag'), `${address}/api`);
      assert.match(etag ?? '', /^".+"$/);
      const foreign = await page.evaluate((url) => fetch(url, { method: 'POST', mode: 'no-cors', body: new URLSearchParams({ scenario: 'offline' }) }).then(() => true), `${address}/`);
      assert.ok(foreign);
      assert.equal((await fetch(`${address}/api/municipalities`)).status, 200, 'another site turned no knob');
    } finally {
      await page.close();
    }
  }));

test('mock server: the clock of the overview goes forward', () =>
  served(['--clock', monday], async (address) => {
    const page = await browser.newPage();
    try {
      await page.goto(address);
      await page.getByRole('button', { name: '+1 day' }).click();
      await page.getByText('2026-11-24T08:0').waitFor();
    } finally {
      await page.close();
    }
  }));

test('mock server: an answer that streams arrives piece by piece, and ends when the page goes', async () => {
  let say = (_text: string): void => {};
  let left = (): void => {};
  const gone = new Promise<void>((done) => (left = done));
  const handle = (): Response => {
    const events = new ReadableStream<Uint8Array>({
      start: (controller) => void (say = (text) => controller.enqueue(new TextEncoder().encode(text))),
      cancel: () => left(),
    });
    return new Response(events, { headers: { 'Content-Type': 'text/event-stream', 'Access-Control-Allow-Origin': '*' } });
  };
  const { address, stop } = await serve({ api: { handle }, flags: { port: 0, host: '127.0.0.1' } });
  const page = await browser.newPage();
  try {
    await page.goto(origins.town({ page: { body: '<output></output>' } }).url);
    await page.evaluate(async (url) => {
      const events = new EventSource(`${url}/api/tickets/t1/events`);
      events.onmessage = ({ data }) => void (document.querySelector('output') ?? document.body).append(`${String(data)};`);
      await new Promise((done) => (events.onopen = done));
    }, address);
    for (const [at, text] of ['first', 'second'].entries()) {
      say(`data: ${text}\n\n`);
      await page.getByText(['first;', 'first;second;'][at] ?? '', { exact: true }).waitFor();
    }
    await page.goto('about:blank');
    await gone;
  } finally {
    await page.close();
    stop();
  }
});

test('mock server: says what is wrong with a flag, and which port is taken', async () => {
  assert.match(await refusal('--port', 'many'), /--port wants a number/);
  assert.match(await refusal('--prot', '1'), /--prot[\s\S]*--port NUMBER/);
  assert.match(await refusal('--scenario', 'storm'), /no scenario “storm”.*slot-taken/);
  assert.match(await refusal('--clock', 'noon'), /--clock wants an instant/);
  assert.match(await refusal('--page', '/appointments'), /--page wants a whole address/);
  const taken = createServer();
  await new Promise<void>((done) => taken.listen(0, '127.0.0.1', done));
  const { port } = taken.address() as AddressInfo;
  assert.match(await refusal('--port', String(port)), new RegExp(`Port ${port} is taken.*--port ${port + 1}`));
  taken.close();
});
