/** The same tests in Firefox, driven over WebDriver BiDi. FIREFOX_PATH names the browser. */
import { chromeLauncher } from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';

// Read by the Chromium configuration, which must not look for Chromium then.
process.env.CIVIC_OTHER_BROWSER = 'firefox';
const { default: base } = await import('./web-test-runner.config.mjs');

const launcher = chromeLauncher({
  puppeteer,
  launchOptions: {
    browser: 'firefox',
    executablePath: process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr',
    headless: true,
    extraPrefsFirefox: { 'intl.accept_languages': 'en-GB, en' },
  },
});
launcher.name = 'Firefox';

export default {
  ...base,
  // These tests use commands that only the Chrome DevTools protocol has.
  files: [...base.files, '!test/**/*.chromium.test.ts'],
  browsers: [launcher],
};
