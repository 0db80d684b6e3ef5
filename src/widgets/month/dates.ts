import type { Formats } from '../../i18n/format.ts';
import { loadFormats } from '../../i18n/load-formats.ts';
import type { DayRules } from './state.ts';

/** How a language counts and writes days. */
export interface Dates {
  readonly f: Formats;
  readonly rules: DayRules;
}

/** For Persian this fetches its calendar. */
export async function datesOf(locale: string): Promise<Dates> {
  const f = await loadFormats(locale);
  return { f, rules: { calendar: f.calendar, weekStart: f.weekStart, rtl: f.dir === 'rtl' } };
}
