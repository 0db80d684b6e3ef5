/** What travels of a ticket. See `wire.ts`. */
import { wireInstant } from './wire-times.ts';
import { wirePlace } from './wire-places.ts';
import { toOneOf } from './later-values.ts';
import { maybe, object, read, text } from './schema.ts';
import { maybeText, texts, wireCount, wireZone } from './wire-first.ts';
import { wireWhole } from './wire-numbers.ts';

const maybeInstant = maybe(wireInstant);

export const wireTicketStatus = read(toOneOf('booked', 'waiting', 'called', 'serving', 'served', 'missed', 'left', 'cancelled'));

export const wireStanding = object({ ahead: wireCount, from: maybeInstant, to: maybeInstant });

export const wireTicket = object({
  id: text,
  token: maybeText, // who has just taken it needs it; who sent it knows it
  revision: wireWhole,
  number: text,
  status: wireTicketStatus,
  municipality: text,
  zone: wireZone,
  purpose: object({ id: text, name: text }),
  office: wirePlace,
  bring: texts,
  code: maybeText,
  start: maybeInstant,
  arrive: maybe(object({ from: wireInstant, to: wireInstant })),
  place: maybe(wireStanding),
  // `then` would make a promise of it
  delay: maybe(object({ minutes: wireCount, places: wireCount, left: wireCount, leads: wireStanding })),
  counter: maybe(object({ name: text, where: maybeText })),
  called: maybeInstant,
  until: maybeInstant,
  reason: maybeText,
  updated: wireInstant,
  serverTime: wireInstant,
});
