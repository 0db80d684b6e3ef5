/** Custom Elements Manifest: the public API of each element, read from the JSDoc of its class. */
export default {
  globs: ['src/widgets/**/*.ts', 'src/provider/**/*.ts', 'src/define/**/*.ts'],
  exclude: ['src/widgets/**/{flow,views,styles}.ts', 'src/widgets/**/views/**'],
  outdir: 'dist',
  litelement: true,
  plugins: [
    {
      name: 'civic-published-paths',
      /** The manifest is read by users of the package, who have dist/npm and not src. */
      packageLinkPhase({ customElementsManifest }) {
        const published = (path) => path.replace(/^\/?src\//, 'dist/npm/').replace(/\.ts$/, '.js');
        const visit = (value) => {
          if (!value || typeof value !== 'object') return;
          for (const [key, inner] of Object.entries(value)) {
            if ((key === 'path' || key === 'module') && typeof inner === 'string') value[key] = published(inner);
            else visit(inner);
          }
        };
        visit(customElementsManifest.modules);
      },
    },
  ],
};
