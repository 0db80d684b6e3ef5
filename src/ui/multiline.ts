import { html, nothing, type TemplateResult } from 'lit';
import { describedBy } from './field-lines.ts';
import { direction, field, listener, type FieldArgs } from './field.ts';

/** A question with room for several lines. */
export function multiline(args: FieldArgs): TemplateResult {
  return field(args, textarea(args));
}

function textarea(args: FieldArgs): TemplateResult {
  const { id, hint, error, value, optional, autocomplete, width = 'full' } = args;
  return html`<textarea
    class="input w-${width}" part="input" id=${id} rows="4" autocomplete=${autocomplete ?? 'off'} dir=${direction(value)}
    .value=${value} aria-required=${optional ? nothing : 'true'} aria-invalid=${error ? 'true' : nothing}
    aria-describedby=${describedBy(id, hint, error)} @input=${listener(args)}
  ></textarea>`;
}
