/** See src/adapter/rest/lean-schema.ts. */
export const leanSchema = {
  name: 'civic-lean-schema',
  enforce: 'pre',
  resolveId: {
    order: 'pre',
    handler(source, importer, options) {
      return source === './schema.ts' ? this.resolve('./lean-schema.ts', importer, options) : undefined;
    },
  },
};
