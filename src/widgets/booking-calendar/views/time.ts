import { html, nothing, type TemplateResult } from 'lit';
import { dateInZone } from '../../../domain/zones.ts';
import { button } from '../../../ui/button.ts';
import { isNarrow } from '../../../ui/narrow.ts';
import { notice } from '../../../ui/notice.ts';
import { select } from '../../../ui/select.ts';
import { slip } from '../../../ui/slip.ts';
import { calendar as calendarStyles } from '../../../ui/styles/calendar.ts';
import { fields } from '../../../ui/styles/fields.ts';
import { form } from '../../../ui/styles/form.ts';
import { print } from '../../../ui/styles/print.ts';
import { datesOf } from '../../month/dates.ts';
import { dayAndTime } from '../../month/times.ts';
import { earliestBox, month } from '../../month/view.ts';
import { remember } from '../../remember.ts';
import { rememberWrite } from '../memory.ts';
import { slotAct } from '../slot-act.ts';
import { spokenOf } from '../spoken.ts';
import { readFailure, serviceOf } from '../questions.ts';
import { daysOf, nearest, officesOf, shownZone } from '../slots.ts';
import { failureNotice } from '../../frame.ts';
import { helpLine, stepHead } from './frame.ts';
import { chosenFacts } from './slot-words.ts';
import { monthOf, times, zoneNotice } from './times.ts';
import type { RoomView, TimeRoom } from './view.ts';

/** Day and time (AP4–AP6). */
function timeStep(view: RoomView): TemplateResult {
  const { state, t } = view;
  const failure = readFailure(state);
  // No answer of the citizen is wrong: the time is not offered any more.
  const words = state.problem?.failure.kind === 'invalid' ? { title: t('failure.conflict.title'), text: t('failure.conflict') } : undefined;
  return html`${stepHead(view, 'time', t(state.moving ? 'time.title.move' : 'time.title'))}
    ${slip({ label: t('slip.label'), facts: chosenFacts(view, 'time') })}
    ${state.problem ? failureNotice(view, state.problem.failure, words) : failure ? failureNotice(view, failure) : nothing}
    ${zoneNotice(view)}
    ${earliest(view)}
    ${staffAndOffice(view)}
    <div class="cols calendar">
      <div class="stack">${month(monthOf(view))}</div>
      <div class="stack">${times(view)}</div>
    </div>
    ${action(view)}
    ${helpLine(view)}`;
}

/** Anyone serves by default; who wants somebody says so (AP6). */
function staffAndOffice({ state, t, send }: RoomView): TemplateResult | typeof nothing {
  const staff = serviceOf(state)?.staff ?? [];
  const offices = state.choice.mode === 'in-person' && !state.fixed.office ? officesOf(state) : [];
  if (!staff.length && offices.length < 2) return nothing;
  return html`<div class="row">
    ${offices.length > 1
      ? select({
          id: 'office',
          label: t('office.legend'),
          value: state.choice.office ?? offices[0]?.id ?? '',
          options: offices.map(({ id, name }) => ({ value: id, text: name })),
          onChoose: (id) => send({ type: 'choose', what: 'office', id }),
        })
      : nothing}
    ${staff.length
      ? select({
          id: 'staff',
          label: t('staff.legend'),
          value: state.choice.staff ?? '',
          options: [{ value: '', text: t('staff.any') }, ...staff.map(({ id, name }) => ({ value: id, text: name }))],
          onChoose: (id) => send({ type: 'choose', what: 'staff', id: id || undefined }),
        })
      : nothing}
  </div>`;
}

/** One sentence and one press: what most people want. */
function earliest(view: RoomView): TemplateResult | typeof nothing {
  const { state, t, f, send } = view;
  const { last } = daysOf(state);
  // Its room is kept from the first moment, so that nothing moves when the answer comes.
  if (!last) return readFailure(state) ? nothing : earliestBox(view, t('loading'), html`<span class="button plain slim sk" aria-hidden="true"></span>`);
  const start = last.earliest !== undefined && state.gone.includes(last.earliest) ? nearest(state, last.earliest, 1)[0] : last.earliest;
  if (start === undefined) {
    return notice({ kind: 'warn', title: t('none.title'), text: t('none.text', { date: f.date(last.closes, 'full') }) });
  }
  const time = dayAndTime(f, start, shownZone(state));
  const busyNow = state.write?.kind === 'hold' && state.write.start === start;
  const take = button({
    text: busyNow ? t('time.holding') : t('earliest.take'),
    label: t('earliest.take.label', { time }),
    kind: 'plain',
    slim: true,
    focus: 'earliest',
    onPress: () => send({ type: 'earliest', start }),
  });
  return earliestBox(view, time, take);
}

/** The one action, named after what it does. */
function action(view: RoomView): TemplateResult {
  const { state, t, f, send } = view;
  const { start, write } = state;
  const zone = shownZone(state);
  const service = serviceOf(state);
  const missing = state.faults.length ? notice({ kind: 'bad', text: t('time.choose'), focus: 'notice' }) : nothing;
  const end = start !== undefined && service ? start + service.minutes * 60_000 : undefined;
  return html`${missing}
    <div class="actions">
      ${button({
        text: write && write.kind !== 'extend' ? t('time.holding') : start === undefined ? t('continue') : t('time.continue', { time: f.time(start, zone) }),
        onPress: () => send({ type: 'next' }),
        focus: 'primary',
      })}
      ${start !== undefined && end !== undefined
        ? html`<span class="muted">${t('time.until', { date: f.date(dateInZone(start, zone), 'day'), time: f.time(end, zone) })}</span>`
        : nothing}
    </div>`;
}

export const room: TimeRoom = {
  styles: [fields, form, print, calendarStyles],
  acts: [slotAct],
  render: timeStep,
  remember,
  isNarrow,
  rememberWrite,
  spoken: spokenOf,
  formats: datesOf,
};
