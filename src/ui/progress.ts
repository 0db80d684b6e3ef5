import { html, type TemplateResult } from 'lit';

/** Something takes its time. The widget announces the words; here they stand to be read. */
export function busy({ text }: { readonly text: string }): TemplateResult {
  return html`<p class="busy" part="busy"><span class="spinner" aria-hidden="true"></span><span>${text}</span></p>`;
}

/** The shape of choices to come. */
export function tilesSkeleton({ count }: { readonly count: number }): TemplateResult {
  return html`<div class="tiles" aria-hidden="true">${repeated(count, html`<div class="tile sk"></div>`)}</div>`;
}

export function repeated(count: number, shape: TemplateResult): TemplateResult[] {
  const shapes: TemplateResult[] = [];
  for (let index = 0; index < count; index++) shapes.push(shape);
  return shapes;
}
