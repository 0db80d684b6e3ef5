/** What there is to build, read from the tree: a new widget or locale needs no change here. */
import { existsSync, readdirSync } from 'node:fs';
import { join, posix } from 'node:path';

const MESSAGES = 'src/i18n/messages';

const modules = (folder) =>
  existsSync(folder)
    ? readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    : [];

const base = (file) => file.replace(/\.ts$/, '');

/** Files of src/define that register no element of their own. `all.ts` is for bundlers; a script tag loads one by one. */
const NOT_ELEMENTS = ['all.ts', 'define.ts'];

/** `booking-calendar` → `src/define/booking-calendar.ts`. */
export function definitions(root) {
  return Object.fromEntries(
    modules(join(root, 'src/define'))
      .filter((file) => !NOT_ELEMENTS.includes(file))
      .sort()
      .map((file) => [base(file), `src/define/${file}`]),
  );
}

/** `el/booking-calendar` → `src/i18n/messages/el/booking-calendar.ts`. */
export function catalogues(root) {
  const folder = join(root, MESSAGES);
  if (!existsSync(folder)) return {};
  const locales = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return Object.fromEntries(
    locales
      .flatMap(({ name }) => modules(join(folder, name)).map((file) => `${name}/${file}`))
      .sort()
      .map((path) => [base(path), posix.join(MESSAGES, path)]),
  );
}
