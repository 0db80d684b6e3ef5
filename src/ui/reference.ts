import { html, nothing, type TemplateResult } from 'lit';
import { button } from './button.ts';

export interface ReferenceArgs {
  /** “Reference of your appointment”. */
  readonly label: string;
  readonly code: string;
  /** Its words become “copied” for two seconds: the caller changes `text`, and announces it. */
  readonly copy?: { readonly text: string; readonly onPress: () => void };
}

/** A code to keep: left to right in every language, and one press selects the whole of it. */
export function reference({ label, code, copy }: ReferenceArgs): TemplateResult {
  return html`<p class="reference" part="reference">
    <span class="muted">${label}</span> <span class="code" dir="ltr" translate="no">${code}</span>
    ${copy ? button({ ...copy, kind: 'link', focus: 'copy' }) : nothing}
  </p>`;
}
