import { html, nothing, type TemplateResult } from 'lit';
import { answerTo, askedFields } from '../../../domain/booking.ts';
import { finished } from '../../../domain/details.ts';
import { typedText } from '../../../i18n/typed.ts';
import { button } from '../../../ui/button.ts';
import { facts } from '../../../ui/facts.ts';
import { head } from '../../../ui/head.ts';
import { busy } from '../../../ui/progress.ts';
import type { Fact } from '../../../ui/slip.ts';
import { serviceOf } from '../questions.ts';
import { holdLine } from './details.ts';
import { failureNotice } from '../../frame.ts';
import { helpLine, stepHead } from './frame.ts';
import { chosenFacts } from './slot-words.ts';
import type { RoomView } from './view.ts';

/** The answers as they will be sent, each with its way back. */
function answerFacts(view: RoomView): Fact[] {
  const { state, t, f, send } = view;
  const service = serviceOf(state);
  const { mode } = state.choice;
  if (!service || !mode) return [];
  const { answers } = finished(service, mode, state.draft);
  return askedFields(service, mode, state.draft.answers).map(({ name, kind, label }) => {
    const answer = answerTo(answers, name);
    const spoken = kind === 'yes-no' ? t(answer === 'yes' ? 'answer.yes' : 'answer.no') : answer && typedText(f, answer);
    const ordered = kind === 'tel' || kind === 'email' ? html`<bdi dir="ltr">${spoken}</bdi>` : html`<bdi>${spoken}</bdi>`;
    return {
      id: name,
      term: label,
      value: answer ? ordered : html`<span class="muted">${t('review.none')}</span>`,
      change: { text: t('change'), label: t('changeWhat', { what: label }), onChange: () => send({ type: 'go', step: 'details' }) },
    };
  });
}

/** Check your answers: nothing is sent before this has been seen (WCAG 3.3.4). */
export function reviewStep(view: RoomView): TemplateResult {
  const { state, t, send } = view;
  const { problem } = state;
  const words = problem?.unsure
    ? { title: t('unsure.title'), text: t('unsure') }
    : problem?.undone
      ? { title: t('undone.title'), text: t(problem.failure.status === undefined ? 'undone' : 'failure.unavailable') }
      : undefined;
  return html`${stepHead(view, 'review', t('review.title'))}
    ${holdLine(view)}
    ${problem ? failureNotice(view, problem.failure, words) : nothing}
    ${facts({ facts: [...chosenFacts(view, 'review'), ...answerFacts(view)] })}
    <div class="actions">
      ${button({ text: t(state.moving ? 'review.move' : 'review.confirm'), onPress: () => send({ type: 'confirm' }), focus: 'primary' })}
      <span class="muted small">${t('review.note')}</span>
    </div>
    ${helpLine(view)}`;
}

export function confirmingStep({ state, t, level }: RoomView): TemplateResult {
  const text = t(state.moving ? 'confirming.move' : 'confirming.title');
  return html`${head({ level, title: text })}${busy({ text: state.write?.phase === 'checking' ? t('confirming.checking') : text })}`;
}
