/**
 * Writes docs/service-definition.schema.json, for editors, from the schema that the widget reads definitions by, and the shipped
 * definitions as examples beside it. `tsx scripts/definition-schema.mjs` writes them; with `--check` it fails when one is out of date.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import * as z from 'zod/mini';
import { chaniaDefinitions } from '../mock-api/seed/definitions/chania.ts';
import { propertyInquiry } from '../mock-api/seed/definitions/shahin-shahr.ts';
import { urmiaDefinitions } from '../mock-api/seed/definitions/urmia.ts';
import * as wire from '../src/adapter/rest/wire.ts';
import { definitionForms } from './definition-forms.mjs';

const forms = new Map(definitionForms(wire));

const schema = z.toJSONSchema(wire.wireDefinition, {
  io: 'input',
  unrepresentable: 'any',
  override({ zodSchema, jsonSchema }) {
    const form = forms.get(zodSchema);
    if (form) Object.assign(jsonSchema, form);
    const { shape } = zodSchema._zod.def;
    if (!shape) return;
    // A slip in a name is found while it is typed.
    jsonSchema.additionalProperties = false;
    jsonSchema.required = Object.keys(shape).filter((name) => shape[name]._zod.def.type !== 'optional');
  },
});

/** What each kind of step can't do without. */
const needs = { undertakings: ['undertakings'], property: ['by'], fields: ['fields'], documents: ['documents'] };
schema.properties.steps.items.allOf = Object.entries(needs).map(([kind, required]) => ({ if: { properties: { kind: { const: kind } } }, then: { required } }));
schema.title = 'A municipal service as civic-widgets reads it';
schema.properties.$schema = { type: 'string' };
// What the server reads and the widget does not: it shows what the server says is owed.
const named = schema.properties.title;
schema.properties.charges = {
  type: 'object',
  description: 'Of fixed fees: what is always to be paid, in whole rials, cents or kopiykas',
  properties: {
    currency: { type: 'string', enum: ['IRR', 'EUR', 'UAH'] },
    items: {
      type: 'array',
      minItems: 1,
      items: { type: 'object', properties: { id: { type: 'string' }, label: named, amount: { type: 'integer', minimum: 0 } }, required: ['id', 'label', 'amount'], additionalProperties: false },
    },
  },
  required: ['currency', 'items'],
  additionalProperties: false,
};

const docs = new URL('../docs/', import.meta.url);
const text = (value) => `${JSON.stringify(value, undefined, 2)}\n`;
const files = new Map([['service-definition.schema.json', text(schema)]]);
for (const definition of [propertyInquiry, ...urmiaDefinitions, ...chaniaDefinitions]) files.set(`service-definitions/${definition.id}.json`, text(definition));

await mkdir(new URL('service-definitions/', docs), { recursive: true });
for (const [name, content] of files) {
  const target = new URL(name, docs);
  if (!process.argv.includes('--check')) await writeFile(target, content);
  else if ((await readFile(target, 'utf8').catch(() => '')) !== content) {
    console.error(`docs/${name} is out of date: run \`tsx scripts/definition-schema.mjs\`.`);
    process.exitCode = 1;
  }
}
