/** What may stand behind `npm run mock-server --`. */
import { parseArgs } from 'node:util';

const FLAGS = {
  port: { value: 'NUMBER', text: 'where it listens, 8787 unless told; 0 for any port that is free' },
  host: { value: 'ADDRESS', text: 'the network card it listens on, 127.0.0.1 unless told: this machine only' },
  scenario: { value: 'NAME', text: 'what goes wrong, normal unless told; the overview page lists all, and changes it' },
  seed: { value: 'TEXT', text: 'names the chance: the same seed gives the same free times, references and tokens' },
  clock: { value: 'INSTANT', text: 'when the municipality’s clock starts, such as 2026-11-23T08:00:00Z; now unless told' },
  page: { value: 'ADDRESS', text: 'the page with the widget, which links in e-mails lead to' },
};

export function usage() {
  const lines = Object.entries(FLAGS).map(([name, { value, text }]) => `  ${`--${name} ${value}`.padEnd(20)} ${text}`);
  return ['Usage: npm run mock-server -- [flags]', ...lines, `  ${'--help'.padEnd(20)} this list`].join('\n');
}

const fail = (text) => {
  throw new Error(`${text}\n\n${usage()}`);
};

function parse(args) {
  const options = Object.fromEntries(Object.keys(FLAGS).map((name) => [name, { type: 'string' }]));
  try {
    return parseArgs({ args, options: { ...options, help: { type: 'boolean' } }, allowPositionals: false }).values;
  } catch (error) {
    return fail(error.message.split('. ')[0]);
  }
}

/** @throws with a text for whoever typed the flags */
export function readFlags(args) {
  const { port = '8787', host = '127.0.0.1', scenario = 'normal', seed = 'civic', clock, page = '', help = false } = parse(args);
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) fail(`--port wants a number from 0 to 65535, not “${port}”.`);
  const start = clock === undefined ? undefined : Date.parse(clock);
  if (Number.isNaN(start)) fail(`--clock wants an instant such as 2026-11-23T08:00:00Z, not “${clock}”.`);
  if (page && !URL.canParse(page)) fail(`--page wants a whole address such as https://town.example/appointments, not “${page}”.`);
  return { port: Number(port), host, scenario, seed, clock: start, page, help };
}
