import { latinDigits } from './contact.ts';

/**
 * A text as it is searched: without case, accents, joiners and the two ways that Persian letters, Greek final sigmas and
 * Ukrainian apostrophes are typed. For comparing only, never shown or sent.
 */
export function fold(text: string): string {
  return latinDigits(text.normalize('NFKD'))
    .toLowerCase()
    .replace(/[\u0300-\u036f\u064b-\u0655\u0670\u0640]/g, '') // accents, short vowels, hamza above, the long line of Arabic script
    .replace(/[\u200c-\u200f\u00ad\u2060-\u2069\ufeff]/g, '')
    .replace(/[يىئ]/g, 'ی')
    .replace(/ك/g, 'ک')
    .replace(/[ةۀ]/g, 'ه')
    .replace(/[أإآ]/g, 'ا')
    .replace(/ς/g, 'σ')
    .replace(/['’ʼ`´]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
}

/** Whether every word of a question is somewhere in a text; a number only as a whole, since 5 is not 15. */
export function finds(text: string, question: string): boolean {
  const where = fold(text);
  const numbers: readonly string[] = where.match(/\d+/g) ?? [];
  return fold(question)
    .split(' ')
    .every((word) => (/^\d+$/.test(word) ? numbers.includes(word) : where.includes(word)));
}
