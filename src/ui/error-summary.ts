import { html, type TemplateResult } from 'lit';
import { heading, type HeadingLevel } from './heading.ts';
import { alertIcon, icon } from './icons.ts';

export interface ErrorSummaryArgs {
  readonly level: HeadingLevel;
  /** “Two answers need a correction”. */
  readonly title: string;
  /** In the order of the form; `id` is the control's, the words are those beside it. */
  readonly errors: readonly { readonly id: string; readonly text: string }[];
}

/**
 * The summary of GOV.UK: found as `[data-focus="problem"]`, it takes focus when the form is sent. Its links are buttons, because a
 * hash link never reaches into a shadow root and would change the address of the page.
 */
export function errorSummary({ level, title, errors }: ErrorSummaryArgs): TemplateResult {
  return html`<div class="problem" part="problem" tabindex="-1" data-focus="problem">
    <div role="alert" class="stack tight">
      ${heading({ level, text: html`${icon(alertIcon)}<span>${title}</span>` })}
      <ul>${errors.map(
        ({ id, text }) =>
          html`<li><button type="button" class="linkish" part="error-link" data-field=${id} @click=${goToField}>${text}</button></li>`,
      )}</ul>
    </div>
  </div>`;
}

function goToField(event: Event): void {
  const link = event.currentTarget as HTMLElement;
  const control = (link.getRootNode() as ShadowRoot).getElementById(link.dataset.field ?? '');
  if (!control) return;
  control.focus({ preventScroll: true });
  // The label and the error come into sight with the control, clear of a sticky header.
  (control.closest('.field') ?? control).scrollIntoView({ block: 'center' });
}
