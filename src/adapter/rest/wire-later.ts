/** What only a citizen who has chosen a service reads, or one who has an appointment. See `wire.ts`. */
import { toAnswers, toEpoch, toEpochs, toOneOf } from './later-values.ts';
import { flag, list, maybe, object, read, text } from './schema.ts';
import { maybeText, texts, wireCount, wireNamed, wireOffice, wireService, wireZone } from './wire-first.ts';
import { wireDate, wireInstant } from './wire-times.ts';

export { wireDate, wireInstant };

export const wireEpoch = read(toEpoch);
export const wireEpochs = read(toEpochs);
export const wireMode = read(toOneOf('in-person', 'video'));
export const wireStatus = read(toOneOf('booked', 'cancelled'));
export const wireState = read(toOneOf('early', 'waiting', 'admitted', 'ended'));
export const wireAnswers = read(toAnswers);

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

/** The whole of a refusal (RFC 9457). */
export const wireProblem = object({
  type: maybeText,
  title: maybeText,
  detail: maybeText,
  instance: maybeText,
  errors: maybe(list(wireFault)),
  alternatives: maybe(texts), // instants; kept as text, because a bad one must not hide the rest of a problem
});
