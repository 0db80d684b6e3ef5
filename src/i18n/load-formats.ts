import { gregorian } from '../domain/gregorian.ts';
import { formats, type Formats } from './format.ts';

/** How a language writes days and numbers; for Persian this fetches its calendar. */
export async function loadFormats(locale: string): Promise<Formats> {
  return formats(locale, locale === 'fa' ? (await import('../domain/persian.ts')).persian : gregorian);
}
