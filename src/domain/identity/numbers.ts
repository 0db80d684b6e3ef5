/** What the checks of numbers have in common: how a number that was typed or pasted is read. */

/** `form`: too long, too short or with other letters; `check`: the form is right, but a digit must be wrong. */
export type Verdict = 'ok' | 'form' | 'check';

/** Longer texts can't be a number, whatever stands in them (threat X13). */
const longest = 200;

const digit = /\p{Nd}/u;

/** Digits of each script are ten neighbours in ascending order (Unicode, 4.6): the distance to the first one is the value. */
function valueOf(sign: string): string {
  let value = 0;
  for (let code = (sign.codePointAt(0) ?? 0) - 1; value < 9 && digit.test(String.fromCodePoint(code)); code--) value++;
  return String(value);
}

/**
 * A number as the checks and the server read it: Latin digits, capital letters, and nothing of what people put between them.
 * What is too long to be one comes back empty.
 */
export function readNumber(text: string): string {
  if (text.length > longest) return '';
  const plain = text.normalize('NFKC').replace(/[\s\p{P}\p{Cf}]/gu, '');
  return plain.replace(/[^\p{ASCII}]/gu, (sign) => (digit.test(sign) ? valueOf(sign) : sign)).toUpperCase();
}

/** The digits of a number as values. */
export const digitsOf = (text: string): number[] => [...text].map(Number);

/** The sum of digits, each times the weight at its place. Digits without a weight don't count. */
export function weigh(digits: readonly number[], weights: readonly number[]): number {
  return weights.reduce((sum, weight, at) => sum + weight * (digits[at] ?? 0), 0);
}

/** Whether a day and month can be those of a year, whose last two digits alone are known. */
export function isDay(day: number, month: number, year: number): boolean {
  return [1900 + year, 2000 + year].some((whole) => {
    const date = new Date(Date.UTC(whole, month - 1, day));
    return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  });
}
