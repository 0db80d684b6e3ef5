/** What stands on the page: the script tags, the widgets in their three forms, and what each would be once mended. */

/** Widgets that there are. A new one is a line here. */
export const widgets = ['booking-calendar', 'verification-form', 'status-checker', 'queue-ticket', 'service-request'];

/** Attributes that widgets read. */
export const settings = ['api-url', 'municipality', 'mode', 'service', 'office', 'lang', 'heading-level', 'theme', 'loading', 'allowed-origins'];

/** Attributes of every element, which mean nothing to a widget. */
const plain = /^(id|class|style|dir|title|role|tabindex|slot|part|hidden|href|target|rel|nonce|aria-.*|on.*)$/;

const notWidgets = ['civic-provider', 'civic-doctor-panel'];

export type Form = 'tag' | 'placeholder' | 'link';

/** A widget as the page's source has it. */
export interface Place {
  readonly form: Form;
  readonly name: string;
  /** What stands in the source: the tag, the placeholder or the link. */
  readonly element: HTMLElement;
  /** The widget's own element, once it is there. */
  readonly widget?: HTMLElement;
  /** Its attributes without `data-`, corrected as the checks go on. */
  readonly settings: Map<string, string>;
  /** Attributes that are no business of the widget. */
  readonly others: Map<string, string>;
  readonly fallback: string;
}

/** A script tag that loads us, corrected as the checks go on. */
export interface ScriptTag {
  readonly element: HTMLScriptElement;
  readonly src: string;
  readonly attributes: Map<string, string>;
}

export interface PageView {
  readonly document: Document;
  readonly places: readonly Place[];
  readonly scripts: readonly ScriptTag[];
  /** Whether the script of one of the tags has run. */
  readonly running: boolean;
  /** The address of the script, as a tag for this page would name it. */
  readonly source: string;
  /** The folder with the files of the doctor's own build, if it is known. */
  readonly folder?: string;
}

/** What the script sets where its code does not come, so that the fallback is seen: none of the webmaster's. */
const shown = /;?\s*display:\s*block\s*!important;\s*visibility:\s*visible\s*!important;?\s*$/;

const attributesOf = (element: Element): [string, string][] =>
  [...element.attributes]
    .map(({ name, value }): [string, string] => [name, name === 'style' ? value.replace(shown, '') : value])
    .filter(([name, value]) => name !== 'style' || value);

/** What belongs to a page and not into a fallback. */
const ofPage = 'main, header, footer, nav, article, aside, h1, script, style, link, iframe, [data-civic-widget]';

/** Whether the tag has no end, because it was written `<civic-… />`: browsers then take all that follows for its content. */
export const swallows = (element: HTMLElement, widget: HTMLElement | null | undefined): boolean =>
  [...element.querySelectorAll('*')].some((each) => each !== widget && (each.matches(ofPage) || (each.localName.startsWith('civic-') && !notWidgets.includes(each.localName))));

function placeOf(element: HTMLElement): Place | undefined {
  const named = element.getAttribute('data-civic-widget');
  const tag = named === null ? element : element.querySelector<HTMLElement>(`:scope > civic-${CSS.escape(named || '-')}`);
  // A link was moved into its widget; a placeholder holds it. Both are met at the element that the source names.
  if (named === null && element.parentElement?.hasAttribute('data-civic-widget')) return undefined;
  if (named === null && element.querySelector(':scope > a[data-civic-widget]')) return undefined;
  const form = named === null ? 'tag' : element.localName === 'a' ? 'link' : 'placeholder';
  const widget = form === 'link' ? element.closest<HTMLElement>(`civic-${CSS.escape(named || '-')}`) : tag;
  const all = attributesOf(element).filter(([name]) => name !== 'data-civic-widget' && name !== 'step');
  const own = ([name]: [string, string]): boolean => (form === 'tag' ? !plain.test(name) : /^data-(?!civic-)/.test(name));
  return {
    form,
    name: named ?? element.localName.slice('civic-'.length),
    element,
    ...(widget && { widget }),
    settings: new Map(all.filter(own).map(([name, value]) => [form === 'tag' ? name : name.slice('data-'.length), value])),
    others: new Map(all.filter((pair) => !own(pair))),
    fallback: swallows(element, widget) ? '' : element.textContent.trim().replace(/\s+/g, ' '),
  };
}

/** @param own the address of the doctor's own file, if it is known */
export function viewPage(document: Document, own: string | undefined): PageView {
  const scripts = [...document.querySelectorAll<HTMLScriptElement>('script[src*="civic-widgets"], script[data-civic-src]')]
    .filter(({ src }) => !src || new URL(src).pathname.endsWith('.js'))
    .map((element) => ({ element, src: element.src || (element.dataset['civicSrc'] ?? ''), attributes: new Map(attributesOf(element)) }));
  const places = [...document.querySelectorAll<HTMLElement>('*')]
    .filter(({ localName, dataset }) => (localName.startsWith('civic-') && !notWidgets.includes(localName)) || dataset['civicWidget'] !== undefined)
    .map(placeOf)
    .filter((place) => place !== undefined);
  const shared = globalThis as unknown as Readonly<Record<string, unknown>>;
  return {
    document,
    places,
    scripts,
    running: Boolean(shared['civicWidgets']),
    source: scripts[0]?.src ?? (own ? new URL('../civic-widgets.js', own).href : 'https://cdn.example/civic-widgets/civic-widgets.js'),
    ...(own && { folder: new URL('.', own).href }),
  };
}

const definitionOf = (name: string) => (/^[a-z][a-z-]*$/.test(name) ? customElements.get(`civic-${name}`) : undefined);

/** Whether the code of a widget is here. */
export const isDefined = (name: string): boolean => definitionOf(name) !== undefined;

/** Attributes that a widget reads: where its code is here, that says it best. */
export function settingsOf(name: string): readonly string[] {
  const { observedAttributes = [] } = (definitionOf(name) ?? {}) as { readonly observedAttributes?: readonly string[] };
  return [...new Set([...settings, ...observedAttributes])];
}

/** What a widget goes by: its own attribute, its provider's, the script tag's. */
export function effective(place: Place, key: string, page: PageView): string | undefined {
  const provider = place.element.closest('civic-provider')?.getAttribute(key);
  const shared = page.scripts.map(({ element }) => element.getAttribute(`data-${key}`)).find((value) => value !== null);
  return place.settings.get(key) ?? provider ?? shared ?? undefined;
}

/** A selector by which a webmaster finds the element: as short as it can be. */
export function selectorOf(element: Element): string {
  const { localName, id, parentElement, ownerDocument } = element;
  if (id) return `#${CSS.escape(id)}`;
  const unique = (selector: string): boolean => ownerDocument.querySelectorAll(selector).length === 1;
  const classes = [...element.classList].map((name) => `.${CSS.escape(name)}`).join('');
  for (const short of [localName, localName + classes]) if (unique(short)) return short;
  if (!parentElement) return localName;
  const at = [...parentElement.children].filter((each) => each.localName === localName).indexOf(element) + 1;
  return `${selectorOf(parentElement)} > ${localName}:nth-of-type(${at})`;
}
