import { html, nothing, type TemplateResult } from 'lit';
import { describedBy, errorLine, hintLine } from './field-lines.ts';
import { icon, type Icon } from './icons.ts';

export interface Choice {
  readonly value: string;
  readonly name: unknown;
  /** Short and beside the name: “20 minutes”. */
  readonly meta?: string;
  readonly icon?: Icon;
  /** A second line under the name. */
  readonly more?: unknown;
  /** Shown, but not to be chosen now; `more` says why. */
  readonly off?: boolean;
  /** What the choice is for, behind a press. */
  readonly details?: { readonly summary: string; readonly text: unknown };
}

export interface ChoiceTilesArgs {
  /** Id of the first radio button, which is what an error link focuses. The others are `ID-1`, `ID-2`… */
  readonly id: string;
  readonly legend: string;
  /** Shown as a heading, or for screen readers alone (when the title asks the same). */
  readonly showLegend?: boolean;
  readonly hint?: string;
  readonly error?: string;
  readonly choices: readonly Choice[];
  readonly value?: string;
  /** Columns where there is room. */
  readonly columns?: 1 | 2 | 3;
  readonly onChoose: (value: string) => void;
}

const grids = { 1: 'tiles', 2: 'tiles two', 3: 'tiles three' };

/** One of several, as native radio buttons in boxes that can be pressed anywhere. The group says what is wrong: no single radio button is (WAI-ARIA 1.2). */
export function choiceTiles(args: ChoiceTilesArgs): TemplateResult {
  const { id, legend, showLegend, hint, error, choices, value, columns = 1, onChoose } = args;
  return html`<fieldset class=${error ? 'field wrong' : 'field'} part="field" aria-describedby=${describedBy(id, hint, error)}>
    <legend class=${showLegend ? 'legend' : 'hidden'} part="label">${legend}</legend>
    ${hintLine(id, hint)}${errorLine(id, error)}
    <div class=${grids[columns]}>${choices.map((choice, index) => tile(choice, index))}</div>
  </fieldset>`;

  function tile(choice: Choice, index: number): TemplateResult {
    const { name, meta, more, details } = choice;
    const checked = choice.value === value;
    // A radio button that is checked already fires no `change`; the caller's primary action goes on from it.
    return html`<div class="tile" part="tile">
      <label><input
          class="tick" type="radio" id=${index ? `${id}-${index}` : id} name=${id} data-value=${choice.value} .checked=${checked} ?disabled=${choice.off ?? false}
          @change=${() => onChoose(choice.value)}
        ><span class="name">${name}</span>${meta
          ? html`<span class="meta">${choice.icon ? icon(choice.icon) : nothing} ${meta}</span>`
          : nothing}${more ? html`<span class="more">${more}</span>` : nothing}</label>
      ${details ? html`<details><summary>${details.summary}<span class="hidden">: ${name}</span></summary>${details.text}</details>` : nothing}
    </div>`;
  }
}
