/** Chromium without its windows: the same pages cost a fifth less of a processor, which end-to-end tests use up. */
import { works } from './chrome.mjs';
import { hasApt, installPackages } from './debian.mjs';

const path = '/usr/bin/chromium-headless-shell';

/** @returns `undefined` where there is none: the whole browser does the same */
export function findHeadlessShell(log) {
  const present = works(path);
  if (present || !hasApt()) return present;
  log('Installing Debian\'s package "chromium-headless-shell" with apt-get.');
  installPackages('chromium-headless-shell');
  return works(path);
}
