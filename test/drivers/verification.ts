/** A citizen before `<civic-verification-form>`: acts and perceives by role, name and text, never by what the widget keeps inside. */
import type { Locator, Page } from 'playwright-core';
import type { PageArgs } from '../e2e/host-page.ts';
import type { Town } from '../e2e/town.ts';
import { words, type Locale, type Words } from './words.ts';

/** A town's page with the widget on it. */
export function townPage(locale: Locale, after = ''): PageArgs {
  return {
    lang: locale,
    body: `<civic-verification-form api-url="API" municipality="chania" lang="${locale}"><p>28210 00000</p></civic-verification-form>${after}`,
  };
}

export const citizen = {
  name: 'Ονοματεπώνυμο Πολίτη',
  email: 'politis@mail.example',
  userName: 'politis',
  password: 'τρία ψηλά κυπαρίσσια',
  taxNumber: '123456783',
  card: 'ΑΒ 123456',
};

export class Verification {
  readonly page: Page;
  readonly town: Town;
  readonly words: Words;
  readonly host: Locator;

  constructor(page: Page, town: Town, locale: Locale) {
    this.page = page;
    this.town = town;
    this.words = words(locale, 'verification-form');
    this.host = page.locator('civic-verification-form');
  }

  t(key: string, params?: Readonly<Record<string, string | number>>): string {
    return this.words.t(key, params);
  }

  /** Waits until the widget is at a step, and its view is there. */
  async at(step: string): Promise<void> {
    await this.page.locator(`civic-verification-form[step="${step}"] [part~="title"]`).first().waitFor();
    await this.page.locator('civic-verification-form [part~="help"]').waitFor();
  }

  heading(key: string, params?: Readonly<Record<string, string | number>>): Locator {
    return this.page.getByRole('heading', { name: this.t(key, params), exact: true });
  }

  button(key: string, params?: Readonly<Record<string, string | number>>): Locator {
    return this.page.getByRole('button', { name: this.t(key, params), exact: true });
  }

  field(label: string): Locator {
    return this.host.getByLabel(label, { exact: false }).and(this.host.locator('input:not([type=checkbox]):not([type=radio])')).first();
  }

  /** By the name that the municipality gives it. */
  named(name: string): Locator {
    return this.host.locator(`#field-${name}`);
  }

  text(): Promise<string> {
    return this.host.evaluate((host) => (host.shadowRoot?.querySelector('.civic') as HTMLElement | null)?.innerText ?? '');
  }

  /** The newest e-mail's code. */
  get code(): string {
    const { outbox } = this.town.api;
    return outbox[outbox.length - 1]?.reference ?? '';
  }

  /** A: fills the form in and sends it. */
  async registers(who: Partial<typeof citizen> = {}): Promise<void> {
    const { name, email, userName, password } = { ...citizen, ...who };
    await this.button('start.register').click();
    await this.at('register');
    await this.named('name').fill(name);
    await this.named('email').fill(email);
    await this.named('userName').fill(userName);
    await this.named('password').fill(password);
    await this.button('register.submit').click();
  }

  /** With the code of the newest e-mail unless told. */
  async confirms(code?: string): Promise<void> {
    await this.at('code');
    await this.named('code').fill(code ?? this.code);
    await this.button('code.submit').click();
  }

  async goesBy(way: 'in-person' | 'post'): Promise<void> {
    await this.at('way');
    await this.page.getByRole('radio', { name: this.t(`way.${way}`) }).check();
    await this.button('way.continue').click();
    await this.at('track');
  }

  /** From the first screen to an account that waits to be verified in that way. */
  async registersBy(way: 'in-person' | 'post'): Promise<void> {
    await this.at('start');
    await this.registers();
    await this.confirms();
    await this.goesBy(way);
  }

  async opensPaper(): Promise<void> {
    await this.button('paper.open').click();
    await this.at('paper');
  }

  /** With the municipality's own codes. */
  async signsInAgain(): Promise<void> {
    await this.button('start.known').click();
    await this.at('password');
    await this.named('userName').fill(citizen.userName);
    await this.named('password').fill(citizen.password);
    await this.button('password.submit').click();
  }

  /** Leaves for the provider, and comes back with its answer. */
  async comesBack(answer: Readonly<Record<string, string>>, change: (state: string) => string = (state) => state): Promise<void> {
    await this.button('start.sign-in', { name: 'TaxisNet' }).click();
    await this.page.getByRole('heading', { name: 'Provider' }).waitFor();
    const query = new URL(this.page.url()).searchParams;
    const back = new URL(query.get('redirect_uri') ?? '');
    for (const [name, value] of Object.entries({ ...answer, state: change(query.get('state') ?? '') })) back.searchParams.set(name, value);
    await this.page.goto(back.href);
  }
}
