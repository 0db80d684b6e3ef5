import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../../../ui/button.ts';
import { head } from '../../../ui/head.ts';
import { isNarrow } from '../../../ui/narrow.ts';
import { notice } from '../../../ui/notice.ts';
import type { MonthView } from '../../month/days.ts';
import { daysIn } from '../../month/free.ts';
import { dayAndTime, dayTimes } from '../../month/times.ts';
import { earliestBox, month } from '../../month/view.ts';
import { officeOf, purposeOf, readFailure } from '../flow-parts.ts';
import { timeAct } from '../time-act.ts';
import { zoneOf } from '../zone.ts';
import { failed, helpLine } from './frame.ts';
import { problemNotice } from './problem.ts';
import type { Room, RoomView } from './view.ts';

/** Day and time, from the calendar that appointments are booked with (QT1, QT2). */
function timeStep(view: RoomView): TemplateResult {
  const { state, t, f, level, send } = view;
  const office = officeOf(state);
  const zone = zoneOf(state);
  const calendar: MonthView = { ...view, zone, failed: readFailure(state) !== undefined, narrow: isNarrow(view.widget) };
  return html`${head({ level, title: t('time.title'), lead: `${purposeOf(state)?.name ?? ''} · ${office?.name ?? ''}`, back: { text: t('back'), onBack: () => send({ type: 'back' }) } })}
    ${state.problem ? problemNotice(view) : failed(view, readFailure(state))} ${earliest(view)}
    <div class="cols calendar">
      <div class="stack">${month(calendar)}</div>
      <div class="stack">${dayTimes(calendar, `${f.zoneName(zone, state.now)} (${f.offset(state.now, zone)})`)}</div>
    </div>
    ${state.faults.includes('time') ? notice({ kind: 'bad', text: t('time.choose'), focus: 'notice' }) : nothing}
    <div class="actions">${button({ text: action(view), onPress: () => send({ type: 'next' }), focus: 'primary' })}</div>
    ${helpLine(view)}`;
}

function action({ state, t, f }: RoomView): string {
  if (state.write) return t('take.busy');
  return state.start === undefined ? t('take.any') : t('take.at', { time: f.time(state.start, zoneOf(state)) });
}

/** One sentence and one press: what most people want. */
function earliest(view: RoomView): TemplateResult | typeof nothing {
  const { state, t, f, send } = view;
  const zone = zoneOf(state);
  const { last } = daysIn(state, zone);
  const start = last?.earliest;
  if (last && start === undefined) return notice({ kind: 'warn', title: t('none.title'), text: t('none.text', { date: f.date(last.closes, 'full') }) });
  if (start === undefined || state.gone.includes(start)) return nothing;
  const time = dayAndTime(f, start, zone);
  const take = button({ text: t('earliest.take'), label: t('earliest.take.label', { time }), kind: 'plain', slim: true, focus: 'earliest', onPress: () => send({ type: 'earliest', start }) });
  return earliestBox(view, time, take);
}

export const room: Room = { styles: [], acts: [timeAct], render: timeStep };
