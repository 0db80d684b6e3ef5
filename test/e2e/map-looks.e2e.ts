/** RQ4: faults of the map, what a strict page allows it, pictures behind it, and what machines see of accessibility. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Fault } from '../../mock-api/index.ts';
import { focusIs } from '../drivers/focus.ts';
import { mapPage, MapHands } from '../drivers/map-hands.ts';
import { inspect, paint } from './axe-support.ts';
import { comes } from './comes.ts';
import { stage } from './stage.ts';

const scene = stage();

const titles = [
  ['offline', 'failure.offline.title'],
  ['timeout', 'failure.timeout.title'],
  [500, 'failure.unavailable.title'],
  [429, 'failure.rate-limited.title'],
  ['html', 'failure.contract.title'],
  ['contract', 'failure.contract.title'],
] as const satisfies readonly (readonly [Fault, string])[];

for (const operation of ['map', 'parcels'] as const) {
  test(`RQ4 faults of ${operation}: a message, what was typed kept, the other ways at hand, a way to try again`, async (t) => {
    for (const [fault, title] of titles) {
      await t.test(`${operation} × ${fault}`, () =>
        scene(mapPage('fa'), async ({ page, town, passes }) => {
          const hands = await MapHands.at(page, 'fa');
          const { t: text } = hands.words;
          await hands.widget.locator('#field-earlierRequest').fill('1405-2281');
          town.api.fail(operation, fault);
          await hands.presses('way.map');
          if (fault === 'timeout') {
            await comes(`${operation} is called`, () => town.calls(operation).length > 0);
            await passes(30_000);
          }
          await hands.sees(text(title));
          await focusIs(page, 'problem');
          assert.equal(await hands.widget.locator('#field-earlierRequest').inputValue(), '1405-2281');
          assert.equal(await hands.widget.locator('[part~="busy"]').count(), 0, 'nothing spins');
          assert.ok(await hands.button(text('way.code')).isVisible());
          assert.ok(await hands.button(text('way.list')).isVisible());
          assert.ok(await hands.widget.getByText(text('map.otherwise')).isVisible());
          const calls = town.calls(operation).length;
          town.api.heal();
          await hands.presses('retry');
          await hands.counts(2160);
          assert.ok(town.calls(operation).length > calls);
          assert.equal(await hands.widget.locator('#field-earlierRequest').inputValue(), '1405-2281');
        }));
    }
  });
}

test('CSP and Trusted Types: the map breaks no rule of a strict page, and fetches no picture', () => {
  const policy = ["default-src 'none'", 'script-src FILES', 'connect-src API', "style-src 'self'", "base-uri 'none'", "form-action 'none'", "require-trusted-types-for 'script'", 'trusted-types lit-html'].join('; ');
  const page = mapPage('fa').page ?? {};
  return scene(mapPage('fa', { closed: true, page: { ...page, policy } }), async ({ page: tab, town, console: lines }) => {
    await tab.addInitScript(() => {
      const found: string[] = [];
      Object.assign(window, { violations: found });
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) => {
        found.push(`${violatedDirective} ${blockedURI} ${sourceFile}`);
      });
    });
    const pictures: string[] = [];
    tab.on('request', (request) => {
      if (request.resourceType() === 'image') pictures.push(request.url());
    });
    await tab.goto(town.url);
    const hands = await MapHands.at(tab, 'fa');
    await hands.opens();
    await hands.counts(2160);
    await hands.presses('map.in');
    await hands.presses('map.out');
    await hands.pressesMiddle();
    await hands.presses('map.locate');
    await hands.presses('map.whole');
    assert.deepEqual(await tab.evaluate(() => (window as unknown as { violations: string[] }).violations), []);
    assert.deepEqual(lines, []);
    assert.deepEqual(pictures, []);
    const box = await hands.map.boundingBox();
    assert.ok(box && box.height >= 240, 'styled without a style element');
  });
});

/** One pixel. */
const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

