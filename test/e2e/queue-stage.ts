/** A page with a queue ticket on it. */
import { Queue } from '../drivers/queue.ts';
import type { Locale } from '../drivers/words.ts';
import type { Engine } from './engines.ts';
import { settles } from './settles.ts';
import { stage, type Scene, type SceneArgs } from './stage.ts';

export interface QueueScene extends Scene {
  readonly queue: Queue;
}

export const minute = 60_000;
export const fallback = '0-800-500-459';

export const markup = (attributes = '') => `<civic-queue-ticket api-url="API" municipality="kryvyi-rih"${attributes}><p>${fallback}</p></civic-queue-ticket>`;

export function queueStage(flags?: readonly string[], engine?: Engine) {
  const scene = stage(flags, engine);
  return (args: SceneArgs & { readonly attributes?: string; readonly hash?: string }, play: (scene: QueueScene) => Promise<void>) => {
    const locale: Locale = args.locale ?? 'uk';
    const { attributes = '', hash = '' } = args;
    return scene({ zone: 'Europe/Kyiv', ...args, locale, closed: true, page: { body: markup(attributes), ...args.page } }, async (all) => {
      const queue = await Queue.on(all.page, locale);
      if (!args.closed) await all.page.goto(all.town.url + hash);
      await play({ ...all, queue });
    });
  };
}

/** Takes a ticket for now, to collect a result. */
export async function joins({ queue, page }: QueueScene): Promise<void> {
  await queue.at('purpose');
  await page.locator('input[name="choose-purpose"]').nth(1).check();
  await queue.presses('take.now');
  await queue.at('ticket');
  await page.locator('svg[part="qr"]').waitFor();
}

/** The only ticket of the town. */
export function ticketOf({ town }: QueueScene) {
  const [row] = [...town.api.db.tickets.values()];
  if (!row) throw new Error('nobody has taken a ticket');
  return row;
}

/** Lets the queue move, minute by minute, until the ticket is where it should be; then as much time has passed on the device. */
export async function until(all: QueueScene, status: string): Promise<void> {
  const { town } = all;
  const from = town.clock.now();
  for (let time = 0; time < 120; time++) {
    town.clock.advance(minute);
    // The queue moves whether or not anybody looks.
    await town.api.fetch(new Request(`${town.apiUrl}/municipalities/${ticketOf(all).municipality}/queues`));
    town.api.stir();
    const passed = town.clock.now() - from;
    if (ticketOf(all).status !== status) continue;
    town.clock.advance(-passed);
    return all.passes(passed);
  }
  throw new Error(`it is never ${status}`);
}

/** The calls that keep a ticket up to date. */
export function asked({ town }: QueueScene): number {
  return town.calls('ticketEvents').length + town.calls('ticket').length;
}

/** Lets time pass piece by piece, with the answers that it brings. */
export async function passesSlowly(all: QueueScene, ms: number, piece = 5_000): Promise<void> {
  for (let left = ms; left > 0; left -= piece) {
    await all.passes(Math.min(left, piece));
    await settles(all);
  }
}
