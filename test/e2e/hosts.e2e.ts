import { inChromium } from './engines.ts';
import { allHosts } from './hosts-all.ts';
import { hostSuite } from './hosts-suite.ts';

hostSuite(inChromium, allHosts);
