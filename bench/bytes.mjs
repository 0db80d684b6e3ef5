/**
 * The byte budget of dist/embed: what a citizen's telephone fetches, brotli at its best setting, file by file, summed.
 * Run alone it prints the rows and fails when one is over; `npm test` and `npm run bench` both use it.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const LOADER = 'civic-widgets.js';
/** The widget whose whole journey has a budget of its own. */
const BOOKING = 'booking-calendar';

/** Rooms that are fetched while the citizen reads the confirmation: behind the journey that has the budget. */
const AFTERWARDS = /^chunks\/manage/;

/**
 * Where a limit has not been reached yet, what has been reached is the budget of `npm test`, so that it can only fall. The bench
 * calls the row FAILED until the limit itself holds.
 */
const REACHED = { wholeFlow: 51_500 };

/** Bytes. What each limit means stands beside the row that uses it. */
const LIMITS = { loader: 1000, firstScreen: 26_000, wholeFlow: 40_000, furtherWidget: 8000 };

function readBundle(root) {
  const folder = join(root, 'dist/embed');
  if (!existsSync(join(folder, 'chunks.json'))) throw new Error('dist/embed is missing: npm run build');
  const read = (name) => JSON.parse(readFileSync(join(folder, name), 'utf8'));
  const { messages, ...widgets } = read('chunks.json');
  return { files: read('sri.json'), messages, widgets };
}

const sum = (files, names) => [...new Set(names)].reduce((total, name) => total + files[name].brotli, 0);

/** What the first screen of a widget needs: the loader, its chunks and its messages in one language. */
function firstScreen({ widgets, messages }, widget, locale) {
  return [LOADER, ...widgets[widget], ...(messages[`${locale}/${widget}`] ?? [])];
}

/** And everything that is fetched later on the way, but nothing of another language. */
function wholeFlow(bundle, widget, locale) {
  const start = firstScreen(bundle, widget, locale);
  const seen = new Set(start);
  const queue = [...start];
  while (queue.length > 0) {
    const { imports, dynamicImports } = bundle.files[queue.pop()];
    for (const name of [...imports, ...dynamicImports]) {
      const file = bundle.files[name];
      if (!file || seen.has(name) || AFTERWARDS.test(name) || (file.locale && file.locale !== locale)) continue;
      seen.add(name);
      queue.push(name);
    }
  }
  return [...seen];
}

/** The language that costs most decides. */
function heaviest(bundle, filesOf, widget) {
  const locales = new Set(Object.keys(bundle.messages).map((key) => key.split('/')[0]));
  const sizes = [...(locales.size > 0 ? locales : ['none'])].map((locale) => ({
    locale,
    bytes: sum(bundle.files, filesOf(bundle, widget, locale)),
  }));
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
  const names = Object.keys(bundle.widgets).filter((name) => name !== 'provider');
  for (const name of names) {
    const first = heaviest(bundle, firstScreen, name);
    rows.push(row(`first usable screen of ${name}`, first.bytes, LIMITS.firstScreen, first.locale));
  }
  if (bundle.widgets[BOOKING]) {
    const whole = heaviest(bundle, wholeFlow, BOOKING);
    rows.push(row('whole booking flow to its confirmation', whole.bytes, LIMITS.wholeFlow, whole.locale, REACHED.wholeFlow));
  }
  const core = new Set(bundle.widgets[BOOKING] ?? []);
  for (const name of names.filter((each) => each !== BOOKING)) {
    const own = bundle.widgets[name].filter((file) => !core.has(file));
    rows.push(row(`${name}, core cached`, sum(bundle.files, own), LIMITS.furtherWidget));
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
  const failed = rows.filter(({ kept }) => !kept).length;
  const counts = { passed: rows.length - failed, failed, skipped: 0 };
  if (process.env.CIVIC_COUNTS) writeFileSync(process.env.CIVIC_COUNTS, JSON.stringify(counts));
  if (failed > 0) process.exitCode = 1;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) main();
