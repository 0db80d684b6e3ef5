/**
 * What is wrong with a service definition, each with the place and the remedy in plain words, for whoever wrote it. Never throws,
 * whatever it is given. Fetched only when something is wrong, or asked for: a citizen has no use for it.
 */
import { deepest, namesIn, type Condition } from './conditions.ts';
import { factNames } from './requests.ts';
import { own, stepKinds, type Definition, type StepKind } from './request-definition.ts';
import { fileKinds } from './uploads/file-kinds.ts';

export interface DefinitionProblem {
  /** Where, as in `steps[2].fields[0].label`. */
  readonly path: string;
  /** What to do. */
  readonly remedy: string;
}

type Bag = Readonly<Record<string, unknown>>;
type Report = (path: string, remedy: string) => void;
type Check = (value: unknown, path: string, report: Report) => void;

const isBag = (value: unknown): value is Bag => typeof value === 'object' && value !== null && !Array.isArray(value);
const words = (list: readonly string[]): string => list.map((each) => `"${each}"`).join(', ');

/** A person's number of places in a file is small; a hostile file's is not. */
const most = 5_000;

const id: Check = (value, path, report) => {
  if (typeof value !== 'string' || !/^[\w.-]{1,60}$/.test(value)) report(path, 'Write a short name of Latin letters, digits, "-", "_" or ".".');
};
const text: Check = (value, path, report) => {
  if (typeof value === 'string' ? value.trim() : isBag(value) && Object.keys(value).length && Object.values(value).every((each) => typeof each === 'string' && each.trim())) return;
  report(path, 'Write a text, or one text for each language: {"fa": "…", "en": "…"}.');
};
const flag: Check = (value, path, report) => {
  if (typeof value !== 'boolean') report(path, 'Write true or false.');
};
const number: Check = (value, path, report) => {
  if (typeof value !== 'number' || !Number.isFinite(value)) report(path, 'Write a number.');
};
const count: Check = (value, path, report) => {
  if (!Number.isInteger(value) || (value as number) < 0 || (value as number) >= 1e9) report(path, 'Write a whole number from 0 up.');
};
const string: Check = (value, path, report) => {
  if (typeof value !== 'string' || !value) report(path, 'Write a text.');
};
const oneOf =
  (...known: readonly string[]): Check =>
  (value, path, report) => {
    if (!known.includes(value as string)) report(path, `Write one of ${words(known)}.`);
  };
const list =
  (check: Check, filled = true): Check =>
  (value, path, report) => {
    if (!Array.isArray(value)) return report(path, 'Write a list: […].');
    if (filled && !value.length) report(path, 'Name at least one, or leave the whole member out.');
    value.slice(0, most).forEach((each, at) => check(each, `${path}[${at}]`, report));
  };
const unique =
  (check: Check): Check =>
  (value, path, report) => {
    list(check)(value, path, report);
    const seen = new Set<unknown>();
    (Array.isArray(value) ? (value as unknown[]) : []).slice(0, most).forEach((each, at) => {
      if (!isBag(each)) return;
      if (seen.has(each['id'])) report(`${path}[${at}].id`, `Choose another id: "${String(each['id']).slice(0, 60)}" is taken.`);
      seen.add(each['id']);
    });
  };
const shape =
  (required: Readonly<Record<string, Check>>, optional: Readonly<Record<string, Check>> = {}): Check =>
  (value, path, report) => {
    if (!isBag(value)) return report(path, 'Write an object: {…}.');
    const under = (name: string) => (path ? `${path}.${name}` : name);
    for (const [name, check] of Object.entries(required)) {
      if (value[name] === undefined) report(under(name), `Add "${name}".`);
      else check(value[name], under(name), report);
    }
    for (const [name, check] of Object.entries(optional)) if (value[name] !== undefined) check(value[name], under(name), report);
    for (const name of Object.keys(value).slice(0, most)) {
      if (!Object.hasOwn(required, name) && !Object.hasOwn(optional, name)) report(under(name.slice(0, 60)), `Remove it or mend its spelling; known are ${words([...Object.keys(required), ...Object.keys(optional)])}.`);
    }
  };

