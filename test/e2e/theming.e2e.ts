import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inChromium } from './engines.ts';
import { stage } from './stage.ts';
import { themingSuite } from './theming-suite.ts';

themingSuite(inChromium);

const scene = stage();

/** What the page says of its scheme, what the widget says, the citizen's device, and what must come out. */
const schemes = [
  { page: 'normal', theme: undefined, device: 'dark', comes: 'light' },
  { page: 'light dark', theme: undefined, device: 'dark', comes: 'dark' },
  { page: 'light dark', theme: undefined, device: 'light', comes: 'light' },
  { page: 'dark', theme: undefined, device: 'light', comes: 'dark' },
  { page: 'light dark', theme: 'light', device: 'dark', comes: 'light' },
  { page: 'light', theme: 'dark', device: 'light', comes: 'dark' },
  { page: 'normal', theme: 'auto', device: 'dark', comes: 'dark' },
  { page: 'dark', theme: 'auto', device: 'light', comes: 'light' },
] as const;

for (const { page: declared, theme, device, comes } of schemes) {
  test(`color-scheme: ${declared}, ${theme ? `theme="${theme}"` : 'no theme'}, a ${device} device: ${comes}`, () =>
    scene({ context: { colorScheme: device }, page: { head: `<style>:root { color-scheme: ${declared} }</style>`, attributes: { theme } } }, async ({ book }) => {
      await book.at('mode');
      const surface = await book.host.locator('[part="widget"]').evaluate((frame) => {
        const pen = new OffscreenCanvas(1, 1).getContext('2d') as OffscreenCanvasRenderingContext2D;
        pen.fillStyle = getComputedStyle(frame).backgroundColor;
        pen.fillRect(0, 0, 1, 1);
        return pen.getImageData(0, 0, 1, 1).data[0] ?? 0;
      });
      assert.equal(surface > 128 ? 'light' : 'dark', comes);
    }));
}
