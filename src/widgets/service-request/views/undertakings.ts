import { html, nothing, type TemplateResult } from 'lit';
import type { Step } from '../../../domain/request-definition.ts';
import { button } from '../../../ui/button.ts';
import { checkbox } from '../../../ui/checkbox.ts';
import { checkIcon } from '../../../ui/icons.ts';
import { notice } from '../../../ui/notice.ts';
import { definitionOf } from '../state.ts';
import { stepHead, summary } from './frame.ts';
import { helpLine } from './help-line.ts';
import type { View } from './view.ts';

/** RQ3: what is promised before the request begins. */
export function undertakingsStep(view: View, step: Step): TemplateResult {
  const { state, t, say, send } = view;
  const undertakings = step.undertakings ?? [];
  const service = say(definitionOf(state)?.title);
  const errors = undertakings
    .filter(({ id }) => state.faults.some(({ field }) => field === id))
    .map(({ id, text }) => ({ id: `undertaking-${id}`, text: t('undertakings.fault', { text: say(text) }) }));
  return html`${stepHead(view, step, t('undertakings.title', { count: undertakings.length }), { lead: t('undertakings.lead', { service }) })}
    ${summary(view, errors)}
    <div class="stack tight">${undertakings.map(({ id, text }) =>
      checkbox({
        id: `undertaking-${id}`,
        text: say(text),
        checked: state.accepted.includes(id),
        error: errors.find((error) => error.id === `undertaking-${id}`)?.text,
        required: true,
        onChange: (given) => send({ type: 'accept', id, given }),
      }),
    )}</div>
    ${step.ready?.length ? notice({ kind: 'quiet', icon: checkIcon, title: t('undertakings.ready'), text: html`${step.ready.map((each, at) => html`${at ? ' · ' : ''}<bdi>${say(each)}</bdi>`)}` }) : nothing}
    <div class="actions">${button({ text: t('undertakings.accept'), onPress: () => send({ type: 'next' }), focus: 'primary' })}</div>
    ${helpLine(view)}`;
}
