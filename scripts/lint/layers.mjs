/**
 * ESLint rule: imports go down only. It resolves every relative import to the layer it lands in and compares that with the
 * table below; it sees static and dynamic imports, re-exports and `import()` types alike.
 */
import { dirname, relative, resolve, sep } from 'node:path';

/** What each folder of src/ may import besides itself. */
const MAY_IMPORT = {
  domain: [],
  i18n: ['domain'],
  adapter: ['domain'],
  ui: ['domain', 'i18n'],
  provider: ['domain', 'i18n', 'adapter'],
  widgets: ['domain', 'i18n', 'adapter', 'ui', 'provider'],
  define: ['domain', 'i18n', 'adapter', 'ui', 'provider', 'widgets'],
  embed: ['domain', 'i18n', 'adapter', 'ui', 'provider', 'widgets', 'define'],
  // src/index.ts, the package's main entry: everything but what has side effects.
  index: ['domain', 'i18n', 'adapter', 'ui', 'provider', 'widgets'],
};

/** Packages that a layer may name; layers not listed may name any dependency. */
const PACKAGES = {
  domain: /^(date-fns|date-fns-jalali|@date-fns\/utc)(\/|$)/,
  adapter: /^(zod\/v4\/core|oauth4webapi)$/,
};

/** Folders outside src/ that src/ and each other may not reach, except where named. */
const MOCK_USERS = ['mock-api', 'stories', 'demo', 'test', 'bench', 'scripts', '.storybook'];

function place(root, file) {
  const parts = relative(root, file).split(sep);
  if (parts[0] !== 'src') return { top: parts[0] };
  const layer = parts.length > 2 ? parts[1] : 'index';
  // src/widgets/NAME/… belongs to one widget, whose name has a hyphen as every custom element's; all else there belongs to all.
  const widget = layer === 'widgets' && parts[2].includes('-') && parts.length > 3 ? parts[2] : undefined;
  return { top: 'src', layer, widget };
}

function complaint(from, to) {
  if (to.top === '..' || to.top === 'node_modules') return undefined;
  if (to.top === 'mock-api' && !MOCK_USERS.includes(from.top)) {
    return 'mock-api is for stories, the demo, tests and the bench only.';
  }
  if (from.top !== 'src') return undefined;
  if (to.top !== 'src') return `src/ may not import from ${to.top}/.`;
  if (from.widget && to.widget && from.widget !== to.widget) {
    return `One widget never imports another: ${from.widget} → ${to.widget}.`;
  }
  if (from.layer === 'widgets' && !from.widget && to.widget) {
    return 'What all widgets share may not know one of them.';
  }
  if (from.layer === to.layer) return undefined;
  if (!(from.layer in MAY_IMPORT)) return `src/${from.layer}/ is not a layer of the design.`;
  if (MAY_IMPORT[from.layer].includes(to.layer)) return undefined;
  return `Imports go down only: src/${from.layer} may not import src/${to.layer}.`;
}

export const layers = {
  meta: {
    type: 'problem',
    docs: { description: 'Hold the import directions of the architecture' },
    schema: [],
    messages: { direction: '{{text}}' },
  },
  create(context) {
    const from = place(context.cwd, context.filename);

    function check(source) {
      if (source?.type !== 'Literal' || typeof source.value !== 'string') return;
      const name = source.value;
      let text;
      if (name.startsWith('.')) {
        text = complaint(from, place(context.cwd, resolve(dirname(context.filename), name)));
      } else if (from.top === 'src' && PACKAGES[from.layer]?.test(name) === false) {
        text = `src/${from.layer} may not import the package ${name}.`;
      }
      if (text) context.report({ node: source, messageId: 'direction', data: { text } });
    }

    return {
      ImportDeclaration: (node) => check(node.source),
      ExportNamedDeclaration: (node) => check(node.source),
      ExportAllDeclaration: (node) => check(node.source),
      ImportExpression: (node) => check(node.source),
      TSImportType: (node) => check(node.source ?? node.argument?.literal),
    };
  },
};
