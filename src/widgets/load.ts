import type { Failure } from '../domain/errors.ts';

/**
 * What is read: absent means “ask”, a failure never reads as “nothing there”. Texts come in a language, so an answer in
 * another one is shown until the new one is here, and stays where that can't be read.
 */
export type Load<T> = { readonly value: T; readonly locale: string } | { readonly failure: Failure; readonly locale: string } | undefined;

export function valueOf<T>(load: Load<T>): T | undefined {
  return load && 'value' in load ? load.value : undefined;
}

export function failureOf(load: Load<unknown>): Failure | undefined {
  return load && 'failure' in load ? load.failure : undefined;
}

/** What was read before, in another language, is better than nothing: it counts as read, so that nobody asks again without end. */
export function unread<T>(load: Load<T>, failure: Failure, locale: string): Load<T> {
  const value = valueOf(load);
  return value === undefined ? { failure, locale } : { value, locale };
}

/** Whether a read is due: never asked, or answered in another language. A failure waits for `retry`. */
export function due(load: Load<unknown>, locale: string): boolean {
  return !load || load.locale !== locale;
}
