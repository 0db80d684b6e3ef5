/**
 * Commands for tests in Chromium that the test runner lacks:
 * `executeServerCommand('cdp-media', { features: [{ name: 'forced-colors', value: 'active' }] })` and
 * `executeServerCommand('cdp-timezone', { timezoneId: 'America/New_York' })`.
 * Only `*.chromium.test.ts` may use them.
 */
const COMMANDS = {
  'cdp-media': (payload) => ['Emulation.setEmulatedMedia', { features: payload.features }],
  'cdp-timezone': (payload) => [
    'Emulation.setTimezoneOverride',
    { timezoneId: payload.timezoneId },
  ],
};

export function emulationPlugin() {
  return {
    name: 'emulation',
    async executeCommand({ command, payload, session }) {
      if (!(command in COMMANDS) || session.browser.type !== 'puppeteer') return undefined;
      const page = session.browser.getPage(session.id);
      const devtools = await page.createCDPSession();
      await devtools.send(...COMMANDS[command](payload));
      return true;
    },
  };
}
