/**
 * The few kinds of schema that the wire is described with. They are made from zod's core: the schemas of `zod/mini` carry a dozen
 * methods each, which are never called here and cost every page 0.8 kB.
 */
import {
  $ZodArray,
  $ZodBoolean,
  $ZodObject,
  $ZodOptional,
  $ZodString,
  $ZodTransform,
  _overwrite,
  _safeParse,
  type $strip,
  type $ZodError,
  type $ZodIssue,
  type $ZodShape,
  type $ZodType,
  type input,
} from 'zod/v4/core';
import { distinct } from './distinct.ts';

/** Only the paths of the issues are ever read: zod's own error, which can print itself, would be 0.2 kB more. */
class Issues {
  readonly issues: readonly $ZodIssue[];

  constructor(issues: readonly $ZodIssue[]) {
    this.issues = issues;
  }
}

export const safeParse = _safeParse(Issues as unknown as new (issues: $ZodIssue[]) => $ZodError);

/** Reads something of the wire, `I`, into the domain, `O`. */
export type Schema<O = unknown, I = unknown> = $ZodType<O, I>;

/** What a server sends, before it is read into the domain. */
export type Input<S extends Schema> = input<S>;

export const text = new $ZodString({ type: 'string' }) as $ZodString<string>;
export const flag = new $ZodBoolean({ type: 'boolean' }) as $ZodBoolean<boolean>;

/** Members that are not named are dropped. */
export function object<S extends $ZodShape>(shape: S): $ZodObject<S, $strip> {
  return new $ZodObject({ type: 'object', shape }) as $ZodObject<S, $strip>;
}

export function list<S extends Schema>(element: S): $ZodArray<S> {
  return new $ZodArray({ type: 'array', element }) as $ZodArray<S>;
}

export function maybe<S extends Schema>(innerType: S): $ZodOptional<S> {
  return new $ZodOptional({ type: 'optional', innerType }) as $ZodOptional<S>;
}

/** A value that is what a function makes of it, or throws. */
export function read<I, O>(transform: (value: I) => O): $ZodTransform<O, I> {
  return new $ZodTransform({ type: 'transform', transform: transform as (value: unknown) => unknown }) as $ZodTransform<O, I>;
}

/** A list in which an id, or else a name, stands once, because it is rendered by that: repeats are dropped. */
export function unique<S extends Schema<{ readonly id?: string; readonly name?: string }>>(element: S): $ZodArray<S> {
  return new $ZodArray({ type: 'array', element, checks: [_overwrite(distinct)] }) as $ZodArray<S>;
}
