/** What every table of broken calls shares: the faults, how each reads, and what holds of any screen that tells of one. */
import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import type { Operation } from '../../mock-api/index.ts';
import type { Words } from '../drivers/words.ts';
import { comes } from './comes.ts';
import type { Scene } from './stage.ts';

export const faults = ['offline', 'timeout', 500, 503, 429, 'html', 'contract', 401, 404, 409, 410, 422] as const;
export type FaultName = (typeof faults)[number];

/** Keys of the headings, where a widget or a call has no words of its own for it. */
export const titles: Readonly<Record<FaultName, string>> = {
  offline: 'failure.offline.title',
  timeout: 'failure.timeout.title',
  500: 'failure.unavailable.title',
  503: 'failure.unavailable.title',
  429: 'failure.rate-limited.title',
  html: 'failure.contract.title',
  contract: 'failure.contract.title',
  401: 'failure.unauthorized.title',
  404: 'failure.not-found.title',
  409: 'failure.conflict.title',
  410: 'failure.expired.title',
  422: 'failure.invalid.title',
};

/** What a fault comes to, where it is not the message of that fault with focus on it. */
export interface Ending {
  /** Key of the heading. */
  readonly title: string;
  /** Where focus is put; on the message unless told. */
  readonly focus?: string;
}

/** A question can't conflict, expire or be invalid: such an answer is one that can't be read. */
export const unreadable = { 409: { title: titles.contract }, 410: { title: titles.contract }, 422: { title: titles.contract } };

/** Every screen that tells of a fault, whatever it says. */
export interface Told {
  readonly tag: string;
  readonly words: Words;
  readonly fault: FaultName;
  readonly title: string;
  /** All that is shown and said by then. */
  readonly everything: () => Promise<string>;
}

/** Waits until the call has been made, and then for longer than any citizen is made to wait. */
export async function outwaits({ town, page, passes }: Scene, operation: Operation, before: number, tag: string): Promise<void> {
  await comes(`${operation} is called`, () => town.calls(operation).length > before);
  await page.waitForFunction((name) => document.querySelector(name)?.shadowRoot, tag);
  await passes(30_000);
}

/** The operator's own words for a pause, in the language of the page. */
const pause: Readonly<Record<string, RegExp>> = { el: /συντηρείται/, uk: /технічне обслуговування/ };

/** Words that are words, nothing that waits for ever, what the operator says of a pause, and when to try again. */
export async function reads({ page }: Scene, { tag, words, fault, title, everything }: Told): Promise<string> {
  await still(page.locator(tag));
  const shown = await everything();
  assert.doesNotMatch(shown, /undefined|\[object|NaN|Invalid Date|null/);
  if (fault === 503 && title === titles[503]) assert.match(shown, pause[words.locale] ?? /^$/, 'the operator’s own words');
  if (fault === 429 && title === titles[429]) assert.ok(shown.includes(words.t('failure.wait.seconds', { count: 30 })), 'when to try again');
  return shown;
}

/** Nothing spins. */
export async function still(widget: Locator): Promise<void> {
  await widget.locator('[part~="busy"]').waitFor({ state: 'detached' });
}

/** The browser tells the page that the line is back. */
export const comesBack = (page: Page): Promise<boolean> => page.evaluate(() => window.dispatchEvent(new Event('online')));

/**
 * The line is back: what can be asked without a press is asked again. Whoever was in the widget still is, whatever is gone
 * (WCAG 2.4.3).
 *
 * @returns `true` if the message went by itself
 */
export async function lineReturns({ page }: Scene, tag: string): Promise<boolean> {
  const before = await page.evaluate((name) => document.activeElement?.localName === name, tag);
  await comesBack(page);
  await page.waitForTimeout(500);
  await still(page.locator(tag));
  assert.equal(await page.evaluate((name) => document.activeElement?.localName === name, tag), before, 'focus is where it was: in the widget, or not');
  return (await page.locator(`${tag} [data-focus="retry"]`).count()) === 0;
}
