/**
 * Rules of a service as data, in a small closed vocabulary: nothing in a definition is ever run as code (threat X1).
 */

/** An answer: a text, or several, as of a choice of many. */
export type Value = string | readonly string[];

/** Answers and other facts by name. */
export type Values = Readonly<Record<string, Value>>;

export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly field: string; readonly equals: string }
  | { readonly field: string; readonly in: readonly string[] }
  | { readonly field: string; readonly filled: boolean }
  | { readonly field: string; readonly atLeast: number }
  | { readonly field: string; readonly atMost: number };

/** How deep rules may stand in rules. */
export const deepest = 8;

/** One answer; empty when there is none. Names come from data, and `constructor` is one too. */
export function valueOf(values: Values, name: string): Value {
  return Object.hasOwn(values, name) ? (values[name] ?? '') : '';
}

/** An answer that is one text. */
export function textOf(values: Values, name: string): string {
  const value = valueOf(values, name);
  return typeof value === 'string' ? value : '';
}

/** An answer that is several texts. */
export function listOf(values: Values, name: string): readonly string[] {
  const value = valueOf(values, name);
  return typeof value === 'string' ? (value ? [value] : []) : value;
}

/** Whether a rule holds. Without a rule, everything does; a rule that is too deep, or of no known kind, does not. */
export function holds(condition: Condition | undefined, values: Values, depth = 0): boolean {
  if (!condition) return true;
  if (depth > deepest) return false;
  if ('all' in condition) return condition.all.every((each) => holds(each, values, depth + 1));
  if ('any' in condition) return condition.any.some((each) => holds(each, values, depth + 1));
  if ('not' in condition) return !holds(condition.not, values, depth + 1);
  const given = listOf(values, condition.field).filter((text) => text.trim());
  if ('equals' in condition) return given.includes(condition.equals);
  if ('in' in condition) return given.some((text) => condition.in.includes(text));
  if ('filled' in condition) return given.length > 0 === condition.filled;
  // An answer that is no number is neither large nor small.
  const number = given.length ? Number(given[0]) : NaN;
  if ('atLeast' in condition) return number >= condition.atLeast;
  return 'atMost' in condition && number <= condition.atMost;
}

/** The names that a rule asks about. */
export function namesIn(condition: Condition | undefined, depth = 0): string[] {
  if (!condition || depth > deepest) return [];
  if ('all' in condition) return condition.all.flatMap((each) => namesIn(each, depth + 1));
  if ('any' in condition) return condition.any.flatMap((each) => namesIn(each, depth + 1));
  if ('not' in condition) return namesIn(condition.not, depth + 1);
  return [condition.field];
}
