/** The browsers that end-to-end tests run in. */
import { chromium, firefox, type Browser, type BrowserContextOptions } from 'playwright-core';
// The lists below the address bar are pages too, two for each window, seen or not: they cost as much again as the page that is tested.
import unseenFeatures from '../../scripts/browsers/unseen-features.json' with { type: 'json' };

export interface Engine {
  readonly name: string;
  /** @param without flags that the driver sets by itself */
  readonly launch: (flags: readonly string[], without?: readonly string[]) => Promise<Browser>;
  /** What only this engine can be told of each context. */
  readonly context: BrowserContextOptions;
}

/** The driver names these too; of two such lists a browser reads the last one. */
const namedByDriver = [
  'AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'HttpsUpgrades', 'HttpsFirstBalancedModeAutoEnable', 'LensOverlay',
  'MediaRouter', 'PaintHolding', 'ThirdPartyStoragePartitioning', 'AvoidCorsURLLoaderRestartOnRedirect', 'TcpPortRandomizationWin',
  'OptimizationHints', 'NetworkTimeServiceQuerying', 'AimEnabled', 'PreconnectToSearch',
];

const inChrome = (executablePath: string): Engine => ({
  name: 'Chromium',
  launch: (flags, without = []) =>
    chromium.launch({
      executablePath,
      ignoreDefaultArgs: [...without],
      args: ['--no-sandbox', '--disable-gpu', `--disable-features=${[...namedByDriver, ...unseenFeatures].join()}`, ...flags],
    }),
  context: { reducedMotion: 'reduce' },
});

const wholePath = process.env.CIVIC_CHROME ?? '/usr/bin/chromium';

/** The browser as people have it. */
export const inWholeChromium = inChrome(wholePath);

/** Without its windows, where that is installed: the same pages by the same engine, sooner. */
export const inChromium = inChrome(process.env.CIVIC_SHELL || wholePath);

/** What stands behind a browser object in this same process. */
interface Inside {
  readonly _connection: { toImpl(browser: unknown): { _browserSession: { send(method: string, params: unknown): Promise<unknown> } } };
}

/** The Firefox that people have, over WebDriver BiDi: Playwright's own way needs a build of its own. */
export const inFirefox = (executablePath: string): Engine => ({
  name: 'Firefox',
  async launch() {
    const browser = await firefox.launch({
      channel: 'moz-firefox',
      executablePath,
      firefoxUserPrefs: { 'ui.prefersReducedMotion': 1 },
    });
    // The long-term release does not know this command yet, which is sent for every context, wanted or not.
    const session = (browser as unknown as Inside)._connection.toImpl(browser)._browserSession;
    const send = session.send.bind(session);
    session.send = (method, params) => (method === 'emulation.setMediaFeaturesOverride' ? Promise.resolve({}) : send(method, params));
    return browser;
  },
  context: {},
});
