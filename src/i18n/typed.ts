import type { Formats } from './format.ts';

/**
 * What somebody typed, as it is read back: a number in the digits of the language. What has letters is a name, an address or a
 * code, and stays as it is.
 */
export const typedText = (f: Formats, text: string): string => (/\p{L}/u.test(text) ? text : f.digits(text));
