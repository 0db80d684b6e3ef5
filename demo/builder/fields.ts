/** Controls of the builder, each with its label and, where there is something to say, its note. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

interface Field {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly note?: string | undefined;
  /** What is wrong with the value. */
  readonly error?: string | undefined;
  readonly onChange: (value: string) => void;
}

const valueOf = (event: Event): string => (event.target as HTMLInputElement).value;
const describedBy = ({ name, note, error }: Field): string | typeof nothing =>
  [error && `${name}-error`, note && `${name}-note`].filter(Boolean).join(' ') || nothing;

const notes = ({ name, note, error }: Field): TemplateResult => html`
  ${note ? html`<p class="note" id="${name}-note">${note}</p>` : nothing}
  ${error ? html`<p class="error" id="${name}-error">${error}</p>` : nothing}`;

export function select(field: Field, options: readonly (readonly [value: string, text: string])[]): TemplateResult {
  const { name, label, value, onChange } = field;
  return html`<div class="field">
    <label for=${name}>${label}</label>
    <select id=${name} .value=${live(value)} aria-describedby=${describedBy(field)} @change=${(event: Event) => onChange(valueOf(event))}>
      ${options.map(([each, text]) => html`<option value=${each} ?selected=${each === value}>${text}</option>`)}
    </select>
    ${notes(field)}
  </div>`;
}

/** @param extra of the input: its type, its bounds */
export function input(field: Field, { type = 'text', code = false, max }: { type?: string; code?: boolean; max?: number } = {}): TemplateResult {
  const { name, label, value, error, onChange } = field;
  return html`<div class="field">
    <label for=${name}>${label}</label>
    <input
      id=${name} type=${type} .value=${live(value)} dir=${code ? 'ltr' : 'auto'} min=${max ? 0 : nothing} max=${max ?? nothing} autocomplete="off"
      spellcheck=${code ? 'false' : nothing} aria-invalid=${error ? 'true' : nothing} aria-describedby=${describedBy(field)}
      @input=${(event: Event) => onChange(valueOf(event))}
    />
    ${notes(field)}
  </div>`;
}

export function checkbox({ name, label, note, onChange }: Omit<Field, 'value' | 'onChange'> & { onChange: (value: boolean) => void }, checked: boolean): TemplateResult {
  return html`<div class="field">
    <label class="tick"><input
      type="checkbox" id=${name} .checked=${live(checked)} aria-describedby=${note ? `${name}-note` : nothing}
      @change=${(event: Event) => onChange((event.target as HTMLInputElement).checked)}
    /> <span>${label}</span></label>
    ${note ? html`<p class="note" id="${name}-note">${note}</p>` : nothing}
  </div>`;
}

export function radios(field: Field, options: readonly (readonly [value: string, text: string])[]): TemplateResult {
  const { name, label, value, onChange } = field;
  return html`<fieldset class="field">
    <legend>${label}</legend>
    ${options.map(
      ([each, text]) => html`<label class="tick"><input
        type="radio" name=${name} value=${each} .checked=${live(each === value)} @change=${() => onChange(each)}
      /> <span>${text}</span></label>`,
    )}
  </fieldset>`;
}
