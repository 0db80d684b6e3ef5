/** What the widget says, from its own catalogues: tests copy no texts. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CalendarSystem } from '../../src/domain/calendar.ts';
import type { Formats } from '../../src/i18n/format.ts';
import { loadFormats } from '../../src/i18n/load-formats.ts';
import { translator, type Catalogue } from '../../src/i18n/translate.ts';

export const locales = ['el', 'uk', 'fa', 'en'] as const;
export type Locale = (typeof locales)[number];

export interface Words {
  readonly locale: Locale;
  /** A text by its key. @throws when no catalogue has it, so that a test never looks for nothing */
  readonly t: (key: string, params?: Readonly<Record<string, string | number>>) => string;
  readonly f: Formats;
  readonly calendar: CalendarSystem;
}

export const widgets = ['booking-calendar', 'status-checker', 'queue-ticket', 'service-request', 'verification-form'] as const;
export type Widget = (typeof widgets)[number];

const source = join(import.meta.dirname, '../../src');
const catalogues = new Map<string, Catalogue>();
for (const widget of widgets) {
  // Its own list of files: two widgets may call different texts alike.
  const listed = readFileSync(join(source, 'widgets', widget, 'messages.ts'), 'utf8').matchAll(/catalogues\/([\w-]+)\.ts/g);
  const files = [...listed].map(([, file]) => file);
  for (const locale of locales) {
    const parts = await Promise.all(files.map((file) => import(join(source, 'i18n/messages', locale, `${file}.ts`)) as Promise<{ default: Catalogue }>));
    catalogues.set(`${widget}/${locale}`, Object.assign({}, ...parts.map((part) => part.default)) as Catalogue);
  }
}

const formats = new Map(await Promise.all(locales.map(async (locale) => [locale, await loadFormats(locale)] as const)));

export function words(locale: Locale, widget: Widget = 'booking-calendar'): Words {
  const f = formats.get(locale);
  if (!f) throw new Error(`there are no formats of ${locale}`);
  const catalogue = catalogues.get(`${widget}/${locale}`) ?? {};
  const translate = translator(locale, catalogue) as (key: string, params?: object) => string;
  const t: Words['t'] = (key, params) => {
    if (!(key in catalogue)) throw new Error(`there is no text called ${key} in ${locale}`);
    return translate(key, params);
  };
  return { locale, t, f, calendar: f.calendar };
}

export const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A text with whatever stands in its one gap. */
export function around(text: (gap: string) => string): RegExp {
  return new RegExp(`^${escaped(text('@@@')).replace('@@@', '.+')}$`);
}
