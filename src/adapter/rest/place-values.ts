/** Values that places are made of: hours, days of the week, what is offered. */
import type { Offer } from '../../domain/municipality.ts';
import type { Span } from '../../domain/opening-hours.ts';
import { breach, toList } from './values.ts';

const offers: readonly Offer[] = ['booking', 'status', 'queue', 'sign-in', 'requests'];

/** What a newer server offers besides is left out. */
export function toOffers(names: readonly string[]): Offer[] {
  return offers.filter((offer) => toList(names).includes(offer));
}

/** `08:00-12:30` as minutes of the day; an end that is not after the start is on the next day, `00:00-24:00` is all day. */
function toSpan(text: string): Span {
  const [, hours, minutes, endHours, endMinutes] = (/^([01]\d|2[0-3]):([0-5]\d)-([01]\d|2[0-4]):([0-5]\d)$/.exec(text) ?? breach('hours')).map(Number);
  const from = (hours ?? 0) * 60 + (minutes ?? 0);
  const to = (endHours ?? 0) * 60 + (endMinutes ?? 0);
  return { from, to: to > from ? to : to + 1440 };
}

export function toSpans(texts: readonly string[]): Span[] {
  return toList(texts)
    .map(toSpan)
    .sort((a, b) => a.from - b.from);
}

/** Seven days from Sunday on, each with its hours. */
export function toWeek(days: readonly (readonly string[])[]): Span[][] {
  return toList(days).length === 7 ? days.map(toSpans) : breach('week');
}
