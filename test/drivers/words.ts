/** What the widget says, from its own catalogues: tests copy no texts. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { CalendarSystem } from '../../src/domain/calendar.ts';
import { gregorian } from '../../src/domain/gregorian.ts';
import { persian } from '../../src/domain/persian.ts';
import { formats, type Formats } from '../../src/i18n/format.ts';
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

const folder = join(import.meta.dirname, '../../src/i18n/messages');
/** Two widgets may use one name for two texts: requests have files of their own. */
const requestFiles = ['shared.ts', 'service-request.ts', 'request-form.ts'];
const catalogues = new Map<string, Catalogue>();
for (const locale of locales) {
  const load = async (files: readonly string[]) => {
    const parts = await Promise.all(files.map((file) => import(join(folder, locale, file)) as Promise<{ default: Catalogue }>));
    return Object.assign({}, ...parts.map((part) => part.default)) as Catalogue;
  };
  const all = readdirSync(join(folder, locale));
  catalogues.set(locale, await load(all.filter((file) => file === 'shared.ts' || !requestFiles.includes(file))));
  catalogues.set(`${locale} request`, await load(requestFiles));
}

export function words(locale: Locale, widget?: 'request'): Words {
  const calendar = locale === 'fa' ? persian : gregorian;
  const catalogue = catalogues.get(widget ? `${locale} ${widget}` : locale) ?? {};
  const translate = translator(locale, catalogue) as (key: string, params?: object) => string;
  const t: Words['t'] = (key, params) => {
    if (!(key in catalogue)) throw new Error(`there is no text called ${key} in ${locale}`);
    return translate(key, params);
  };
  return { locale, t, f: formats(locale, calendar), calendar };
}

export const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A text with whatever stands in its one gap. */
export function around(text: (gap: string) => string): RegExp {
  return new RegExp(`^${escaped(text('@@@')).replace('@@@', '.+')}$`);
}
