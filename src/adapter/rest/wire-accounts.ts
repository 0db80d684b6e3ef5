/** What only those read who have signed in or registered. See `wire.ts`. */
import { toAccountState, toDelivery, toWay } from './account-values.ts';
import { flag, maybe, object, read, text, unique } from './schema.ts';
import { maybeText, texts, wireZone } from './wire-first.ts';
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

export const wireVerificationPapers = object({
  paper: wirePaperForm,
  offices: unique(wirePlace),
  postTo: texts,
  envelope: texts,
  certify: text,
});
