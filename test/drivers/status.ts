/** A citizen before `<civic-status-checker>`: acts and perceives by role, name and text, never by what the widget keeps inside. */
import type { Locator, Page } from 'playwright-core';
import type { PageArgs } from '../e2e/host-page.ts';
import { focusIs } from './focus.ts';
import { words, type Locale, type Words } from './words.ts';

interface Listening {
  readonly heard: string[];
  readonly told: { readonly type: string; readonly detail: unknown }[];
}

type Attributes = Readonly<Record<string, string>>;

/** The page of a centre that has put the widget on it. */
export function centrePage(locale: Locale, attributes: Attributes = {}, after = ''): PageArgs {
  const all = { 'api-url': 'API', municipality: 'kryvyi-rih', lang: locale, ...attributes };
  const set = Object.entries(all).map(([name, value]) => `${name}="${value}"`);
  return { lang: locale, body: `<civic-status-checker ${set.join(' ')}><p>0-800-500-459</p></civic-status-checker>${after}` };
}

/** What a citizen knows of the case that waits for them. */
export const ready = { code: '480215', phone: '4567' };

export class Status {
  readonly page: Page;
  readonly words: Words;
  readonly host: Locator;

  /** @param page one that listens already: `stage` sees to it */
  constructor(page: Page, locale: Locale) {
    this.page = page;
    this.words = words(locale, 'status-checker');
    this.host = page.locator('civic-status-checker');
  }

  t(key: string, params?: Readonly<Record<string, string | number>>): string {
    return this.words.t(key, params);
  }

  /** Waits until the widget is at a step, and its view is there. */
  async at(step: string): Promise<void> {
    await this.page.locator(`civic-status-checker[step="${step}"] [part~="title"]`).first().waitFor();
    await this.page.locator('civic-status-checker [part~="help"]').waitFor();
  }

  heading(key: string): Locator {
    return this.page.getByRole('heading', { name: this.t(key) });
  }

  button(key: string): Locator {
    return this.page.getByRole('button', { name: this.t(key), exact: true });
  }

  async presses(key: string): Promise<void> {
    await this.button(key).click();
  }

  get code(): Locator {
    return this.page.getByLabel(this.t('code'), { exact: true });
  }

  get factor(): Locator {
    return this.page.getByLabel(this.t('factor.phone', { count: 4 }), { exact: true });
  }

  /** Types what they know and presses. */
  async checks(code: string, phone = ready.phone): Promise<void> {
    await this.code.fill(code);
    await this.factor.fill(phone);
    await this.presses('check');
  }

  /** The name under which the focused thing inside the widget is found. */
  async focused(): Promise<string> {
    return this.page.evaluate(() => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      return element?.getAttribute('data-focus') ?? element?.id ?? '';
    });
  }

  async focusIs(name: string): Promise<void> {
    await focusIs(this.page, name);
  }

  /** All that is written in the widget. */
  text(): Promise<string> {
    return this.host.locator('[part~="sheet"]').innerText();
  }

  async heard(): Promise<readonly string[]> {
    return this.page.evaluate(() => (window as unknown as Listening).heard);
  }

  async told(): Promise<Listening['told']> {
    return this.page.evaluate(() => (window as unknown as Listening).told);
  }
}
