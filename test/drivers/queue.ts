/** A queue ticket's citizen, in the words of what they do and see. */
import type { Locator, Page } from 'playwright-core';
import { words, type Locale, type Words } from './words.ts';

/** Notes what live regions say, with how urgently. Runs in the page, before its scripts. */
function listen(): void {
  const heard: string[] = [];
  Object.assign(window, { heard });
  new MutationObserver((records) => {
    for (const { addedNodes, target } of records) {
      const region = (target as Element).getAttribute?.('data-civic-live');
      for (const node of addedNodes) if (region && node.nodeName === 'P') heard.push(`${region}: ${node.textContent}`);
    }
  }).observe(document, { childList: true, subtree: true });
}

export class Queue {
  readonly page: Page;
  readonly words: Words;

  private constructor(page: Page, words: Words) {
    this.page = page;
    this.words = words;
  }

  /** Begins to listen; before the page is opened. */
  static async on(page: Page, locale: Locale): Promise<Queue> {
    await page.addInitScript(listen);
    return new Queue(page, words(locale, 'queue-ticket'));
  }

  get widget(): Locator {
    return this.page.locator('civic-queue-ticket');
  }

  t(key: string, params: Record<string, string | number> = {}): string {
    return this.words.t(key, params);
  }

  async at(step: string): Promise<void> {
    await this.page.locator(`civic-queue-ticket[step="${step}"]`).waitFor();
  }

  button(key: string, params?: Record<string, string | number>): Locator {
    return this.page.getByRole('button', { name: this.t(key, params), exact: true });
  }

  async presses(key: string, params?: Record<string, string | number>): Promise<void> {
    await this.button(key, params).click();
  }

  async chooses(name: string | RegExp): Promise<void> {
    await this.page.getByRole('radio', { name }).check();
  }

  async sees(text: string | RegExp): Promise<void> {
    await this.widget.getByText(text).first().waitFor();
  }

  heading(name: string | RegExp): Promise<void> {
    return this.page.getByRole('heading', { name }).waitFor();
  }

  /** All that is shown. */
  text(): Promise<string> {
    return this.widget.evaluate((element) => (element.shadowRoot?.querySelector('.civic') as HTMLElement | null)?.innerText ?? '');
  }

  heard(): Promise<string[]> {
    return this.page.evaluate(() => (window as unknown as { heard: string[] }).heard);
  }

  /** Waits until a live region has said something. */
  async hears(text: string): Promise<void> {
    await this.page.waitForFunction((wanted) => (window as unknown as { heard: string[] }).heard.some((line) => line.includes(wanted)), text);
  }

  /** The text of what has focus, wherever it is. */
  focus(): Promise<string> {
    return this.page.evaluate(() => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      return (element as HTMLElement | null)?.innerText ?? '';
    });
  }
}
