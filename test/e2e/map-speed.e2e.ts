/** RQ4, must show 5: ten thousand parcels on the map keep no key and no finger waiting, on a telephone four times slower. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mapPage, MapHands } from '../drivers/map-hands.ts';
import { stage } from './stage.ts';

const scene = stage();

interface Press {
  readonly name: string;
  /** From the press to the frame that shows what came of it. */
  readonly ms: number;
}

test('RQ4 speed: with 10,080 parcels in view, each pan and each choice is on screen within 64 ms at a fourth of the speed', () =>
  scene(mapPage('fa', { scenario: 'crowded-map', patience: 30_000 }), async ({ page, context }) => {
    const hands = await MapHands.at(page, 'fa');
    await hands.opens();
    await hands.counts(10_080);
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await page.evaluate(() => {
      const presses: Press[] = [];
      Object.assign(window, { presses });
      new PerformanceObserver((list) => {
        for (const { name, duration } of list.getEntries()) presses.push({ name, ms: duration });
      }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
    });
    const quiet = () => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestIdleCallback(done))));
    await hands.map.focus();
    for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp', 'ArrowLeft', 'ArrowRight']) {
      await page.keyboard.press(key);
      await quiet();
    }
    const box = await hands.map.boundingBox();
    assert.ok(box);
    for (const at of [-60, -20, 20, 60]) {
      await page.mouse.click(box.x + box.width / 2 + at, box.y + box.height / 2 + at / 2);
      await quiet();
    }
    await hands.told.waitFor();
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    for (let by = 1; by <= 10; by++) await page.mouse.move(box.x + box.width / 2 + 6 * by, box.y + box.height / 2 + 3 * by);
    await page.mouse.up();
    await quiet();
    for (const place of [0, 2, 4]) {
      await hands.widget.getByRole('radio').nth(place).check();
      await quiet();
    }
    const presses = await page.evaluate(() => (window as unknown as { presses: Press[] }).presses);
    assert.deepEqual(presses.filter(({ ms }) => ms > 64), [], JSON.stringify(presses));
  }));
