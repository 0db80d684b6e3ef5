import { html, nothing, type TemplateResult } from 'lit';

/** A way back to one answer. */
export interface Change {
  /** “Change”. */
  readonly text: string;
  /** The whole name, beginning with the visible words: “Change service”. */
  readonly label: string;
  readonly onChange: () => void;
}

export interface Fact {
  /** Unique in its list; the change button is `[data-focus="change-ID"]`. */
  readonly id: string;
  readonly term: string;
  readonly value: unknown;
  /** Absent for what can't be changed, such as what an attribute has fixed. */
  readonly change?: Change;
}

export function changeButton(id: string, change: Change | undefined): TemplateResult | typeof nothing {
  if (!change) return nothing;
  return html`<button
    type="button" class="linkish change" part="change" data-focus="change-${id}" aria-label=${change.label} @click=${change.onChange}
  >${change.text}</button>`;
}

/** What has been chosen so far, always in sight, each with its own way back. */
export function slip({ label, facts }: { readonly label: string; readonly facts: readonly Fact[] }): TemplateResult {
  return html`<div role="group" aria-label=${label}><dl class="slip" part="slip">${facts.map(
    ({ id, term, value, change }) =>
      html`<div><dt>${term}</dt><dd><span>${value}</span>${changeButton(id, change)}</dd></div>`,
  )}</dl></div>`;
}
