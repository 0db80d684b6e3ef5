/** Values that only a service definition is made of. What can't be one throws an `AdapterError`. */
import { deepest, type Condition } from '../../domain/conditions.ts';
import { stepKinds, type Applicant, type FieldKind, type PropertyWay, type StepKind, type Text } from '../../domain/request-definition.ts';
import { fileKinds, type FileKind } from '../../domain/uploads/file-kinds.ts';
import { breach, toList } from './values.ts';

type Bag = Readonly<Record<string, unknown>>;

const bag = (value: unknown): Bag => (typeof value === 'object' && value ? (value as Bag) : breach('object'));
const text = (value: unknown): string => (typeof value === 'string' ? value : breach('text'));

/** One text, or one a language. */
export function toText(value: Text): Text {
  if (typeof value === 'string') return value;
  const texts: Record<string, string> = {};
  for (const language of Object.keys(bag(value))) texts[language] = text(value[language]);
  return texts;
}

/** A rule, with nothing in it that the vocabulary does not know. */
export function toCondition(value: unknown, depth: unknown = 0): Condition {
  const given = bag(value);
  const level = typeof depth === 'number' ? depth : 0; // called by a list, it is an index
  if (level > deepest) breach('rule so deep');
  const inner = (each: unknown): Condition => toCondition(each, level + 1);
  for (const name of ['all', 'any'] as const) {
    if (name in given) return { [name]: toList(given[name] as readonly unknown[]).map(inner) } as unknown as Condition;
  }
  if ('not' in given) return { not: inner(given['not']) };
  const field = text(given['field']);
  if ('equals' in given) return { field, equals: text(given['equals']) };
  if ('in' in given) return { field, in: toList(given['in'] as readonly unknown[]).map(text) };
  if ('filled' in given) return { field, filled: given['filled'] === true };
  const { atLeast, atMost } = given;
  if (typeof atLeast === 'number') return { field, atLeast };
  return typeof atMost === 'number' ? { field, atMost } : breach('rule');
}

const known =
  <T extends string>(names: readonly T[]) =>
  (name: string): T =>
    names.find((each) => each === name) ?? breach(names.join());

/** A step of a newer format can't be left out: what it asks may be what everything hangs on. */
export const toStepKind = known<StepKind>(stepKinds);
export const toFileKinds = (names: readonly string[]): FileKind[] => toList(names).map(known<FileKind>(fileKinds));
export const toWays = (names: readonly string[]): PropertyWay[] => toList(names).map(known<PropertyWay>(['code', 'list', 'map']));
export const toRole = known<Applicant['role']>(['citizen', 'notary', 'bank']);
export const toSignIn = known<Applicant['signIn']>(['none', 'account', 'verified']);
export const toFees = known<'none' | 'records' | 'fixed'>(['none', 'records', 'fixed']);
export const toCurrency = known<'IRR' | 'EUR' | 'UAH'>(['IRR', 'EUR', 'UAH']);
export const toCheckDigit = known<'ir-national-id' | 'gr-afm'>(['ir-national-id', 'gr-afm']);

const kinds: readonly FieldKind[] = ['text', 'multiline', 'email', 'tel', 'number', 'amount', 'date', 'code', 'choice', 'choices', 'yes-no'];

/** A kind of field of a newer format is asked for as text. */
export const toFieldKind = (name: string): FieldKind => kinds.find((kind) => kind === name) ?? 'text';

export const toFormat = (format: number): 1 => (format === 1 ? 1 : breach('format 1'));
export const toNumber = (number: number): number => (Number.isFinite(number) ? number : breach('number'));
/** Bytes, characters, parts: from 0 to a thousand million. */
export const toSize = (size: number): number => (Number.isInteger(size) && size >= 0 && size <= 1e9 ? size : breach('size'));
