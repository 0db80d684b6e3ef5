/** Cases, certificates and what is uncollected: what one reads who has asked. See `wire.ts`. */
import { toOneOf } from './later-values.ts';
import { list, maybe, object, read, text, unique } from './schema.ts';
import { toCaseState, toStageState } from './status-values.ts';
import { maybeText, texts, wireCount, wireZone } from './wire-first.ts';
import { wireDate, wireInstant } from './wire-later.ts';
import { wireWhole } from './wire-numbers.ts';
import { wirePlace } from './wire-places.ts';

const maybeDate = maybe(wireDate);

export const wireCaseState = read(toCaseState);
export const wireStageState = read(toStageState);
export const wireValidity = read(toOneOf('valid', 'expired', 'revoked'));

export const wireStage = object({
  state: wireStageState,
  name: text,
  date: maybeDate,
  note: maybeText,
  who: maybeText,
  due: maybeDate,
  otherwise: maybeText,
});

export const wirePickup = object({ office: wirePlace, until: maybeDate, bring: texts, bringForOther: texts });

const line = { id: text, title: text, topic: text, state: wireCaseState, filed: wireDate, changed: wireDate };

export const wireCaseLine = object(line);
export const wireCaseLines = unique(wireCaseLine);

export const wireCase = object({
  ...line,
  code: text,
  stages: list(wireStage),
  need: texts,
  needBy: maybeDate,
  deadline: maybeDate,
  reason: maybeText,
  pickup: maybe(wirePickup),
  zone: wireZone,
  serverTime: wireInstant,
});

export const wireUncollected = object({ since: wireDate, topics: unique(object({ id: text, name: text, count: wireCount })) });

export const wireCertificate = object({
  code: text,
  state: wireValidity,
  title: text,
  about: text,
  issued: wireDate,
  expires: maybeDate,
  revoked: maybeDate,
  zone: wireZone,
  serverTime: wireInstant,
});

/** A puzzle that a server may set before it looks a code up: solved by the device, unseen (WCAG 3.3.8). */
export const wireChallenge = object({ algorithm: text, challenge: text, salt: text, signature: text, maxnumber: maybe(wireWhole) });
/** The refusal that sets it: `urn:civic:challenge`. */
export const wireChallenged = object({ challenge: wireChallenge });
