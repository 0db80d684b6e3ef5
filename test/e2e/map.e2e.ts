/** RQ4: the property on a map, on the built bundle. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mapPage, MapHands } from '../drivers/map-hands.ts';
import { stage, type Scene } from './stage.ts';

const scene = stage();
const code = /^\d-\d\d-\d\d-1$/;

const filed = ({ town }: Scene) => [...town.api.db.requests.values()][0]?.values['property'];
const fetchedMap = ({ page }: Scene) => page.evaluate(() => performance.getEntriesByType('resource').some(({ name }) => name.includes('service-request-map')));

/** What the records say is on screen: only then has the request been filed. The step's name is there before. */
const seesRecords = ({ widget, words }: MapHands) =>
  widget.getByRole('heading', { name: new RegExp(`${words.t('check.title.right')}|${words.t('check.title.wrong')}`) }).waitFor();

/** On to the records, with the property that was chosen. */
async function goesOn(hands: MapHands): Promise<void> {
  await hands.widget.locator('#field-earlierRequest').fill('1405-2281');
  await hands.presses('property.go');
  await seesRecords(hands);
}

for (const locale of ['fa', 'en'] as const) {
  test(`RQ4 ${locale}: a parcel is pressed on the map, told in words, found again in the list, and goes on as the property; its library comes only with it`, () =>
    scene(mapPage(locale), async (all) => {
      const hands = await MapHands.at(all.page, locale);
      const { t } = hands.words;
      assert.equal(await fetchedMap(all), false);
      assert.equal(all.town.calls('map').length + all.town.calls('parcels').length, 0);
      await hands.opens();
      assert.equal(await fetchedMap(all), true);
      await hands.counts(2160);
      await hands.presses('map.in');
      await hands.presses('map.in');
      await hands.pressesMiddle(4, 7);
      await hands.told.waitFor();
      const chosen = (await hands.told.locator('bdi').innerText()).trim();
      assert.match(chosen, code);
      const [district = '', block = '', number = ''] = chosen.split('-');
      const digits = (text: string) => (locale === 'fa' ? String(Number(text)).replace(/\d/g, (digit) => '۰۱۲۳۴۵۶۷۸۹'.charAt(Number(digit))) : String(Number(text)));
      const told = await hands.told.innerText();
      assert.ok(told.includes(t('map.address', { block: digits(block), number: digits(number) })), told);
      assert.ok(told.includes(digits(district)), told);
      assert.ok(told.includes(t('property.area', { area: '' }).trim()), told);
      assert.equal(await hands.widget.locator('#field-property').inputValue(), chosen);
      await hands.widget.getByLabel(t('map.search')).fill(chosen);
      assert.equal(await hands.widget.getByRole('radio', { name: new RegExp(chosen) }).isChecked(), true);
      await goesOn(hands);
      assert.equal(filed(all), chosen);
    }));
}

/** Where focus is in the widget: the id of a control, or its name for the flow. */
const focusOf = ({ page }: Scene) =>
  page.evaluate(() => {
    const element = document.querySelector('civic-service-request')?.shadowRoot?.activeElement;
    return element ? element.id || (element.getAttribute('data-focus') ?? '') : '';
  });

async function tabTo(all: Scene, name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    if ((await focusOf(all)) === name) return;
    await all.page.keyboard.press('Tab');
  }
  assert.fail(`Tab never comes to ${name}`);
}

test('RQ4 fa: by keyboard alone on the map: the code leads there, arrows move, the parcel in the middle is told, Enter takes it', () =>
  scene(mapPage('fa'), async (all) => {
    const { page } = all;
    const hands = await MapHands.at(page, 'fa');
    const { t } = hands.words;
    await tabTo(all, 'way-map');
    await page.keyboard.press('Enter');
    await hands.counts(2160);
    await tabTo(all, 'field-property');
    await page.keyboard.type('3-59-11-1');
    await page.keyboard.press('Enter');
    await hands.told.waitFor();
    assert.equal(await focusOf(all), 'found');
    while ((await focusOf(all)) !== 'map') await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('ArrowLeft');
    const parcel = (number: string) => t('map.parcel', { district: 'منطقهٔ ۳', block: '۵۹', number });
    await hands.widget.getByText(t('map.middle', { what: parcel('۹') }), { exact: true }).waitFor();
    await page.keyboard.press('ArrowRight');
    await hands.widget.getByText(t('map.middle', { what: parcel('۱۱') }), { exact: true }).waitFor();
    await page.keyboard.press('ArrowLeft');
    await hands.widget.getByText(t('map.middle', { what: parcel('۹') }), { exact: true }).waitFor();
    await page.keyboard.press('Enter');
    await hands.told.filter({ hasText: '3-59-09-1' }).waitFor();
    assert.equal(await focusOf(all), 'map', 'focus stays');
    await tabTo(all, 'field-earlierRequest');
    await page.keyboard.type('1405-1');
    await tabTo(all, 'primary');
    await page.keyboard.press('Enter');
    await seesRecords(hands);
    assert.equal(filed(all), '3-59-09-1');
  }));

