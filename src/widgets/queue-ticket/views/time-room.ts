import { html, nothing, type TemplateResult } from 'lit';
import { moveFocus, type MonthModel } from '../../../domain/month.ts';
import { dateInZone } from '../../../domain/zones.ts';
import { button } from '../../../ui/button.ts';
import { dayList } from '../../../ui/day-list.ts';
import { head } from '../../../ui/head.ts';
import { below, heading } from '../../../ui/heading.ts';
import { icon } from '../../../ui/icons.ts';
import { calendarIcon, globeIcon, listIcon } from '../../../ui/later-icons.ts';
import { legend, monthBar, monthGrid } from '../../../ui/month-grid.ts';
import { isNarrow } from '../../../ui/narrow.ts';
import { notice } from '../../../ui/notice.ts';
import { calendar as calendarStyles } from '../../../ui/styles/calendar.ts';
import { form } from '../../../ui/styles/form.ts';
import { timeList } from '../../../ui/time-list.ts';
import { officeOf, purposeOf, readFailure } from '../flow-parts.ts';
import { bounds, dayRules, daysOf, monthReady, zoneOf } from '../slots.ts';
import { timeAct } from '../time-act.ts';
import { cells, listedDays, shownMonth, timesOf } from './days.ts';
import { failed, helpLine } from './frame.ts';
import { problemNotice } from './problem.ts';
import type { Room, RoomView } from './view.ts';

/** Day and time, from the calendar that appointments are booked with (QT1, QT2). */
function timeStep(view: RoomView): TemplateResult {
  const { state, t, level, send } = view;
  const office = officeOf(state);
  return html`${head({ level, title: t('time.title'), lead: `${purposeOf(state)?.name ?? ''} · ${office?.name ?? ''}`, back: { text: t('back'), onBack: () => send({ type: 'back' }) } })}
    ${state.problem ? problemNotice(view) : failed(view, readFailure(state))} ${earliest(view)}
    <div class="cols calendar">
      <div class="stack">${month(view)}</div>
      <div class="stack">${dayTimes(view)}</div>
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
  const { last } = daysOf(state);
  const start = last?.earliest;
  if (last && start === undefined) return notice({ kind: 'warn', title: t('none.title'), text: t('none.text', { date: f.date(last.closes, 'full') }) });
  if (start === undefined || state.gone.includes(start)) return nothing;
  const zone = zoneOf(state);
  const time = `${f.date(dateInZone(start, zone), 'day')}${f.dir === 'rtl' ? '،' : ','} ${f.time(start, zone)}`;
  return html`<div class="earliest" part="earliest">
    <div><p class="muted small">${t('earliest.label')}</p><p class="when">${time}</p></div>
    ${button({ text: t('earliest.take'), label: t('earliest.take.label', { time }), kind: 'plain', slim: true, focus: 'earliest', onPress: () => send({ type: 'earliest', start }) })}
  </div>`;
}

function month(view: RoomView): TemplateResult {
  const { state, t, f, send, level } = view;
  const model = shownMonth(state);
  const { calendar } = dayRules(state);
  const previous = calendar.addMonths(model.first, -1);
  const next = calendar.addMonths(model.first, 1);
  const go = (first: typeof next) => () => send({ type: 'month', first });
  const ready = monthReady(state);
  const narrow = isNarrow(view.widget);
  const asGrid = state.view === 'grid' && !narrow;
  return html`${monthBar({
      level: below(level),
      id: 'month',
      text: f.month(model.first),
      previous: { label: model.hasPrevious ? t('month.previous', { month: f.month(previous) }) : t('month.no-previous'), disabled: !model.hasPrevious, onPress: go(previous) },
      next: { label: model.hasNext ? t('month.next', { month: f.month(next) }) : t('month.no-next'), disabled: !model.hasNext, onPress: go(next) },
    })}
    ${asGrid ? grid(view, model) : nothing}
    ${ready && !asGrid ? dayList({ label: t('list.label'), days: listedDays(view, model), chosen: state.day, onChoose: (date) => send({ type: 'day', date }) }) : nothing}
    ${ready
      ? narrow
        ? nothing
        : html`<p class="small">${button({ kind: 'link', icon: asGrid ? listIcon : calendarIcon, text: t(asGrid ? 'view.list' : 'view.grid'), focus: 'view', onPress: () => send({ type: 'view', as: asGrid ? 'list' : 'grid' }) })}</p>`
      : readFailure(state)
        ? nothing
        : html`<p class="small muted">${t('month.loading')}</p>`}`;
}

function grid(view: RoomView, model: MonthModel): TemplateResult {
  const { state, t, f, send } = view;
  const { calendar, weekStart, rtl } = dayRules(state);
  const inMonth = state.focus && state.focus.date >= model.first && state.focus.date <= model.last;
  const focused = (inMonth && state.focus) || { date: model.first };
  const weeks = cells(view, model);
  const full = weeks.flat().find((day) => day?.state === 'full');
  return html`${monthGrid({
      labelledby: 'month',
      weekdays: view.memo('weekdays', [f], () => model.weekdays.map((day) => ({ short: f.weekdayName(day, 'short'), long: f.weekdayName(day, 'long') }))),
      weeks,
      focused: focused.date,
      chosen: state.day,
      todayText: t('day.today'),
      onKey: (press, from) => {
        // From where the citizen is, which a press on a day may have changed.
        const focus = moveFocus(from === focused.date ? focused : { date: from }, press, { calendar, weekStart, rtl, ...bounds(state) });
        if (focus) send({ type: 'focus', focus });
        return focus !== undefined;
      },
      onChoose: (date) => send({ type: 'day', date }),
      onRefused: (date) => send({ type: 'focus', focus: { date } }),
    })}
    ${legend({ many: t('legend.many'), few: t('legend.few'), full: { sample: full?.text ?? f.number(16), text: t('legend.full') }, today: t('legend.today') })}`;
}

function dayTimes(view: RoomView): TemplateResult {
  const { state, t, f, send, level, local, setLocal } = view;
  const { day } = state;
  if (!day) return html`<p class="muted daytitle" data-focus="day">${t('times.none')}</p>`;
  const zone = zoneOf(state);
  const groups = timesOf(view);
  const count = groups.reduce((sum, { times }) => sum + times.length, 0);
  return html`${heading({ level: below(level), text: f.date(day, 'day'), focus: 'day', look: 'sub' })}
    ${timeList({
      label: t('times.label', { date: f.date(day, 'day') }),
      parts: groups,
      chosen: state.start,
      rtl: f.dir === 'rtl',
      expanded: local.allTimes,
      showAll: { text: t('times.all', { count }), onPress: () => setLocal({ allTimes: true }) },
      onChoose: (start) => send({ type: 'start', start }),
    })}
    <p class="legend-line"><span>${icon(globeIcon)} ${f.zoneName(zone, state.now)} (${f.offset(state.now, zone)})</span></p>`;
}

export const room: Room = { styles: [form, calendarStyles], act: timeAct, render: timeStep };
