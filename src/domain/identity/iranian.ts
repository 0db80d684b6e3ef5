/** The national code of Iran (کد ملی). */
import { digitsOf, weigh, type Verdict } from './numbers.ts';

/** Ten digits; zeros at the beginning get lost in tables and are put back. */
export function readNationalCode(text: string): string {
  return /^\d{8,9}$/.test(text) ? text.padStart(10, '0') : text;
}

export function checkNationalCode(number: string): Verdict {
  if (!/^\d{10}$/.test(number)) return 'form';
  const digits = digitsOf(number);
  const rest = weigh(digits, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11;
  const same = /^(\d)\1+$/.test(number); // the sum of ten equal digits is right, and nobody has them
  return !same && digits[9] === (rest < 2 ? rest : 11 - rest) ? 'ok' : 'check';
}
