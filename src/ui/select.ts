import { html, type TemplateResult } from 'lit';

export interface SelectArgs {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly onChoose: (value: string) => void;
}

/** One of a list that is mostly left as it is: the device's own control. */
export function select({ id, label, value, options, onChoose }: SelectArgs): TemplateResult {
  return html`<div class="field" part="field">
    <label for=${id} part="label">${label}</label>
    <select class="input w-m" part="input" id=${id} .value=${value} @change=${(event: Event) => onChoose((event.target as HTMLSelectElement).value)}>
      ${options.map((option) => html`<option value=${option.value} ?selected=${option.value === value}>${option.text}</option>`)}
    </select>
  </div>`;
}
