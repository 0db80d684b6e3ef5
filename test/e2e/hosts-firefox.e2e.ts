import { test } from 'node:test';
import { findFirefox } from '../../scripts/browsers/firefox.mjs';
import { inFirefox } from './engines.ts';
import { allHosts } from './hosts-all.ts';
import { hostSuite } from './hosts-suite.ts';

const path = findFirefox() as string | undefined;
if (path) hostSuite(inFirefox(path), allHosts);
else test('hosts in Firefox', { skip: 'Firefox is not installed here' });
