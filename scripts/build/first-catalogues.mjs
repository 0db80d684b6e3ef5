/**
 * The first screen of a widget needs two catalogues of a language: the shared one and its own. As two modules they would be two
 * requests on a slow line; this makes them one, without a change to the sources: what src/widgets/NAME/messages.ts imports
 * leads to one module that exports both. When several widgets share the shared catalogue, the bundler parts it again by itself.
 */
import { relative, resolve, sep } from 'node:path';

const MESSAGES = /^src\/widgets\/([^/]+)\/messages\.ts$/;
const IMPORT = /import\('\.\.\/\.\.\/i18n\/messages\/([\w-]+)\/([\w-]+)\.ts'\)/g;
const PAIR = 'virtual:civic-catalogues/';

export function firstCatalogues(root) {
  return {
    name: 'civic-first-catalogues',
    enforce: 'pre',

    transform: {
      filter: { id: /\/messages\.ts$/ },
      handler(code, id) {
        const widget = MESSAGES.exec(relative(root, id).split(sep).join('/'))?.[1];
        if (!widget) return undefined;
        const paired = code.replace(IMPORT, (original, locale, file) => {
          if (file !== 'shared' && file !== widget) return original;
          const name = file === 'shared' ? 'shared' : 'own';
          return `import('${PAIR}${widget}.${locale}').then(({ ${name} }) => ({ default: ${name} }))`;
        });
        // The lines stay where they are; what stands in them needs no map.
        return { code: paired, map: { mappings: '' } };
      },
    },

    resolveId: (source) => (source.startsWith(PAIR) ? `\0${source}` : undefined),

    load(id) {
      if (!id.startsWith(`\0${PAIR}`)) return undefined;
      const [widget, locale] = id.slice(PAIR.length + 1).split('.');
      const path = (file) => JSON.stringify(resolve(root, `src/i18n/messages/${locale}/${file}.ts`));
      return [
        `export { default as shared } from ${path('shared')};`,
        `export { default as own } from ${path(widget)};`,
      ].join('\n');
    },
  };
}
