import { html, type TemplateResult } from 'lit';

export interface LeafArgs {
  /** “Dec 2026”. */
  readonly month: string;
  readonly day: string;
  readonly weekday: string;
}

/** A leaf torn off the calendar, for every appointment. Decoration: the words stand beside it. */
export function leaf({ month, day, weekday }: LeafArgs): TemplateResult {
  return html`<div class="leaf" part="leaf" aria-hidden="true"><span class="m">${month}</span><span class="d">${day}</span><span class="w">${weekday}</span></div>`;
}