test('RQ4 fa: by keyboard alone through the list of the map: words, page, choice', () =>
  scene(mapPage('fa'), async (all) => {
    const { page } = all;
    const hands = await MapHands.at(page, 'fa');
    await tabTo(all, 'way-map');
    await page.keyboard.press('Enter');
    await hands.counts(2160);
    await tabTo(all, 'map-words');
    await page.keyboard.type('۲-۰۵');
    await hands.counts(12);
    await tabTo(all, 'map-next');
    await page.keyboard.press('Enter');
    await hands.widget.getByText(hands.words.t('map.page', { page: 2, pages: 3 }), { exact: true }).waitFor();
    assert.equal(await focusOf(all), 'map-next');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Space');
    await hands.told.waitFor();
    await tabTo(all, 'field-earlierRequest');
    await page.keyboard.type('1405-1');
    await tabTo(all, 'primary');
    await page.keyboard.press('Enter');
    await seesRecords(hands);
    assert.match(String(filed(all)), /^2-05-/);
  }));

test('RQ4 fa: a code is searched on the map, which goes there; a wrong one is said', () =>
  scene(mapPage('fa'), async (all) => {
    const hands = await MapHands.at(all.page, 'fa');
    const { t } = hands.words;
    await hands.opens();
    await hands.counts(2160);
    const before = await hands.painted();
    await hands.writes(t('property.code'), '۳-۵۹-۱۱-۱');
    await hands.presses('map.code');
    await hands.told.waitFor();
    assert.equal((await hands.told.locator('bdi').innerText()).trim(), '3-59-11-1');
    assert.notEqual(await hands.painted(), before);
    await hands.writes(t('property.code'), '۹-۹۹-۹۹-۹');
    await hands.presses('map.code');
    await hands.sees(t('problems', { count: 1 }));
    assert.equal(await hands.widget.locator('#field-property').inputValue(), '۹-۹۹-۹۹-۹');
    await hands.writes(t('property.code'), '۱-۰۱-۰۱-۱');
    await hands.presses('map.code');
    await hands.told.waitFor();
    await goesOn(hands);
    assert.equal(filed(all), '1-01-01-1');
  }));

test('RQ4 fa: where the device is, is asked for by a press alone; what it refuses or finds elsewhere is said, and a place in town is gone to', () =>
  scene(mapPage('fa', { context: { permissions: [] } }), async (all) => {
    const { page, context } = all;
    await context.addInitScript(() => {
      const asked: string[] = [];
      Object.assign(window, { asked });
      const { geolocation } = navigator;
      const get = geolocation.getCurrentPosition.bind(geolocation);
      geolocation.getCurrentPosition = (...args) => {
        asked.push('position');
        get(...args);
      };
    });
    await page.reload();
    const hands = await MapHands.at(page, 'fa');
    const { t } = hands.words;
    await hands.opens();
    await hands.counts(2160);
    assert.deepEqual(await page.evaluate(() => (window as unknown as { asked: string[] }).asked), []);
    await hands.presses('map.locate');
    await hands.widget.getByText(t('map.unlocated.denied')).waitFor();
    await context.grantPermissions(['geolocation']);
    await context.setGeolocation({ longitude: 23.7, latitude: 37.9 });
    await hands.presses('map.locate');
    await hands.widget.getByText(t('map.unlocated.outside')).waitFor();
    await context.setGeolocation({ longitude: 51.5535, latitude: 32.8585 });
    await hands.presses('map.locate');
    await hands.widget.getByText(t('map.count', { count: 2160 }), { exact: true }).waitFor({ state: 'detached' });
    assert.equal(await hands.widget.getByText(t('map.unlocated.outside')).count(), 0);
    assert.equal((await page.evaluate(() => (window as unknown as { asked: string[] }).asked)).length, 3);
  }));

test('RQ4 fa: no canvas, no map in town, no code of the map: each is said, and the code or the list completes', async (t) => {
  await t.test('no canvas', () =>
    scene(mapPage('fa', { closed: true }), async (all) => {
      const { page, town } = all;
      await page.addInitScript(() => {
        HTMLCanvasElement.prototype.getContext = () => null;
      });
      await page.goto(town.url);
      const hands = await MapHands.at(page, 'fa');
      await hands.presses('way.map');
      await hands.widget.getByText(hands.words.t('map.undrawn.title')).waitFor();
      await hands.writes(hands.words.t('property.code'), '۱-۰۱-۰۱-۱');
      await hands.presses('map.code');
      await hands.told.waitFor();
      await goesOn(hands);
      assert.equal(filed(all), '1-01-01-1');
    }));
  await t.test('no map in town', () =>
    scene(mapPage('fa'), async (all) => {
      const hands = await MapHands.at(all.page, 'fa');
      const { t: text } = hands.words;
      all.town.api.fail('map', 404);
      await hands.presses('way.map');
      await hands.sees(text('map.missing.title'));
      await hands.presses('way.list');
      await hands.writes(text('list.text'), 'پلاک ۱');
      await hands.presses('list.search');
      await hands.widget.getByRole('radio').first().check();
      await goesOn(hands);
      assert.match(String(filed(all)), code);
    }));
  await t.test('no code of the map', () =>
    scene(mapPage('fa'), async (all) => {
      const { page } = all;
      const hands = await MapHands.at(page, 'fa');
      await page.context().route(/service-request-map/, (route) => route.abort());
      await hands.presses('way.map');
      await hands.button(hands.words.t('retry')).waitFor();
      await page.context().unroute(/service-request-map/);
      await hands.presses('retry');
      await hands.counts(2160);
    }));
});
