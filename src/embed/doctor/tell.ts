/** Findings in words, in the language of the page. */
import type { Finding, ToldFinding } from './finding.ts';
import { el } from './texts/el.ts';
import { en } from './texts/en.ts';
import { fa } from './texts/fa.ts';
import { uk } from './texts/uk.ts';
import type { Texts } from './texts/texts.ts';

const languages: Readonly<Record<string, Texts>> = { el, uk, fa, en };

export interface Speech {
  readonly locale: string;
  readonly dir: 'ltr' | 'rtl';
  readonly texts: Texts;
  /** A number in the digits of the language. */
  readonly number: (value: number) => string;
}

export function speechOf(lang: string): Speech {
  const base = lang.toLowerCase().split(/[-_]/)[0] ?? '';
  const locale = Object.hasOwn(languages, base) ? base : 'en';
  return { locale, dir: locale === 'fa' ? 'rtl' : 'ltr', texts: languages[locale] ?? en, number: (value) => new Intl.NumberFormat(locale).format(value) };
}

/** Code within a sentence keeps its direction (first strong isolate). */
export function fill(text: string, params: Readonly<Record<string, string>> = {}): string {
  return text.replace(/\{(\w+)\}/g, (gap, name: string) => (name in params ? `\u2068${params[name] ?? ''}\u2069` : gap));
}

export function tell({ fault, grave, where, params, snippet }: Finding, { texts }: Speech): ToldFinding {
  const [what, todo] = texts.faults[fault];
  return { fault, grave, where, what: fill(what, params), todo: fill(todo, params), ...(snippet && { snippet: snippet() }) };
}

/** The whole report as text, for an e-mail to whoever can mend it. */
export function asText(page: string, findings: readonly ToldFinding[], { texts }: Speech): string {
  const parts = findings.map(({ grave, where, what, todo, snippet }, at) =>
    [
      `${at + 1}. ${what}${grave ? ` (${texts.grave})` : ''}`,
      `${texts.where}: ${where}`,
      `${texts.todo}: ${todo}`,
      ...(snippet ? [`${texts.paste[snippet.kind]}:\n${snippet.text}`] : []),
    ].join('\n'),
  );
  return [texts.title, page, ...parts].join('\n\n').replace(/[\u2068\u2069]/g, '');
}
