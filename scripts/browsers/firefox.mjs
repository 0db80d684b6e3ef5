/** Finds an installed Firefox: FIREFOX_PATH, the usual places, the PATH. Never installs one. */
import { delimiter, join } from 'node:path';
import { works } from './chrome.mjs';

const NAMES = ['firefox', 'firefox-esr', 'firefox.exe'];

const USUAL_PLACES = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

export function findFirefox() {
  if (process.env.FIREFOX_PATH) return works(process.env.FIREFOX_PATH);
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...USUAL_PLACES, ...onPath].find((path) => works(path));
}
