/**
 * The script tag: finds widgets on the page, now and later, and loads what they need and no more. It is classic, so that it works
 * with `async`, `defer`, as a module, and from a file server without CORS headers of its own. It never throws into the page.
 */

/** The folder beside this script with the files of this very build: `core.js`, `NAME.LOCALE.js`. Filled in by the build, as is the next. */
declare const __CIVIC_BUILD__: string;
/** All tags, as a selector. */
declare const __CIVIC_TAGS__: string;

// An optimiser may inline or merge this script; then its own tag is gone, and the one that names it is looked for.
const script = (document.currentScript ?? document.querySelector('script[src*=civic-widgets],[data-civic-src]')) as HTMLScriptElement | null;
const home = new URL('.', script?.dataset['civicSrc'] ?? script?.src ?? document.baseURI);
/** Attributes that the script tag may set, as `data-…`, for the whole page. */
const shared = ['api-url', 'municipality', 'lang', 'theme', 'allowed-origins'];
const seen = new WeakSet<Element>();
const early = ((globalThis as Record<symbol, unknown>)[Symbol.for('civic-widgets/early')] ??= new Map()) as Map<string, Promise<Response>>;

const tags = __CIVIC_TAGS__;
const fetchCode = (name: string) => import(new URL(`${__CIVIC_BUILD__}/${name}.js`, home).href);
/** Widgets whose code is on its way, each in the language of its first place on the page. */
const coming: Record<string, Promise<unknown> | undefined> = {};

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
  const tag = named ? `civic-${named}` : place.localName;
  if (seen.has(place) || !tags.split(',').includes(tag)) return;
  seen.add(place);
  const widget = named ? document.createElement(tag) : place;
  const set = (key: string, value: string | null | undefined) => value && !widget.hasAttribute(key) && widget.setAttribute(key, value);
  // A placeholder carries the attributes of its widget as `data-…`.
  for (const { name: key, value } of named ? [...place.attributes] : []) if (/^data-(?!civic-)/.test(key)) set(key.slice(5), value);
  for (const key of shared) set(key, script?.getAttribute(`data-${key}`));

  const lang = widget.lang || place.closest<HTMLElement>('[lang]')?.lang || '';
  const locale = /^(el|uk|fa)(?![a-z])/i.exec(lang)?.[0].toLowerCase() ?? 'en';
  ask(widget.getAttribute('api-url'), widget.getAttribute('municipality'), locale).catch(() => {}); // the widget asks again, and tells
  (coming[tag] ??= Promise.all([fetchCode('core'), fetchCode(`${tag.slice(6)}.${locale}`)])).then(
    () => named && fill(place, widget),
    () => {
      // What stands in the tag stays.
      seen.delete(place);
      coming[tag] = undefined;
    },
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

const look = () => document.querySelectorAll<HTMLElement>(`${tags},[data-civic-widget]`).forEach(start);

look();
new MutationObserver(look).observe(document, { childList: true, subtree: true });
