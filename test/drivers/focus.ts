/** Where the keyboard is, inside a widget too. */
import type { Page } from 'playwright-core';

/** Waits until the focus is on what has this name: its `data-focus`, else its id. */
export async function focusIs(page: Page, name: string): Promise<void> {
  await page.waitForFunction((wanted) => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return (element?.getAttribute('data-focus') ?? element?.id) === wanted;
  }, name);
}
