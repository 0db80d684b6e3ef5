/** The stages of `npm test`, in their order. Each resolves to how many tests passed and were skipped, and a line for each that failed. */
import { existsSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { findFirefox } from '../browsers/firefox.mjs';
import { findHeadlessShell } from '../browsers/headless-shell.mjs';
import { findWebKit, startWebKit } from '../browsers/webkit.mjs';
import { failedOne, passedOne, run, runCounted, runOnce, skippedOne } from './run.mjs';

const TSC = 'node_modules/typescript/bin/tsc';
const ESLINT = 'node_modules/eslint/bin/eslint.js';
const WTR = 'node_modules/@web/test-runner/dist/bin.js';
const NODE_REPORTER = './scripts/testing/node-counts-reporter.mjs';

/** What a stage does when its browser is not there: `--all` demands every one. */
function missing(name, { all }) {
  const news = `${name} is not installed here.`;
  console.log(news);
  return all ? failedOne(`${news} --all demands it.`) : skippedOne;
}

function browserTests(config, { root, files, grep, chrome }, env = {}) {
  return runCounted([WTR, '--config', config], {
    cwd: root,
    minutes: 20,
    env: {
      ...(chrome && { CIVIC_CHROME: chrome }),
      ...(files && { CIVIC_TEST_FILES: files }),
      ...(grep && { CIVIC_GREP: grep }),
      ...env,
    },
  });
}

async function types({ root }) {
  for (const project of ['tsconfig.json', 'tsconfig.node.json']) {
    if ((await run([TSC, '-p', project], { cwd: root })) !== 0) return failedOne(project);
  }
  return passedOne;
}

/** Eslint, and that what is generated into docs/ is what its sources say now. */
async function lint({ root }) {
  const failed = [];
  for (const args of [[ESLINT, '.'], ['--import', 'tsx', 'scripts/definition-schema.mjs', '--check'], ['--import', 'tsx', 'scripts/openapi.mjs', '--check']]) {
    if ((await run(args, { cwd: root })) !== 0) failed.push(args.join(' '));
  }
  return { passed: 3 - failed.length, failed, skipped: 0 };
}

async function webkit(options) {
  const found = findWebKit();
  if (!found) return missing('WebKit (WebKitWebDriver, MiniBrowser, Xvfb)', options);
  const { port, stop } = await startWebKit(found);
  try {
    const env = { CIVIC_WEBDRIVER_PORT: String(port) };
    return await browserTests('web-test-runner.webkit.config.mjs', options, env);
  } finally {
    stop();
  }
}

/** Node 20 takes file names only, so the folder is read here. */
function endToEndFiles(root, place, wanted) {
  const folder = join(root, place);
  const all = existsSync(folder)
    ? readdirSync(folder, { recursive: true })
        .filter((file) => file.endsWith('.e2e.ts'))
        .map((file) => `${place}/${file.replaceAll('\\', '/')}`)
        .sort()
    : [];
  return wanted ? all.filter((file) => wanted.split(',').includes(file)) : all;
}

/** Files that measure time: tests that share the machine with another browser measure each other. */
const MEASURES = /-speed\.e2e\.ts$/;

function nodeTests({ root, grep, chrome, shell }, files, concurrency) {
  if (files.length === 0) return { passed: 0, failed: [], skipped: 0 };
  const args = [
    '--import', 'tsx',
    '--test',
    `--test-concurrency=${concurrency}`,
    '--test-reporter=spec', '--test-reporter-destination=stdout',
    `--test-reporter=${NODE_REPORTER}`, '--test-reporter-destination=stderr',
    ...(grep ? [`--test-name-pattern=${grep}`] : []),
    ...files,
  ];
  return runCounted(args, { cwd: root, minutes: 75, env: { CIVIC_CHROME: chrome, ...(shell && { CIVIC_SHELL: shell }) } });
}

async function endToEnd(options, { place = 'test/e2e', concurrency = Math.min(4, availableParallelism()) } = {}) {
  const found = endToEndFiles(options.root, place, options.files);
  if (found.length === 0) {
    return failedOne('No end-to-end tests found.');
  }
  // Of two runs, one might find nothing by that name, which counts as a failure.
  if (options.grep) return nodeTests(options, found, 1);
  const together = await nodeTests({ ...options, shell: findHeadlessShell(console.log) }, found.filter((file) => !MEASURES.test(file)), concurrency);
  const alone = await nodeTests(options, found.filter((file) => MEASURES.test(file)), 1);
  return { passed: together.passed + alone.passed, failed: [...together.failed, ...alone.failed], skipped: together.skipped + alone.skipped };
}

/** The package as others use it. Tried alone, it is built first: what is tested is what would be published now. */
async function consumers(options) {
  const { root, built } = options;
  if (!built && (await run(['scripts/build.mjs'], { cwd: root })) !== 0) return failedOne('The build, which it needs.');
  // Its projects are built, which takes the whole machine by itself.
  return endToEnd(options, { place: 'test/consumers', concurrency: 1 });
}

/** `chrome`: the stage needs a browser of the Chromium family; `build`: it needs dist/embed. */
export const stages = [
  { name: 'types', title: 'Types (tsc)', start: types },
  { name: 'lint', title: 'Lint (eslint), and generated documentation', start: lint },
  { name: 'build', title: 'Build', start: ({ root }) => runOnce(['scripts/build.mjs'], { cwd: root }) },
  {
    name: 'bytes',
    title: 'Byte budget of the bundle',
    needsBuild: true,
    start: ({ root }) => runCounted(['bench/bytes.mjs'], { cwd: root }),
  },
  {
    name: 'chromium',
    title: 'Unit, component and contract tests in Chromium',
    needsChrome: true,
    start: (options) => browserTests('web-test-runner.config.mjs', options),
  },
  {
    name: 'firefox',
    title: 'The same in Firefox',
    start(options) {
      const path = findFirefox();
      if (!path) return missing('Firefox', options);
      return browserTests('web-test-runner.firefox.config.mjs', options, { FIREFOX_PATH: path });
    },
  },
  { name: 'webkit', title: 'The same in WebKit', start: webkit },
  {
    name: 'e2e',
    title: 'End-to-end tests on the bundle',
    needsBuild: true,
    needsChrome: true,
    start: (options) => endToEnd(options),
  },
  {
    name: 'consumers',
    title: 'The package in projects that use it',
    needsBuild: true,
    needsChrome: true,
    start: consumers,
  },
];

/** Short names for `--only`. */
export const aliases = { wtr: ['chromium'], browsers: ['chromium', 'firefox', 'webkit'] };
