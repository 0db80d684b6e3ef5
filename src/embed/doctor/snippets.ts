/** What a webmaster pastes, from what stands on the page and has been corrected. */
import type { Snippet } from './finding.ts';
import type { Form, Place, ScriptTag } from './page.ts';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

const written = (attributes: Iterable<readonly [string, string]>): string =>
  [...attributes].map(([name, value]) => ` ${name}="${escaped(value)}"`).join('');

export const html = (text: string): Snippet => ({ kind: 'html', text });
export const css = (text: string): Snippet => ({ kind: 'css', text });
export const header = (text: string): Snippet => ({ kind: 'header', text });

type Source = Pick<Place, 'name' | 'settings' | 'others' | 'fallback'>;

/** A widget in the form it has on the page, or in another one. */
export function markup({ name, settings, others, fallback }: Source, form: Form): Snippet {
  const inside = fallback && `\n  ${escaped(fallback)}\n`;
  if (form === 'tag') return html(`<civic-${name}${written([...settings, ...others])}>${inside}</civic-${name}>`);
  const data = [...settings].map(([key, value]) => [`data-${key}`, value] as const);
  const tag = form === 'link' ? 'a' : 'div';
  return html(`<${tag} data-civic-widget="${name}"${written([...data, ...others])}>${inside}</${tag}>`);
}

export const mended = (place: Place) => (): Snippet => markup(place, place.form);

/** The script tag; what a browser sets by itself is left out. */
export function scriptTag({ src, attributes }: Pick<ScriptTag, 'src' | 'attributes'>): Snippet {
  const others = [...attributes].filter(([name]) => name !== 'src' && name !== 'async').map(([name, value]) => [name, value] as const);
  const flags = others.map(([name, value]) => (value === '' || (name === 'crossorigin' && value === 'anonymous') ? ` ${name}` : written([[name, value]])));
  return html(`<script src="${escaped(src)}"${flags.join('')} async></script>`);
}
