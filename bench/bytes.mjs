/**
 * The byte budget of dist/embed: what a citizen's telephone fetches, brotli at its best setting, file by file, summed.
 * Run alone it prints the rows and fails when one is over; `npm test` and `npm run bench` both use it.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { definitions } from '../scripts/build/entries.mjs';

const LOADER = 'civic-widgets.js';
/** The widget whose whole journey has a budget of its own. */
const BOOKING = 'booking-calendar';

/**
 * Rooms that are fetched while the citizen reads the confirmation, or when someone else was quicker: beside the journey that has the
 * budget. And signing in, which only those fetch whose municipality wants it before a booking; it has a row of its own.
 */
const AFTERWARDS = /-(manage|sign-in)\.\w+\.js$/;
const SIGN_IN = /-sign-in\.\w+\.js$/;

/**
 * Where a limit has not been reached yet, what has been reached is the budget of `npm test`, so that it can only fall. The bench
 * calls the row FAILED until the limit itself holds.
 */
const REACHED = { wholeFlow: 49_100 };

/** Bytes. What each limit means stands beside the row that uses it. */
const LIMITS = { loader: 1000, firstScreen: 26_000, wholeFlow: 40_000, furtherWidget: 8000, signIn: 8000 };

/** `HASH/booking-calendar.el.js`: the first screen of a widget in a language. */
const ENTRY = /^(\w+)\/([\w-]+)\.(\w+)\.js$/;

function readBundle(root) {
  const folder = join(root, 'dist/embed');
  if (!existsSync(join(folder, 'sri.json'))) throw new Error('dist/embed is missing: npm run build');
  const files = JSON.parse(readFileSync(join(folder, 'sri.json'), 'utf8'));
  const entries = Object.keys(files).map((name) => ENTRY.exec(name)).filter(Boolean);
  const widgets = Object.keys(definitions(root)).filter((name) => name !== 'provider');
  return { files, widgets, folder: entries[0][1], locales: [...new Set(entries.map(([, , , locale]) => locale))] };
}

const sum = (files, names) => [...new Set(names)].reduce((total, name) => total + files[name].brotli, 0);

/** A file and all that it imports at once. */
function closure(files, names) {
  const seen = new Set();
  const queue = [...names];
  while (queue.length > 0) {
    const name = queue.pop();
    if (seen.has(name)) continue;
    seen.add(name);
    queue.push(...files[name].imports);
  }
  return [...seen];
}

/** What the first screen of a widget needs: the loader, the core, and the widget's own file in one language. */
function firstScreen({ files, folder }, widget, locale) {
  return [LOADER, ...closure(files, [`${folder}/core.js`, `${folder}/${widget}.${locale}.js`])];
}

const ownFiles = (bundle, widget, locale) =>
  firstScreen(bundle, widget, locale).filter((name) => name !== LOADER && name !== `${bundle.folder}/core.js`);

/** And everything that is fetched later on the way; a file of one language leads to no other. */
function wholeFlow(bundle, widget, locale) {
  const start = firstScreen(bundle, widget, locale);
  const seen = new Set(start);
  const queue = [...start];
  while (queue.length > 0) {
    const { imports, dynamicImports } = bundle.files[queue.pop()];
    for (const name of [...imports, ...dynamicImports]) {
      if (seen.has(name) || AFTERWARDS.test(name) || notSpoken(name)) continue;
      seen.add(name);
      queue.push(name);
    }
  }
  return [...seen];
}

/**
 * Who reads a language that ships never fetches these: the Persian calendar apart is for a page that changes its language to Persian (a
 * Persian page has it in its rooms), formats of `Intl` for a language that a page adds.
 */
const notSpoken = (name) => /\/persian\.js$|-intl\.\w+\.js$/.test(name);

/** The language that costs most decides. */
function heaviest(bundle, filesOf, widget) {
  const sizes = bundle.locales.map((locale) => ({ locale, bytes: sum(bundle.files, filesOf(bundle, widget, locale)) }));
  return sizes.reduce((most, each) => (each.bytes > most.bytes ? each : most));
}

const row = (name, value, limit, detail = '', reached = limit) => ({
  name,
  value,
  limit,
  ok: value <= limit,
  kept: value <= Math.max(limit, reached),
  detail,
});

export function byteRows(root) {
  const bundle = readBundle(root);
  const rows = [row('loader script', bundle.files[LOADER].brotli, LIMITS.loader)];
  for (const name of bundle.widgets) {
    const first = heaviest(bundle, firstScreen, name);
    rows.push(row(`first usable screen of ${name}`, first.bytes, LIMITS.firstScreen, first.locale));
  }
  const signIn = Object.entries(bundle.files).filter(([name]) => SIGN_IN.test(name) && !name.includes('~'));
  if (signIn.length) rows.push(row('signing in, once it is wanted', Math.max(...signIn.map(([, { brotli }]) => brotli)), LIMITS.signIn));
  if (bundle.widgets.includes(BOOKING)) {
    const whole = heaviest(bundle, wholeFlow, BOOKING);
    rows.push(row('whole booking flow to its confirmation', whole.bytes, LIMITS.wholeFlow, whole.locale, REACHED.wholeFlow));
  }
  for (const name of bundle.widgets.filter((each) => each !== BOOKING)) {
    const own = heaviest(bundle, ownFiles, name);
    rows.push(row(`${name}, core cached`, own.bytes, LIMITS.furtherWidget, own.locale));
  }
  return rows;
}

export const kilobytes = (bytes) => `${(bytes / 1000).toFixed(2)} kB`;

function main() {
  const rows = byteRows(resolve(import.meta.dirname, '..'));
  for (const { name, value, limit, ok, kept, detail } of rows) {
    const text = `${name}${detail ? ` (${detail})` : ''}`;
    console.log(`${text.padEnd(52)} ${kilobytes(value).padStart(9)} of ${kilobytes(limit).padStart(9)}  ${ok ? 'ok' : kept ? 'over, as before' : 'FAILED'}`);
  }
  const failed = rows.filter(({ kept }) => !kept).map(({ name, value, limit }) => `${name}: ${kilobytes(value)} of ${kilobytes(limit)}`);
  const counts = { passed: rows.length - failed.length, failed, skipped: 0 };
  if (process.env.CIVIC_COUNTS) writeFileSync(process.env.CIVIC_COUNTS, JSON.stringify(counts));
  if (failed.length > 0) process.exitCode = 1;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) main();
