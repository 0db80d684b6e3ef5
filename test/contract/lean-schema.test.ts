import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { fromJson } from '../../src/adapter/rest/from-json.ts';
import * as lean from '../../src/adapter/rest/lean-schema.ts';
import * as full from '../../src/adapter/rest/schema.ts';

/** How both dialects are spoken. */
interface Dialect {
  readonly text: unknown;
  readonly flag: unknown;
  readonly object: (shape: Record<string, unknown>) => unknown;
  readonly list: (element: unknown) => unknown;
  readonly unique: (element: unknown) => unknown;
  readonly maybe: (inner: unknown) => unknown;
  readonly read: (transform: (value: unknown) => unknown) => unknown;
  readonly safeParse: (schema: unknown, value: unknown) => { data?: unknown; error?: { issues: readonly { path: readonly PropertyKey[] }[] } };
}
type Recipe = (say: Dialect) => unknown;

const [short, long] = [lean, full] as unknown as [Dialect, Dialect];

/** What a schema makes of a value: the data, the paths of what is wrong, or the words of what was thrown. */
function outcome(say: Dialect, recipe: Recipe, value: unknown) {
  try {
    const { data, error } = say.safeParse(recipe(say), value);
    return error ? { wrong: error.issues.map(({ path }) => path.join('.')) } : { data };
  } catch (error) {
    return { thrown: (error as Error).message };
  }
}

function toCount(value: unknown): number {
  if (typeof value !== 'number') throw new Error('no number');
  return value + 1;
}

const keys = fc.constantFrom('id', 'name', 'a', 'b');
const { schema: recipes } = fc.letrec<{ schema: Recipe }>((tie) => ({
  schema: fc.oneof(
    { depthSize: 'small' },
    fc.constant<Recipe>(({ text }) => text),
    fc.constant<Recipe>(({ flag }) => flag),
    fc.constant<Recipe>(({ read }) => read(toCount)),
    fc.constant<Recipe>(({ read }) => read((value) => value)),
    fc.constant<Recipe>(({ unique, object, text, maybe }) => unique(object({ id: maybe(text), name: text }))),
    tie('schema').map<Recipe>((inner) => (say) => say.list(inner(say))),
    tie('schema').map<Recipe>((inner) => (say) => say.maybe(inner(say))),
    fc.dictionary(keys, tie('schema'), { maxKeys: 4, noNullPrototype: true }).map<Recipe>(
      (shape) => (say) => say.object(Object.fromEntries(Object.entries(shape).map(([key, inner]) => [key, inner(say)]))),
    ),
  ),
}));

/** Values that often fit, and everything that JSON can hold. */
const { value: values } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom('one', 'two', true, false, null, 0, 7),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(keys, tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
}));

describe('the schemas of the script-tag build', () => {
  it('are of the same kinds as those made from zod', () => expect(Object.keys(lean).sort()).to.deep.equal(Object.keys(full).sort()));

  it('answer as those made from zod do', () => {
    fc.assert(
      fc.property(recipes, values, (recipe, value) => {
        expect(outcome(short, recipe, value)).to.deep.equal(outcome(long, recipe, value));
      }),
      { numRuns: 3000 },
    );
  });

  const place: Recipe = ({ object, text, list, maybe, flag }) => object({ id: text, open: flag, phone: maybe(text), offices: list(object({ name: text })) });
  const rows: [string, unknown, unknown][] = [
    ['what fits', { id: 'x', open: true, offices: [{ name: 'n', more: 1 }], extra: 1 }, { data: { id: 'x', open: true, offices: [{ name: 'n' }] } }],
    ['what is missing', { open: true, offices: [{}] }, { wrong: ['id', 'offices.0.name'] }],
    ['what is of another kind', { id: 1, open: 'yes', phone: null, offices: {} }, { wrong: ['id', 'open', 'phone', 'offices'] }],
    ['a list in place of an object', [], { wrong: [''] }],
    ['null for absent', fromJson('{"id":"x","open":true,"phone":null,"offices":[]}'), { data: { id: 'x', open: true, offices: [] } }],
    ['null in a list', fromJson('{"id":"x","open":true,"offices":[null,{"name":"n"},null]}'), { wrong: ['offices.0', 'offices.2'] }],
  ];
  it('take nothing that a page has put on Object.prototype for a member, unlike those made from zod', () => {
    const { prototype } = Object as unknown as { prototype: { phone?: () => void } };
    prototype.phone = () => {};
    try {
      expect(outcome(short, place, { id: 'x', open: true, offices: [] })).to.deep.equal({ data: { id: 'x', open: true, offices: [] } });
      expect(outcome(short, ({ object, text }) => object({ toString: text }), {})).to.deep.equal({ wrong: ['toString'] });
    } finally {
      delete prototype.phone;
    }
  });

  for (const [name, value, expected] of rows) {
    it(name, () => {
      expect(outcome(short, place, value)).to.deep.equal(expected);
      expect(outcome(long, place, value)).to.deep.equal(expected);
    });
  }
});
