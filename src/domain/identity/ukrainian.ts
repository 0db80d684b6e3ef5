/** Numbers of Ukraine: taxpayer (РНОКПП), passport and identity card, organisation (ЄДРПОУ). */
import { digitsOf, weigh, type Verdict } from './numbers.ts';

export function checkTaxpayer(number: string): Verdict {
  if (!/^\d{10}$/.test(number)) return 'form';
  const digits = digitsOf(number);
  const sum = weigh(digits, [-1, 5, 7, 9, 4, 6, 10, 5, 7]);
  return +number > 0 && (((sum % 11) + 11) % 11) % 10 === digits[9] ? 'ok' : 'check';
}

/** Latin letters of the shape of Cyrillic ones. */
const shapes: Readonly<Record<string, string>> = { A: 'А', B: 'В', C: 'С', E: 'Е', H: 'Н', I: 'І', K: 'К', M: 'М', O: 'О', P: 'Р', T: 'Т', X: 'Х' };

/** The series of a passport in Cyrillic letters, however it was typed. */
export function readPaper(text: string): string {
  return /^[A-ZА-ЯІЇЄҐ]{2}\d{6}$/.test(text) ? text.replace(/[A-Z]/g, (letter) => shapes[letter] ?? letter) : text;
}

/** A passport booklet (two letters, six digits), or an identity card (nine digits). */
export function checkPaper(number: string): Verdict {
  return /^(?:[A-ZА-ЯІЇЄҐ]{2}\d{6}|\d{9})$/.test(number) ? 'ok' : 'form';
}

/** Who refused the number for their faith is known by passport or card instead: either is right here. */
export function checkTaxpayerOrPaper(number: string): Verdict {
  return checkPaper(number) === 'ok' ? 'ok' : checkTaxpayer(number);
}

/** Eight digits with a digit of check; the weights depend on the number. */
export function checkOrganisation(number: string): Verdict {
  if (!/^\d{8}$/.test(number)) return 'form';
  const digits = digitsOf(number);
  const middle = +number >= 30_000_000 && +number <= 60_000_000;
  const weights = middle ? [7, 1, 2, 3, 4, 5, 6] : [1, 2, 3, 4, 5, 6, 7];
  let rest = weigh(digits, weights) % 11;
  if (rest === 10) rest = weigh(digits, weights.map((weight) => weight + 2)) % 11;
  return +number > 0 && rest % 10 === digits[7] ? 'ok' : 'check';
}
