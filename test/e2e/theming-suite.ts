/** RQ: looks at home on any page, and can be read on all of them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reaches } from '../drivers/citizen.ts';
import { measureContrast, type Contrast } from './contrast.ts';
import type { Engine } from './engines.ts';
import { stage, type Scene } from './stage.ts';

const tag = 'civic-booking-calendar';
const day = '2026-12-10';

/** Where a page may say its colour: ours first, then those of the systems it may be built with. */
export const variables = [
  '--civic-color-accent',
  '--wp--preset--color--primary',
  '--bs-primary',
  '--usa-color-primary',
  '--nl-button-primary-background-color',
  '--utrecht-button-primary-action-background-color',
  '--kern-color-action-default',
  '--ds-color-accent-base-default',
] as const;

/** Strong, pale, grey, glaring and translucent ones. */
const brands = ['#0f5c73', '#d52b1e', '#005ea2', '#ffe600', '#f8bbd0', '#e0f7fa', '#7fff00', '#00e5ff', '#808080', '#ffffff', '#000000', 'rgb(0 92 160 / 0.12)', 'hsl(330 100% 71%)', 'transparent'];

async function sets(scene: Scene, name: string, value: string | undefined): Promise<void> {
  await scene.page.evaluate(
    ([key, to]) => {
      document.documentElement.style.removeProperty(key);
      if (to) document.documentElement.style.setProperty(key, to);
    },
    [name, value] as const,
  );
}

async function pins(scene: Scene, theme: string): Promise<void> {
  await scene.book.host.evaluate((widget, value) => widget.setAttribute('theme', value), theme);
}

async function readable(scene: Scene, what: string): Promise<Contrast> {
  const found = await scene.page.evaluate(measureContrast, tag);
  assert.ok(found.texts > 3 && found.shapes > 0, `${what}: something to measure`);
  assert.ok(found.text[0] >= 4.5, `${what}: ${found.text[0].toFixed(2)} : 1 of “${found.text[1]}”`);
  assert.ok(found.shape[0] >= 3, `${what}: ${found.shape[0].toFixed(2)} : 1 of ${found.shape[1]}`);
  return found;
}

const accent = ({ book }: Scene) => book.onward.evaluate((button) => getComputedStyle(button).backgroundColor);

export function themingSuite(engine: Engine): void {
  const scene = stage([], engine);
  const head = '<style>body { margin: 0; font: 16px/1.5 sans-serif } * { --civic-motion-fast: 0s }</style>';

  test(`any colour of any system can be read and seen, light and dark (${engine.name})`, (t) =>
    scene({ page: { head } }, async (all) => {
      const { book, town } = all;
      const [start = ''] = (await town.free(day, day)).slice(1);
      const states: [string, () => Promise<void>][] = [
        ['a question with an error', async () => {
          await book.at('mode');
          await book.continues();
          await book.page.getByRole('alert').first().waitFor();
        }],
        ['a choice', () => book.host.getByRole('radio').first().check()],
        ['the calendar', async () => {
          await reaches(book, 'time', { start });
          await book.picksDay(day);
          await book.picksTime(start);
        }],
        ['the form with errors', async () => {
          await reaches(book, 'details', { start });
          await book.continues();
          await book.page.getByRole('alert').first().waitFor();
        }],
        ['the confirmation', () => reaches(book, 'appointment', { start })],
      ];
      const worst = { text: 99, shape: 99 };
      for (const [state, arrives] of states) {
        await arrives();
        for (const theme of ['light', 'dark']) {
          await pins(all, theme);
          for (const brand of brands) {
            await sets(all, '--civic-color-accent', brand);
            const { text, shape } = await readable(all, `${state}, ${theme}, ${brand}`);
            worst.text = Math.min(worst.text, text[0]);
            worst.shape = Math.min(worst.shape, shape[0]);
          }
          await sets(all, '--civic-color-accent', undefined);
        }
      }
      t.diagnostic(`lowest of all, ${engine.name}: text ${worst.text.toFixed(2)} : 1, shape ${worst.shape.toFixed(2)} : 1`);
    }));

  test(`takes the page's colour from whatever system names it, and ours before the others (${engine.name})`, () =>
    scene({ page: { head } }, async (all) => {
      await all.book.at('mode');
      const rest = await accent(all);
      const seen = new Set([rest]);
      // The weakest first: each one after it takes its place.
      for (const [index, name] of [...variables].reverse().entries()) {
        await sets(all, name, `hsl(${index * 40} 80% 25%)`);
        const now = await accent(all);
        assert.ok(!seen.has(now), `${name} changes the colour`);
        seen.add(now);
        for (const theme of ['light', 'dark']) {
          await pins(all, theme);
          await readable(all, `${name}, ${theme}`);
        }
        await pins(all, 'light');
      }
    }));

  test(`takes the typeface and size of the page, never smaller than 16 px (${engine.name})`, () =>
    scene({ page: { head: '<style>:root { --bs-font-sans-serif: "Trebuchet MS", sans-serif } body { font: 19px/1.2 var(--bs-font-sans-serif) }</style>' } }, async ({ book, page }) => {
      await book.at('mode');
      const letters = () => book.onward.evaluate((button) => [getComputedStyle(button).fontFamily.replaceAll('"', ''), getComputedStyle(button).fontSize].join(' '));
      assert.equal(await letters(), 'Trebuchet MS, sans-serif 19px');
      await page.addStyleTag({ content: 'body { font-size: 11px } civic-booking-calendar { --civic-font-family: Georgia, serif }' });
      assert.equal(await letters(), 'Georgia, serif 16px');
    }));

  test(`density="compact" spares space, but not the size of what is pressed (${engine.name})`, () =>
    scene({ page: { head }, width: 360 }, async ({ book, town }) => {
      const [start = ''] = (await town.free(day, day)).slice(1);
      await reaches(book, 'service', { start });
      const measure = () =>
        book.host.evaluate((widget) => {
          const controls = [...(widget.shadowRoot?.querySelectorAll('[part~="button"], [part="tile"]') ?? [])];
          return { height: widget.getBoundingClientRect().height, lowest: Math.min(...controls.map((each) => each.getBoundingClientRect().height)) };
        });
      // The services come after the question.
      await book.host.getByRole('radio').first().waitFor();
      const wide = await measure();
      await book.host.evaluate((widget) => Object.assign(widget, { density: 'compact' }));
      await book.host.and(book.page.locator('[density="compact"]')).waitFor();
      const narrow = await measure();
      assert.ok(narrow.height < wide.height * 0.94, `${narrow.height} of ${wide.height} px`);
      assert.ok(narrow.lowest >= 44, `${narrow.lowest} px`);
      await book.host.evaluate((widget) => Object.assign(widget, { density: 'comfortable' }));
      await book.host.and(book.page.locator('[density="comfortable"]')).waitFor();
      assert.deepEqual(await measure(), wide);
    }));
}
