/**
 * `npm run bench`: the booking widget beside a page with one Lit button, cally and flatpickr, in one run, and the targets that it must
 * hold. Ends with code 1 if one fails. `--runs N` rounds (5); `--only booking,lit` pages; `--json FILE` keeps every visit.
 */
import { writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { chromeArguments, findChrome } from '../scripts/browsers/chrome.mjs';
import { buildEmbed } from '../scripts/build/embed.mjs';
import { bookingApi } from './booking-api.mjs';
import { inWords } from './conditions.mjs';
import { startServer } from './measure/server.mjs';
import { visit } from './measure/visit.mjs';
import { buildPages, pages } from './pages.mjs';
import { comparison, targetRows } from './targets.mjs';

const root = resolve(import.meta.dirname, '..');
const COLUMNS = [
  'page', 'bytes', 'requests / depth', 'ready', '÷ lit', 'blocking', 'heap', 'arrow median / worst', 'month worst', 'shift',
];

function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const line = (row) => row.map((cell, column) => cell.padEnd(widths[column])).join('   ').trimEnd();
  return rows.map(line).join('\n');
}

/** Every round is a new browser, and visits the pages in another order: none is always the first after a pause. */
async function rounds(executablePath, definitions, origin, count) {
  const visits = [];
  let version;
  // Round 0 warms the machine up and is forgotten.
  for (let round = 0; round <= count; round += 1) {
    const browser = await chromium.launch({
      executablePath,
      args: [...chromeArguments, '--headless=new', '--disable-gpu', '--disable-background-networking', '--js-flags=--expose-gc'],
    });
    version = browser.version();
    const shifted = definitions.map((_, index) => definitions[(index + round) % definitions.length]);
    for (const definition of round % 2 ? shifted.reverse() : shifted) {
      const result = await visit(browser, definition, origin).catch((error) => ({ error: error.message }));
      const problems = [result.error, ...(result.errors ?? []), ...(result.failed ?? [])].filter(Boolean);
      const ready = result.ready ? `ready after ${Math.round(result.ready)} ms` : '';
      console.error(`  round ${round} ${definition.name.padEnd(14)} ${ready} ${problems.join('; ')}`);
      if (round > 0) visits.push({ page: definition.name, round, ...result });
    }
    await browser.close();
  }
  return { version, visits };
}

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '5' }, only: { type: 'string' }, json: { type: 'string' } },
});
const wanted = values.only?.split(',');
const definitions = pages().filter(({ name }) => !wanted || wanted.includes(name));

const executablePath = process.env.CIVIC_CHROME ?? (await findChrome({ install: true, log: console.error }));
const built = join(root, 'dist/bench');
await buildEmbed(root);
await buildPages(root, built);
const server = await startServer({
  api: bookingApi(),
  folders: {
    '/embed/': join(root, 'dist/embed'),
    ...Object.fromEntries(definitions.map(({ name }) => [`/${name}/`, join(built, name)])),
  },
});
try {
  // The first answer takes long: the mock municipality is read then.
  await fetch(`${server.origin}/api/municipalities/chania`);
  const { version, visits } = await rounds(executablePath, definitions, server.origin, Number(values.runs));
  if (values.json) writeFileSync(values.json, JSON.stringify(visits, undefined, 1));
  console.log(`\nChromium ${version}; medians of ${values.runs} rounds; ${inWords()}; load ${loadavg()[0].toFixed(2)}\n`);
  console.log(table([COLUMNS, ...comparison(visits.filter(({ error }) => !error))]));
  const rows = targetRows(root, visits.filter(({ error }) => !error));
  console.log(`\n${table([
    ['target', 'value', 'limit', ''],
    ...rows.map(({ name, value, limit, ok }) => [name, value, limit, ok ? 'ok' : 'FAILED']),
  ])}`);
  const failed = rows.filter(({ ok }) => !ok).length;
  console.log(failed > 0 ? `\n${failed} of ${rows.length} targets FAILED` : `\nAll ${rows.length} targets hold`);
  if (failed > 0) process.exitCode = 1;
} finally {
  server.close();
}
