import { html, nothing, type TemplateResult } from 'lit';
import type { Failure } from '../../../domain/errors.ts';
import type { Place } from '../../../domain/municipality.ts';
import { waitOf } from '../../../domain/queue.ts';
import { button } from '../../../ui/button.ts';
import { choiceTiles } from '../../../ui/choices.ts';
import { head } from '../../../ui/head.ts';
import { clockIcon } from '../../../ui/icons.ts';
import { notice } from '../../../ui/notice.ts';
import { arriving } from '../../frame.ts';
import { lineAt, officeOf, officesOf, purposeOf, queuesOf, readFailure } from '../flow-parts.ts';
import { failed, helpLine } from './frame.ts';
import { hoursOf } from './hours.ts';
import type { TicketRoom, View } from './view.ts';

/** What for, where, now or later (QT1, QT3). */
export function purposeStep(view: View, room?: TicketRoom, failure?: Failure): TemplateResult {
  const { state, t, send, level } = view;
  const { purposes = [] } = queuesOf(state) ?? {};
  const purpose = purposeOf(state);
  return html`${head({ level, title: t('purpose.title'), errorPrefix: state.faults.length ? t('errorPrefix') : undefined })}
    ${failed(view, failure ?? readFailure(state))}
    ${state.fixed.purpose
      ? nothing
      : choiceTiles({
          id: 'choose-purpose',
          legend: t('purpose.legend'),
          columns: 2,
          choices: purposes.map(({ id, name, more }) => ({ value: id, name, more })),
          value: state.choice.purpose,
          error: state.faults.includes('purpose') ? t('chooseOne') : undefined,
          onChoose: (id) => send({ type: 'choose', what: 'purpose', id }),
        })}
    ${purpose?.code ? (room?.codeField(view, purpose.code) ?? nothing) : nothing} ${office(view)} ${queueNow(view)} ${room?.problem(view) ?? nothing}
    ${ways(view)} ${helpLine(view)}`;
}

/** Now or later. */
export function ways({ state, t, send }: View): TemplateResult {
  const open = lineAt(state)?.open;
  return html`<div class="actions">
    ${open ? button({ text: t(state.write?.kind === 'take' ? 'take.busy' : 'take.now'), onPress: () => send({ type: 'now' }), focus: 'now' }) : nothing}
    ${button({ text: t('take.later'), kind: open ? 'plain' : 'primary', onPress: () => send({ type: 'later' }), focus: 'later' })}
  </div>`;
}

/** Where to go: chosen where there are several. */
export function office(view: View): TemplateResult | typeof nothing {
  const { state, t, send } = view;
  const place = officeOf(state);
  const offices = state.fixed.office ? [] : officesOf(state);
  if (!place) return nothing;
  if (offices.length < 2) return html`<div><p><b>${place.name}</b></p>${whereabouts(view, place)}</div>`;
  return choiceTiles({
    id: 'choose-office',
    legend: t('place.legend'),
    showLegend: true,
    columns: 3,
    choices: offices.map((each) => ({ value: each.id, name: each.name, more: whereabouts(view, each) })),
    value: place.id,
    onChoose: (id) => send({ type: 'choose', what: 'office', id }),
  });
}

const whereabouts = (view: View, place: Place): TemplateResult => html`<span class="muted">${place.address}<br />${hoursOf(view, place)}</span>`;

/** How it stands there at this moment. */
export function queueNow({ state, t }: View): TemplateResult | typeof nothing {
  const line = lineAt(state);
  if (!line) return nothing;
  if (!line.open) return notice({ kind: 'quiet', title: t('queue.closed'), text: t('queue.closed.text') });
  const wait = waitOf(line, state.now);
  const people = line.ahead ? t('people', { count: line.ahead }) : t('queue.nobody');
  return notice({ kind: 'quiet', icon: clockIcon, title: t('queue.now', { people }), text: wait && t('queue.wait', wait) });
}

/** Before the first question: what is awaited, or why it can't be asked. */
export function loadingStep(view: View): TemplateResult {
  return arriving(view, view.t('name'), readFailure(view.state));
}
