/** Requests, properties and files as they travel. See `wire.ts`. */
import { toOneOf } from './later-values.ts';
import { toPosition } from './position-values.ts';
import { toAmount, toValues } from './request-values.ts';
import { flag, list, maybe, object, read, text, unique } from './schema.ts';
import { maybeText, texts, wireZone } from './wire-first.ts';
import { wireCurrency } from './wire-definition.ts';
import { wireStoredFile } from './wire-files.ts';
import { wireDate, wireInstant } from './wire-later.ts';
import { wireWhole } from './wire-numbers.ts';

export const wireAmount = read(toAmount);
export const wireValues = read(toValues);
export const wireProgressState = read(toOneOf('done', 'now', 'next'));
export const wireRequestState = read(toOneOf('draft', 'filed', 'answered', 'refused'));
export const wirePaymentState = read(toOneOf('pending', 'paid', 'cancelled', 'failed'));

export const wirePosition = read(toPosition);
export const wireProperty = object({ code: text, address: text, district: text, area: maybe(wireWhole), use: maybeText, at: maybe(wirePosition) });
export const wirePropertyList = object({ properties: list(wireProperty), total: wireWhole });

export const wireProgress = object({ state: wireProgressState, name: text, date: maybe(wireDate), note: maybeText });

export const wireCheck = object({
  right: flag,
  findings: unique(object({ id: text, text, remedy: text })),
  visit: flag,
  basis: maybeText,
});

export const wireDues = object({
  currency: wireCurrency,
  items: unique(object({ id: text, label: text, note: maybeText, amount: wireAmount })),
  total: wireAmount,
  asOf: wireInstant,
});

export const wirePayment = object({ state: wirePaymentState, amount: wireAmount, currency: wireCurrency, tracking: maybeText, at: wireInstant });
export const wirePaymentStart = object({ url: text, provider: text });

export const wireResult = object({ title: text, about: text, issued: wireDate, expires: maybe(wireDate), code: text, url: maybeText });

export const wireRequest = object({
  reference: text,
  token: maybeText, // who has just begun it needs it; who sent it knows it
  municipality: text,
  type: text,
  role: text,
  state: wireRequestState,
  values: wireValues,
  accepted: texts,
  property: maybe(wireProperty),
  files: unique(wireStoredFile),
  check: maybe(wireCheck),
  dues: maybe(wireDues),
  payment: maybe(wirePayment),
  number: maybeText,
  inspection: maybe(object({ start: wireInstant, end: wireInstant })),
  stages: list(wireProgress),
  result: maybe(wireResult),
  reason: maybeText,
  zone: wireZone,
  serverTime: wireInstant,
});
