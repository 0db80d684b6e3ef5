/** One visit of one page in a fresh context: loading, then presses, then memory. */
import { setTimeout as wait } from 'node:timers/promises';
import { conditions } from '../conditions.mjs';
import { agent } from './agent.mjs';
import { depth, watchNetwork } from './network.mjs';
import { press } from './press.mjs';

const MEGABYTE = 1024 * 1024;

async function open(browser) {
  const { viewport, locale, timezone } = conditions;
  const context = await browser.newContext({
    viewport,
    locale,
    timezoneId: timezone,
    deviceScaleFactor: 1,
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  for (const domain of ['Network', 'Page', 'Performance', 'HeapProfiler']) await devtools.send(`${domain}.enable`);
  await devtools.send('Network.setCacheDisabled', { cacheDisabled: true });
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: conditions.latencyMs,
    downloadThroughput: (conditions.downKbps * 1000) / 8,
    uploadThroughput: (conditions.upKbps * 1000) / 8,
  });
  return { context, page, devtools };
}

/** Evaluates an expression in the page. */
const evaluator = (devtools) => async (expression) => {
  const { result, exceptionDetails } = await devtools.send('Runtime.evaluate', {
    expression,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
};

const slowDown = (devtools, rate) => devtools.send('Emulation.setCPUThrottlingRate', { rate });

/** What stays in use after everything that can go has gone. */
async function heap(devtools) {
  await slowDown(devtools, 1);
  for (let i = 0; i < 3; i += 1) await devtools.send('HeapProfiler.collectGarbage');
  const { metrics } = await devtools.send('Performance.getMetrics');
  await slowDown(devtools, conditions.processor);
  return metrics.find(({ name }) => name === 'JSHeapUsedSize').value / MEGABYTE;
}

async function untilReady(evaluate, selector) {
  if (!selector) return undefined;
  const end = performance.now() + conditions.readyTimeoutMs;
  while (performance.now() < end) {
    const ready = await evaluate('globalThis.__bench?.times.ready ?? null').catch(() => null);
    if (ready) return ready;
    await wait(50);
  }
  throw new Error(`${selector} was not usable after ${conditions.readyTimeoutMs / 1000} s`);
}

export async function visit(browser, definition, origin) {
  const { context, page, devtools } = await open(browser);
  const errors = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  const evaluate = evaluator(devtools);
  try {
    const requests = watchNetwork(devtools);
    await devtools.send('Page.addScriptToEvaluateOnNewDocument', {
      source: `(${agent})(${JSON.stringify(definition.ready ?? null)})`,
    });
    await slowDown(devtools, conditions.processor);
    const url = `${origin}/${definition.name}/`;
    await devtools.send('Page.navigate', { url });
    const ready = await untilReady(evaluate, definition.ready);
    await wait(conditions.settleMs);

    const loaded = await evaluate(
      '({ origin: performance.timeOrigin, longTasks: __bench.longTasks, shift: __bench.shift })',
    );
    const all = requests();
    // What was asked for before the page was ready is what it waited for.
    const before = all.filter(({ wall }) => !ready || wall * 1000 <= loaded.origin + ready);
    const result = {
      ready,
      requests: before.length,
      addresses: before.map((each) => each.url.replace(origin, '')),
      depth: depth(before, url),
      bytes: all.reduce((sum, { bytes }) => sum + bytes, 0),
      availability: Math.max(0, ...all.filter((each) => each.url.includes('/availability')).map((each) => each.bytes)),
      blocking: loaded.longTasks.reduce((sum, [, duration]) => sum + Math.max(0, duration - 50), 0),
      shift: loaded.shift,
      heap: await heap(devtools),
      failed: all.filter(({ failed, status }) => failed || status >= 400).map((each) => each.url),
    };
    if (definition.steps) {
      result.steps = await press({ page, evaluate, heap: () => heap(devtools) }, definition.steps);
    }
    return { ...result, errors };
  } finally {
    await context.close();
  }
}
