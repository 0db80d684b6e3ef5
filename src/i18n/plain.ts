/** What can be said of a language without its calendar: enough for the first questions. */

/** Direction of writing. */
export function direction(locale: string): 'ltr' | 'rtl' {
  return /^(ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)\b/.test(locale) ? 'rtl' : 'ltr';
}

/** Engines changed to the narrow space at different times; some fonts lack it. */
export function noNarrowSpace(text: string): string {
  return text.replace(/\u202f/g, '\u00a0');
}

const units = new Map<string, Intl.NumberFormat>();

/** `20 λεπτά`, `۲۰ دقیقه` */
export function duration(minutes: number, locale: string): string {
  const unit = units.get(locale) ?? new Intl.NumberFormat(locale, { style: 'unit', unit: 'minute', unitDisplay: 'long' });
  units.set(locale, unit);
  return noNarrowSpace(unit.format(minutes));
}
