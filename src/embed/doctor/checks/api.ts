/** Asks the API what the widget would ask, and more exactly. */
import { apiUrl } from '../address.ts';
import type { Finding } from '../finding.ts';
import { nearest } from '../nearest.ts';
import { effective, selectorOf, type PageView, type Place } from '../page.ts';
import { header, mended, scriptTag } from '../snippets.ts';
import { settle } from './policy.ts';
import type { Violations } from './violations.ts';

const modes = ['in-person', 'video'];
const patience = 10_000;

interface Named {
  readonly id: string;
  readonly name: string;
}

type Reply =
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'refused'; readonly status: number }
  | { readonly kind: 'strange'; readonly type: string }
  | { readonly kind: 'blocked' };

async function get(url: string, headers: Readonly<Record<string, string>> = {}): Promise<Reply> {
  try {
    const answer = await fetch(url, { headers, credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store', signal: AbortSignal.timeout(patience) });
    if (!answer.ok) return { kind: 'refused', status: answer.status };
    const text = await answer.text();
    try {
      return { kind: 'json', value: JSON.parse(text) as unknown };
    } catch {
      return { kind: 'strange', type: answer.headers.get('Content-Type') ?? text.slice(0, 40) };
    }
  } catch {
    return { kind: 'blocked' };
  }
}

/** The addresses that widgets of this page talk to. */
export function apisOf(page: PageView): string[] {
  const found = page.places.map((place) => apiUrl(effective(place, 'api-url', page) ?? '')?.href);
  return [...new Set(found.filter((href) => href !== undefined))];
}

export async function checkApi(page: PageView, violations: Violations): Promise<Finding[]> {
  const found = await Promise.all(page.places.map((place) => checkPlace(place, page, violations)));
  // Two widgets with one API meet the same fault of that API.
  const seen = new Set<string>();
  return found.flat().filter(({ fault, where }) => !seen.has(fault + where) && seen.add(fault + where));
}

async function checkPlace(place: Place, page: PageView, violations: Violations): Promise<Finding[]> {
  const where = selectorOf(place.element);
  const address = effective(place, 'api-url', page);
  const own = place.widget as { readonly adapter?: unknown } | undefined;
  if (own?.adapter) return []; // of the page's own making
  if (!address) {
    place.settings.set('api-url', 'https://api.example/v1');
    return [{ fault: 'api-missing', grave: true, where, snippet: mended(place) }];
  }
  const url = apiUrl(address);
  if (!url) return [refused(place, where, address)];
  const elsewhere = notAllowed(page, url);
  if (elsewhere) return [elsewhere];
  const api = url.href.replace(/\/$/, '');
  const town = effective(place, 'municipality', page);
  const below = town ? `${api}/municipalities/${encodeURIComponent(town)}` : `${api}/municipalities`;
  const reply = await get(below);
  if (reply.kind === 'blocked') return unreachable(api, below, violations);
  if (reply.kind === 'refused' && reply.status === 404 && town) return unknownTown(place, where, api, town);
  if (reply.kind === 'refused') return [{ fault: 'api-failing', grave: true, where: below, params: { value: String(reply.status) } }];
  const wrong = reply.kind === 'strange' ? reply.type : missing(reply.value, town);
  if (wrong) return [{ fault: 'contract', grave: true, where: below, params: { value: wrong } }];
  const writes = await get(`${api}/municipalities`, { 'Idempotency-Key': 'doctor', Authorization: 'Bearer doctor' });
  return [...(writes.kind === 'blocked' ? [corsOfWrites(api)] : []), ...(await checkValues(place, page, where, below, (reply as { value: unknown }).value))];
}

/** An address that the widget does not talk to, with what it should have been where that is plain. */
function refused(place: Place, where: string, address: string): Finding {
  const clean = address.replace(/[\s\p{Cc}]/gu, '').replace(/\\/g, '/').replace(/^(https?:)?\/\/[^/@]*@/i, '$1//');
  const candidates = [clean, clean.replace(/^(http:)?\/\//i, 'https://'), 'https://api.example/v1'];
  const right = candidates.find((each) => /^https?:\/\/[^/]/i.test(each) && apiUrl(each)) ?? '';
  place.settings.set('api-url', right);
  const mixed = /^http:/i.test(address) && location.protocol === 'https:';
  return { fault: mixed ? 'mixed-content' : 'api-refused', grave: true, where, params: { value: address }, snippet: mended(place) };
}

/** Where the script tag says where the API may be, an editor of content can't lead elsewhere: an address that can is a mistake, or worse. */
function notAllowed({ scripts: [tag] }: PageView, { origin, href }: URL): Finding | undefined {
  const named = ['data-api-url', 'data-allowed-origins'].flatMap((name) => tag?.attributes.get(name)?.split(/\s+/).filter(Boolean) ?? []);
  const origins = named.map((each) => apiUrl(each)?.origin ?? '');
  if (!tag || !named.length || origin === location.origin || origins.includes(origin)) return undefined;
  tag.attributes.set('data-allowed-origins', [tag.attributes.get('data-allowed-origins'), origin].filter(Boolean).join(' '));
  return { fault: 'api-not-allowed', grave: true, where: selectorOf(tag.element), params: { value: href, list: origins.join(', ') }, snippet: () => scriptTag(tag) };
}

async function unreachable(api: string, below: string, violations: Violations): Promise<Finding[]> {
  await settle();
  const { origin } = new URL(api);
  if (violations.all.some(({ directive, blocked }) => directive === 'connect-src' && blocked.startsWith(origin))) return []; // told with the policy
  const opened = await fetch(below, { mode: 'no-cors', credentials: 'omit', cache: 'no-store', referrerPolicy: 'no-referrer' }).then(() => true, () => false);
  if (opened) return [{ fault: 'api-cors', grave: true, where: api, params: { value: location.origin }, snippet: () => header(corsLines) }];
  return [{ fault: 'api-unreachable', grave: true, where: api }];
}

const corsLines = [
  'Access-Control-Allow-Origin: *',
  'Access-Control-Allow-Methods: GET, POST, PATCH, DELETE',
  'Access-Control-Allow-Headers: Authorization, Content-Type, Idempotency-Key',
  'Access-Control-Expose-Headers: Date, ETag, Retry-After',
].join('\n');

const corsOfWrites = (api: string): Finding => ({ fault: 'api-cors-writes', grave: true, where: api, snippet: () => header(corsLines) });

const isNamed = (value: unknown): value is Named => typeof (value as Named | null)?.id === 'string' && typeof (value as Named).name === 'string';
const named = (value: unknown): readonly Named[] | undefined => (Array.isArray(value) && value.every(isNamed) ? value : undefined);

/** The first member without which this is no municipality, or no list of them. */
function missing(value: unknown, town: string | undefined): string | undefined {
  if (!town) return named(value) ? undefined : '[].id, [].name';
  const given = value as Record<string, unknown> | null;
  const wanted: Readonly<Record<string, (member: unknown) => boolean>> = {
    id: (member) => typeof member === 'string',
    name: (member) => typeof member === 'string',
    zone: (member) => typeof member === 'string',
    modes: (member) => Array.isArray(member),
    offices: (member) => named(member) !== undefined,
  };
  return Object.keys(wanted).find((key) => !wanted[key]?.(given?.[key]));
}

async function unknownTown(place: Place, where: string, api: string, town: string): Promise<Finding[]> {
  const all = await get(`${api}/municipalities`);
  const towns = all.kind === 'json' ? named(all.value) : undefined;
  // Not even the list: what answers there is something else.
  if (!towns) return [{ fault: 'contract', grave: true, where: api, params: { value: '404' } }];
  const ids = towns.map(({ id }) => id);
  place.settings.set('municipality', nearest(town, ids) ?? '');
  return [{ fault: 'municipality-unknown', grave: true, where, params: { value: town, list: ids.join(', ') }, snippet: mended(place) }];
}

/** Mode, service and office, against what the municipality says it has. */
async function checkValues(place: Place, page: PageView, where: string, below: string, answer: unknown): Promise<Finding[]> {
  const known = new Map<string, readonly string[]>([['mode', modes]]);
  if (effective(place, 'municipality', page)) {
    const offices = named((answer as { readonly offices?: unknown }).offices);
    if (offices) known.set('office', offices.map(({ id }) => id));
    const services = place.settings.has('service') ? await get(`${below}/services`) : undefined;
    const list = services?.kind === 'json' ? named(services.value) : undefined;
    if (list) known.set('service', list.map(({ id }) => id));
  }
  return [...known].flatMap(([name, ids]): Finding[] => {
    const value = place.settings.get(name);
    if (!value || ids.includes(value)) return [];
    const right = nearest(value, ids);
    if (right) place.settings.set(name, right);
    else place.settings.delete(name);
    return [{ fault: 'value-unknown', grave: true, where, params: { name, value, list: ids.join(', ') }, snippet: mended(place) }];
  });
}
