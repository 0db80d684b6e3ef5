/** A citizen who has a keyboard and nothing else. */
import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';

interface Watched {
  lost: string[];
}

/** Notes, frame by frame, where focus fell to the page after it had been in the widget. */
function watchFocus(): void {
  const lost: string[] = [];
  Object.assign(window, { lost });
  let inside = false;
  const look = (): void => {
    const widget = document.querySelector('civic-booking-calendar,civic-queue-ticket,civic-status-checker');
    if (document.activeElement === widget && widget) inside = true;
    else if (inside && document.activeElement === document.body) lost.push(widget?.getAttribute('step') ?? '-');
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

export class Hands {
  readonly #page: Page;

  private constructor(page: Page) {
    this.#page = page;
  }

  /** Begins to watch where focus is; before the page is opened. */
  static async on(page: Page): Promise<Hands> {
    await page.addInitScript(watchFocus);
    return new Hands(page);
  }

  /** The steps at which focus fell from the widget to the page. */
  lost(): Promise<string[]> {
    return this.#page.evaluate(() => (window as unknown as Watched).lost);
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.#page.keyboard.press(key);
  }

  /** Goes on with Tab, or another key, until a control has focus. */
  async to(target: Locator, key = 'Tab'): Promise<void> {
    await target.waitFor();
    for (let presses = 0; presses < 80; presses += 1) {
      if (await target.evaluate((element) => element.matches(':focus'))) return;
      await this.press(key);
    }
    assert.fail(`${key} does not lead to ${String(target)}`);
  }

  /** A key whose effect is that something has focus. */
  async moves(key: string, target: Locator): Promise<void> {
    await this.press(key);
    const element = await target.elementHandle();
    await this.#page.waitForFunction((wanted) => wanted?.matches(':focus'), element);
  }

  async type(target: Locator, text: string, key = 'Tab'): Promise<void> {
    await this.to(target, key);
    await this.#page.keyboard.type(text);
  }
}
