/**
 * Some catalogues of a language are always fetched together, such as the shared one and a widget's own for its first screen. As
 * two modules they would be two requests on a slow line; this makes them one, without a change to the sources: what
 * src/widgets/NAME/messages.ts imports leads to one module that exports both. When several widgets share the shared catalogue,
 * the bundler parts it again by itself.
 */
import { relative, resolve, sep } from 'node:path';

const MESSAGES = /^src\/widgets\/([^/]+)\/messages\.ts$/;
const IMPORT = /import\('\.\.\/\.\.\/i18n\/messages\/([\w-]+)\/([\w-]+)\.ts'\)/g;
const PAIR = 'virtual:civic-catalogues/';

/** Pairs besides that of the first screen, by widget; a pair is named after its second half. */
const LATER = {
  'booking-calendar': [['appointment', 'booking-time']],
};

const pairsOf = (widget) => [['shared', widget], ...(LATER[widget] ?? [])];

/** Picks one half; a function declaration, because it stands at the end of the module that uses it. */
const HALVES = ['first', 'second'].map((half) => `function ${half}(pair) { return { default: pair.${half} }; }`).join(' ');

export function pairedCatalogues(root) {
  const pairs = new Map();
  return {
    name: 'civic-paired-catalogues',
    enforce: 'pre',

    transform: {
      filter: { id: /\/messages\.ts$/ },
      handler(code, id) {
        const widget = MESSAGES.exec(relative(root, id).split(sep).join('/'))?.[1];
        if (!widget) return undefined;
        const paired = code.replace(IMPORT, (original, locale, file) => {
          const pair = pairsOf(widget).find((files) => files.includes(file));
          if (!pair) return original;
          pairs.set(`${pair[1]}.${locale}`, pair);
          return `import('${PAIR}${pair[1]}.${locale}').then(${file === pair[1] ? 'second' : 'first'})`;
        });
        // The lines stay where they are; what stands in them needs no map.
        return { code: paired + HALVES, map: { mappings: '' } };
      },
    },

    resolveId: (source) => (source.startsWith(PAIR) ? `\0${source}` : undefined),

    load(id) {
      if (!id.startsWith(`\0${PAIR}`)) return undefined;
      const name = id.slice(PAIR.length + 1);
      const [, locale] = name.split('.');
      const path = (file) => JSON.stringify(resolve(root, `src/i18n/messages/${locale}/${file}.ts`));
      const [first, second] = pairs.get(name);
      return [`export { default as first } from ${path(first)};`, `export { default as second } from ${path(second)};`].join('\n');
    },
  };
}
