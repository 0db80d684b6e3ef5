/** A person at the map of a service request. */
import type { Locator, Page } from 'playwright-core';
import type { SceneArgs } from '../e2e/stage.ts';
import { RequestHands } from './request-hands.ts';
import type { Locale } from './words.ts';

/** Saturday, 30 Aban 1405. */
const saturday = Date.parse('2026-11-21T06:00:00Z');

export const mapPage = (lang: Locale, more: Partial<SceneArgs> = {}): SceneArgs => ({
  now: saturday,
  locale: lang,
  zone: 'Asia/Tehran',
  ...more,
  page: {
    lang,
    body: `<civic-service-request api-url="API" municipality="shahin-shahr" service="property-inquiry" lang="${lang}"><p>031 0000 0000</p></civic-service-request>`,
    ...more.page,
  },
});

export class MapHands extends RequestHands {
  static async at(page: Page, locale: Locale): Promise<MapHands> {
    const hands = new MapHands(page, locale);
    await hands.accepts();
    await hands.sees(hands.words.t('property.title'));
    return hands;
  }

  get map(): Locator {
    return this.widget.getByRole('application', { name: this.words.t('map.label') });
  }

  /** The chosen property in words. */
  get told(): Locator {
    return this.widget.getByRole('status').filter({ hasText: this.words.t('property.this') });
  }

  async opens(): Promise<void> {
    await this.presses('way.map');
    await this.listRests();
  }

  /** The list has come to rest: each answer of the town puts more parcels in their order. */
  async listRests(): Promise<void> {
    await this.widget.getByRole('radio').first().waitFor();
    await this.widget.getByText(this.words.t('map.loading'), { exact: true }).waitFor({ state: 'detached' });
  }

  /** So many parcels are on the map. */
  async counts(count: number): Promise<void> {
    await this.widget.getByText(this.words.t('map.count', { count }), { exact: true }).waitFor();
  }

  async pressesMiddle(right = 0, down = 0): Promise<void> {
    const box = await this.map.boundingBox();
    if (!box) throw new Error('the map has no place');
    await this.page.mouse.click(box.x + box.width / 2 + right, box.y + box.height / 2 + down);
  }

  /** What is drawn, as one number: two pictures that differ are two numbers. */
  painted(): Promise<number> {
    return this.widget.locator('.map').evaluate((map) => {
      let sum = 0;
      for (const canvas of map.querySelectorAll('canvas')) {
        const data = canvas.width ? (canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? []) : [];
        for (let at = 0; at < data.length; at += 4) sum = (sum * 31 + (data[at] ?? 0) + 7 * (data[at + 3] ?? 0)) % 1_000_000_007;
      }
      return sum;
    });
  }
}
