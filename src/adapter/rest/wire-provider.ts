/** Whom one signs in with. See `wire.ts`. */
import { object, text, unique } from './schema.ts';

export const wireProvider = object({ id: text, name: text, needs: text, origin: text });
export const wireProviders = unique(wireProvider);
