/** The page of a provider, on which a test decides what it answers. */
import type { Page } from 'playwright-core';

/** Waits until the citizen is there. @returns where to lead back to, and the state */
export async function atProvider(page: Page): Promise<{ back: URL; state: string }> {
  await page.getByRole('heading', { name: 'Provider' }).waitFor();
  const query = new URL(page.url()).searchParams;
  return { back: new URL(query.get('redirect_uri') ?? ''), state: query.get('state') ?? '' };
}

/** The provider leads back with its answer. */
export async function leadsBack(page: Page, answer: Readonly<Record<string, string>>, change: (state: string) => string = (state) => state): Promise<void> {
  const { back, state } = await atProvider(page);
  for (const [name, value] of Object.entries({ ...answer, state: change(state) })) back.searchParams.set(name, value);
  await page.goto(back.href);
}

/** All that a page keeps or leaves behind: storages, its own addresses in history, what it asked for. A provider's address is its own affair. */
export async function traces(page: Page): Promise<string> {
  const kept = await page.evaluate(() => {
    const visited = (window as unknown as { navigation?: { entries(): readonly { readonly url: string | null }[] } }).navigation?.entries() ?? [];
    return JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, history.state, visited.map(({ url }) => url ?? '').filter((url) => !/\/provider\?/.test(url)), performance.getEntriesByType('resource').map(({ name }) => name)]);
  });
  return `${kept} ${page.url()}`;
}
