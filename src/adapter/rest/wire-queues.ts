/** What the first question of a queue reads. See `wire.ts`. */
import { flag, list, maybe, object, text, unique } from './schema.ts';
import { wireCodeFormat } from './wire-desk.ts';
import { maybeText, wireCount } from './wire-first.ts';
import { wireInstant } from './wire-times.ts';

const maybeInstant = maybe(wireInstant);

export const wirePurpose = object({ id: text, name: text, more: maybeText, code: maybe(wireCodeFormat) });
export const wireQueueLine = object({ office: text, open: flag, ahead: wireCount, from: maybeInstant, to: maybeInstant });
export const wireQueues = object({ purposes: unique(wirePurpose), lines: list(wireQueueLine), serverTime: wireInstant });
