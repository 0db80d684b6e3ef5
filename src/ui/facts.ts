import { html, type TemplateResult } from 'lit';
import { changeButton, type Fact } from './slip.ts';

/** Check your answers: every fact on its own line, each with its way back. */
export function facts({ facts }: { readonly facts: readonly Fact[] }): TemplateResult {
  return html`<dl class="facts" part="facts">${facts.map(
    ({ id, term, value, change }) =>
      html`<div><dt>${term}</dt><dd><span>${value}</span>${changeButton(id, change)}</dd></div>`,
  )}</dl>`;
}
