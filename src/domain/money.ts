/**
 * Sums of money as whole counts of the smallest unit in use: rials, cents, kopiykas. Never fractions, and never tomans: ten
 * rials make one toman, and a sum read in the wrong one is wrong by ten.
 */
import { latinDigits } from './contact.ts';

export type Currency = 'IRR' | 'EUR' | 'UAH';

/** Digits after the decimal sign. */
const decimals: Readonly<Record<Currency, number>> = { IRR: 0, EUR: 2, UAH: 2 };

/** One sum that is owed (RQ7). */
export interface Due {
  readonly id: string;
  readonly label: string;
  readonly note?: string;
  readonly amount: number;
}

/** What is owed, as the server has it at an instant. */
export interface Dues {
  readonly currency: Currency;
  readonly items: readonly Due[];
  readonly total: number;
  /** When it was computed. */
  readonly asOf: number;
}

/** Whether a number can be a sum that is owed. */
export function isAmount(amount: unknown): amount is number {
  return Number.isSafeInteger(amount) && (amount as number) >= 0;
}

/** `undefined` when the sum can't be counted exactly. */
export function totalOf(items: readonly Pick<Due, 'amount'>[]): number | undefined {
  let total = 0;
  for (const { amount } of items) total += isAmount(amount) ? amount : NaN;
  return isAmount(total) ? total : undefined;
}

/** What a person typed as a sum: `toman` when it says so itself, where rials are asked for. */
export type AmountReading = { readonly amount: number } | { readonly fault: 'amount' | 'toman' };

/** A sum with or without its separators, its unit and local digits: `۱٬۲۵۰٬۰۰۰ ریال`, `12,50 €`. */
export function readAmount(text: string, currency: Currency): AmountReading {
  const typed = latinDigits(text.normalize('NFKC')).replace(/[\u200b-\u200f\u2060-\u2069]/g, '');
  if (currency === 'IRR' && /تومان|تومن|toman/i.test(typed)) return { fault: 'toman' };
  const bare = typed.replace(/ریال|ريال|rials?|€|ευρώ|euro|грн|₴|[\s'’]/gi, '').replace(/٫/g, ',').replace(/[٬،]/g, '.');
  const places = decimals[currency];
  // The last sign parts the decimals when as many digits follow it as the currency has; any other parts thousands.
  const parts = places ? /^(.*)[.,](\d{1,2})$/.exec(bare) : undefined;
  const whole = parts?.[1] ?? bare;
  if (!/^\d+$|^\d{1,3}([.,]\d{3})+$/.test(whole)) return { fault: 'amount' };
  const amount = Number(whole.replace(/[.,]/g, '')) * 10 ** places + Number((parts?.[2] ?? '').padEnd(places, '0'));
  return isAmount(amount) ? { amount } : { fault: 'amount' };
}

/** A sum as somebody types it: what `readAmount` reads as that sum. */
export function typeAmount(amount: number, currency: Currency): string {
  const places = decimals[currency];
  return (amount / 10 ** places).toFixed(places);
}

/** A sum in the digits and separators of a language, without its unit, whose word the texts have. */
export function writeAmount(amount: number, currency: Currency, locale: string): string {
  const places = decimals[currency];
  return new Intl.NumberFormat(locale, { minimumFractionDigits: places, maximumFractionDigits: places }).format(amount / 10 ** places);
}