const tests: Readonly<Record<string, Check>> = { equals: string, in: list(string), filled: flag, atLeast: number, atMost: number };

const condition: Check = (value, path, report) => rule(value, path, report, 0);

function rule(value: unknown, path: string, report: Report, depth: number): void {
  if (!isBag(value)) return report(path, 'Write a rule, such as {"field": "purpose", "equals": "transfer"}.');
  if (depth > deepest) return report(path, `Write the rules less deep: ${deepest} levels at most.`);
  const inner: Check = (each, at, tell) => rule(each, at, tell, depth + 1);
  if ('all' in value) return shape({ all: list(inner) })(value, path, report);
  if ('any' in value) return shape({ any: list(inner) })(value, path, report);
  if ('not' in value) return shape({ not: inner })(value, path, report);
  const test = Object.keys(tests).filter((name) => name in value);
  if (test.length !== 1) return report(path, `Write exactly one of ${words(['all', 'any', 'not', ...Object.keys(tests)])}.`);
  shape({ field: string, [test[0] ?? '']: tests[test[0] ?? ''] ?? string })(value, path, report);
}

const option = shape({ id, label: text }, { hint: text, offWhen: condition, offText: text });
const kinds = ['text', 'multiline', 'email', 'tel', 'number', 'amount', 'date', 'code', 'choice', 'choices', 'yes-no'];
const bound: Check = (value, path, report) => {
  if (value !== 'today' && !(typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value))) report(path, 'Write "today" or a Gregorian date such as "2026-03-21".');
};
const shapeText: Check = (value, path, report) => {
  if (typeof value !== 'string' || !/[9A]/.test(value) || value.length > 60) report(path, 'Write the form of the code with 9 for a digit and A for a letter: "9-99-99-9".');
};
const fieldShape = shape(
  { id, kind: oneOf(...kinds), label: text },
  {
    hint: text,
    optional: flag,
    showWhen: condition,
    autocomplete: string,
    minLength: count,
    maxLength: count,
    min: number,
    max: number,
    currency: oneOf('IRR', 'EUR', 'UAH'),
    from: bound,
    until: bound,
    shape: shapeText,
    checkDigit: oneOf('ir-national-id', 'gr-afm'),
    options: unique(option),
  },
);
const field: Check = (value, path, report) => {
  fieldShape(value, path, report);
  if (!isBag(value)) return;
  const choosing = value['kind'] === 'choice' || value['kind'] === 'choices';
  if (choosing && value['options'] === undefined) report(`${path}.options`, 'Add "options": what can be chosen.');
  if (value['kind'] === 'amount' && value['currency'] === undefined) report(`${path}.currency`, 'Add "currency": without it nobody knows whether rials or euros are meant.');
};
const document = shape(
  { id, label: text, kinds: list(oneOf(...fileKinds)), maxBytes: count, maxFiles: count },
  { hint: text, optional: flag, showWhen: condition },
);

/** The members that a step needs and takes, by its kind; all take `title`, `lead` and `showWhen`. */
const common = { title: text, lead: text, showWhen: condition };
const fields = unique(field);
const steps: Readonly<Record<StepKind, readonly [Readonly<Record<string, Check>>, Readonly<Record<string, Check>>]>> = {
  undertakings: [{ undertakings: unique(shape({ id, text })) }, { ready: list(text) }],
  property: [{ by: list(oneOf('code', 'list', 'map')) }, { shape: shapeText, hint: text, fields }],
  'earlier-request': [{}, { hint: text, optional: flag }],
  letter: [{}, { authorities: unique(option), hint: text, optional: flag, fields }],
  fields: [{ fields }, {}],
  documents: [{ documents: unique(document) }, {}],
  applicant: [{}, { ownership: unique(option), shares: shape({ whole: count, unit: text }, { showWhen: condition }), fields }],
  check: [{}, {}],
  dues: [{}, {}],
  review: [{}, {}],
  submission: [{}, {}],
  answer: [{}, {}],
};

