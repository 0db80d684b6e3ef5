/** RQ4, must show 5: ten thousand parcels on the map keep no key and no finger waiting, on a telephone four times slower. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mapPage, MapHands } from '../drivers/map-hands.ts';
import { slowed, watch, within, type Times } from './press-times.ts';
import { stage, type Scene } from './stage.ts';

const scene = stage();

test('RQ4 speed: with 10,080 parcels in view, each pan and each choice is on screen within 64 ms at a fourth of the speed', () =>
  within(64, (tell) => scene(mapPage('fa', { scenario: 'crowded-map', patience: 30_000 }), async (all) => tell(await visit(all)))));

async function visit({ page, context }: Scene): Promise<Times> {
  const hands = await MapHands.at(page, 'fa');
  await hands.opens();
  await hands.counts(10_080);
  await slowed(context, page);
  const { during, times } = await watch(page, 'event');
  await hands.map.focus();
  for (const [at, key] of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp', 'ArrowLeft', 'ArrowRight'].entries()) {
    await during(`${key}, ${at}`, () => page.keyboard.press(key));
  }
  const box = await hands.map.boundingBox();
  assert.ok(box);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  for (const at of [-60, -20, 20, 60]) await during(`a press at ${at}`, () => page.mouse.click(x + at, y + at / 2));
  await hands.told.waitFor();
  await during('a drag', async () => {
    await page.mouse.move(x, y);
    await page.mouse.down();
    for (let by = 1; by <= 10; by++) await page.mouse.move(x + 6 * by, y + 3 * by);
    await page.mouse.up();
  });
  for (const place of [0, 2, 4]) await during(`parcel ${place} of the list`, () => hands.widget.getByRole('radio').nth(place).check());
  return times();
}
