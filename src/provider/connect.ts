import type { Adapter } from '../adapter/adapter.ts';
import type { Fetch, Http } from '../adapter/rest/http.ts';
import { httpOf } from '../adapter/rest/settings.ts';
import { safeUrl } from '../domain/links.ts';
import { page, pageBase } from './page.ts';

/** The REST half of each port. It comes with the widget that needs it: no other citizen pays for it. */
type Kinds = { [P in keyof Adapter]?: new (http: Http) => NonNullable<Adapter[P]> };

const kinds: Kinds = {};
const adapters = new Map<string, Adapter>();

/** Lets an address serve these ports. A widget's own module calls it: `offer({ booking: RestBookingPort })`. */
export function offer(ports: Kinds): void {
  Object.assign(kinds, ports);
}

/** An adapter whose ports are made when they are first asked for: a widget may arrive after the provider around it. */
function adapterAt(http: Http): Adapter {
  const made: Record<string, unknown> = {};
  return new Proxy(made, { get: (_, name: keyof Adapter) => (made[name] ??= kinds[name] && new kinds[name](http)) });
}

/** An early question that hangs must not take the time of the one that is asked with care. */
const patience = 10_000;

const fetchOnce: Fetch = (url, init) => {
  const key = url + init.headers['Accept-Language'];
  const answer = init.method === 'GET' ? page.early[key] : undefined;
  page.early[key] = undefined;
  if (!answer) return fetch(url, init);
  const late = new Promise<never>((_, reject) => setTimeout(reject, patience));
  return Promise.race([answer, late]).catch(() => fetch(url, init));
};

/**
 * Where an API may be, if the script tag names any: the template of a site says that, and no editor of its content can change it
 * (threat X2).
 */
function allowed(base: string): readonly string[] | undefined {
  const { apiUrl = '', allowedOrigins = '' } = page.said;
  const named = `${apiUrl} ${allowedOrigins}`.split(/\s+/).filter(Boolean);
  return named.length > 0 ? [location.origin, ...named.map((each) => safeUrl(each, { base })?.origin ?? '')] : undefined;
}

/**
 * The REST adapter for an address, one for all widgets that name it. `undefined` for no address, or for one that must not be
 * talked to: not https, with a user name in it, not an address, or elsewhere than the script tag allows.
 */
export function connect(apiUrl: string | undefined): Adapter | undefined {
  const base = pageBase();
  const url = apiUrl ? safeUrl(apiUrl, { base, origins: allowed(base) }) : undefined;
  if (!url) return undefined;
  const baseUrl = url.href.replace(/\/$/, '');
  const adapter = adapters.get(baseUrl) ?? adapterAt(httpOf({ baseUrl, fetch: fetchOnce }));
  adapters.set(baseUrl, adapter);
  return adapter;
}
