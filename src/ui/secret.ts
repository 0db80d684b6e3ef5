import { html, nothing, type TemplateResult } from 'lit';
import { describedBy, errorLine, hintLine } from './field-lines.ts';

export interface SecretArgs {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly error?: string;
  readonly value: string;
  /** `new-password` or `current-password`: password managers go by it (WCAG 3.3.8). */
  readonly autocomplete: 'new-password' | 'current-password';
  /** A word about it, told as it changes: “strong”. */
  readonly status?: string;
  /** In the clear, for the asking. */
  readonly shown: boolean;
  readonly show: string;
  readonly onShow: (shown: boolean) => void;
  readonly onInput: (value: string) => void;
}

/** A password: pasted, filled by a manager, and shown when its owner wants to see it. */
export function secret(args: SecretArgs): TemplateResult {
  const { id, label, hint, error, value, status, shown } = args;
  return html`<div class=${error ? 'field wrong' : 'field'} part="field">
    <label for=${id} part="label">${label}</label>
    ${hintLine(id, hint)}${errorLine(id, error)}<input
      class="input ltr w-m" part="input" id=${id} type=${shown ? 'text' : 'password'} autocomplete=${args.autocomplete} autocapitalize="none"
      spellcheck="false" dir="ltr" .value=${value} aria-required="true" aria-invalid=${error ? 'true' : nothing}
      aria-describedby=${describedBy(id, hint, error)} @input=${(event: Event) => args.onInput((event.target as HTMLInputElement).value)}
    >${status ? html`<p class="hint" id="${id}-status">${status}</p>` : nothing}
    <label class="check"><input
      class="tick" type="checkbox" id="${id}-show" .checked=${shown} @change=${(event: Event) => args.onShow((event.target as HTMLInputElement).checked)}
    ><span>${args.show}</span></label>
  </div>`;
}
