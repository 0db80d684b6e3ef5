import { html, nothing, type TemplateResult } from 'lit';
import type { Instant } from '../../../domain/dates.ts';
import { button } from '../../../ui/button.ts';
import { choiceTiles } from '../../../ui/choices.ts';
import { head } from '../../../ui/head.ts';
import { notice } from '../../../ui/notice.ts';
import { failureNotice } from '../../frame.ts';
import { dayAndTime } from '../../month/times.ts';
import { shownZone } from '../slots.ts';
import { helpLine } from './frame.ts';
import { bothTimes } from './slot-words.ts';
import type { RoomView } from './view.ts';

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
