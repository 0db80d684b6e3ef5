/**
 * What `schema.ts` makes of zod, without zod: the script-tag build puts this in its place, because a citizen would pay 3 kB before the
 * first question for a library of which seven kinds of schema are used. The wire is still described, published and tested
 * with zod; a test holds the two to the same answers, to the same paths of what is wrong. The marks let a bundler drop schemas
 * that a widget does not read.
 */
import { distinct } from './distinct.ts';

type Path = readonly (string | number)[];

interface Issue {
  readonly path: Path;
}

type Lean = (value: unknown, path: Path, issues: Issue[]) => unknown;

const wrong = (path: Path, issues: Issue[]) => void issues.push({ path });

/* @__NO_SIDE_EFFECTS__ */
const typed = (type: string): Lean => (value, path, issues) => (typeof value === type ? value : wrong(path, issues));

export const text = typed('string');
export const flag = typed('boolean');

/* @__NO_SIDE_EFFECTS__ */
export const object = (shape: Readonly<Record<string, Lean>>): Lean => (value, path, issues) => {
  if (typeof value !== 'object' || !value || Array.isArray(value)) return wrong(path, issues);
  const made: Record<string, unknown> = {};
  for (const key of Object.keys(shape)) {
    // What a page has put on Object.prototype is no member.
    const member = shape[key]?.(Object.hasOwn(value, key) ? (value as typeof made)[key] : undefined, [...path, key], issues);
    if (member !== undefined) made[key] = member;
  }
  return made;
};

/* @__NO_SIDE_EFFECTS__ */
export const list = (element: Lean): Lean => (value, path, issues) =>
  Array.isArray(value) ? value.map((each, index) => element(each, [...path, index], issues)) : wrong(path, issues);

/* @__NO_SIDE_EFFECTS__ */
export const unique = (element: Lean): Lean => (value, path, issues) => {
  const before = issues.length;
  const items = list(element)(value, path, issues);
  return issues.length > before ? items : distinct(items as []);
};

/* @__NO_SIDE_EFFECTS__ */
export const maybe = (inner: Lean): Lean => (value, path, issues) => (value === undefined ? value : inner(value, path, issues));

/* @__NO_SIDE_EFFECTS__ */
export const read = (transform: (value: unknown) => unknown): Lean => (value) => transform(value);

export function safeParse(schema: Lean, value: unknown): { success: boolean; data?: unknown; error?: { issues: readonly Issue[] } } {
  const issues: Issue[] = [];
  const data = schema(value, [], issues);
  return issues.length > 0 ? { success: false, error: { issues } } : { success: true, data };
}
