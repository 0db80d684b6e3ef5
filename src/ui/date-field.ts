import { html, nothing, type TemplateResult } from 'lit';
import { joinDate, wholeDate, type DateParts } from '../domain/date-entry.ts';
import { describedBy, errorLine, hintLine } from './field-lines.ts';

export interface DateFieldArgs {
  /** Id of the first part: an error link focuses it. */
  readonly id: string;
  readonly legend: string;
  readonly hint?: string;
  readonly error?: string;
  readonly optional?: string;
  readonly parts: DateParts;
  /** What the parts are called, in the order that the language writes them. */
  readonly names: readonly (readonly [part: keyof DateParts, name: string])[];
  /** The parts as one text, parted by slashes. */
  readonly onInput: (text: string) => void;
}

/** A date that is known by heart or read off a paper: typed, never picked from a calendar (GOV.UK). */
export function dateField({ id, legend, hint, error, optional, parts, names, onInput }: DateFieldArgs): TemplateResult {
  return html`<fieldset class=${error ? 'field wrong' : 'field'} part="field" aria-describedby=${describedBy(id, hint, error)}>
    <legend class="legend" part="label">${legend}${optional ? html` <span class="optional">${optional}</span>` : nothing}</legend>
    ${hintLine(id, hint)}${errorLine(id, error)}
    <div class="date-parts">${names.map(
      ([part, name], at) =>
        html`<div><label for=${at ? `${id}-${part}` : id}>${name}</label><input
            class="input ${part === 'year' ? 'year' : 'two'}" part="input" id=${at ? `${id}-${part}` : id} type="text" inputmode="numeric" autocomplete="off" dir="ltr"
            .value=${parts[part]} aria-invalid=${error ? 'true' : nothing}
            @input=${(event: Event) => {
              const input = event.target as HTMLInputElement;
              const whole = wholeDate(input.value);
              if (whole) input.value = whole[part];
              onInput(joinDate(whole ?? { ...parts, [part]: input.value }));
            }}
          ></div>`,
    )}</div>
  </fieldset>`;
}
