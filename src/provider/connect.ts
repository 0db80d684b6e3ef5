import type { Adapter } from '../adapter/adapter.ts';
import type { Http } from '../adapter/rest/http.ts';
import { httpOf } from '../adapter/rest/settings.ts';
import { safeUrl } from '../domain/links.ts';

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

/** Answers that the script tag's loader asked for while this code was on its way, by address and language. Each is used once. */
const early = (globalThis as { [key: symbol]: Map<string, Promise<Response>> | undefined })[Symbol.for('civic-widgets/early')];

function fetchOnce(request: Request): Promise<Response> {
  const key = request.url + (request.headers.get('Accept-Language') ?? '');
  const answer = request.method === 'GET' ? early?.get(key) : undefined;
  early?.delete(key);
  return answer?.catch(() => fetch(request)) ?? fetch(request);
}

/**
 * The REST adapter for an address, one for all widgets that name it. `undefined` for no address, or for one that must not be
 * talked to: not https, with a user name in it, or not an address.
 */
export function connect(apiUrl: string | undefined): Adapter | undefined {
  const url = apiUrl ? safeUrl(apiUrl, { base: document.baseURI }) : undefined;
  if (!url) return undefined;
  const baseUrl = url.href.replace(/\/$/, '');
  const adapter = adapters.get(baseUrl) ?? adapterAt(httpOf({ baseUrl, fetch: fetchOnce }));
  adapters.set(baseUrl, adapter);
  return adapter;
}
