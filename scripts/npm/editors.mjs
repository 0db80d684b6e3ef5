/** What editors complete and explain in markup and styles: VS Code's custom data, JetBrains' web-types. */

/** `'a' | 'b'` → a, b; what is not written out has no values to offer. */
const values = (type) => [...type.matchAll(/'([^']*)'|\b(\d+)\b/g)].map(([, text, number]) => text ?? number);

const unique = (list) => [...new Map(list.map((each) => [each.name, each])).values()];

function explained({ description, slots, events }) {
  const lines = (title, list) => (list.length > 0 ? [`\n**${title}**`, ...list] : []);
  return [
    description.replace(/\s*\n\s*/g, ' '),
    ...lines('Inside', slots.map((slot) => `- ${slot.name ? `\`${slot.name}\`: ` : ''}${slot.description}`)),
    ...lines('Events', events.map((event) => `- \`${event.name}\`: ${event.description}`)),
  ].join('\n');
}

/** https://github.com/microsoft/vscode-custom-data, version 1.1 */
export function vscodeHtml(elements) {
  return {
    version: 1.1,
    tags: elements.map((element) => ({
      name: element.tag,
      description: { kind: 'markdown', value: explained(element) },
      attributes: element.attributes.map(({ name, description, type }) => ({
        name,
        description,
        values: values(type).map((value) => ({ name: value })),
      })),
    })),
  };
}

export function vscodeCss(elements) {
  return {
    version: 1.1,
    properties: unique(elements.flatMap(({ cssProperties }) => cssProperties)).map(({ name, description }) => ({ name, description })),
    pseudoElements: unique(elements.flatMap(({ parts }) => parts)).map(({ name, description }) => ({ name: `::part(${name})`, description })),
  };
}

/** https://github.com/JetBrains/web-types */
export function webTypes(elements, { name, version }) {
  const told = (list) => list.map(({ name: its, description }) => ({ name: its, description }));
  return {
    name,
    version,
    'description-markup': 'markdown',
    contributions: {
      html: {
        elements: elements.map((element) => ({
          name: element.tag,
          description: explained(element),
          attributes: element.attributes.map((each) => ({ name: each.name, description: each.description, value: { type: each.type } })),
          slots: told(element.slots),
          js: {
            properties: element.properties.map((each) => ({ name: each.name, description: each.description, value: { type: each.type?.text } })),
            events: told(element.events),
          },
          css: { properties: told(element.cssProperties), parts: told(element.parts) },
        })),
      },
    },
  };
}
