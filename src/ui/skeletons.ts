import { html, type TemplateResult } from 'lit';
import { repeated } from './progress.ts';

/** The month's true shape, so that nothing shifts: rows of seven, `true` where the month has a day. */
export function monthSkeleton({ weeks }: { readonly weeks: readonly (readonly boolean[])[] }): TemplateResult {
  return html`<div class="bleed"><table class="month" aria-hidden="true"><thead><tr><th colspan="7">&nbsp;</th></tr></thead><tbody>${weeks.map(
    (week) => html`<tr>${week.map((day) => html`<td>${day ? html`<span class="day sk"></span>` : ''}</td>`)}</tr>`,
  )}</tbody></table></div>`;
}

export function timesSkeleton({ count }: { readonly count: number }): TemplateResult {
  return html`<div class="stack" aria-hidden="true">
    <p class="sk sk-line"></p>
    <div class="times">${repeated(count, html`<span class="time sk"></span>`)}</div>
  </div>`;
}
