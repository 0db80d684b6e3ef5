/**
 * What travels: the shape of every answer of the REST contract, and what it means in the domain. `docs/openapi.yaml` is
 * generated from it, and the mock answers through it. Members that are not listed are dropped; modes and kinds of field that
 * are not known don't break a list, so that a newer server works. Few kinds of schema are used, because each costs bytes.
 */
import * as z from 'zod/mini';
import {
  distinct,
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

const text = z.string();
const texts = z.array(text);
const flag = z.boolean();
const maybeText = z.optional(text);

export const wireInstant = z.transform(toInstant);
export const wireEpoch = z.transform(toEpoch);
export const wireEpochs = z.transform(toEpochs);
export const wireDate = z.transform(toDate);
export const wireZone = z.transform(toZone);
export const wireCount = z.transform(toCount);
export const wireMode = z.transform(toOneOf('in-person', 'video'));
export const wireModes = z.transform(toModes);
export const wireKind = z.transform(toKind);
export const wireStatus = z.transform(toOneOf('booked', 'cancelled'));
export const wireState = z.transform(toOneOf('early', 'waiting', 'admitted', 'ended'));
export const wireAnswers = z.transform(toAnswers);

const maybeModes = z.optional(wireModes);

/** A list in which an id, or else a name, stands once. */
const unique = <T extends { readonly id?: string; readonly name?: string }, I>(item: z.ZodMiniType<T, I>) =>
  z.array(item).check(z.overwrite((items) => distinct(items)));

/** A municipality in a list, or a member of staff. */
export const wireNamed = z.object({ id: text, name: text });
export const wireMunicipalities = unique(wireNamed);

export const wireLink = z.object({ text, url: text });
export const wireOffice = z.object({ id: text, name: text, address: text });

export const wireMunicipality = z.object({
  id: text,
  name: text,
  zone: wireZone,
  zoneName: text,
  links: z.array(wireLink),
  phone: maybeText,
  email: maybeText,
  modes: wireModes,
  offices: unique(wireOffice),
  meetingOrigins: texts,
});

export const wireField = z.object({
  name: text,
  kind: wireKind,
  label: text,
  hint: maybeText,
  required: flag,
  group: maybeText,
  autocomplete: maybeText,
  maxLength: z.optional(wireCount),
  modes: maybeModes,
  when: z.optional(z.object({ field: text, is: text })),
});

export const wireConsent = z.object({
  id: text,
  text,
  link: z.optional(wireLink),
  required: flag,
  modes: maybeModes,
});

export const wireService = z.object({
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

export const wireClosedDay = z.object({ date: wireDate, holiday: maybeText });

/** Starts are epoch seconds, so that 10,000 of them fit in a few kilobytes. */
export const wireAvailability = z.object({
  serverTime: wireInstant,
  from: wireDate,
  to: wireDate,
  opens: wireDate,
  closes: wireDate,
  starts: wireEpochs,
  closed: z.array(wireClosedDay),
  earliest: z.optional(wireEpoch),
  next: z.optional(wireEpoch),
});

export const wireHold = z.object({
  id: text,
  start: wireInstant,
  expires: wireInstant,
  extendable: flag,
  serverTime: wireInstant,
});

export const wireAppointment = z.object({
  reference: text,
  token: maybeText, // who has just booked needs it; who sent it knows it
  status: wireStatus,
  municipality: text,
  service: wireService,
  mode: wireMode,
  office: z.optional(wireOffice),
  staff: z.optional(wireNamed),
  start: wireInstant,
  end: wireInstant,
  zone: wireZone,
  answers: wireAnswers,
  consents: texts,
  joinMinutes: wireCount,
  serverTime: wireInstant,
});

export const wireMeeting = z.object({
  state: wireState,
  opens: wireInstant,
  url: maybeText,
  serverTime: wireInstant,
});

export const wireFault = z.object({ pointer: text, code: maybeText, detail: maybeText });

/** RFC 9457. */
export const wireProblem = z.object({
  type: maybeText,
  title: maybeText,
  detail: maybeText,
  instance: maybeText, // what the operator calls this failure
  errors: z.optional(z.array(wireFault)),
  alternatives: z.optional(texts), // instants; kept as text, because a bad one must not hide the rest of a problem
});

/** What a server sends, before it is read into the domain. */
export type WireMunicipality = z.input<typeof wireMunicipality>;
export type WireService = z.input<typeof wireService>;
export type WireAvailability = z.input<typeof wireAvailability> & { readonly zone: string };
export type WireHold = z.input<typeof wireHold>;
export type WireAppointment = z.input<typeof wireAppointment>;
export type WireMeeting = z.input<typeof wireMeeting>;
export type WireFault = z.input<typeof wireFault>;
export type WireProblem = z.input<typeof wireProblem> & { readonly status: number };
