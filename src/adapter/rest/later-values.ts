/** Single values that no first question is made of: times, dates, states, answers. */
import type { Answers } from '../../domain/booking.ts';
import { isIsoDate, type Instant, type IsoDate } from '../../domain/dates.ts';
import { breach, isPlausible, readInstant, toList } from './values.ts';

export function toInstant(text: string): Instant {
  return readInstant(text) ?? breach('instant');
}

/** Epoch seconds as milliseconds. */
export function toEpoch(seconds: number): Instant {
  const at = typeof seconds === 'number' ? seconds * 1000 : NaN;
  return isPlausible(at) ? at : breach('epoch');
}

/** Epoch seconds as milliseconds, ascending, each once. */
export function toEpochs(seconds: readonly number[]): Instant[] {
  const starts = toList(seconds).map(toEpoch).sort((a, b) => a - b);
  return starts.filter((start, index) => start !== starts[index - 1]);
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