const step: Check = (value, path, report) => {
  if (!isBag(value)) return report(path, 'Write an object: {…}.');
  const kind = stepKinds.find((each) => each === value['kind']);
  if (!kind) return report(`${path}.kind`, `Write one of ${words(stepKinds)}.`);
  const [required, optional] = steps[kind];
  shape({ id, kind: string, ...required }, { ...common, ...optional })(value, path, report);
  const by: unknown = value['by'];
  if (kind === 'property' && Array.isArray(by) && by.length && !by.includes('code') && !by.includes('list')) {
    report(`${path}.by`, 'Add "code" or "list": not everybody can use a map (WCAG 2.1.1).');
  }
};

const definition = shape(
  {
    format: (value, path, report) => {
      if (value !== 1) report(path, 'Write 1: this edition of the widgets reads no other format.');
    },
    id,
    edition: count,
    title: text,
    applicants: list(shape({ role: oneOf('citizen', 'notary', 'bank'), signIn: oneOf('none', 'account', 'verified') })),
    steps: unique(step),
    fees: oneOf('none', 'records', 'fixed'),
  },
  { summary: text, delivery: string, charges: shape({ currency: oneOf('IRR', 'EUR', 'UAH'), items: unique(shape({ id, label: text, amount: count })) }) },
);

/** What hangs together: a field that a rule names exists, an answer has one name, what is paid for is asked for. */
function coherence(given: Definition, report: Report): void {
  const names = new Set<string>([...factNames, ...Object.values(own)]);
  const asked = given.steps.flatMap((each, at) => (each.fields ?? []).map((one, index) => ({ one, path: `steps[${at}].fields[${index}]` })));
  for (const { one, path } of asked) {
    if (names.has(one.id)) report(`${path}.id`, `Choose another id: "${one.id}" is taken.`);
    names.add(one.id);
  }
  const known = (rules: Condition | undefined, path: string) => {
    for (const name of namesIn(rules)) if (!names.has(name)) report(path, `No field is called "${name}"; there are ${words([...names])}.`);
  };
  for (const { one, path } of asked) {
    known(one.showWhen, `${path}.showWhen`);
    one.options?.forEach(({ offWhen }, at) => known(offWhen, `${path}.options[${at}].offWhen`));
  }
  given.steps.forEach((each, at) => {
    known(each.showWhen, `steps[${at}].showWhen`);
    known(each.shares?.showWhen, `steps[${at}].shares.showWhen`);
    each.documents?.forEach(({ showWhen }, index) => known(showWhen, `steps[${at}].documents[${index}].showWhen`));
  });
  const has = (kind: StepKind) => given.steps.some((each) => each.kind === kind);
  const order = (kind: StepKind) => given.steps.findIndex((each) => each.kind === kind);
  if (!has('submission')) report('steps', 'Add a step of kind "submission": without it nothing is ever filed.');
  if (given.fees !== 'none' && !has('dues')) report('steps', 'Add a step of kind "dues", or write "fees": "none".');
  if (given.charges && given.fees !== 'fixed') report('charges', 'Remove it, or write "fees": "fixed".');
  if (given.delivery && !asked.some(({ one }) => one.id === given.delivery)) report('delivery', 'Name the field whose answer says how the result is delivered.');
  for (const late of ['answer'] as const) if (has(late) && order(late) < order('submission')) report(`steps[${order(late)}]`, 'Put it after the step of kind "submission".');
  if (has('dues') && order('dues') > order('submission')) report(`steps[${order('dues')}]`, 'Put it before the step of kind "submission".');
}

/** All that is wrong, at most a hundred. An empty list means that the definition can be used. */
export function definitionProblems(json: unknown): DefinitionProblem[] {
  const problems: DefinitionProblem[] = [];
  const report: Report = (path, remedy) => void (problems.length < 100 && problems.push({ path, remedy }));
  try {
    definition(json, '', report);
    if (!problems.length) coherence(json as Definition, report);
  } catch {
    report('', 'Write the definition as plain JSON.'); // getters that throw, and other things that no JSON holds
  }
  return problems;
}

/** A definition's problems in one text, for the console. */
export function problemText(problems: readonly DefinitionProblem[]): string {
  return problems.map(({ path, remedy }) => `${path || 'definition'}: ${remedy}`).join('\n');
}
