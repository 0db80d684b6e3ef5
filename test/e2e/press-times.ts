/** How long presses take on a slow telephone. */
import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';
import type { BrowserContext, Page } from 'playwright-core';

/** Milliseconds, by the name of a press. */
export type Times = Record<string, number>;

const rounds = 5;

/** Whether the page of this round stood still for good. */
let stalled = false;

/** Milliseconds that `work` takes on the machine that the limits were set on, at its own speed. */
const usual = 10;
/** How much slower than that one this machine is at its quickest: times of one machine say nothing of another. */
let slowness = Infinity;

/** What a browser does for a press, and again: elements, styles, layout, text. @returns milliseconds of the quickest time */
function work(): number {
  let best = Infinity;
  for (let round = 0; round < 25; round++) {
    const start = performance.now();
    const list = document.createElement('ul');
    for (let at = 0; at < 500; at++) {
      const item = document.createElement('li');
      item.textContent = `${at} · ${(at * 7919) % 500}`;
      list.append(item);
    }
    document.body.append(list);
    list.getBoundingClientRect();
    const texts = JSON.parse(JSON.stringify([...list.children].map(({ textContent, localName }) => [textContent, localName]))) as string[][];
    texts.sort(([one = ''], [other = '']) => (one < other ? -1 : 1));
    list.remove();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

/**
 * Holds each press to a limit, which on a slower machine than the limits were set on is longer in proportion. Whatever else runs on a
 * machine only ever adds time, so a press counts by the quickest of its rounds: code that is too slow is too slow in all of them. A round
 * whose page stands still does not count. Ends with the first round after which all hold.
 *
 * @param play one round in a page of its own, so that what is done for the first time is done for the first time in each; tells its times
 */
export async function within(limit: number, play: (tell: (times: Times) => void) => Promise<void>): Promise<void> {
  const best: Times = {};
  const known = () => Object.keys(best).length > 0;
  const slow = () => Object.entries(best).filter(([, ms]) => ms > limit * Math.max(1, slowness));
  for (let round = 0; round < rounds && !(known() && slow().length === 0); round++) {
    let told: Times = {};
    stalled = false;
    try {
      await play((times) => (told = times));
    } catch (error) {
      if (!stalled) throw error;
      continue;
    }
    assert.ok(Object.keys(told).length, 'nothing was pressed');
    for (const [name, ms] of Object.entries(told)) best[name] = Math.min(ms, best[name] ?? ms);
  }
  assert.ok(known(), 'the page stood still in each round');
  assert.deepEqual(slow(), [], `${JSON.stringify(best)}, on a machine ${slowness.toFixed(2)} times slower than the one of the limits`);
}

/** From now on the processor is four times slower. */
export async function slowed(context: BrowserContext, page: Page): Promise<void> {
  const blank = await context.newPage();
  slowness = Math.min(slowness, (await blank.evaluate(work)) / usual);
  await blank.close();
  await (await context.newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: 4 });
  void watchOver(context, page);
}

/**
 * Where the clock of a machine goes back by a microsecond between two processors, Chromium takes it for a wait of 43 seconds: it counts
 * the time to wait without a sign. Whoever waits for such a page would wait too long.
 */
async function watchOver(context: BrowserContext, page: Page): Promise<void> {
  const answers = () => page.evaluate(() => true).catch(() => true);
  await delay(8000, undefined, { ref: false });
  while (!page.isClosed()) {
    if (!(await Promise.race([answers(), delay(4000, false, { ref: false })]))) {
      stalled = true;
      await context.close();
    }
    await delay(2000, undefined, { ref: false });
  }
}

/**
 * Presses what a selector finds in a widget, or types into it.
 *
 * @returns the time to the end of the work that this causes, and of the layout
 */
export function cost(page: Page, tag: string, selector: string, typed?: string): Promise<number> {
  return page.evaluate(
    async ([name = '', find = '', text]) => {
      const widget = document.querySelector<HTMLElement & { readonly updateComplete: Promise<unknown> }>(name);
      const target = widget?.shadowRoot?.querySelector<HTMLElement>(find);
      if (!widget || !target) throw new Error(`there is no ${find}`);
      const start = performance.now();
      if (text === undefined) target.click();
      else {
        (target as HTMLInputElement).value = text;
        target.dispatchEvent(new Event('input', { bubbles: true }));
      }
      await Promise.resolve();
      await widget.updateComplete;
      widget.getBoundingClientRect();
      return performance.now() - start;
    },
    [tag, selector, typed],
  );
}

/** Browsers tell the time of a press in steps of 8 ms (Event Timing): it is known to be within half a step. */
const halfStep = 4;

interface Watch {
  readonly starts: (readonly [name: string, at: number])[];
  readonly entries: { readonly startTime: number; readonly duration: number }[];
}

/**
 * Watches what comes by itself, or is timed by the browser: `longtask`, a task that would keep a press waiting, or `event`, from a press
 * to the frame that shows what came of it.
 */
export async function watch(page: Page, type: 'longtask' | 'event') {
  await page.evaluate((what) => {
    const watched: Watch = { starts: [], entries: [] };
    Object.assign(window, { watched });
    const observer = new PerformanceObserver((list) => watched.entries.push(...list.getEntries()));
    observer.observe({ type: what, durationThreshold: 16 } as PerformanceObserverInit);
  }, type);
  const drawn = () => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestIdleCallback(done))));
  return {
    /** Does something under a name, and waits until it is drawn. */
    during: async (name: string, act: () => Promise<unknown>): Promise<void> => {
      await page.evaluate((now) => void (window as unknown as { watched: Watch }).watched.starts.push([now, performance.now()]), name);
      await act();
      await drawn();
    },
    /** The longest of each name, in ms; of presses what it was at least. */
    times: async (): Promise<Times> => {
      await drawn();
      const { starts, entries } = await page.evaluate(() => {
        const { starts, entries } = (window as unknown as { watched: Watch }).watched;
        return { starts, entries: entries.map(({ startTime, duration }) => ({ startTime, duration })) };
      });
      const times: Times = Object.fromEntries(starts.map(([name]) => [name, 0]));
      for (const { startTime, duration } of entries) {
        const name = starts.findLast(([, at]) => at <= startTime)?.[0];
        if (name !== undefined) times[name] = Math.max(times[name] ?? 0, type === 'event' ? duration - halfStep : duration);
      }
      return times;
    },
  };
}
