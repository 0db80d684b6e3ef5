import { html, nothing, type TemplateResult } from 'lit';
import { button } from './button.ts';
import { clockIcon } from './icons.ts';
import { notice } from './notice.ts';

export interface HoldArgs {
  /** What is left of the hold, 0 to 1; moved once a minute. */
  readonly fraction: number;
  /** A time of the clock, no running seconds: “We keep this time for you until 10:42 am.” */
  readonly text: unknown;
  /** Absent once the server will not extend any more. */
  readonly more?: { readonly text: string; readonly onPress: () => void };
  /** The last two minutes. */
  readonly urgent?: boolean;
}

/** How long the chosen time is kept, and the way to more time (WCAG 2.2.1). What is spoken, and when, is the widget's affair. */
export function hold({ fraction, text, more, urgent }: HoldArgs): TemplateResult {
  const extend = (kind: 'link' | 'plain') =>
    more ? button({ ...more, kind, slim: kind === 'plain', focus: 'more-time' }) : undefined;
  if (urgent) return notice({ kind: 'warn', icon: clockIcon, text, actions: extend('plain'), focus: 'hold' });
  const left = Math.round(Math.max(0, Math.min(1, fraction)) * 100);
  return html`<p class="hold" part="hold">
    <svg class="pie" viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="9"></circle><circle
      class="left" cx="12" cy="12" r="9" pathLength="100" stroke-dasharray="${left} 100"></circle></svg>
    <span>${text} ${extend('link') ?? nothing}</span>
  </p>`;
}
