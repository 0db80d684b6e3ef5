/** `npm start`: installs what is missing, then serves the demo with its mock municipality. Works in a fresh clone. */
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { install } from './setup/install.mjs';

const root = resolve(import.meta.dirname, '..');

/** The demo's pages as addresses: `demo/chania/index.html` is `/chania/`. */
function pages() {
  return readdirSync(join(root, 'demo'), { recursive: true })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.replace(/(^|\/)index\.html$/, '$1'))
    .sort();
}

try {
  install(root);
  const { createServer } = await import('vite');
  const server = await createServer({ configFile: join(root, 'vite.config.ts') });
  await server.listen();
  const [address] = server.resolvedUrls.local;
  console.log('\nThe demo of civic-widgets, with a mock municipality that answers in the browser:');
  for (const page of pages()) console.log(`  ${address}${page}`);
  console.log('\nCtrl+C stops it.');
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
