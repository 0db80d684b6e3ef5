/** Whole numbers that nothing is made of or drawn by: a revision may be a time, an area that of an airfield. See `wire.ts`. */
import { read } from './schema.ts';
import { breach } from './values.ts';

export const wireWhole = read((number: number): number => (Number.isSafeInteger(number) && number >= 0 ? number : breach('whole number')));
