/** Waits for what is seen at the municipality, not on the page. */
import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';

/** How long to wait for what must come, in ms: longer than a busy machine may stand still, as no page is judged by that. */
export const patience = 30_000;

/** Waits until something is so, and fails by its name if it never is. */
export async function comes(what: string, isSo: () => boolean): Promise<void> {
  for (const began = performance.now(); !isSo(); await delay(20)) assert.ok(performance.now() - began < patience, `it never comes that ${what}`);
}
