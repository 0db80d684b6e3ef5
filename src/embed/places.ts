/** Finds the places for widgets on a page, now and later, and starts each once. It never throws into the page. */
import '../provider/early-return.ts';
import { page } from '../provider/page.ts';

/** All tags there are. Filled in by the build. */
declare const __CIVIC_TAGS__: RegExp;
declare const __CIVIC_VERSION__: string;

const tags = __CIVIC_TAGS__;

// An optimiser may inline or merge this script: then its own tag does not name it, and one that does is looked for. Of all tags,
// because no editor of content may write this one. Where there is none, an image of nobody's is as good: it knows the base, while
// `document.baseURI` may be an element of that name.
const naming = 'script[src*=civic-widgets],script[data-civic-src]';
const current = document.currentScript as HTMLScriptElement | null;
const script = current?.matches(naming) ? current : (document.querySelector<HTMLElement>(naming) ?? current ?? new Image());

/** The address of this script. */
export const home = new URL(
  script.dataset['civicSrc'] ?? (script.getAttribute('src') as string), // none is beside the page
  // A `<base>` in the body was brought along by content, which must not say where code comes from (threat X2).
  document.querySelector('body base') ? location.href : script.baseURI,
);

const said = (page.said = { ...script.dataset, ...page.said });

/** The first answer that a widget needs, asked for while its code is on the way. */
async function ask(address: string | undefined, town: string | undefined, locale: string): Promise<unknown> {
  // Backslashes, blanks and user names make an address read as another: the widget refuses them, and says so. Whether it may be
  // elsewhere than where the script tag says, the widget decides too.
  if (!address || /[\s\\@]/.test(address) || ((said['apiUrl'] || said['allowedOrigins']) && address !== said['apiUrl'])) return undefined;
  // Not from `<base>`, which content may have brought along (threat X2).
  const url = new URL(address, location.href);
  const question = url.href.replace(/\/?$/, '/municipalities') + (town ? '/' + encodeURIComponent(town) : '');
  if (url.protocol !== 'https:' && url.origin !== origin) return undefined;
  return (page.early[question + locale] ??= fetch(question, { headers: { 'Accept-Language': locale }, redirect: 'error', credentials: 'omit', referrerPolicy: 'no-referrer' }));
}

/** A file of the bundle; `lazy` waits until a place is looked at, `doctor` tells what is wrong with a page. */
export type Load = (file: string) => Promise<{ readonly run: (place?: HTMLElement, then?: () => void) => unknown }>;

/** @param load fetches code: `core`, `booking-calendar.el`, `lazy`, `doctor` */
export function watch(load: Load): void {
  /** By tag; its first place on the page decides the language. */
  const coming: Record<string, Promise<unknown> | undefined> = {};

  const look = () =>
    document.querySelectorAll<HTMLElement>(':not(:defined),[data-civic-widget]').forEach((place) => {
      const named = place.dataset['civicWidget'];
      const tag = named ? 'civic-' + named : place.localName;
      if (page.started.has(place) || !/^civic-/.test(tag)) return;
      page.started.add(place);
      // What is written, and what there is: this script has no room for words.
      // eslint-disable-next-line no-console -- nothing else has been fetched that could say so
      if (!tags.test(tag)) return console.error('[civic-widgets]', tag, tags);

      const value = (key: string, name = key) => place.getAttribute(key) || place.dataset[name] || said[name];
      const start = () => {
        const lang = value('lang') || place.closest<HTMLElement>('[lang]')?.lang;
        // None is no language of ours either.
        const locale = /^(el|uk|fa)(?![a-z])/i.exec(lang as string)?.[0].toLowerCase() ?? 'en';
        // Booking, queue, status, service: they begin with what the municipality is.
        if (/-[bqs]/.test(tag)) ask(value('api-url', 'apiUrl'), value('municipality'), locale).catch(() => {}); // the widget asks again
        (coming[tag] ??= Promise.all([load('core'), load(tag.slice(6) + '.' + locale)])).then(
          () => place.localName !== tag && page.fill?.(place, tag),
          () => {
            delete coming[tag];
            // A page may hide what is not defined, and this will not be: what stands in it must be seen.
            place.style.cssText += ';display:block!important;visibility:visible!important';
          },
        );
      };
      if (value('loading') !== 'lazy') return start();
      // Where that can't come, nothing is asked: the widget is fetched at once.
      void load('lazy').then((lazy) => lazy.run(place, start), start);
    });

  look();
  new MutationObserver(look).observe(document, { childList: true, subtree: true });

  const doctor = () => load('doctor').then((all) => all.run());
  (window as { civicWidgets?: unknown }).civicWidgets = { version: __CIVIC_VERSION__, doctor };
  // If it can't come either, the console names the file.
  if (/civic-doctor/.test(location.search)) void doctor();
}
