import { html, type TemplateResult } from 'lit';

/**
 * The line of an icon in a 24 × 24 box. Icons are strings, not templates: a bundler drops the unused ones for certain, and the
 * frame around them is written once. Here are those of a first screen; the others are in `later-icons.ts`.
 */
export type Icon = string;

const circle = 'M12 3.5a8.5 8.5 0 1 0 0 17a8.5 8.5 0 1 0 0-17Z';

export const alertIcon: Icon = `${circle}M12 7.5v5.5m0 3.2v.1`;
export const backIcon: Icon = 'M19 12H5m6-6-6 6 6 6';
export const checkIcon: Icon = 'm5 12.5 4.5 4.5L19 7.5';
export const clockIcon: Icon = `${circle}M12 7.5V12l3 2`;
export const phoneIcon: Icon =
  'M6 4h3.5l1.5 4.5-2 1.5a11 11 0 0 0 5 5l1.5-2L20 14.5V18a2 2 0 0 1-2 2A14 14 0 0 1 4 6a2 2 0 0 1 2-2Z';

/** Decoration: words always stand beside it. `flip` mirrors what points along the line of reading. */
export function icon(path: Icon, flip = false): TemplateResult {
  return html`<svg class=${flip ? 'icon flip' : 'icon'} viewBox="0 0 24 24" aria-hidden="true"><path d=${path}></path></svg>`;
}
