import { html, type TemplateResult } from 'lit';

/** Something takes its time. The widget announces the words; here they stand to be read. */
export function busy({ text }: { readonly text: string }): TemplateResult {
  return html`<p class="busy" part="busy"><span class="spinner" aria-hidden="true"></span><span>${text}</span></p>`;
}
