/** What only those read who have signed in or registered. See `wire.ts`. */
import { toAccountState, toDelivery, toWay } from './account-values.ts';
import { flag, list, maybe, object, read, text, unique } from './schema.ts';
import { wireBytes, wireFileKind, wireStoredFile } from './wire-files.ts';
import { maybeText, texts, wireCount, wireZone } from './wire-first.ts';
import { wireInstant } from './wire-later.ts';
import { wirePlace } from './wire-places.ts';
import { wireFormField } from './wire-verification.ts';

export const wireFree = object({ free: flag });

export const wirePending = object({ id: text, resend: wireInstant, serverTime: wireInstant });

export const wireAccountState = read(toAccountState);
export const wireWay = read(toWay);
export const wireDelivery = read(toDelivery);

export const wireAccount = object({
  name: text,
  state: wireAccountState,
  way: maybe(wireWay),
  registered: wireInstant,
  received: maybe(wireInstant),
  due: maybe(wireInstant),
  activated: maybe(wireInstant),
  findings: texts,
  wanted: maybe(texts),
  files: maybe(unique(wireStoredFile)),
  delivery: wireDelivery,
  zone: wireZone,
  serverTime: wireInstant,
});

export const wirePaperForm = object({
  title: text,
  department: text,
  fields: unique(wireFormField),
  declaration: text,
  enclose: texts,
});

export const wireOnlineDocument = object({
  id: text,
  label: text,
  hint: maybeText,
  optional: maybe(flag),
  kinds: list(wireFileKind),
  maxBytes: wireBytes,
  maxFiles: wireCount,
});

export const wireVerificationPapers = object({
  paper: wirePaperForm,
  offices: unique(wirePlace),
  postTo: texts,
  envelope: texts,
  certify: text,
  online: maybe(unique(wireOnlineDocument)),
});
