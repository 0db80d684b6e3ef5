/** What a service request reads of a municipality at first. See `wire.ts`. */
import { maybe, object, text, unique } from './schema.ts';
import { maybeText, texts, wireNamed, wireZone } from './wire-first.ts';

export const wireRequestDesk = object({
  id: text,
  name: text,
  zone: wireZone,
  phone: maybeText,
  email: maybeText,
  districts: maybe(unique(wireNamed)),
  paymentOrigins: maybe(texts),
  documentOrigins: maybe(texts),
});
