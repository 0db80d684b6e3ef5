/** What the first questions read: municipalities and services, and every refusal. See `wire.ts`. */
import { flag, list, maybe, object, read, text, unique } from './schema.ts';
import { toCount, toKind, toModes, toZone } from './values.ts';

export const texts = list(text);
export const maybeText = maybe(text);

export const wireZone = read(toZone);
export const wireCount = read(toCount);
export const wireModes = read(toModes);
export const wireKind = read(toKind);

const maybeModes = maybe(wireModes);

/** A municipality in a list, or a member of staff. */
export const wireNamed = object({ id: text, name: text });
export const wireMunicipalities = unique(wireNamed);

export const wireLink = object({ text, url: text });
export const wireOffice = object({ id: text, name: text, address: text });

export const wireMunicipality = object({
  id: text,
  name: text,
  zone: wireZone,
  zoneName: text,
  links: list(wireLink),
  phone: maybeText,
  email: maybeText,
  modes: wireModes,
  offices: unique(wireOffice),
  meetingOrigins: texts,
  bookingSignIn: maybe(flag),
});

export const wireField = object({
  name: text,
  kind: wireKind,
  label: text,
  hint: maybeText,
  required: flag,
  group: maybeText,
  autocomplete: maybeText,
  maxLength: maybe(wireCount),
  modes: maybeModes,
  when: maybe(object({ field: text, is: text })),
});

export const wireConsent = object({
  id: text,
  text,
  link: maybe(wireLink),
  required: flag,
  modes: maybeModes,
});

export const wireService = object({
  id: text,
  name: text,
  department: text,
  description: text,
  minutes: wireCount,
  modes: wireModes,
  offices: texts,
  staff: unique(wireNamed),
  fields: unique(wireField),
  consents: unique(wireConsent),
  bring: texts,
});
export const wireServices = unique(wireService);

/** What every refusal is read for (RFC 9457). */
export const wireRefusal = object({
  type: maybeText,
  detail: maybeText,
  instance: maybeText, // what the operator calls this failure
});
