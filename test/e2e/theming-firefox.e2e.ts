import { test } from 'node:test';
import { findFirefox } from '../../scripts/browsers/firefox.mjs';
import { inFirefox } from './engines.ts';
import { themingSuite } from './theming-suite.ts';

const path = findFirefox() as string | undefined;
if (path) themingSuite(inFirefox(path));
else test('theming in Firefox', { skip: 'Firefox is not installed here' });
