/** Debian's packages, where this process may install them. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

export const isRoot = process.platform === 'linux' && process.getuid?.() === 0;

/** Not on Ubuntu, whose packages of browsers only point to a snap, which does not run in containers. */
export const hasApt = () => isRoot && existsSync('/etc/debian_version') && !/ubuntu/i.test(readFileSync('/etc/os-release', 'utf8'));

export function installPackages(...names) {
  const options = {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  spawnSync('apt-get', ['update', '-qq'], options);
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], options);
}
