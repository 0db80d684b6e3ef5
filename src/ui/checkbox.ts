import { html, nothing, type TemplateResult } from 'lit';
import { link } from './button.ts';
import { describedBy, errorLine } from './field-lines.ts';

export interface CheckboxArgs {
  readonly id: string;
  readonly text: unknown;
  /** Stands under the text and outside the label, so that pressing it never ticks the box. Checked by the caller. */
  readonly link?: { readonly text: string; readonly href: string; readonly newTab?: string };
  readonly checked: boolean;
  readonly error?: string;
  readonly required?: boolean;
  readonly onChange: (checked: boolean) => void;
}

export function checkbox(args: CheckboxArgs): TemplateResult {
  const { id, text, checked, error, required, onChange } = args;
  return html`<div class=${error ? 'field wrong' : 'field'} part="field">
    ${errorLine(id, error)}
    <label class="check"><input
        class="tick" type="checkbox" id=${id} .checked=${checked} aria-required=${required ? 'true' : nothing}
        aria-invalid=${error ? 'true' : nothing} aria-describedby=${describedBy(id, undefined, error)}
        @change=${(event: Event) => onChange((event.target as HTMLInputElement).checked)}
      ><span>${text}</span></label>
    ${args.link ? html`<p class="check-link">${link(args.link)}</p>` : nothing}
  </div>`;
}
