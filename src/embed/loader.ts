/**
 * The script tag: finds widgets on the page, now and later, and loads what they need and no more. It is classic, so that it works
 * with `async`, `defer`, as a module, and from a file server without CORS headers of its own. It never throws into the page.
 */

type Files = Readonly<Record<string, readonly string[] | undefined>>;

/** Files of each widget, its entry last, and of its texts in each language, from this script's folder. Filled in by the build. */
declare const __CIVIC_CHUNKS__: Files & { readonly messages: Files };

const chunks = __CIVIC_CHUNKS__;
// An optimiser may inline or merge this script; then its own tag is gone, and the one that names it is looked for.
const script = (document.currentScript ?? document.querySelector('script[src*="civic-widgets"],script[data-civic-src]')) as HTMLScriptElement | null;
const home = new URL('.', script?.dataset['civicSrc'] ?? script?.src ?? document.baseURI);
/** Attributes that the script tag may set, as `data-…`, for the whole page. */
const shared = ['api-url', 'municipality', 'lang', 'theme', 'allowed-origins'];
const seen = new WeakSet<Element>();
const early = ((globalThis as Record<symbol, unknown>)[Symbol.for('civic-widgets/early')] ??= new Map()) as Map<string, Promise<Response>>;

function preload(file: string): void {
  const link = document.createElement('link');
  link.rel = 'modulepreload';
  link.crossOrigin = 'anonymous';
  link.href = new URL(file, home).href;
  document.head.append(link);
}

/** The first answer that a booking needs, asked for while its code is on the way. */
function ask(api: string | undefined, town: string | undefined, locale: string): void {
  if (!api) return;
  const url = new URL(api, document.baseURI);
  if (url.protocol !== 'https:' && url.origin !== location.origin && !/^(localhost|127\.0\.0\.1)$/.test(url.hostname)) return;
  const address = `${url.href.replace(/\/$/, '')}/municipalities${town ? `/${encodeURIComponent(town)}` : ''}`;
  if (early.has(address + locale)) return;
  const answer = fetch(address, { headers: { Accept: 'application/json', 'Accept-Language': locale }, credentials: 'omit', referrerPolicy: 'no-referrer' });
  answer.catch(() => {}); // the widget asks again, and tells
  early.set(address + locale, answer);
}

function start(place: HTMLElement): void {
  const named = place.getAttribute('data-civic-widget');
  const name = named ?? place.localName.slice(6);
  const files = chunks[name];
  if (!files || seen.has(place)) return;
  seen.add(place);
  const set: Record<string, string> = {};
  for (const key of shared) {
    const value = script?.getAttribute(`data-${key}`);
    if (value) set[key] = value;
  }
  // A placeholder carries the attributes of its widget as `data-…`.
  if (named) for (const { name: key, value } of place.attributes) if (/^data-(?!civic-)/.test(key)) set[key.slice(5)] = value;
  const given = (key: string) => place.getAttribute(key) ?? set[key];
  const language = (given('lang') ?? place.closest<HTMLElement>('[lang]')?.lang ?? '').split('-')[0] ?? '';
  const texts = (locale: string) => chunks.messages[`${locale}/${name}`];
  const locale = texts(language) ? language : 'en';
  [...files, ...(texts(locale) ?? [])].forEach(preload);
  ask(given('api-url'), given('municipality'), locale);
  if (!named) dress(place, set);
  import(new URL(files[files.length - 1] ?? '', home).href).then(
    () => named && place.isConnected && fill(place, name, set),
    () => seen.delete(place), // what stands in the tag stays
  );
}

function dress(widget: HTMLElement, attributes: Readonly<Record<string, string>>): void {
  for (const key in attributes) if (!widget.hasAttribute(key)) widget.setAttribute(key, attributes[key] ?? '');
}

/** Puts the widget where its placeholder is, with what stood there as its fallback. A link stays a link inside it. */
function fill(place: HTMLElement, name: string, attributes: Readonly<Record<string, string>>): void {
  const widget = document.createElement(`civic-${name}`);
  dress(widget, attributes);
  if (place.localName === 'a') {
    place.replaceWith(widget);
    widget.append(place);
  } else {
    widget.append(...place.childNodes);
    place.append(widget);
  }
}

function look(): void {
  const tags = Object.keys(chunks).map((name) => `civic-${name}`); // `civic-messages` is no tag, and found nowhere
  document.querySelectorAll<HTMLElement>(`${tags.join()},[data-civic-widget]`).forEach(start);
}

look();
new MutationObserver(look).observe(document, { childList: true, subtree: true });
