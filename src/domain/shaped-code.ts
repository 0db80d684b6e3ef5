/** Codes that have a form: a property's renovation code, a national number. Linear in the length of the text (threat X13). */
import { latinDigits } from './contact.ts';

const isSign = (sign: string): boolean => sign === '9' || sign === 'A';
const fits = (sign: string, letter: string): boolean => (sign === '9' ? /^\d$/ : /^[A-Z]$/).test(letter);

/**
 * A code in its form, whatever was typed between its signs, in whatever digits: `۲ ۱۴ ۳۷ ۵` by `9-99-99-9` is `2-14-37-5`.
 * Parted as the form parts it, a part that is short of digits gets zeros before them. `undefined` when it can't have that form.
 */
export function readShaped(text: string, shape: string): string | undefined {
  if (text.length > 200) return undefined;
  const typed = latinDigits(text.normalize('NFKC')).toUpperCase();
  const signs = [...shape].filter(isSign);
  const bare = [...typed].filter((letter) => /^[0-9A-Z]$/.test(letter));
  if (bare.length === signs.length && signs.every((sign, at) => fits(sign, bare[at] ?? ''))) return fill(bare, shape);
  const groups = shape.split(/[^9A]+/).filter(Boolean);
  const parts = typed.split(/[^0-9A-Z]+/).filter(Boolean);
  if (parts.length !== groups.length) return undefined;
  const padded = parts.map((part, at) => (/^9+$/.test(groups[at] ?? '') && /^\d+$/.test(part) ? part.padStart(groups[at]?.length ?? 0, '0') : part));
  const whole = [...padded.join('')];
  return whole.length === signs.length && signs.every((sign, at) => fits(sign, whole[at] ?? '')) ? fill(whole, shape) : undefined;
}

function fill(letters: readonly string[], shape: string): string {
  let at = 0;
  return [...shape].map((sign) => (isSign(sign) ? letters[at++] : sign)).join('');
}

/** Whether the last digit follows from the others, by the rule of the country. */
export function checkDigitRight(code: string, rule: 'ir-national-id' | 'gr-afm'): boolean {
  const digits = [...latinDigits(code)].filter((sign) => /^\d$/.test(sign)).map(Number);
  // Ten or nine equal digits pass the sum, but are nobody's number.
  if (new Set(digits).size < 2) return false;
  const last = digits.pop();
  if (rule === 'ir-national-id') {
    const rest = digits.reduce((sum, digit, at) => sum + digit * (10 - at), 0) % 11;
    return digits.length === 9 && last === (rest < 2 ? rest : 11 - rest);
  }
  const sum = digits.reduce((total, digit, at) => total + digit * 2 ** (8 - at), 0);
  return digits.length === 8 && last === (sum % 11) % 10;
}
