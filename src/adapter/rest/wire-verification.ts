/** What the first screen of the verification form reads. See `wire.ts`. */
import { toFormKind, toNumberKind } from './account-values.ts';
import { flag, list, maybe, object, read, text, unique } from './schema.ts';
import { maybeText, texts, wireCount, wireLink, wireNamed, wireZone } from './wire-first.ts';
import { wirePlace } from './wire-places.ts';

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

export const wireProvider = object({ id: text, name: text, needs: text, origin: text });

export const wirePaperForm = object({
  title: text,
  department: text,
  fields: unique(wireFormField),
  declaration: text,
  enclose: texts,
});

export const wireVerificationDesk = object({
  id: text,
  name: text,
  zone: wireZone,
  phone: maybeText,
  email: maybeText,
  links: list(wireLink),
  providers: unique(wireProvider),
  fields: unique(wireFormField),
  interests: unique(wireNamed),
  registered: texts,
  verified: texts,
  neverPosted: maybeText,
  paper: wirePaperForm,
  offices: unique(wirePlace),
  bring: texts,
  postTo: texts,
  envelope: texts,
  certify: text,
  hours: wireCount,
});
