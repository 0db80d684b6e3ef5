/**
 * Passwords of one's own choice (VF2), by what NIST SP 800-63B advises: length counts, kinds of signs do not, and what everybody
 * else chooses is refused. Texts are normalised, so that the same keys on another device give the same password.
 */

export const shortest = 10;
export const longest = 200;

/** What lists of leaked passwords begin with, without digits at the end and other ornament; in the alphabets of the towns, too. */
const common =
  'password passwort motdepasse contrasena qwerty qwertyuiop qwertyui qwertz azerty asdfgh asdfghjkl zxcvbn zxcvbnm qazwsx qazwsxedc ' +
  'letmein welcome iloveyou admin administrator login master monkey dragon sunshine princess football baseball superman batman starwars ' +
  'shadow freedom whatever trustno michael charlie jordan computer internet secret changeme default qweasd qweasdzxc onetwothree ' +
  'κωδικος κωδικοσ ελλαδα ολυμπιακος παναθηναικος παοκ αεκ χανια κρητη olympiakos panathinaikos paok hellas ellada greece chania crete kriti kodikos ' +
  'пароль йцукен йцукенгшщз україна киев київ кривий динамо шахтар ukraine ukraina kyiv parol krivoyrog ' +
  'رمز رمزعبور گذرواژه ایران تهران پرسپولیس استقلال iran tehran perspolis persepolis esteghlal ramz';

/** Small letters without accents. */
const plainly = (text: string): string => text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');

const known = new Set(plainly(common).split(' '));

export type PasswordVerdict = 'ok' | 'short' | 'long' | 'common' | 'personal';

export const canonicalPassword = (text: string): string => text.normalize('NFC');

/** @param own what an attacker would try first: user name, e-mail, name */
export function checkPassword(text: string, own: readonly string[] = []): PasswordVerdict {
  if (text.length > longest * 2) return 'long';
  const password = canonicalPassword(text);
  const length = [...password].length;
  if (length > longest) return 'long';
  if (length < shortest) return 'short';
  const plain = plainly(password);
  const letters = plain.replace(/[^\p{L}]/gu, '');
  if (known.has(letters) || isSequence(plain)) return 'common';
  const names = own.flatMap((each) => each.toLowerCase().split(/[@\s]/)).filter((each) => each.length > 3);
  return names.some((each) => plain.includes(each) && length - each.length < 6) ? 'personal' : 'ok';
}

/** One sign again and again, digits alone in order (1234567890), or a short piece repeated (abcabcabcabc). */
function isSequence(text: string): boolean {
  if (/^(.{1,4}?)\1+.{0,3}$/su.test(text)) return true;
  const codes = [...text].map((sign) => sign.charCodeAt(0));
  const steps = codes.slice(1).map((code, at) => code - (codes[at] ?? 0));
  return steps.filter((step) => Math.abs(step) === 1 || step === -9).length >= steps.length - 1;
}

/** How good a password is, for words beside the field: by length alone. */
export function strength(text: string): 'weak' | 'fair' | 'good' {
  const length = [...text].length;
  return length < shortest ? 'weak' : length < 14 ? 'fair' : 'good';
}
