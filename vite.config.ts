/** The demo's development server. What is shipped is built by scripts/build.mjs. */
import { resolve } from 'node:path';
import { defineConfig } from 'vite';
import { devLoader } from './scripts/build/dev-loader.mjs';

const root = import.meta.dirname;

export default defineConfig({
  root: resolve(root, 'demo'),
  // The worker of MSW, which must be served from the root of the site.
  publicDir: resolve(root, 'public'),
  appType: 'mpa',
  plugins: [devLoader(root)],
  // Found before the first visit: what is discovered later reloads the page under the visitor.
  optimizeDeps: { entries: ['**/*.html', '../src/define/*.ts'] },
  server: {
    port: 5173,
    strictPort: false,
    fs: { allow: [root] },
  },
  build: {
    outDir: resolve(root, 'dist/demo'),
    emptyOutDir: true,
  },
});
