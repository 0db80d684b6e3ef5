/** A browser a file, a context and a town a test. */
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { Booking } from '../drivers/booking.ts';
import { pinClock } from '../drivers/page-clock.ts';
import type { Locale } from '../drivers/words.ts';
import { patience } from './comes.ts';
import { inChromium, type Engine } from './engines.ts';
import { openOrigins, type Origins, type Town, type TownArgs } from './town.ts';

export interface SceneArgs extends TownArgs {
  readonly locale?: Locale;
  readonly zone?: string;
  /** Width of the window in CSS pixels. */
  readonly width?: number;
  readonly context?: BrowserContextOptions;
  /** Errors that a page is meant to have. */
  readonly meant?: RegExp;
  /** Do not open the page yet. */
  readonly closed?: boolean;
}

export interface Scene {
  readonly town: Town;
  readonly origins: Origins;
  readonly browser: Browser;
  readonly context: BrowserContext;
  readonly page: Page;
  readonly book: Booking;
  /** What was written to the console, as `type: text`. */
  readonly console: string[];
  /** Lets time pass at the municipality and on the citizen's device. */
  readonly passes: (ms: number) => Promise<void>;
}

interface Clocked {
  putForward(ms: number): void;
}

/** Longer than any test takes, in ms: what never ends fails by its own name. */
const limit = 300_000;

/** Chromium's own complaints about calls that a test has broken on purpose. */
const network = /^error: Failed to load resource/;

export interface Stage {
  /** Runs a test in a context of its own; fails it on script errors, and on requests to any fourth origin. */
  (args: SceneArgs, play: (scene: Scene) => Promise<void>): Promise<void>;
}

export function stage(flags: readonly string[] = [], engine: Engine = inChromium): Stage {
  let browser: Browser;
  let origins: Origins;

  before(async () => {
    origins = await openOrigins();
    browser = await engine.launch(flags);
  });
  after(async () => {
    await browser.close();
    origins.close();
  });

  return async (args, play) => {
    const { locale = 'el', zone = 'Europe/Athens', width = 1280 } = args;
    const town = origins.town({ ...args, page: { lang: locale, ...args.page } });
    const context = await browser.newContext({
      locale: locale === 'el' ? 'el-GR' : locale,
      timezoneId: zone,
      viewport: { width, height: 900 },
      ...engine.context,
      ...args.context,
    });
    context.setDefaultTimeout(patience);
    const errors: string[] = [];
    const lines: string[] = [];
    context.on('weberror', (error) => errors.push(error.error().stack || String(error.error().message || error.error())));
    context.on('console', (message) => {
      const line = `${message.type()}: ${message.text()}`;
      if (!network.test(line)) lines.push(line);
    });
    const known = [origins.host, origins.files, origins.api];
    context.on('request', (request) => {
      const { protocol, origin } = new URL(request.url());
      if (protocol.startsWith('http') && !known.includes(origin)) errors.push(`a request to ${request.url()}`);
    });
    // The compiler of these tests keeps the names of functions by a helper, which a function loses on its way into a page.
    await context.addInitScript('globalThis.__name = (it) => it');
    await context.addInitScript(pinClock, town.clock.now());
    const end = setTimeout(() => void context.close({ reason: `not at its end after ${limit} ms` }), limit);
    try {
      const page = await context.newPage();
      const book = await Booking.on(page, locale);
      if (!args.closed) await page.goto(town.url);
      await play({
        town, origins, browser, context, page, book, console: lines,
        async passes(ms) {
          town.clock.advance(ms);
          town.api.stir();
          await context.addInitScript(pinClock, town.clock.now());
          for (const each of context.pages()) await each.evaluate((more) => (window as unknown as Clocked).putForward(more), ms);
        },
      });
      assert.deepEqual(errors.filter((error) => !args.meant?.test(error)), []);
    } finally {
      clearTimeout(end);
      await context.close();
    }
  };
}
