/** WebKitGTK through its WebDriver, on a virtual display where there is no real one (Linux only). */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

function onPath(name) {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));
}

/** Debian keeps the browser that the driver steers in a folder named after the library's version. */
export function findMiniBrowser() {
  for (const base of ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/libexec']) {
    if (!existsSync(base)) continue;
    const versions = readdirSync(base).filter((name) => name.startsWith('webkit2gtk-'));
    for (const version of versions.sort().reverse()) {
      const path = join(base, version, 'MiniBrowser');
      if (existsSync(path)) return path;
    }
  }
  return undefined;
}

export function findWebKit() {
  const driver = onPath('WebKitWebDriver');
  const display = process.env.DISPLAY ? 'present' : onPath('Xvfb');
  return driver && display && findMiniBrowser() ? { driver, display } : undefined;
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/** Xvfb picks a free display number itself and tells it on the file descriptor that it is given. */
async function startDisplay(command) {
  const screen = ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'];
  const child = spawn(command, screen, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const number = await new Promise((resolve, reject) => {
    child.stdio[3].once('data', (data) => resolve(String(data).trim()));
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`Xvfb ended with code ${code}`)));
  });
  return { child, display: `:${number}` };
}

async function answers(port) {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    try {
      const response = await fetch(`http://127.0.0.1:${port}/status`);
      if (response.ok) return;
    } catch {
      // Not listening yet.
    }
    await wait(100);
  }
  throw new Error('WebKitWebDriver did not answer');
}

/** Starts driver and display; `stop()` ends exactly what was started. */
export async function startWebKit({ driver, display }) {
  const children = [];
  const stop = () => {
    for (const child of children) child.kill('SIGTERM');
    process.off('exit', stop);
  };
  process.on('exit', stop);
  try {
    // The browser has the driver's time zone, so it is fixed here as for the other browsers.
    const TZ = process.env.CIVIC_TZ ?? 'Europe/Athens';
    const env = {
      ...process.env,
      TZ,
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
      LIBGL_ALWAYS_SOFTWARE: '1',
    };
    if (display !== 'present') {
      const started = await startDisplay(display);
      children.push(started.child);
      env.DISPLAY = started.display;
    }
    const port = await freePort();
    children.push(spawn(driver, [`--port=${port}`, '--host=127.0.0.1'], { env, stdio: 'ignore' }));
    await answers(port);
    return { port, stop };
  } catch (error) {
    stop();
    throw error;
  }
}
