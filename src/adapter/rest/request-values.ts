/** Values that requests are made of. */
import type { Value, Values } from '../../domain/conditions.ts';
import { isAmount, totalOf, type Due } from '../../domain/money.ts';
import { breach, toList } from './values.ts';

/** Answers by name: a text, or a list of texts. */
export function toValues(given: Values): Values {
  const values: Record<string, Value> = {};
  if (typeof given !== 'object' || !given) breach('answers');
  for (const name of Object.keys(given)) {
    const value = given[name];
    values[name] = typeof value === 'string' ? value : toList(value ?? []).map((each) => (typeof each === 'string' ? each : breach('answer')));
  }
  return values;
}

/** A sum of money that can be counted exactly. */
export function toAmount(amount: number): number {
  return isAmount(amount) ? amount : breach('amount');
}

/** What is owed must add up: a citizen pays no sum that can't be explained. */
export function addsUp<T extends { readonly items: readonly Due[]; readonly total: number }>(dues: T): T {
  return totalOf(dues.items) === dues.total ? dues : breach('total');
}
