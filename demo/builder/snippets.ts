/** From choices to what is pasted. */
import { attributesOf, stylesOf, usable, type Choices } from './choices.ts';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);
const written = (pairs: readonly (readonly [string, string])[]): string => pairs.map(([name, value]) => ` ${name}="${escaped(value)}"`).join('');

/** With the slash at its end, from which the script's name goes on. */
const folder = (files: string): string => files.trim().replace(/\/*$/, '/');

/** @param integrity of the script; without it the tag has none */
export function scriptTag({ files }: Choices, integrity: string | undefined): string {
  const guard = integrity ? ` integrity="${integrity}" crossorigin` : '';
  return `<script src="${escaped(folder(files))}civic-widgets.js"${guard} async></script>`;
}

export function markup(choices: Choices, fallback: string): string {
  const { widget, form, sheet, link } = choices;
  const attributes = attributesOf(choices);
  const style = sheet || form === 'link' ? [] : [['style', stylesOf(choices).map(([name, value]) => `${name}: ${value}`).join('; ')] as const];
  const inside = fallback && `\n  ${escaped(fallback)}\n`;
  if (form === 'tag') return `<civic-${widget}${written([...attributes, ...style])}>${inside}</civic-${widget}>`;
  const data = attributes.map(([name, value]) => [`data-${name}`, value] as const);
  if (form === 'link') return `<a data-civic-widget="${widget}"${written([...data, ['href', link.trim()]])}>${escaped(fallback)}</a>`;
  return `<div data-civic-widget="${widget}"${written([...data, ...style])}>${inside}</div>`;
}

/** For the site's style sheet; `undefined` when the tag says it all. A link keeps free no room: it is a line of text. */
export function sheetOf(choices: Choices): string | undefined {
  if (!choices.sheet && choices.form !== 'link') return undefined;
  const { widget, form } = choices;
  const styles = stylesOf(choices).filter(([name]) => form !== 'link' || name.startsWith('--'));
  if (!styles.length) return undefined;
  const lines = styles.map(([name, value]) => `  ${name}: ${value};\n`).join('');
  return `${form === 'placeholder' ? `[data-civic-widget="${widget}"]` : `civic-${widget}`} {\n${lines}}`;
}

/** What a Content-Security-Policy must have; `undefined` until both addresses are addresses. */
export function policyLines({ files, api }: Choices): string | undefined {
  if (!usable(files) || !usable(api)) return undefined;
  return [`script-src ${new URL(files.trim()).origin};`, `connect-src ${new URL(api.trim()).origin};`, 'trusted-types lit-html;'].join('\n');
}
