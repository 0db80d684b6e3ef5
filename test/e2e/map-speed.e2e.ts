/** RQ4, must show 5: ten thousand parcels on the map keep no key and no finger waiting, on a telephone four times slower. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mapPage, MapHands } from '../drivers/map-hands.ts';
import { slowed, watch, within, type Times } from './press-times.ts';
import { stage, type Scene } from './stage.ts';

const scene = stage();
const crowded = mapPage('fa', { scenario: 'crowded-map' });
const keys = [...['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp', 'ArrowLeft', 'ArrowRight'].entries()];

async function opened({ page, context }: Scene): Promise<MapHands> {
  const hands = await MapHands.at(page, 'fa');
  await hands.opens();
  await hands.counts(10_080);
  await slowed(context, page);
  await hands.map.focus();
  return hands;
}

/** At the edge of the town the map glides back, by the clock of the page; then its list follows, and its picture is drawn. */
async function rests({ page, passes }: Scene): Promise<void> {
  await passes(900);
  await page.waitForTimeout(500);
}

test('RQ4 speed: with 10,080 parcels in view, each pan and each choice is on screen within 64 ms at a fourth of the speed', () =>
  within(64, (tell) => scene(crowded, async (all) => tell(await presses(all)))));

async function presses(all: Scene): Promise<Times> {
  const { page } = all;
  const hands = await opened(all);
  const { during, times } = await watch(page, 'event');
  for (const [at, key] of keys) await during(`${key}, ${at}`, () => page.keyboard.press(key));
  await rests(all);
  const box = await hands.map.boundingBox();
  assert.ok(box);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  // A finger stays for a moment; what its coming causes is a time of its own.
  for (const at of [-60, -20, 20, 60]) await during(`a press at ${at}`, () => page.mouse.click(x + at, y + at / 2, { delay: 80 }));
  await hands.told.waitFor();
  await during('a drag', async () => {
    await page.mouse.move(x, y);
    await page.mouse.down();
    for (let by = 1; by <= 10; by++) await page.mouse.move(x + 6 * by, y + 3 * by);
    await page.mouse.up();
  });
  await rests(all);
  for (const place of [0, 2, 4]) await during(`parcel ${place} of the list`, () => hands.widget.getByRole('radio').nth(place).check());
  return times();
}

test('RQ4 speed: what follows a pan of 10,080 parcels, their list and their picture, keeps no press waiting for 100 ms', () =>
  within(100, (tell) => scene(crowded, async (all) => tell(await pans(all)))));

async function pans(all: Scene): Promise<Times> {
  const { page } = all;
  await opened(all);
  const { during, times } = await watch(page, 'longtask');
  for (const [at, key] of keys) {
    await during(`${key}, ${at}`, async () => {
      await page.keyboard.press(`Shift+${key}`);
      await rests(all);
    });
  }
  return times();
}
