/** dist/npm/types/elements.d.ts: attributes, properties and events of each element as types. The typings of all frameworks rest on it. */

const comment = (text, indent = '') => (text ? `${indent}/** ${text.replace(/\s+/g, ' ').replaceAll('*/', '*\\/')} */\n` : '');

function fields(list, line) {
  return list.map((each) => `${comment(each.description, '  ')}  ${line(each)}\n`).join('');
}

/** Markup writes numbers as text too. */
const writable = (type) => (/\b(number|boolean|\d+)\b/.test(type.replace(/'[^']*'/g, '')) ? `Written<${type}>` : type);

const optional = ({ name, type }) => `${/\W/.test(name) ? `'${name}'` : name}?: ${writable(type)} | undefined;`;

function interfaces({ tag, name, summary, attributes, properties, events }) {
  return `
/** What may be written on \`<${tag}>\`. ${summary} */
export interface ${name}Attributes {
${fields(attributes, optional)}}

/** What code may set on \`<${tag}>\`. */
export interface ${name}Properties {
${fields(properties, (each) => `${each.name}?: ${name}['${each.name}'] | undefined;`)}}

/** What \`<${tag}>\` fires. */
export interface ${name}EventMap {
${fields(events, (each) => `'${each.name}': ${each.type};`)}}
`;
}

/** One event may be fired by several elements, each with its own detail. */
function eventMap(elements) {
  const types = new Map();
  for (const { type, name } of elements.flatMap(({ events }) => events)) types.set(name, new Set(types.get(name)).add(type));
  return [...types].map(([name, all]) => `    '${name}': ${[...all].join(' | ')};\n`).join('');
}

export function elementTypes(elements) {
  const imports = elements.map(({ name, module }) => `import type { ${name} } from '../${module}';\n`).join('');
  const entries = elements.map(
    ({ tag, name }) =>
      `  '${tag}': {\n    element: ${name};\n    attributes: ${name}Attributes;\n    properties: ${name}Properties;\n    events: ${name}EventMap;\n  };\n`,
  );
  return `${imports}
/** A number or its text; a yes may be written as an attribute without a value. */
type Written<T> = T | (T extends number ? \`\${T}\` : T extends true ? '' : never);
${elements.map(interfaces).join('')}
/** All elements, by tag. */
export interface CivicElements {
${entries.join('')}}

declare global {
  // The events bubble out of the elements: they may be listened to anywhere.
  interface GlobalEventHandlersEventMap {
${eventMap(elements)}  }
}
`;
}

/** Names of the types above, as other modules hand them on. */
export const typeNames = ({ name }) => [`${name}Attributes`, `${name}Properties`, `${name}EventMap`];
