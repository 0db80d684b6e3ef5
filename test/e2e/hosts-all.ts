/** All pages on which a booking must go through. */
import { libraries } from './hosts-libraries.ts';
import { pages } from './hosts-pages.ts';
import { scripts } from './hosts-scripts.ts';
import { swaps } from './hosts-swaps.ts';
import { systems } from './hosts-systems.ts';

export const allHosts = [...pages, ...libraries, ...scripts, ...systems, ...swaps];
