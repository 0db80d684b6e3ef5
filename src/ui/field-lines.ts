import { html, nothing, type TemplateResult } from 'lit';
import { alertIcon, icon } from './icons.ts';

/** What stands between a label and its control, the same for every kind of control. */

export function hintLine(id: string, hint: string | undefined): TemplateResult | typeof nothing {
  return hint ? html`<p class="hint" part="hint" id="${id}-hint">${hint}</p>` : nothing;
}

export function errorLine(id: string, error: string | undefined): TemplateResult | typeof nothing {
  return error ? html`<p class="error" part="error" id="${id}-error">${icon(alertIcon)}<span>${error}</span></p>` : nothing;
}

/** Value of `aria-describedby`: the hint, then the error. */
export function describedBy(id: string, hint: string | undefined, error: string | undefined): string | typeof nothing {
  if (hint && error) return `${id}-hint ${id}-error`;
  return hint ? `${id}-hint` : error ? `${id}-error` : nothing;
}
