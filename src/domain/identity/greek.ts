/** Numbers of Greece: tax number (ΑΦΜ), social security number (ΑΜΚΑ), identity card. */
import { digitsOf, isDay, weigh, type Verdict } from './numbers.ts';

/** Nine digits; `EL` before them is how VAT numbers of the Union are written. */
export function readAfm(text: string): string {
  return text.replace(/^(EL|GR|ΕΛ|ΑΦΜ)/, '');
}

/** The last digit is the others weighed by powers of two, modulo 11, modulo 10. */
export function checkAfm(number: string): Verdict {
  if (!/^\d{9}$/.test(number)) return 'form';
  const digits = digitsOf(number);
  const sum = weigh(digits, [256, 128, 64, 32, 16, 8, 4, 2]);
  return +number > 0 && (sum % 11) % 10 === digits[8] ? 'ok' : 'check';
}

/** Eleven digits: the day of birth (DDMMYY), then a number whose last digit is that of Luhn. */
export function checkAmka(number: string): Verdict {
  if (!/^\d{11}$/.test(number)) return 'form';
  const digits = digitsOf(number);
  const [d1 = 0, d2 = 0, m1 = 0, m2 = 0, y1 = 0, y2 = 0] = digits;
  const sum = digits.reduceRight((all, each, at) => {
    const value = (digits.length - at) % 2 ? each : each * 2;
    return all + (value > 9 ? value - 9 : value);
  }, 0);
  return isDay(d1 * 10 + d2, m1 * 10 + m2, y1 * 10 + y2) && sum % 10 === 0 ? 'ok' : 'check';
}

/** Greek capitals that stand on cards and keyboards as the Latin ones of the same shape. */
const shapes: Readonly<Record<string, string>> = { A: 'Α', B: 'Β', E: 'Ε', Z: 'Ζ', H: 'Η', I: 'Ι', K: 'Κ', M: 'Μ', N: 'Ν', O: 'Ο', P: 'Ρ', T: 'Τ', Y: 'Υ', X: 'Χ' };

/** Letters of the same shape as Greek ones, so that one card has one number. */
export function readGreekCard(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => shapes[letter] ?? letter);
}

/**
 * A card old or new, of the police or the army, or a passport: up to three letters and five to nine digits. There is no check
 * digit that all of them have, so that only slips are caught.
 */
export function checkGreekCard(number: string): Verdict {
  return /^[Α-ΩA-Z]{0,3}\d{5,9}$/.test(number) ? 'ok' : 'form';
}
