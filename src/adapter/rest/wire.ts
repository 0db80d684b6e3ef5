/**
 * What travels: the shape of every answer of the REST contract, and what it means in the domain. `docs/openapi.yaml` is
 * generated from it, and the mock answers through it. Members that are not listed are dropped; modes and kinds of field that
 * are not known don't break a list, so that a newer server works. Few kinds of schema are used, because each costs bytes.
 */
import { flag, list, maybe, object, read, text, unique, type Input } from './schema.ts';
import {
  toAnswers,
  toCount,
  toDate,
  toEpoch,
  toEpochs,
  toInstant,
  toKind,
  toModes,
  toOneOf,
  toZone,
} from './values.ts';

const texts = list(text);
const maybeText = maybe(text);

export const wireInstant = read(toInstant);
export const wireEpoch = read(toEpoch);
export const wireEpochs = read(toEpochs);
export const wireDate = read(toDate);
export const wireZone = read(toZone);
export const wireCount = read(toCount);
export const wireMode = read(toOneOf('in-person', 'video'));
export const wireModes = read(toModes);
export const wireKind = read(toKind);
export const wireStatus = read(toOneOf('booked', 'cancelled'));
export const wireState = read(toOneOf('early', 'waiting', 'admitted', 'ended'));
export const wireAnswers = read(toAnswers);

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

export const wireClosedDay = object({ date: wireDate, holiday: maybeText });

/** Starts are epoch seconds, so that 10,000 of them fit in a few kilobytes. */
export const wireAvailability = object({
  serverTime: wireInstant,
  from: wireDate,
  to: wireDate,
  opens: wireDate,
  closes: wireDate,
  starts: wireEpochs,
  closed: list(wireClosedDay),
  earliest: maybe(wireEpoch),
  next: maybe(wireEpoch),
});

export const wireHold = object({
  id: text,
  start: wireInstant,
  expires: wireInstant,
  extendable: flag,
  serverTime: wireInstant,
});

export const wireAppointment = object({
  reference: text,
  token: maybeText, // who has just booked needs it; who sent it knows it
  status: wireStatus,
  municipality: text,
  service: wireService,
  mode: wireMode,
  office: maybe(wireOffice),
  staff: maybe(wireNamed),
  start: wireInstant,
  end: wireInstant,
  zone: wireZone,
  answers: wireAnswers,
  consents: texts,
  joinMinutes: wireCount,
  serverTime: wireInstant,
});

export const wireMeeting = object({
  state: wireState,
  opens: wireInstant,
  url: maybeText,
  serverTime: wireInstant,
});

export const wireFault = object({ pointer: text, code: maybeText, detail: maybeText });

/** RFC 9457. */
export const wireProblem = object({
  type: maybeText,
  title: maybeText,
  detail: maybeText,
  instance: maybeText, // what the operator calls this failure
  errors: maybe(list(wireFault)),
  alternatives: maybe(texts), // instants; kept as text, because a bad one must not hide the rest of a problem
});

/** What a server sends, before it is read into the domain. */
export type WireMunicipality = Input<typeof wireMunicipality>;
export type WireService = Input<typeof wireService>;
export type WireAvailability = Input<typeof wireAvailability> & { readonly zone: string };
export type WireHold = Input<typeof wireHold>;
export type WireAppointment = Input<typeof wireAppointment>;
export type WireMeeting = Input<typeof wireMeeting>;
export type WireFault = Input<typeof wireFault>;
export type WireProblem = Input<typeof wireProblem> & { readonly status: number };
