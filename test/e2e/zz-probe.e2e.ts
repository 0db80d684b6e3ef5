import { test } from 'node:test';
import { stage } from './stage.ts';
const scene = stage();
test('probe', () => scene({ page: { attributes: { mode: 'in-person', service: 'unauthorised-buildings' } } }, async ({ book, page }) => {
  await page.locator('[data-date]:not([aria-disabled])').first().waitFor();
  await page.locator('[data-date][tabindex="0"]').focus();
  console.log(await book.focused());
  const state = () => page.evaluate(() => { const w = document.querySelector('civic-booking-calendar')!; return [...w.shadowRoot!.querySelectorAll('[data-date][tabindex="0"]')].map((e: any) => e.dataset.date).join(); });
  await page.keyboard.press('ArrowRight');
  for (let i = 0; i < 6; i++) { console.log(i, (await book.focused()).date, await state()); await page.waitForTimeout(30); }
  await page.keyboard.press('ArrowRight');
  for (let i = 0; i < 6; i++) { console.log(i, (await book.focused()).date, await state()); await page.waitForTimeout(30); }
}));
