/** What is read on the way to a provider and back. See `wire.ts`. */
import { toOneOf } from './later-values.ts';
import { maybe, object, read, text } from './schema.ts';
import { maybeText } from './wire-first.ts';
import { wireInstant } from './wire-later.ts';

export const wireSession = object({
  token: text,
  name: maybeText,
  expires: maybe(wireInstant),
  serverTime: maybe(wireInstant),
});

export const wireDestination = object({ url: text });

export const wireOutcomeKind = read(toOneOf('signed-in', 'denied', 'expired', 'other-person', 'unavailable', 'unfinished'));

export const wireSignInOutcome = object({ kind: wireOutcomeKind, session: maybe(wireSession), draft: maybeText });
