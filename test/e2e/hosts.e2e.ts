import { inChromium } from './engines.ts';
import { hostSuite } from './hosts-suite.ts';

hostSuite(inChromium);
