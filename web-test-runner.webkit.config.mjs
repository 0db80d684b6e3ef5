/**
 * The same tests in WebKitGTK. Needs a running WebKitWebDriver (CIVIC_WEBDRIVER_PORT) and a display;
 * `npm test` starts both (scripts/browsers/webkit.mjs).
 */
import { webdriverLauncher } from '@web/test-runner-webdriver';
import { findMiniBrowser } from './scripts/browsers/webkit.mjs';

// Read by the Chromium configuration, which must not look for Chromium then.
process.env.CIVIC_OTHER_BROWSER = 'webkit';
const { default: base } = await import('./web-test-runner.config.mjs');

export default {
  ...base,
  // These tests use commands that only the Chrome DevTools protocol has.
  files: [...base.files, '!test/**/*.chromium.test.ts'],
  browsers: [
    webdriverLauncher({
      automationProtocol: 'webdriver',
      hostname: '127.0.0.1',
      port: Number(process.env.CIVIC_WEBDRIVER_PORT ?? 4499),
      path: '/',
      logLevel: 'error',
      capabilities: {
        browserName: 'MiniBrowser',
        'wdio:enforceWebDriverClassic': true,
        'webkitgtk:browserOptions': { binary: findMiniBrowser(), args: ['--automation'] },
      },
    }),
  ],
};
