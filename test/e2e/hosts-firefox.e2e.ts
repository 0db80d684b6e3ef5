import { test } from 'node:test';
import { findFirefox } from '../../scripts/browsers/firefox.mjs';
import { inFirefox } from './engines.ts';
import { hostSuite } from './hosts-suite.ts';

const path = findFirefox() as string | undefined;
if (path) hostSuite(inFirefox(path));
else test('hosts in Firefox', { skip: 'Firefox is not installed here' });
