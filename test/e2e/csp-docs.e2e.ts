/** Each line of docs/csp.md is sent with a page that allows nothing else, and a citizen comes to the form under it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { suite, test } from 'node:test';
import type { Page } from 'playwright-core';
import { Booking } from '../drivers/booking.ts';
import { reaches } from '../drivers/citizen.ts';
import { words } from '../drivers/words.ts';
import { clinic, relayed, script, widget, works, type Plant, type Ward } from './doctor-support.ts';

const ward = clinic();
const guide = readFileSync(resolve(import.meta.dirname, '../../docs/csp.md'), 'utf8');

/** The blocks of the guide by the name behind their language. */
const blocks = new Map([...guide.matchAll(/```(?:http|html|css) ([\w-]+)\n([\s\S]*?)```/g)].map(([, name = '', text = '']) => [name, text.trim()]));

function block(name: string): string {
  const text = blocks.get(name) ?? assert.fail(`docs/csp.md has no block ${name}`);
  return text.replaceAll('https://cdn.example', 'FILES').replaceAll('https://api.example', 'APIORIGIN').replaceAll('sha384-HASH', 'INTEGRITY').replaceAll('RANDOM', 'r4nd0mV4lue');
}

const policyOf = (name: string): Plant => ({ headers: { 'content-security-policy': block(name).replace(/^Content-Security-Policy: /, '') } });

/** Notes what a policy blocks; the sheet of the page itself, which no line of the guide is about, left out. */
async function listens(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const found: string[] = [];
    Object.assign(window, { violations: found });
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      if (!blockedURI.endsWith('/site.css')) found.push(`${violatedDirective} ${blockedURI}`);
    });
  });
  return () => page.evaluate(() => (window as unknown as { violations: string[] }).violations);
}

/** Through all the code that a citizen needs before the last step. */
async function goesFar(all: Ward, plant: Plant): Promise<void> {
  const book = await Booking.on(all.page, 'el');
  const violations = await listens(all.page);
  await all.opens(plant);
  const [start = ''] = await all.town.free('2026-12-10', '2026-12-10', { mode: 'video' });
  await reaches(book, 'details', { mode: 'video', start });
  assert.deepEqual(await violations(), []);
  const primary = all.page.locator('civic-booking-calendar [part~="primary"]').first();
  assert.ok(Number.parseFloat(await primary.evaluate((button) => getComputedStyle(button).minHeight)) >= 44, 'it is styled');
}

suite('docs/csp.md', () => {
  test('csp: same origin', () =>
    ward((all) => {
      all.odd('files', (path, method) => relayed(all.fill(`FILES/${path}`), method));
      all.odd('api', (path, method, sent) => relayed(all.fill(`API/${path}`), method, () => {}, sent));
      return goesFar(all, { ...policyOf('same-origin'), head: script.replace('FILES', '/files'), body: widget.replace('API', '/api') });
    }));

  test('csp: hosts', () => ward((all) => goesFar(all, policyOf('hosts'))));

  for (const name of ['nonce', 'strict-dynamic']) {
    test(`csp: ${name}`, () => ward((all) => goesFar(all, { ...policyOf(name), head: block('nonce-tag') })));
  }

  test('csp: Trusted Types', () => ward((all) => goesFar(all, policyOf('trusted-types'))));

  test('csp: Trusted Types, and a policy of the same name made before', () =>
    ward(async (all) => {
      all.odd('first.js', () => Promise.resolve({ status: 200, headers: { 'content-type': 'text/javascript' }, body: Buffer.from("trustedTypes.createPolicy('lit-html', {})") }));
      const before = '<script src="ODD/first.js"></script>';
      const { headers } = policyOf('trusted-types-twice');
      const allowed = { 'content-security-policy': (headers?.['content-security-policy'] ?? '').replace('FILES', 'FILES ODD') };
      await goesFar(all, { headers: allowed, head: before + script });
    }));

  test('csp: under trusted-types none the fallback stays', () =>
    ward(async (all) => {
      const { headers } = policyOf('trusted-types');
      await all.opens({ headers: { 'content-security-policy': (headers?.['content-security-policy'] ?? '').replace('lit-html', "'none'") } });
      assert.ok(await all.page.getByText('28210 00000').isVisible());
      assert.equal(await all.page.locator('civic-booking-calendar').evaluate((element) => element.shadowRoot), null);
    }));

  test('csp: room by the style sheet, integrity by the tag', () =>
    ward(async (all) => {
      await all.opens({ head: block('integrity'), css: block('room') });
      await works(all.page, words('el').t('mode.title'));
      assert.equal(await all.page.locator('civic-booking-calendar').evaluate((element) => getComputedStyle(element).minHeight), '544px');
    }));

  test('csp: every block of the guide is one of these', () =>
    assert.deepEqual([...blocks.keys()], ['same-origin', 'hosts', 'nonce', 'strict-dynamic', 'nonce-tag', 'trusted-types', 'trusted-types-twice', 'room', 'integrity']));
});
