/**
 * Calendar dates and instants, the two kinds of time that the widgets know.
 *
 * A date is ISO 8601 in the Gregorian calendar whatever calendar is shown (design, decision 5); an instant is a count of
 * milliseconds since 1970 UTC. Neither depends on the zone of the device.
 */

/** `YYYY-MM-DD`, Gregorian. */
export type IsoDate = `${number}-${number}-${number}`;

/** Milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number;

/** IANA name of a time zone, such as `Europe/Athens`. */
export type Zone = string;

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether a text is a date that exists: `2027-02-29` does not. */
export function isIsoDate(text: string): text is IsoDate {
  const parts = pattern.exec(text);
  if (!parts) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.getUTCDate() === Number(parts[3]);
}

/** The instant of midnight UTC on a date: a stable handle for arithmetic and `Intl`, never shown as a time. */
export function utcMidnight(date: IsoDate): Instant {
  return +new Date(`${date}T00:00:00Z`); // not `Date.parse`: of MooTools More it returns a Date
}

/** A number with a digit before it where it has but one. */
export function two(number: number): string {
  return String(number).padStart(2, '0');
}

/** `2026-12-10T08:00:00.000Z`. By hand, because old libraries put a `toISOString` of their own in place of the browser's. */
export function isoInstant(instant: Instant): string {
  const at = new Date(instant);
  const time = [at.getUTCHours(), at.getUTCMinutes(), at.getUTCSeconds()].map(two).join(':');
  return `${utcDate(instant)}T${time}.${String(at.getUTCMilliseconds()).padStart(3, '0')}Z`;
}

/** The date of an instant as read in UTC. */
export function utcDate(instant: Instant): IsoDate {
  const at = new Date(instant);
  return [at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate()].map(two).join('-') as IsoDate;
}

/** Instants in order, each once. What is so already, as a server's answer should be, is not copied. */
export function inOrder(starts: Float64Array): Float64Array {
  if (starts.every((start, index) => !(start <= (starts[index - 1] ?? 0)))) return starts;
  return starts.sort().filter((start, index) => start !== starts[index - 1]);
}
