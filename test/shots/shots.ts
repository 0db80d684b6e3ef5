/** The pictures of `docs/shots`: key states of the widget, to be looked at beside the visual language. `npm run shots` draws them anew. */
import { join } from 'node:path';
import { test } from 'node:test';
import { fills, reaches, applicant, type Mode, type Stop } from '../drivers/citizen.ts';
import type { Locale } from '../drivers/words.ts';
import { stage, type Scene } from '../e2e/stage.ts';

interface Shot {
  readonly name: string;
  readonly stop: Stop;
  readonly locale?: Locale;
  readonly width?: number;
  readonly mode?: Mode;
  readonly zone?: string;
  readonly dark?: boolean;
  readonly forced?: boolean;
  readonly then?: (scene: Scene) => Promise<void>;
}

const day = '2026-12-10';
const firstFree = async ({ town }: Scene, mode: Mode = 'in-person') => (await town.free(day, day, { mode }))[1] ?? '';

const choosesTime = async (scene: Scene) => {
  const { book } = scene;
  const start = await firstFree(scene);
  await book.picksDay(start.slice(0, 10));
  await book.picksTime(start);
};

const shots: Shot[] = [
  { name: 'mode-320-el', stop: 'mode', width: 320 },
  { name: 'service-960-el', stop: 'service' },
  { name: 'time-960-el', stop: 'time', then: choosesTime },
  { name: 'time-360-el', stop: 'time', width: 360, then: choosesTime },
  { name: 'time-960-fa', stop: 'time', locale: 'fa', then: choosesTime },
  { name: 'time-960-el-dark', stop: 'time', dark: true, then: choosesTime },
  { name: 'time-960-el-forced', stop: 'time', forced: true, then: choosesTime },
  { name: 'zone-960-el', stop: 'time', mode: 'video', zone: 'America/New_York' },
  {
    name: 'details-errors-960-el',
    stop: 'details',
    mode: 'video',
    then: async ({ book }) => {
      await fills(book, 'video', { ...applicant, email: 'onoma@example', subject: '' });
      await book.continues();
    },
  },
  { name: 'review-360-uk', stop: 'review', locale: 'uk', width: 360 },
  { name: 'confirmation-960-el', stop: 'appointment' },
  { name: 'confirmation-360-fa-dark', stop: 'appointment', locale: 'fa', width: 360, dark: true, mode: 'video' },
];

const go = stage();

for (const { name, stop, locale = 'el', width = 960, mode = 'in-person', zone, dark, forced, then } of shots) {
  test(name, async () => {
    const context = { colorScheme: dark ? 'dark' : 'light', forcedColors: forced ? 'active' : 'none' } as const;
    await go({ locale, width, zone, context }, async (scene) => {
      const start = await firstFree(scene, mode);
      await reaches(scene.book, stop, { mode, start });
      await then?.(scene);
      await scene.page.mouse.move(0, 0);
      await scene.page.locator('civic-booking-calendar').screenshot({ path: join(import.meta.dirname, `../../docs/shots/${name}.png`), animations: 'disabled' });
    });
  });
}
