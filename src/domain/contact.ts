/**
 * Checks of what citizens type to be reached by. They catch slips and never refuse an address or number that works:
 * whether it does is for the server to find out. Linear in the length of the text (threat X13).
 */

/** Persian and Arabic digits as Latin ones; the rest as it is. */
export function latinDigits(text: string): string {
  return text.replace(/[۰-۹٠-٩]+/g, (digits) => {
    let latin = '';
    for (let at = 0; at < digits.length; at++) latin += digits.charCodeAt(at) & 15;
    return latin;
  });
}

/** Marks that set direction or width and come along unseen when text is copied. Joiners stay: Persian spelling needs them. */
const unseen = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/**
 * Wider than WHATWG's rule for `input type=email`: letters of any script on both sides (RFC 6531). Narrower in one point:
 * the domain has a dot, as every public one does.
 */
const email = /^[^\s"(),:;<>@[\\\]]+@(?:[^\s!-,./:-@[-`{-~]+\.)+[^\s!-,./:-@[-`{-~]+$/;

/** An e-mail address without what was copied along with it. */
export function canonicalEmail(text: string): string {
  return text.replace(unseen, '').trim();
}

/** Whether a text can be an e-mail address. Empty texts are for the caller to judge. */
export function checkEmail(text: string): 'ok' | 'malformed' {
  const address = canonicalEmail(text);
  // 64 octets before the sign and 255 after it at most (RFC 5321, 4.5.3.1).
  return address.length <= 320 && email.test(address) ? 'ok' : 'malformed';
}

/**
 * A telephone number in the one form that is sent and shown: Latin digits, with `+` first if it was international
 * (`+` or 00). Letters and other signs stay, so that `checkPhone` can find them.
 */
export function canonicalPhone(text: string): string {
  return latinDigits(text)
    .replace(unseen, '')
    .replace(/[\s./\\\-‐-―−]/g, '')
    .replace('＋', '+')
    .replace(/^(\+\d+|00\d+)\(0\)/, '$1') // +44 (0)20: the 0 is only dialled at home
    .replace(/[()]/g, '')
    .replace(/^00/, '+');
}

/** Whether a text can be a telephone number: 5 digits (short numbers of a town) to 15 (ITU-T E.164). */
export function checkPhone(text: string): 'ok' | 'malformed' {
  return /^\+?\d{5,15}$/.test(canonicalPhone(text)) ? 'ok' : 'malformed';
}
