/** What the first screen of the verification form reads. See `wire.ts`. */
import { toFormKind, toNumberKind } from './form-values.ts';
import { flag, list, maybe, object, read, text, unique } from './schema.ts';
import { maybeText, texts, wireCount, wireLink, wireNamed, wireZone } from './wire-first.ts';
import { wireProviders } from './wire-provider.ts';

export const wireFormKind = read(toFormKind);
export const wireNumberKind = read(toNumberKind);

export const wireFormField = object({
  name: text,
  kind: wireFormKind,
  number: maybe(wireNumberKind),
  label: text,
  hint: maybeText,
  required: flag,
  autocomplete: maybeText,
  maxLength: maybe(wireCount),
});

export const wireVerificationDesk = object({
  id: text,
  name: text,
  zone: wireZone,
  phone: maybeText,
  email: maybeText,
  links: list(wireLink),
  providers: wireProviders,
  fields: unique(wireFormField),
  interests: unique(wireNamed),
  registered: texts,
  verified: texts,
  neverPosted: maybeText,
  bring: texts,
  hours: wireCount,
});
