import { gregorian } from '../domain/gregorian.ts';
import { dates } from './catalogues/dates.ts';
import type { Formats } from './format.ts';
import type { ShippedLocale } from './locale.ts';
import { shippedFormats, type Names } from './shipped-formats.ts';

/** How a language writes days and numbers; for Persian this fetches its calendar. @throws RangeError when the locale is no BCP 47 tag */
export async function loadFormats(locale: string): Promise<Formats> {
  if (!isShipped(locale)) return (await import('./intl-formats.ts')).intlFormats(locale, gregorian);
  const [calendar, names] = await Promise.all([locale === 'fa' ? import('../domain/persian.ts').then(({ persian }) => persian) : gregorian, dates[locale]()]);
  return shippedFormats(locale, calendar, names.default as Names);
}

const isShipped = (locale: string): locale is ShippedLocale => locale in dates;
