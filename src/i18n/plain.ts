/** What can be said of a language without its calendar: enough for the first questions. */

/** Direction of writing. */
export function direction(locale: string): 'ltr' | 'rtl' {
  return /^(ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)\b/.test(locale) ? 'rtl' : 'ltr';
}

/** Engines changed to the narrow space at different times; some fonts lack it. */
export function noNarrowSpace(text: string): string {
  return text.replace(/\u202f/g, '\u00a0');
}

/** Code points of the zeros of the shipped languages. */
const zeros: Readonly<Record<string, number>> = { el: 48, uk: 48, en: 48, fa: 0x6f0 };

/**
 * `1.234,5`, `۲۰`. Small whole numbers are written without `Intl`: a page's first use of that takes an old telephone a visible wait, as
 * V8 looks through all languages it knows, and a first screen has no other numbers.
 */
export function numberIn(value: number, locale: string): string {
  const text = String(value);
  return zeros[locale] && /^\d{1,3}$/.test(text) ? digitsIn(text, locale) : value.toLocaleString(locale);
}

/** A text with its Latin digits in those of a language. */
export function digitsIn(text: string, locale: string): string {
  const zero = zeros[locale];
  return text.replace(/\d/g, (digit) => (zero ? String.fromCharCode(zero + Number(digit)) : Number(digit).toLocaleString(locale)));
}
