/** What those read who go to an office: places with hours, and what is offered. See `wire.ts`. */
import { flag, list, maybe, object, read, text, unique } from './schema.ts';
import { toOffers, toSpans, toWeek } from './place-values.ts';
import { wireStatusRules } from './wire-desk.ts';
import { maybeText, texts, wireLink, wireModes, wireNamed, wireZone } from './wire-first.ts';
import { wireDate } from './wire-times.ts';

export const wireSpans = read(toSpans);
export const wireWeek = read(toWeek);
export const wireOffers = read(toOffers);

export const wireSpecialDay = object({ date: wireDate, spans: wireSpans, name: maybeText });
export const wireHours = object({ week: wireWeek, special: list(wireSpecialDay) });

const place = { id: text, name: text, address: text, phone: maybeText, email: maybeText, map: maybeText };

/** An office whose hours are known. */
export const wirePlace = object({ ...place, hours: wireHours });

const centre = { id: text, name: text, zone: wireZone, phone: maybeText, email: maybeText, offers: wireOffers, topics: unique(wireNamed) };

/** What those read of a municipality who go there. */
export const wireCentre = object({ ...centre, offices: unique(wirePlace) });

/** All that a server tells of a municipality: every widget reads a part of it. */
export const wireWholeMunicipality = object({
  ...centre,
  zoneName: text,
  links: list(wireLink),
  modes: wireModes,
  offices: unique(object({ ...place, hours: maybe(wireHours) })),
  meetingOrigins: texts,
  districts: maybe(unique(wireNamed)),
  paymentOrigins: maybe(texts),
  documentOrigins: maybe(texts),
  status: maybe(wireStatusRules),
  bookingSignIn: maybe(flag),
});
