import type { CSSResult } from 'lit';
import { controls } from './controls.ts';
import { host } from './host.ts';
import { layout } from './layout.ts';
import { messages } from './messages.ts';
import { tokens } from './tokens.ts';

/** What a first screen needs, in order. A view of its own adds its sheet after these. */
export const base: CSSResult[] = [tokens, host, layout, controls, messages];
