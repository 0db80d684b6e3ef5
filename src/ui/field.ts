import { html, nothing, type TemplateResult } from 'lit';
import { describedBy, errorLine, hintLine } from './field-lines.ts';

export interface FieldArgs {
  /** Id of the control: an error link focuses it. */
  readonly id: string;
  /** `code`: letters and digits that are no word of any language. */
  readonly kind?: 'text' | 'email' | 'tel' | 'numeric' | 'code';
  readonly label: string;
  readonly hint?: string;
  readonly error?: string;
  readonly value: string;
  /** “(optional)”, on optional fields only: a star on all the others says less. */
  readonly optional?: string;
  /** WHATWG autofill token (WCAG 1.3.5). */
  readonly autocomplete?: string;
  /** As wide as the answer is long; the default follows the kind. */
  readonly width?: 's' | 'm' | 'full';
  readonly onInput: (value: string) => void;
}

type Control = HTMLInputElement | HTMLTextAreaElement;

/**
 * A question with room for its answer. There is no `maxlength`: it cuts what is pasted without a word, and a citizen's text is
 * never lost. The flow counts, and the error says by how much.
 */
export function field(args: FieldArgs, control = input(args)): TemplateResult {
  const { id, label, hint, error, optional } = args;
  return html`<div class=${error ? 'field wrong' : 'field'} part="field">
    <label for=${id} part="label">${label}${optional ? html` <span class="optional">${optional}</span>` : nothing}</label>
    ${hintLine(id, hint)}${errorLine(id, error)}${control}
  </div>`;
}

const inputmodes = { text: nothing, email: 'email', tel: 'tel', numeric: 'numeric', code: nothing };

/** Of an address, a control of one line takes the first: `street-address` is for several (HTML, autofill control groups). */
function input(args: FieldArgs): TemplateResult {
  const { kind = 'text', id, hint, error, value, optional, autocomplete } = args;
  const plain = kind === 'text';
  const width = args.width ?? (plain || kind === 'email' ? 'm' : 's');
  return html`<input
    class="input ${plain ? '' : 'ltr'} w-${width}" part="input" id=${id} type=${kind === 'email' || kind === 'tel' ? kind : 'text'} inputmode=${inputmodes[kind]}
    autocomplete=${autocomplete?.replace('street-address', 'address-line1') ?? 'off'} autocapitalize=${plain ? nothing : 'none'} spellcheck=${plain ? nothing : 'false'}
    dir=${plain ? direction(value) : 'ltr'} .value=${value} aria-required=${optional ? nothing : 'true'}
    aria-invalid=${error ? 'true' : nothing} aria-describedby=${describedBy(id, hint, error)} @input=${listener(args)}
  >`;
}

// An empty field stands as the page reads; `auto` would turn it left to right until the first letter.
export function direction(value: string): 'auto' | typeof nothing {
  return value ? 'auto' : nothing;
}

export function listener({ onInput }: FieldArgs): (event: Event) => void {
  return (event) => onInput((event.target as Control).value);
}
