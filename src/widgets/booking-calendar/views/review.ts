import { html, nothing, type TemplateResult } from 'lit';
import { askedFields } from '../../../domain/booking.ts';
import { finished } from '../../../domain/details.ts';
import type { Instant } from '../../../domain/dates.ts';
import { button } from '../../../ui/button.ts';
import { choiceTiles } from '../../../ui/choices.ts';
import { facts } from '../../../ui/facts.ts';
import { head } from '../../../ui/head.ts';
import { notice } from '../../../ui/notice.ts';
import { busy } from '../../../ui/progress.ts';
import type { Fact } from '../../../ui/slip.ts';
import { dayAndTime } from '../../month/times.ts';
import { serviceOf } from '../questions.ts';
import { shownZone } from '../slots.ts';
import { holdLine } from './details.ts';
import { failureNotice } from '../../frame.ts';
import { helpLine, stepHead } from './frame.ts';
import { bothTimes, chosenFacts } from './slot-words.ts';
import type { RoomView } from './view.ts';

/** The answers as they will be sent, each with its way back. */
function answerFacts(view: RoomView): Fact[] {
  const { state, t, send } = view;
  const service = serviceOf(state);
  const { mode } = state.choice;
  if (!service || !mode) return [];
  const { answers } = finished(service, mode, state.draft);
  return askedFields(service, mode, state.draft.answers).map(({ name, kind, label }) => {
    const answer = answers[name];
    const spoken = kind === 'yes-no' ? t(answer === 'yes' ? 'answer.yes' : 'answer.no') : answer;
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

/** How far an alternative is from the time that was lost, in words. */
function difference({ t }: RoomView, lost: Instant, other: Instant): string | undefined {
  const minutes = Math.round((other - lost) / 60_000);
  if (minutes % 1440 === 0) return t('taken.sameTime');
  if (Math.abs(minutes) > 240) return undefined;
  return minutes > 0 ? t('taken.later', { count: minutes }) : t('taken.earlier', { count: -minutes });
}

/** Someone else was quicker. Rescue instead of “choose again”: one press takes the nearest time, nothing typed is lost. */
export function takenStep(view: RoomView): TemplateResult {
  const { state, t, f, send, level } = view;
  const { taken } = state;
  if (!taken) return html``;
  const zone = shownZone(state);
  const { alternatives, chosen, then } = taken;
  const label = then === 'details' ? 'taken.continue' : state.moving ? 'taken.move' : 'taken.book';
  return html`${head({ level, title: t('taken.title') })}
    ${notice({
      kind: 'warn',
      role: 'alert',
      title: t('taken.what', { time: dayAndTime(f, taken.start, zone) }),
      text: t(alternatives.length ? 'taken.kept' : 'taken.kept.none'),
    })}
    ${state.problem ? failureNotice(view, state.problem.failure) : nothing}
    ${alternatives.length
      ? choiceTiles({
          id: 'alternative',
          legend: t('taken.legend'),
          showLegend: true,
          value: String(chosen),
          choices: alternatives.map((start) => {
            const { first, second } = bothTimes(view, start);
            return { value: String(start), name: first, more: second, meta: difference(view, taken.start, start) };
          }),
          onChoose: (start) => send({ type: 'alternative', start: Number(start) }),
        })
      : nothing}
    <div class="actions">
      ${chosen === undefined
        ? nothing
        : button({ text: state.write ? t('time.holding') : t(label, { time: f.time(chosen, zone) }), onPress: () => send({ type: 'take' }), focus: 'primary' })}
      ${button({ kind: chosen === undefined ? 'primary' : 'link', text: t('taken.calendar'), onPress: () => send({ type: 'calendar' }), focus: 'calendar' })}
    </div>
    ${helpLine(view)}`;
}
