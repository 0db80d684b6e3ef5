/** What a page holds in memory once all that is not needed has been thrown away. */
import type { BrowserContext, Page } from 'playwright-core';

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
