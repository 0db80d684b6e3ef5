import { html, nothing, type TemplateResult } from 'lit';
import { moveFocus, type MonthModel } from '../../../domain/month.ts';
import { dateInZone } from '../../../domain/zones.ts';
import { loadFormats } from '../../../i18n/load-formats.ts';
import { button } from '../../../ui/button.ts';
import { dayList } from '../../../ui/day-list.ts';
import { below } from '../../../ui/heading.ts';
import { calendarIcon, listIcon } from '../../../ui/later-icons.ts';
import { legend, monthBar, monthGrid } from '../../../ui/month-grid.ts';
import { isNarrow } from '../../../ui/narrow.ts';
import { notice } from '../../../ui/notice.ts';
import { select } from '../../../ui/select.ts';
import { slip } from '../../../ui/slip.ts';
import { calendar as calendarStyles } from '../../../ui/styles/calendar.ts';
import { fields } from '../../../ui/styles/fields.ts';
import { form } from '../../../ui/styles/form.ts';
import { print } from '../../../ui/styles/print.ts';
import { remember } from '../../remember.ts';
import { rememberWrite } from '../memory.ts';
import { slotAct } from '../slot-act.ts';
import { spokenOf } from '../spoken.ts';
import { readFailure, serviceOf } from '../questions.ts';
import { bounds, dayRules, daysOf, monthReady, nearest, officesOf, shownZone } from '../slots.ts';
import { cells, listedDays, shownMonth } from './days.ts';
import { failureNotice } from '../../frame.ts';
import { helpLine, stepHead } from './frame.ts';
import { chosenFacts, dayAndTime } from './slot-words.ts';
import { dayTimes, zoneNotice } from './times.ts';
import type { RoomView, TimeRoom } from './view.ts';

/** Day and time (AP4–AP6). */
function timeStep(view: RoomView): TemplateResult {
  const { state, t } = view;
  const failure = readFailure(state);
  return html`${stepHead(view, 'time', t(state.moving ? 'time.title.move' : 'time.title'))}
    ${slip({ label: t('slip.label'), facts: chosenFacts(view, 'time') })}
    ${state.problem ? failureNotice(view, state.problem.failure) : failure ? failureNotice(view, failure) : nothing}
    ${zoneNotice(view)}
    ${earliest(view)}
    ${staffAndOffice(view)}
    <div class="cols calendar">
      <div class="stack">${month(view)}</div>
      <div class="stack">${dayTimes(view)}</div>
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

function earliestBox({ t }: RoomView, when: string, action: TemplateResult): TemplateResult {
  return html`<div class="earliest" part="earliest">
    <div><p class="muted small">${t('earliest.label')}</p><p class="when">${when}</p></div>
    ${action}
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
  const asGrid = state.view === 'grid' && !view.narrow;
  return html`${monthBar({
      level: below(level),
      id: 'month',
      text: f.month(model.first),
      previous: { label: model.hasPrevious ? t('month.previous', { month: f.month(previous) }) : t('month.no-previous'), disabled: !model.hasPrevious, onPress: go(previous) },
      next: { label: model.hasNext ? t('month.next', { month: f.month(next) }) : t('month.no-next'), disabled: !model.hasNext, onPress: go(next) },
    })}
    ${ready ? emptyMonth(view, model) : nothing}
    ${asGrid ? grid(view, model) : nothing}
    ${ready && !asGrid ? dayList({ label: t('list.label'), days: listedDays(view, model), chosen: state.day, onChoose: (date) => send({ type: 'day', date }) }) : nothing}
    ${ready
      ? view.narrow
        ? nothing
        : html`<p class="small">${button({
          kind: 'link',
          icon: state.view === 'grid' ? listIcon : calendarIcon,
          text: t(state.view === 'grid' ? 'view.list' : 'view.grid'),
          focus: 'view',
          onPress: () => send({ type: 'view', as: state.view === 'grid' ? 'list' : 'grid' }),
        })}</p>`
      : readFailure(state)
        ? nothing
        : html`<p class="small muted">${t('month.loading')}</p>`}`;
}

function grid(view: RoomView, model: MonthModel): TemplateResult {
  const { state, t, f, send } = view;
  const { calendar, weekStart, rtl } = dayRules(state);
  const inMonth = state.focus && state.focus.date >= model.first && state.focus.date <= model.last;
  const focused = (inMonth && state.focus) || { date: model.first };
  const weekdays = view.memo('weekdays', [f], () =>
    model.weekdays.map((day) => ({ short: f.weekdayName(day, 'short'), long: f.weekdayName(day, 'long') })),
  );
  const full = cells(view, model).flat().find((day) => day?.state === 'full');
  return html`${monthGrid({
      labelledby: 'month',
      weekdays,
      weeks: cells(view, model),
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

/** A month without places says so, and leads to the next one that has some. */
function emptyMonth(view: RoomView, model: MonthModel): TemplateResult | typeof nothing {
  const { state, t, f, send } = view;
  const { last, free } = daysOf(state);
  if (last?.earliest === undefined || listedDays(view, model).length) return nothing;
  const later = [...free.keys()].filter((date) => date > model.last).sort()[0] ?? (last.next !== undefined ? dateInZone(last.next, shownZone(state)) : undefined);
  const target = later ?? dateInZone(last.earliest, shownZone(state));
  const date = f.date(target, 'day');
  return notice({
    kind: 'quiet',
    icon: calendarIcon,
    text: `${t('month.empty', { month: f.month(model.first) })} ${t('month.empty.next', { date })}`,
    actions: button({ kind: 'link', text: t('month.jump', { date }), focus: 'jump', onPress: () => send({ type: 'focus', focus: { date: target } }) }),
  });
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
        text: write ? t('time.holding') : start === undefined ? t('continue') : t('time.continue', { time: f.time(start, zone) }),
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
  act: slotAct,
  render: timeStep,
  remember,
  isNarrow,
  rememberWrite,
  spoken: spokenOf,
  async daysOf(locale) {
    const f = await loadFormats(locale);
    return { f, rules: { calendar: f.calendar, weekStart: f.weekStart, rtl: f.dir === 'rtl' } };
  },
};
