import type { Scene } from './stage.ts';

/** Lets answers arrive that are on their way. */
export async function settles({ page, town }: Pick<Scene, 'page' | 'town'>): Promise<void> {
  for (let time = 0; time < 3; time++) await page.evaluate((url) => fetch(url).then((answer) => answer.text()), `${town.apiUrl}/municipalities`);
}
