/** A citizen before `<civic-booking-calendar>`: acts and perceives by role, name and text, never by what the widget keeps inside. */
import type { Frame, Locator, Page } from 'playwright-core';
import { around, escaped, words, type Locale, type Words } from './words.ts';

type Role = Parameters<Page['getByRole']>[0];

/** A page that has begun to listen to its live regions and events. */
interface Listening {
  heard: string[];
  told: { type: string; detail: unknown }[];
}

export class Booking {
  readonly page: Page;
  readonly words: Words;
  /** The widget itself. */
  readonly host: Locator;

  readonly #tag: string;

  private constructor(page: Page, locale: Locale, tag = 'civic-booking-calendar') {
    this.page = page;
    this.words = words(locale);
    this.#tag = tag;
    this.host = page.locator(tag);
  }

  /** Before a widget in a frame, or one of several on the page. A frame has all of a page that is used here. */
  elsewhere({ frame = this.page, tag, locale = this.words.locale }: { frame?: Page | Frame; tag?: string; locale?: Locale }): Booking {
    return new Booking(frame as Page, locale, tag);
  }

  /** Begins to listen; before the page is opened. */
  static async on(page: Page, locale: Locale): Promise<Booking> {
    await page.addInitScript(() => {
      const listening = window as unknown as Listening;
      listening.heard = [];
      listening.told = [];
      new MutationObserver((changes) => {
        for (const { target, addedNodes } of changes) {
          if (!(target instanceof Element && target.closest('[data-civic-live]'))) continue;
          for (const node of addedNodes) listening.heard.push(node.textContent ?? '');
        }
      }).observe(document, { childList: true, subtree: true });
      for (const name of ['step', 'booked', 'rescheduled', 'cancelled', 'error', 'ticket-wanted', 'sign-in-wanted', 'ticket-taken', 'called', 'served', 'check-in-wanted', 'case-wanted']) {
        window.addEventListener(`civic-${name}`, (event) => listening.told.push({ type: event.type, detail: (event as CustomEvent).detail }));
      }
    });
    return new Booking(page, locale);
  }

  /** Something on the page, in the words of the catalogue or in others. */
  role(role: Role, name: string | RegExp): Locator {
    return this.page.getByRole(role, { name, exact: typeof name === 'string' });
  }

  button(key: string): Locator {
    return this.role('button', this.words.t(key));
  }

  /** A control by its label, whatever stands in brackets after it. */
  field(label: string): Locator {
    return this.page.getByLabel(new RegExp(`^\\s*${escaped(label)}(\\s*\\(.*\\))?\\s*$`)).and(this.page.locator('input, textarea, select'));
  }

  /** Waits until the widget is at a step, and its view is there. */
  async at(step: string): Promise<void> {
    await this.page.locator(`${this.#tag}[step="${step}"] [part~="title"]`).first().waitFor();
  }

  /** Where the widget is once it has stopped loading. */
  async settled(): Promise<{ step: string }> {
    const ready = this.page.locator(`${this.#tag}:not([step="loading"]) [part~="title"]`).first();
    await ready.waitFor();
    return { step: (await this.host.getAttribute('step')) ?? '' };
  }

  /** Waits until the widget has left a step and what came between. */
  async leaves(step: string): Promise<void> {
    await this.page.locator(`${this.#tag}:not([step="${step}"], [step="confirming"], [step="loading"]) [part~="title"]`).first().waitFor();
  }

  async chooses(name: string | RegExp): Promise<void> {
    await this.page.getByRole('radio', { name }).check();
  }

  async answers(question: string, answer: string): Promise<void> {
    await this.page.getByRole('group', { name: question }).getByRole('radio', { name: answer, exact: true }).check();
  }

  /** Picks a day of the calendar, turning its months first as far as it takes. */
  async picksDay(date: string): Promise<void> {
    await this.turnsTo(date);
    // In the grid, or in the list that takes its place where it has no room.
    await this.host.locator(`[data-date="${date}"]`).click();
  }

  async turnsTo(date: string): Promise<void> {
    const { t } = this.words;
    const days = this.host.locator('[data-date]');
    const day = this.host.locator(`[data-date="${date}"]`);
    await days.first().waitFor({ state: 'attached' });
    while (!(await day.count())) {
      const first = (await days.first().getAttribute('data-date')) ?? '';
      const turn = this.role('button', around((month) => t(first < date ? 'month.next' : 'month.previous', { month })));
      await turn.click();
      await this.page.waitForFunction(([tag, old]) => {
        const widget = document.querySelector(tag);
        return widget?.shadowRoot?.querySelector('[data-date]')?.getAttribute('data-date') !== old;
      }, [this.#tag, first] as const);
    }
  }

  async picksTime(start: string): Promise<void> {
    const time = this.host.locator(`[data-start="${start}"]`);
    const all = this.host.locator('[data-focus="show-all"]');
    await time.or(all).first().waitFor();
    if (!(await time.isVisible())) await all.click();
    await time.click();
  }

  async types(label: string, text: string): Promise<void> {
    await this.field(label).fill(text);
  }

  async ticks(text: string): Promise<void> {
    await this.page.getByRole('checkbox', { name: text }).check();
  }

  async presses(key: string): Promise<void> {
    await this.button(key).click();
  }

  /** Goes on, whatever the button of this step says. */
  async continues(): Promise<void> {
    await this.onward.click();
  }

  get onward(): Locator {
    const { t } = this.words;
    const names = [t('continue'), t('details.continue')].map((text) => `^${escaped(text)}$`);
    const withTime = around((time) => t('time.continue', { time })).source;
    return this.role('button', new RegExp([...names, withTime].join('|')));
  }

  async confirms(): Promise<void> {
    await this.confirmation.click();
  }

  get confirmation(): Locator {
    const { t } = this.words;
    return this.role('button', new RegExp(`^(${escaped(t('review.confirm'))}|${escaped(t('review.move'))})$`));
  }

  /** Something to be read on the page. */
  async sees(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).filter({ visible: true }).first().waitFor();
  }

  async seesHeading(key: string): Promise<void> {
    await this.page.getByRole('heading', { name: this.words.t(key) }).waitFor();
  }

  /** Something said by the live regions of the page since it was opened. */
  async hears(text: string): Promise<void> {
    await this.page.waitForFunction((wanted) => (window as unknown as Listening).heard.some((said) => said.includes(wanted)), text);
  }

  heard(): Promise<string[]> {
    return this.page.evaluate(() => (window as unknown as Listening).heard);
  }

  /** The events that the page got. */
  told(): Promise<Listening['told']> {
    return this.page.evaluate(() => (window as unknown as Listening).told);
  }

  /** All that can be read in the widget. */
  text(): Promise<string> {
    return this.host.locator('[part="sheet"]').innerText();
  }

  /** The number of the appointment on screen. */
  async reference(): Promise<string> {
    return (await this.host.locator('[part="reference"] [translate="no"]').innerText()).trim();
  }

  /** What has focus, in the widget too: its own text, else its name. */
  focused(): Promise<{ tag: string; text: string; role: string | null; date?: string; start?: string; hook?: string }> {
    return this.page.evaluate(() => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      const { dataset, textContent, localName = '' } = (element ?? document.body) as HTMLElement;
      return {
        tag: localName,
        text: element?.getAttribute('aria-label') ?? textContent.trim().replace(/\s+/g, ' '),
        role: element?.getAttribute('role') ?? null,
        date: dataset.date,
        start: dataset.start,
        hook: dataset.focus,
      };
    });
  }
}
