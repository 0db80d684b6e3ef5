/**
 * Finds a browser of the Chromium family, or installs one.
 *
 * Found: CHROME_PATH, installed Chrome or Chromium, Edge, a browser downloaded before.
 * Installed: Debian's package as root; elsewhere a download of Chrome for Testing; last the one inside an npm package.
 *
 * `node scripts/browsers/chrome.mjs [--install]` prints the path.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { hasApt, installPackages, isRoot } from './debian.mjs';

/** Chromium refuses to run its sandbox as root; everybody else keeps it. */
export const chromeArguments = isRoot ? ['--no-sandbox'] : [];

const EDGE_PATHS = [
  '/usr/bin/microsoft-edge',
  '/opt/microsoft/msedge/msedge',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
];

const downloadFolder = () =>
  process.env.PUPPETEER_CACHE_DIR ?? join(homedir(), '.cache', 'puppeteer');

/** The path itself if that browser starts. On Windows `--version` opens a window, so being there must do. */
export function works(path) {
  if (!path || !existsSync(path)) return undefined;
  if (process.platform === 'win32') return path;
  const run = spawnSync(path, ['--version', ...chromeArguments], { timeout: 20_000 });
  return run.status === 0 ? path : undefined;
}

async function optional(name) {
  try {
    return await import(name);
  } catch {
    return undefined;
  }
}

async function installedChrome() {
  const launcher = await optional('chrome-launcher');
  try {
    for (const path of launcher?.Launcher.getInstallations() ?? []) if (works(path)) return path;
  } catch {
    // chrome-launcher throws when it finds nothing.
  }
  return EDGE_PATHS.find((path) => works(path));
}

async function downloadedChrome(browsers) {
  const found = await browsers?.getInstalledBrowsers({ cacheDir: downloadFolder() }).catch(() => []);
  const chrome = found?.find(({ browser, executablePath }) => /chrom/.test(browser) && works(executablePath));
  // @sparticuz/chromium unpacks to the second place.
  return chrome?.executablePath ?? works(join(tmpdir(), 'chromium'));
}

function installWithApt(log) {
  if (!hasApt()) return undefined;
  log('No browser found. Installing Debian\'s package "chromium" with apt-get.');
  // The font covers every script of our locales; without one, text has no size and layout tests mean nothing.
  installPackages('chromium', 'fonts-dejavu-core');
  return works('/usr/bin/chromium');
}

async function download(browsers, log) {
  if (!browsers) return undefined;
  log('Downloading Chrome for Testing.');
  try {
    const platform = browsers.detectBrowserPlatform();
    const buildId = await browsers.resolveBuildId('chrome', platform, 'stable');
    const installed = await browsers.install({ browser: 'chrome', buildId, cacheDir: downloadFolder() });
    return works(installed.executablePath);
  } catch (error) {
    log(`The download failed: ${error.message}`);
    return undefined;
  }
}

async function fromPackage(log) {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const packed = await optional('@sparticuz/chromium');
  if (!packed) return undefined;
  log('Unpacking the browser of the npm package @sparticuz/chromium.');
  try {
    return works(await packed.default.executablePath());
  } catch (error) {
    log(`Unpacking failed: ${error.message}`);
    return undefined;
  }
}

export async function findChrome({ install = false, log = () => {} } = {}) {
  if (process.env.CHROME_PATH) {
    const chosen = works(process.env.CHROME_PATH);
    if (!chosen) throw new Error(`CHROME_PATH is ${process.env.CHROME_PATH}, which does not start.`);
    return chosen;
  }
  const browsers = await optional('@puppeteer/browsers');
  const present = (await installedChrome()) ?? (await downloadedChrome(browsers));
  if (present || !install) return present;
  return installWithApt(log) ?? (await download(browsers, log)) ?? (await fromPackage(log));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const path = await findChrome({ install: process.argv.includes('--install'), log: console.error });
  if (path) {
    console.log(path);
  } else {
    console.error('No browser of the Chromium family. Set CHROME_PATH, or add --install.');
    process.exitCode = 1;
  }
}
