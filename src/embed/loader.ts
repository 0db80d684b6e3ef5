/**
 * The script tag: loads what the widgets on a page need, and no more. It is classic, so that it works with `async`, `defer`, as a
 * module, and inlined.
 */
import { home, watch } from './places.ts';

/** The folder beside this script with the files of this very build: `core.js`, `NAME.LOCALE.js`. Filled in by the build. */
declare const __CIVIC_BUILD__: string;

watch((file) => import(new URL(__CIVIC_BUILD__ + '/' + file + '.js', home).href));
