/**
 * `npm test`: installs what is missing, finds or installs a browser, then runs every stage. Works in a fresh clone.
 * At the end every test that failed is named, as thousands of lines of output lie above; the last line is `N passed, N failed, N skipped`.
 * The exit code is not zero if anything failed.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { install } from './setup/install.mjs';
import { failedOne } from './testing/run.mjs';

const USAGE = `npm test -- [--only STAGES] [--grep TEXT] [--files GLOBS] [--all]

  --only   stages by name, separated by commas: types, lint, build, bytes, chromium (or wtr), firefox, webkit,
           browsers (those three), e2e, consumers
  --grep   only tests whose name holds this text
  --files  only these test files, separated by commas
  --all    Firefox and WebKit must be there too`;

const root = resolve(import.meta.dirname, '..');
const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;
const inWords = ({ passed, failed, skipped }) => `${passed} passed, ${failed.length} failed, ${skipped} skipped`;

function options() {
  const { values } = parseArgs({
    options: {
      only: { type: 'string' },
      grep: { type: 'string' },
      files: { type: 'string' },
      all: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  return values;
}

function select({ stages, aliases }, only) {
  if (!only) return stages;
  const names = only.split(',').flatMap((name) => aliases[name] ?? [name]);
  const unknown = names.find((name) => !stages.some((stage) => stage.name === name));
  if (unknown) throw new Error(`There is no stage ${unknown}.\n\n${USAGE}`);
  return stages.filter((stage) => names.includes(stage.name));
}

async function chromeFor(chosen) {
  if (!chosen.some((stage) => stage.needsChrome)) return undefined;
  const { findChrome } = await import('./browsers/chrome.mjs');
  const path = await findChrome({ install: true, log: console.log });
  console.log(path ? `Browser: ${path}` : 'No browser found, and none could be installed. CHROME_PATH names one.');
  return path;
}

async function runStage(stage, context, results) {
  const started = performance.now();
  console.log(`\n── ${stage.title} (${stage.name})`);
  let counts;
  try {
    if (stage.needsChrome && !context.chrome) throw new Error('It needs a browser.');
    if (stage.needsBuild && results.build?.failed.length) throw new Error('It needs the build, which failed.');
    counts = await stage.start({ ...context, built: results.build?.failed.length === 0 });
  } catch (error) {
    console.log(error.message);
    counts = failedOne(error.message);
  }
  console.log(`── ${stage.name}: ${inWords(counts)} in ${seconds(started)}`);
  results[stage.name] = { ...counts, time: seconds(started) };
}

function total(results) {
  const all = Object.values(results);
  const sum = (key) => all.reduce((before, counts) => before + counts[key], 0);
  return { passed: sum('passed'), failed: all.flatMap(({ failed }) => failed), skipped: sum('skipped') };
}

/** What failed, a line each. */
function listFailed(results) {
  for (const [stage, { failed }] of Object.entries(results)) {
    for (const line of failed) console.log(`FAILED in ${stage}: ${line.replaceAll(/\s+/g, ' ').slice(0, 600)}`);
  }
}

const results = {};
const started = performance.now();
try {
  const chosen = options();
  if (chosen.help) {
    console.log(USAGE);
  } else {
    install(root);
    const all = await import('./testing/stages.mjs');
    const stages = select(all, chosen.only);
    const context = { root, ...chosen, chrome: await chromeFor(stages) };
    for (const stage of stages) await runStage(stage, context, results);
    console.log('');
    for (const [name, counts] of Object.entries(results)) {
      console.log(`${name.padEnd(9)} ${inWords(counts)} (${counts.time})`);
    }
  }
} catch (error) {
  console.log(error.message);
  results.setup = failedOne(error.message);
}
listFailed(results);
const counts = total(results);
console.log(`Took ${seconds(started)}.`);
if (counts.failed.length > 0) process.exitCode = 1;
console.log(inWords(counts));
