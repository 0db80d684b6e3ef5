/** Single values that no first question is made of: times, dates, states, answers. */
import type { Answers } from '../../domain/booking.ts';
import { inOrder, isIsoDate, type Instant, type IsoDate } from '../../domain/dates.ts';
import { breach, toList } from './values.ts';

/** Full date and time with a zone: without one, the device's own zone would be read into it. */
const isoInstant = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;

/** Between the years 2000 and 2200: what lies outside is a mistake, and breaks calendars and `Intl`. */
function isPlausible(at: number): boolean {
  return at > 946e9 && at < 7258e9;
}

/** ISO 8601 as milliseconds; `undefined` when it is no instant. */
export function readInstant(text: string): Instant | undefined {
  const at = isoInstant.test(text) ? +new Date(text) : NaN;
  return isPlausible(at) ? at : undefined;
}

export function toInstant(text: string): Instant {
  return readInstant(text) ?? breach('instant');
}

/** Epoch seconds as milliseconds. */
export function toEpoch(seconds: number): Instant {
  const at = typeof seconds === 'number' ? seconds * 1000 : NaN;
  return isPlausible(at) ? at : breach('epoch');
}

/**
 * Starts of slots as milliseconds, ascending, each once. On the wire each is epoch seconds, or, to save a citizen's bytes, the
 * seconds after the one before: no slot is as early as a difference is small.
 */
export function toEpochs(seconds: readonly number[]): Float64Array {
  let before = 0;
  const starts = new Float64Array(toList(seconds).length);
  seconds.forEach((each, index) => {
    // What is no number is left to `toEpoch` to refuse: added, `null` would count as none.
    before = typeof each !== 'number' || isPlausible(each * 1000) ? each : before + each;
    starts[index] = toEpoch(before);
  });
  return inOrder(starts);
}

export function toDate(text: string): IsoDate {
  return typeof text === 'string' && isIsoDate(text) ? text : breach('date');
}

/** One of a closed list. */
export function toOneOf<T extends string>(...known: readonly T[]): (text: string) => T {
  return (text) => known.find((name) => name === text) ?? breach(known.join());
}

/** Texts by name. */
export function toAnswers(value: Answers): Answers {
  const answers: Record<string, string> = {};
  if (typeof value !== 'object' || !value) breach('answers');
  for (const name of Object.keys(value)) {
    const text = value[name];
    answers[name] = typeof text === 'string' ? text : breach('answer');
  }
  return answers;
}
