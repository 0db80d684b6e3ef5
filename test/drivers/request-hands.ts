/** A person at a service request on a page: fills in what is asked by its words, presses what is written. */
import type { Locator, Page } from 'playwright-core';
import { words, type Locale, type Words } from './words.ts';

export interface Paper {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export const pdf = (name: string, bytes = 20): Paper => ({ name, mimeType: 'application/pdf', buffer: Buffer.concat([Buffer.from('%PDF-1.7 '), Buffer.alloc(bytes)]) });

export class RequestHands {
  readonly page: Page;
  readonly words: Words;

  constructor(page: Page, locale: Locale) {
    this.page = page;
    this.words = words(locale, 'service-request');
  }

  get widget(): Locator {
    return this.page.locator('civic-service-request');
  }

  title(text: string | RegExp): Locator {
    return this.widget.getByRole('heading', { name: text });
  }

  async sees(text: string | RegExp): Promise<void> {
    await this.title(text).first().waitFor();
  }

  button(text: string): Locator {
    return this.widget.getByRole('button', { name: text, exact: true });
  }

  async presses(key: string, params?: Readonly<Record<string, string | number>>): Promise<void> {
    await this.button(this.words.t(key, params)).click();
  }

  async writes(label: string, text: string): Promise<void> {
    await this.widget.getByLabel(label, { exact: true }).fill(text);
  }

  async chooses(name: string): Promise<void> {
    await this.widget.getByRole('radio', { name }).check();
  }

  async accepts(): Promise<void> {
    await this.widget.getByRole('checkbox').first().waitFor();
    for (const box of await this.widget.getByRole('checkbox').all()) await box.check();
    await this.presses('undertakings.accept');
  }

  async findsByCode(code: string): Promise<void> {
    await this.writes(this.words.t('property.code'), code);
    await this.widget.locator('#field-earlierRequest').fill('1405-2281');
    await this.presses('property.find');
    await this.presses('property.go');
  }

  async writesDate(day: string, month: string, year: string): Promise<void> {
    const { t } = this.words;
    await this.writes(t('date.day'), day);
    await this.writes(t('date.month'), month);
    await this.writes(t('date.year'), year);
  }

  /** From the letter to the dues. */
  async fillsIn({ authority, purpose, whole }: { authority: string; purpose: string; whole: string }): Promise<void> {
    const { t } = this.words;
    await this.writes(t('letter.number'), '123');
    const persian = this.words.locale === 'fa';
    await (persian ? this.writesDate('۲۰', '۸', '۱۴۰۵') : this.writesDate('11', '11', '2026'));
    await this.chooses(authority);
    await this.chooses(purpose);
    await this.presses('continue');
    await this.sees(t('documents.title'));
    await this.widget.locator('#field-nationalCard').setInputFiles([pdf('card.pdf')]);
    await this.widget.locator('#field-deed').setInputFiles([pdf('deed.pdf', 600_000)]);
    await this.widget.getByText(t('file.checking')).nth(1).waitFor();
    await this.presses('continue');
    await this.sees(t('applicant.title'));
    await this.writes(t('applicant.name'), 'نام و نام خانوادگی');
    await this.chooses(whole);
    await this.widget.locator('#field-nationalId').fill('۰۴۹۹۳۷۰۸۹۹');
    await this.widget.locator('#field-mobile').fill('۰۹۱۲ ۰۰۰ ۰۰۰۰');
    await this.presses('continue');
  }
}
