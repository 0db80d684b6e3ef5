/** What the first screen of the status checker reads. See `wire.ts`. */
import { maybe, object, read, text, unique } from './schema.ts';
import { toCodeKind, toFactorKind } from './status-values.ts';
import { maybeText, wireCount, wireNamed } from './wire-first.ts';

export const wireCodeKind = read(toCodeKind);
export const wireFactorKind = read(toFactorKind);

export const wireCodeFormat = object({ kind: wireCodeKind, length: wireCount, group: maybe(wireCount) });
export const wireFactor = object({ kind: wireFactorKind, digits: maybe(wireCount) });

export const wireStatusRules = object({
  code: wireCodeFormat,
  factor: wireFactor,
  certificate: maybe(wireCodeFormat),
  signIn: unique(wireNamed),
});

/** What a status checker reads of a municipality. */
export const wireDesk = object({ id: text, name: text, phone: maybeText, email: maybeText, status: maybe(wireStatusRules) });
