/**
 * Codes and second factors as citizens type them (ST2): from an SMS, a telephone keyboard in another script, a paper. Whatever
 * is meant unmistakably is understood. Linear in the length of the text (threat X13).
 */
import { latinDigits } from './contact.ts';

export interface CodeFormat {
  /** `digits`, or `letters`: digits and capital letters as in Crockford's base 32, which has no I, L, O. */
  readonly kind: 'digits' | 'letters';
  readonly length: number;
  /** How many signs stand together when it is shown. */
  readonly group?: number;
}

/** What a municipality asks for besides the code, so that a code found or guessed opens nothing. */
export interface Factor {
  readonly kind: 'phone' | 'surname' | 'birth-year';
  /** How many last digits of the telephone number. */
  readonly digits?: number;
}

/** Capitals that look like Latin ones or digits: Cyrillic, then Greek. */
const alike = 'АВЕКМНОРСТУХІЈЅЗΑΒΕΖΗΙΚΜΝΟΡΤΥΧ';
const latin = 'ABEKMHOPCTYXIJS3ABEZHIKMNOPTYX';

/** Signs of a code: capitals, local digits as Latin ones, look-alikes as what they look like. */
function signs(text: string): string {
  return latinDigits(text.replace(/№/g, '').normalize('NFKC'))
    .toUpperCase()
    .replace(/[\u0370-\u04ff]/g, (letter) => latin[alike.indexOf(letter)] ?? letter)
    .replace(/O/g, '0')
    .replace(/[IL|]/g, '1');
}

const alphabet = { digits: '[0-9]', letters: '[0-9A-HJKMNP-TV-Z]' };

/** A code as it is sent: `480 215`, `48О-215` and the whole SMS all mean `480215`. What can't be one stays as it was typed. */
export function readCode(pasted: string, { kind, length }: CodeFormat): string {
  const text = pasted.slice(0, 2000); // no message is longer, and a page's whole text would keep the device busy
  const sign = alphabet[kind];
  const whole = new RegExp(`^${sign}{${length}}$`);
  const typed = signs(text);
  const bare = typed.replace(/[^\p{L}\p{N}]/gu, '');
  if (whole.test(bare)) return bare;
  // Pasted with what stood around it: the one run of digits that is as long as a code. Words could be codes of letters.
  const runs = kind === 'digits' ? latinDigits(text).match(/[0-9]+/g)?.filter((run) => run.length === length) : undefined;
  return runs?.length === 1 ? (runs[0] ?? '') : text.trim();
}

export function checkCode(text: string, format: CodeFormat): 'ok' | 'empty' | 'malformed' {
  if (!text.trim()) return 'empty';
  return new RegExp(`^${alphabet[format.kind]}{${format.length}}$`).test(readCode(text, format)) ? 'ok' : 'malformed';
}

/** A code in groups, which never break apart: `480 215`. */
export function showCode(code: string, { group }: CodeFormat): string {
  return group ? (code.match(new RegExp(`.{1,${group}}`, 'g')) ?? []).join('\u00a0') : code;
}

/** A second factor as it is sent: of a whole telephone number the digits that are asked for. */
export function readFactor(text: string, { kind, digits = 4 }: Factor): string {
  if (kind === 'surname') return text.replace(/\s+/g, ' ').trim();
  const typed = latinDigits(text.slice(0, 2000).normalize('NFKC')).replace(/[^0-9]/g, '');
  return kind === 'phone' ? typed.slice(-digits) : typed;
}

export function checkFactor(text: string, factor: Factor): 'ok' | 'empty' | 'malformed' {
  if (!text.trim()) return 'empty';
  const { kind, digits = 4 } = factor;
  const read = readFactor(text, factor);
  if (kind === 'surname') return /\p{L}/u.test(read) && read.length <= 100 ? 'ok' : 'malformed';
  return read.length === (kind === 'phone' ? digits : 4) ? 'ok' : 'malformed';
}
