/** What editors and filters of content systems do to a widget's markup. */
import type { Finding } from '../finding.ts';
import { nearest } from '../nearest.ts';
import { isDefined, selectorOf, settings, settingsOf, swallows, widgets, type PageView, type Place } from '../page.ts';
import { markup, mended } from '../snippets.ts';

const quotes = /["'“”„‟″«»‘’‚‛]/g;
const languages = ['el', 'uk', 'fa', 'en'];
/** What is written for a language by those who think of the country, or of its name. */
const meant: Readonly<Record<string, string>> = {
  gr: 'el', gre: 'el', ell: 'el', greek: 'el', ua: 'uk', ukr: 'uk', ukrainian: 'uk', ir: 'fa', per: 'fa', pes: 'fa', prs: 'fa', persian: 'fa', farsi: 'fa',
  gb: 'en', us: 'en', eng: 'en', english: 'en',
};

/** An address for snippets where the page names none. */
const exampleApi = 'https://api.example/v1';

export function checkMarkup(page: PageView): Finding[] {
  return [
    ...page.places.flatMap((place) => [...checkTorn(place), ...checkQuotes(place), ...checkJson(place), ...checkName(place), ...checkEnd(place), ...checkAttributes(place), ...checkLocale(place, page)]),
    ...strangers(page),
    ...written(page),
    ...nothing(page),
  ];
}

const at = ({ element }: Place): string => selectorOf(element);

/** `api-url="https://… municipality="chania"`: a value runs on to the next quote, and what follows that becomes a name. */
function checkTorn(place: Place): Finding[] {
  for (const [name, value] of [...place.settings]) {
    const [, own = '', next] = /^(.*?)"?\s+(?:data-)?([\w-]+)=$/.exec(value) ?? [];
    if (!next) continue;
    place.settings.set(name, own);
    for (const map of [place.settings, place.others]) {
      const rest = [...map.keys()].find((each) => each.endsWith('"'));
      if (!rest) continue;
      map.delete(rest);
      place.settings.set(next, rest.slice(0, -1));
    }
    return [{ fault: 'quote-missing', grave: true, where: at(place), params: { name }, snippet: mended(place) }];
  }
  return [];
}

/** “Smart” quotes, which a browser takes for a part of the value. */
function checkQuotes(place: Place): Finding[] {
  const wrong: string[] = [];
  for (const map of [place.settings, place.others]) {
    for (const [name, value] of [...map]) {
      const clean = value.replace(/^["'“”„‟″«»‘’‚‛]+|["'“”„‟″«»‘’‚‛]+$/g, '');
      const torn = name.search(quotes) >= 0;
      if (clean === value && !torn) continue;
      wrong.push(torn ? name : `${name}=${value}`);
      // What stood behind a space within the quotes has become a name of its own: it can't be put back where it was.
      if (torn || name === 'style') map.delete(name);
      else map.set(name, clean);
    }
  }
  return wrong.length ? [{ fault: 'curly-quotes', grave: true, where: at(place), params: { value: wrong.join(' ') }, snippet: mended(place) }] : [];
}

/** Settings as JSON in one attribute: `>` or a quote in it tears the tag apart, and no widget reads it. */
function checkJson(place: Place): Finding[] {
  const found = [...place.settings, ...place.others].filter(([name, value]) => /[{}]/.test(name) || /^\s*[{[]/.test(value));
  for (const [name, value] of found) {
    place.settings.delete(name);
    place.others.delete(name);
    for (const [key, meant] of flat(value)) if (settings.includes(key) && !place.settings.has(key)) place.settings.set(key, meant);
  }
  const [first] = found;
  return first ? [{ fault: 'json-attribute', grave: true, where: at(place), params: { name: first[0] }, snippet: mended(place) }] : [];
}

/** `{"apiUrl": "…"}` as attributes. */
function flat(text: string): [string, string][] {
  try {
    const value = JSON.parse(text) as unknown;
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).map(([key, inner]) => [key.replace(/_/g, '-').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`), String(inner)]);
  } catch {
    return [];
  }
}

function checkName(place: Place): Finding[] {
  if (widgets.includes(place.name) || isDefined(place.name)) return [];
  const name = nearest(place.name.replace(/^civic-/, ''), widgets) ?? 'booking-calendar';
  const params = { name: place.name, meant: name, list: widgets.join(', ') };
  return [{ fault: 'widget-unknown', grave: true, where: at(place), params, snippet: () => markup({ ...place, name }, place.form) }];
}

/** `<civic-… />`, or an end tag that was lost: the rest of the page stands in the widget, which shows none of it. */
function checkEnd(place: Place): Finding[] {
  const { element, widget, name } = place;
  if (!swallows(element, widget)) return [];
  return [{ fault: 'tag-unclosed', grave: true, where: at(place), params: { name: place.form === 'tag' ? `civic-${name}` : element.localName }, snippet: mended(place) }];
}

function checkAttributes(place: Place): Finding[] {
  const known = settingsOf(place.name);
  return [...place.settings].flatMap(([name, value]): Finding[] => {
    if (known.includes(name) || /^(data-|aria-)/.test(name)) return [];
    const squeezed = known.find((each) => each.replace(/-/g, '') === name.replace(/[-_]/g, '').replace(/^data/, ''));
    const right = squeezed ?? nearest(name, known, 2);
    if (!right) return [];
    place.settings.delete(name);
    if (!place.settings.has(right)) place.settings.set(right, value);
    return [{ fault: 'attribute-unknown', grave: true, where: at(place), params: { name, meant: right }, snippet: mended(place) }];
  });
}

function checkLocale(place: Place, { document }: PageView): Finding[] {
  const given = (globalThis as unknown as Record<symbol, Map<string, unknown> | undefined>)[Symbol.for('civic-widgets/messages')];
  const known = [...languages, ...(given?.keys() ?? [])];
  const base = (tag: string): string => tag.replace('_', '-').toLowerCase().split('-')[0] ?? '';
  const spoken = (tag: string): boolean => known.some((each) => each.toLowerCase() === tag.toLowerCase() || each === base(tag));
  const around = (place.element.parentElement?.closest('[lang]') ?? document.documentElement).getAttribute('lang') ?? '';
  // A placeholder may also say it as every element does.
  const own = place.settings.get('lang') ?? place.others.get('lang');
  const tag = own ?? around;
  if (tag && spoken(tag)) return [];
  const language = meant[base(tag)] ?? (spoken(around) ? base(around) : 'en');
  place.others.delete('lang');
  place.settings.set('lang', language);
  const params = { value: tag, meant: language, list: known.join(', ') };
  return [{ fault: tag ? 'locale-unknown' : 'locale-missing', grave: false, where: at(place), params, snippet: mended(place) }];
}

/** Elements with a widget's attributes that are none: their name, or the one attribute that counts, was taken away. */
function strangers({ document, places }: PageView): Finding[] {
  const held = new Set<Element | undefined>(places.flatMap(({ element, widget }) => [element, widget]));
  const found = [...document.querySelectorAll<HTMLElement>('[api-url], [data-api-url]')].filter(
    (element) => !held.has(element) && !/^(script|civic-provider)$/.test(element.localName),
  );
  return found.map((element) => {
    const attributes = [...element.attributes].map(({ name, value }) => [name.replace(/^data-/, ''), value] as const);
    const place = {
      name: nearest(element.localName, widgets, 3) ?? 'booking-calendar',
      settings: new Map(attributes.filter(([name]) => settings.includes(name))),
      others: new Map(attributes.filter(([name]) => !settings.includes(name))),
      fallback: element.textContent.trim().replace(/\s+/g, ' '),
    };
    const fault = element.hasAttribute('data-api-url') ? 'placeholder-unnamed' : 'tag-renamed';
    return { fault, grave: true, where: selectorOf(element), params: { name: element.localName }, snippet: () => markup(place, 'placeholder') };
  });
}

/** Markup that is read on the page as text: it was pasted into the visual editor, or a filter has encoded it. */
function written({ document }: PageView): Finding[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = new Map<Element, string>();
  while (walker.nextNode()) {
    const { parentElement, data } = walker.currentNode as Text;
    if (!parentElement || !/<\s*(civic-|(div|a)\s[^>]*data-civic-widget)/.test(data)) continue;
    // Examples for readers stand in code; an editor cuts a pasted tag into paragraphs at most.
    if (parentElement.closest('script, style, template, textarea, code, pre, noscript')) continue;
    found.set(parentElement, parentElement.textContent);
  }
  return [...found].map(([element, text]) => {
    const [, tag, form] = /<\s*(?:civic-([\w-]+)|\w+[^>]*data-civic-widget\s*=\s*["'“”„″«»]?([\w-]+))/.exec(text) ?? [];
    const pairs = [...text.matchAll(/([\w-]+)\s*=\s*["'“”„″«»‘’]+([^"'“”„″«»‘’]*)["'“”„″«»‘’]/g)].map(([, name = '', value = '']) => [name.replace(/^data-/, ''), value] as const);
    const place = {
      name: nearest(tag ?? form ?? '', widgets) ?? 'booking-calendar',
      settings: new Map(pairs.filter(([name]) => settings.includes(name))),
      others: new Map<string, string>(),
      fallback: (/>([^<]*)</.exec(text)?.[1] ?? '').trim().replace(/\s+/g, ' '),
    };
    return { fault: 'tag-as-text', grave: true, where: selectorOf(element), snippet: () => markup(place, 'placeholder') };
  });
}

/** The script is there, and nothing for it to do: a filter took the tag and left what stood inside. */
function nothing(page: PageView): Finding[] {
  if (page.places.length || strangers(page).length || written(page).length) return [];
  const shared = (key: string): string | null | undefined => page.scripts[0]?.element.getAttribute(`data-${key}`);
  const place = {
    name: 'booking-calendar',
    // What the script tag says for all widgets need not be said again.
    settings: new Map(shared('api-url') ? [] : [['api-url', exampleApi]]),
    others: new Map<string, string>(),
    fallback: '',
  };
  return [{ fault: 'nothing-found', grave: true, where: 'body', snippet: () => markup(place, 'placeholder') }];
}
