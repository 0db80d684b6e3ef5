/**
 * The script tag: finds widgets on the page, now and later, and loads what they need and no more. It is classic, so that it works
 * with `async`, `defer`, as a module, and from a file server without CORS headers of its own. It never throws into the page.
 */

type Files = Readonly<Record<string, readonly string[] | undefined>>;

/** Files of each widget, its entry last, and of its texts in each language, from this script's folder. Filled in by the build. */
declare const __CIVIC_CHUNKS__: Files & { readonly messages: Files };

const chunks = __CIVIC_CHUNKS__;
// An optimiser may inline or merge this script; then its own tag is gone, and the one that names it is looked for.
const script = (document.currentScript ?? document.querySelector('script[src*=civic-widgets],[data-civic-src]')) as HTMLScriptElement | null;
const home = new URL('.', script?.dataset['civicSrc'] ?? script?.src ?? document.baseURI);
/** Attributes that the script tag may set, as `data-…`, for the whole page. */
const shared = ['api-url', 'municipality', 'lang', 'theme', 'allowed-origins'];
const seen = new WeakSet<Element>();
const early = ((globalThis as Record<symbol, unknown>)[Symbol.for('civic-widgets/early')] ??= new Map()) as Map<string, Promise<Response>>;

const address = (file: string) => new URL(file, home).href;

function preload(file: string): void {
  document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href: address(file) }));
}

/** The first answer that a booking needs, asked for while its code is on the way. */
async function ask(api: string | null, town: string | null, locale: string): Promise<void> {
  // Backslashes, tabs and user names make an address read as another: the widget refuses them, and says so.
  if (!api || /[\s\\@]/.test(api)) return;
  const url = new URL(api, document.baseURI);
  if (url.protocol !== 'https:' && url.origin !== location.origin) return;
  const question = `${url.href.replace(/\/$/, '')}/municipalities${town ? `/${encodeURIComponent(town)}` : ''}`;
  if (early.has(question + locale)) return;
  const answer = fetch(question, { headers: { 'Accept-Language': locale }, credentials: 'omit', referrerPolicy: 'no-referrer', signal: AbortSignal.timeout?.(10_000) });
  early.set(question + locale, answer);
  await answer;
}

function start(place: HTMLElement): void {
  const named = place.getAttribute('data-civic-widget');
  const name = named ?? place.localName.slice(6);
  const files = chunks[name];
  if (!files || seen.has(place)) return;
  seen.add(place);
  const widget = named ? document.createElement(`civic-${name}`) : place;
  const set = (key: string, value: string | null | undefined) => value && !widget.hasAttribute(key) && widget.setAttribute(key, value);
  // A placeholder carries the attributes of its widget as `data-…`.
  for (const { name: key, value } of named ? [...place.attributes] : []) if (/^data-(?!civic-)/.test(key)) set(key.slice(5), value);
  for (const key of shared) set(key, script?.getAttribute(`data-${key}`));

  const [language = ''] = (widget.lang || place.closest<HTMLElement>('[lang]')?.lang || '').split('-');
  const texts = (locale: string) => chunks.messages[`${locale}/${name}`];
  const locale = texts(language) ? language : 'en';
  [...files, ...(texts(locale) ?? [])].forEach(preload);
  ask(widget.getAttribute('api-url'), widget.getAttribute('municipality'), locale).catch(() => {}); // the widget asks again, and tells
  import(address(files.at(-1) as string)).then(
    () => named && fill(place, widget),
    () => seen.delete(place), // what stands in the tag stays
  );
}

/** Puts the widget where its placeholder is, with what stood there as its fallback. A link stays a link inside it. */
function fill(place: HTMLElement, widget: HTMLElement): void {
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
