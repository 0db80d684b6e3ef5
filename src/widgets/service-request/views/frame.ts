import { html, nothing, type TemplateResult } from 'lit';
import type { Step } from '../../../domain/request-definition.ts';
import { errorSummary } from '../../../ui/error-summary.ts';
import { head, type HeadArgs } from '../../../ui/head.ts';
import { below } from '../../../ui/heading.ts';
import { canGoBack } from '../start-act.ts';
import { plan } from '../state.ts';
import type { View, Wrong } from './view.ts';

/** The top of a step: how far, the way back, the question. */
export function stepHead(view: View, step: Step, title: string, more: Partial<HeadArgs> = {}): TemplateResult {
  const { state, t, say, send, level } = view;
  const steps = plan(state);
  const now = steps.indexOf(step) + 1;
  const name = t(`step.${step.kind as 'property'}`);
  return head({
    level,
    title: say(step.title) || title,
    // A track of dozens of pieces says less than the words do.
    track: steps.length > 12 ? undefined : { now, of: steps.length },
    step: t('stepOf', { now, of: steps.length, name }),
    back: canGoBack(state) ? { text: t('back'), onBack: () => send({ type: 'back' }) } : undefined,
    errorPrefix: state.faults.length ? t('errorPrefix') : undefined,
    ...more,
    lead: say(step.lead) || more.lead,
  });
}

/** The summary of what is wrong, in the order of the step. */
export function summary({ t, level }: View, errors: readonly Wrong[]): TemplateResult | typeof nothing {
  return errors.length ? errorSummary({ level: below(level), title: t('problems', { count: errors.length }), errors }) : nothing;
}

/** A form of ours, whatever form the host page stands it in. */
export function formOf(view: View, content: unknown, submit: TemplateResult, before?: (form: HTMLFormElement) => void): TemplateResult {
  return html`<form
    class="stack" novalidate
    @submit=${(event: Event) => {
      event.preventDefault();
      event.stopPropagation();
      before?.(event.currentTarget as HTMLFormElement);
      view.send({ type: 'next' });
    }}
  >${content}<div class="actions">${submit}</div></form>`;
}
