/**
 * `npm run mock-server -- --port 8787 --scenario slow`: the mock municipality over HTTP, for pages of any origin. Installs what
 * is missing, so that it works in a fresh clone.
 */
import { resolve } from 'node:path';
import { install } from './setup/install.mjs';
import { readFlags, usage } from './mock-server/flags.mjs';

const root = resolve(import.meta.dirname, '..');

async function start(args) {
  const flags = readFlags(args);
  if (flags.help) return void console.log(usage());
  install(root);
  // The mock is written in TypeScript; this makes Node read it.
  const { register } = await import('tsx/esm/api');
  register();
  const { scenarios, createMockApi, runningClock, chania, shahinShahr } = await import('../mock-api/index.ts');
  if (!Object.hasOwn(scenarios, flags.scenario)) {
    throw new Error(`There is no scenario “${flags.scenario}”. There are: ${Object.keys(scenarios).join(', ')}.`);
  }
  const { serve } = await import('./mock-server/serve.mjs');
  const clock = runningClock(flags.clock);
  const api = createMockApi({ baseUrl: '/api', clock, seed: flags.seed, scenario: flags.scenario, pageUrl: flags.page });
  const { address } = await serve({ api, clock, scenarios, towns: [chania, shahinShahr], flags });
  console.log(`
The mock municipality of civic-widgets, over HTTP. It is NO PRODUCTION SERVER: it checks nobody's identity, answers every
page, and forgets everything when it stops.

  API       api-url="${address}/api"
  Overview  ${address}/   (municipalities, scenarios, clock, e-mails)
  Scenario  ${flags.scenario}: ${scenarios[flags.scenario]}

Ctrl+C stops it.`);
}

start(process.argv.slice(2)).catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
