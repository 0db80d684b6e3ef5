/**
 * Installs what package-lock.json names where node_modules is missing or older. Uses nothing but Node: it runs in a fresh
 * clone, before there is anything else.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';

const OLDEST_NODE = [20, 19];

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  throw new Error(`Node ${OLDEST_NODE.join('.')} or newer is needed; this is ${process.versions.node}.`);
}

/** npm writes this file at the end of an install: its time says how old node_modules is. */
const installedRecord = (root) => join(root, 'node_modules', '.package-lock.json');

function reasonToInstall(root) {
  const record = installedRecord(root);
  if (!existsSync(record)) return 'node_modules is missing or incomplete';
  const isOlder = statSync(record).mtimeMs < statSync(join(root, 'package-lock.json')).mtimeMs;
  return isOlder ? 'node_modules is older than package-lock.json' : undefined;
}

function npm(root, args) {
  const options = { cwd: root, stdio: 'inherit', env: { ...process.env, STORYBOOK_DISABLE_TELEMETRY: '1' } };
  // Inside `npm start` npm tells where it is, which works on every platform without a shell.
  const own = process.env.npm_execpath;
  if (own?.endsWith('npm-cli.js')) return spawnSync(process.execPath, [own, ...args], options);
  return spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
}

export function install(root, log = console.log) {
  checkNode();
  const reason = reasonToInstall(root);
  if (!reason) return;
  log(`${reason}: installing from package-lock.json (npm ci).`);
  const started = performance.now();
  const run = npm(root, ['ci', '--include=dev', '--no-audit', '--no-fund']);
  if (run.status !== 0) throw new Error('npm ci failed; its own messages above say why.');
  const now = new Date();
  utimesSync(installedRecord(root), now, now);
  log(`Installed in ${((performance.now() - started) / 1000).toFixed(0)} s.`);
}
