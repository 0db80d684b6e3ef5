/** What a page holds in memory once all that is not needed has been thrown away. */
import assert from 'node:assert/strict';
import type { BrowserContext, Page } from 'playwright-core';
import type { Scene } from './stage.ts';

export interface Heap {
  readonly bytes: number;
  readonly nodes: number;
  readonly listeners: number;
}

export async function heapOf(context: BrowserContext, page: Page): Promise<() => Promise<Heap>> {
  const session = await context.newCDPSession(page);
  return async () => {
    // What the test itself has noted is not the widget's.
    await page.evaluate(() => {
      const { heard, told } = window as unknown as { readonly heard?: unknown[]; readonly told?: unknown[] };
      for (const noted of [heard, told]) noted?.splice(0);
      performance.clearResourceTimings();
    });
    for (let time = 0; time < 3; time++) await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
    return { bytes: usedSize, nodes, listeners: jsEventListeners };
  };
}

/** No nodes and no listeners more, and no bytes but those by which the engine learns to run the code faster. */
export function isFlat(before: Heap, after: Heap): void {
  const grown = { bytes: after.bytes - before.bytes, nodes: after.nodes - before.nodes, listeners: after.listeners - before.listeners };
  assert.ok(grown.bytes < 100_000 && grown.nodes < 50 && grown.listeners < 10, JSON.stringify({ before, grown }));
}

/**
 * Lets time pass at the town and on the device in one go, driven by the page itself: each piece of script that a test sends to a page
 * stays in its memory. After each piece a button is pressed, if there is one of that name.
 */
export async function lives({ page, town }: Scene, pieces: number, ms: number, press = ''): Promise<void> {
  await page.route('**/passes', (route) => {
    town.clock.advance(ms);
    town.api.stir();
    return route.fulfill({ status: 200, body: 'ok' });
  });
  const work = async ({ count, more, url, name }: { count: number; more: number; url: string; name: string }) => {
    const root = document.querySelector('[step]')?.shadowRoot;
    for (let piece = 0; piece < count; piece++) {
      await (await fetch('passes')).text();
      (window as unknown as { putForward: (time: number) => void }).putForward(more);
      if (name) root?.querySelector<HTMLElement>(`[data-focus="${name}"]`)?.click();
      // Answers that are on their way arrive.
      for (let time = 0; time < 3; time++) await (await fetch(url)).text();
    }
  };
  await page.evaluate(work, { count: pieces, more: ms, url: `${town.apiUrl}/municipalities`, name: press });
  await page.unroute('**/passes');
}
