/** Days and instants, which first screens read, too. See `wire.ts`. */
import { toDate, toInstant } from './later-values.ts';
import { read } from './schema.ts';

export const wireInstant = read(toInstant);
export const wireDate = read(toDate);
