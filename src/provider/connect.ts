import type { Adapter } from '../adapter/adapter.ts';
import type { Fetch } from '../adapter/rest/http.ts';
import { RestAdapter } from '../adapter/rest/rest-adapter.ts';
import { safeUrl } from '../domain/links.ts';

const adapters = new Map<string, Adapter>();

/** Answers that the script tag's loader asked for while this code was on its way, by address and language. Each is used once. */
const early = (globalThis as { [key: symbol]: Map<string, Promise<Response>> | undefined })[Symbol.for('civic-widgets/early')];

const fetchOnce: Fetch = (url, init) => {
  const key = url + init.headers['Accept-Language'];
  const answer = init.method === 'GET' ? early?.get(key) : undefined;
  early?.delete(key);
  return answer?.catch(() => fetch(url, init)) ?? fetch(url, init);
};

/**
 * The REST adapter for an address, one for all widgets that name it. `undefined` for no address, or for one that must not be
 * talked to: not https, with a user name in it, or not an address.
 */
export function connect(apiUrl: string | undefined): Adapter | undefined {
  const url = apiUrl ? safeUrl(apiUrl, { base: document.baseURI }) : undefined;
  if (!url) return undefined;
  const baseUrl = url.href.replace(/\/$/, '');
  const adapter = adapters.get(baseUrl) ?? new RestAdapter({ baseUrl, fetch: fetchOnce });
  adapters.set(baseUrl, adapter);
  return adapter;
}
