/**
 * Unit, component and contract tests in Chromium.
 *
 * Environment: CIVIC_CHROME or CHROME_PATH (the browser), CIVIC_TEST_FILES (globs, comma separated), CIVIC_GREP (part of a
 * test's name), CIVIC_COUNTS (a file that receives the number of passed, failed and skipped tests).
 */
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import { chromeArguments, findChrome } from './scripts/browsers/chrome.mjs';
import { countsReporter } from './scripts/testing/counts-reporter.mjs';
// The lists below the address bar are pages too, two for each window, seen or not: they cost as much again as the page that is tested.
import unseenFeatures from './scripts/browsers/unseen-features.json' with { type: 'json' };
import { emulationPlugin } from './scripts/testing/emulation-plugin.mjs';

// A fixed zone that has daylight saving time; a test that needs another one asks the emulation plugin.
process.env.TZ = process.env.CIVIC_TZ ?? 'Europe/Athens';

/** Noise of the development builds that says nothing about a test. */
const NOISE = ['Lit is in dev mode', 'Multiple versions of Lit loaded'];

const files = process.env.CIVIC_TEST_FILES?.split(',') ?? [
  'test/{domain,i18n,ui,widgets,contract}/**/*.test.ts',
];

async function chromium() {
  const executablePath = process.env.CIVIC_CHROME ?? (await findChrome());
  return chromeLauncher({
    // A context a file: service workers, storage and focus of one test file never reach the next.
    createBrowserContext: ({ browser }) => browser.createBrowserContext(),
    launchOptions: { executablePath, args: [...chromeArguments, `--disable-features=${unseenFeatures.join()}`, '--lang=en-GB'] },
  });
}


export default {
  files,
  rootDir: '.',
  nodeResolve: { exportConditions: ['browser', 'development'] },
  // In background tabs animation frames stop, and tests that wait for them time out: one file at a time.
  concurrency: 1,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 180_000,
  testFramework: {
    config: { ui: 'bdd', timeout: 15_000, grep: process.env.CIVIC_GREP },
  },
  plugins: [
    a11ySnapshotPlugin(),
    emulationPlugin(),
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)),
    }),
  ],
  middleware: [
    // The worker of MSW must be served from the root to see every request of a test page.
    (context, next) => {
      if (context.path === '/mockServiceWorker.js') context.url = '/public/mockServiceWorker.js';
      return next();
    },
  ],
  filterBrowserLogs: ({ args }) =>
    !args.some((arg) => typeof arg === 'string' && NOISE.some((noise) => arg.includes(noise))),
  reporters: [defaultReporter({ reportTestProgress: false }), countsReporter()],
  coverageConfig: { report: true, reporters: ['text', 'lcov'], include: ['src/**'] },
  browsers: process.env.CIVIC_OTHER_BROWSER ? [] : [await chromium()],
};