test('X3 tiles: pictures come only from an address that the page allows, with the words that belong to them; without them the parcels stay', async (t) => {
  for (const [name, allowed] of [['allowed', true], ['not allowed', false]] as const) {
    await t.test(name, () =>
      scene(mapPage('fa', { closed: true }), async ({ page, town, origins }) => {
        const asked: string[] = [];
        await page.route(/\/map$/, async (route) => {
          const answer = await route.fetch();
          const tiles = { url: `${allowed ? origins.host : 'https://tiles.elsewhere.example'}/tiles/{z}/{x}/{y}.png`, attribution: '© نقشه شهر <b>' };
          await route.fulfill({ response: answer, json: { ...((await answer.json()) as object), tiles } });
        });
        await page.route(/\/tiles\//, (route) => {
          asked.push(route.request().url());
          return asked.length > 1 ? route.fulfill({ status: 500 }) : route.fulfill({ contentType: 'image/png', body: png });
        });
        await page.goto(town.url);
        const hands = await MapHands.at(page, 'fa');
        await hands.opens();
        await hands.counts(2160);
        assert.equal(asked.length > 0, allowed);
        assert.equal(await hands.widget.getByText('© نقشه شهر <b>').count(), allowed ? 1 : 0);
        assert.equal(await hands.widget.getByText(hands.words.t('map.bare')).count(), allowed ? 1 : 0);
        await hands.pressesMiddle();
      }));
  }
});

for (const locale of ['fa', 'en'] as const) {
  test(`axe ${locale}: the map's states at 320 and 1280 px, light, dark and in forced colours`, (t) =>
    scene(mapPage(locale), async ({ page, town }) => {
      // Tiles reach out of the map and are cut off, so axe can't tell what lies under the words beside it; that they are not under it, it can't see.
      const seen = async () => (await inspect(page)).filter((finding) => !/color-contrast.*could not be determined/s.test(finding));
      const looks = (state: string) => t.test(state, async () => assert.deepEqual(await seen(), []));
      await paint(page);
      const hands = await MapHands.at(page, locale);
      town.api.fail('parcels', 500);
      await hands.presses('way.map');
      await hands.sees(hands.words.t('failure.unavailable.title'));
      await looks('failed');
      town.api.heal();
      await hands.presses('retry');
      await hands.listRests();
      await hands.widget.getByRole('radio').first().check();
      await hands.told.waitFor();
      await looks('chosen');
      await hands.widget.getByLabel(hands.words.t('map.search')).fill('zzz');
      await hands.widget.getByText(hands.words.t('map.none.words')).waitFor();
      await hands.presses('property.go');
      await looks('nothing in the list, and errors');
    }));
}

test('RQ4 fa: 220 px wide, and right to left: nothing sticks out, the buttons stand on the left, the map itself is not mirrored', () =>
  scene(mapPage('fa', { width: 320, page: { ...mapPage('fa').page, around: ['<div id="narrow">', '</div>'] } }), async ({ page }) => {
    await page.addStyleTag({ content: '#narrow { width: 220px }' });
    const hands = await MapHands.at(page, 'fa');
    await hands.opens();
    const boxes = await hands.widget.evaluate((host) => {
      const root = host.shadowRoot;
      const of = (selector: string) => root?.querySelector(selector)?.getBoundingClientRect().toJSON() as DOMRect;
      return { host: host.getBoundingClientRect().toJSON() as DOMRect, map: of('.map'), zoom: of('.map-zoom'), wide: host.scrollWidth };
    });
    assert.ok(boxes.map.left >= boxes.host.left && boxes.map.right <= boxes.host.right);
    assert.ok(boxes.zoom.left - boxes.map.left < 20, 'mirrored');
    assert.ok(boxes.wide <= 220, `${boxes.wide}`);
    assert.equal(await hands.map.getAttribute('dir'), 'ltr');
  }));
