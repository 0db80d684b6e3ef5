import { html, nothing, type TemplateResult } from 'lit';
import type { IsoDate } from '../../domain/dates.ts';
import { moveFocus, type MonthModel } from '../../domain/month.ts';
import { dateInZone } from '../../domain/zones.ts';
import { button } from '../../ui/button.ts';
import { dayList } from '../../ui/day-list.ts';
import { below } from '../../ui/heading.ts';
import { calendarIcon, listIcon } from '../../ui/later-icons.ts';
import { legend, monthBar, monthGrid } from '../../ui/month-grid.ts';
import { notice } from '../../ui/notice.ts';
import { cells, listedDays, shownMonth, type MonthView } from './days.ts';
import { bounds, dayRules, daysIn, monthReady } from './free.ts';

/** A month of days, as a grid or as a list of those that have free times. */
export function month(view: MonthView): TemplateResult {
  const { state, zone, narrow, t, f, send, level } = view;
  const model = shownMonth(state, zone);
  const { calendar } = dayRules(state);
  const previous = calendar.addMonths(model.first, -1);
  const next = calendar.addMonths(model.first, 1);
  const go = (first: IsoDate) => () => send({ type: 'month', first });
  const ready = monthReady(state);
  const asGrid = state.view === 'grid' && !narrow;
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
    ${ready ? (narrow ? nothing : turn(view)) : view.failed ? nothing : html`<p class="small muted">${t('month.loading')}</p>`}`;
}

/** From the grid to the list and back: equal ways to a day. */
function turn({ state, t, send }: MonthView): TemplateResult {
  const as = state.view === 'grid' ? 'list' : 'grid';
  const link = button({ kind: 'link', icon: as === 'list' ? listIcon : calendarIcon, text: t(`view.${as}`), focus: 'view', onPress: () => send({ type: 'view', as }) });
  return html`<p class="small">${link}</p>`;
}

function grid(view: MonthView, model: MonthModel): TemplateResult {
  const { state, zone, t, f, send } = view;
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
        const focus = moveFocus(from === focused.date ? focused : { date: from }, press, { calendar, weekStart, rtl, ...bounds(state, zone) });
        if (focus) send({ type: 'focus', focus });
        return focus !== undefined;
      },
      onChoose: (date) => send({ type: 'day', date }),
      onRefused: (date) => send({ type: 'focus', focus: { date } }),
    })}
    ${legend({ many: t('legend.many'), few: t('legend.few'), full: { sample: full?.text ?? f.number(16), text: t('legend.full') }, today: t('legend.today') })}`;
}

/** A month without places says so, and leads to the next one that has some. */
function emptyMonth(view: MonthView, model: MonthModel): TemplateResult | typeof nothing {
  const { state, zone, t, f, send } = view;
  const { last, free } = daysIn(state, zone);
  if (last?.earliest === undefined || cells(view, model).flat().some((day) => day?.state === 'free')) return nothing;
  const later = [...free.keys()].filter((date) => date > model.last).sort()[0] ?? (last.next !== undefined ? dateInZone(last.next, zone) : undefined);
  const target = later ?? dateInZone(last.earliest, zone);
  const date = f.date(target, 'day');
  return notice({
    kind: 'quiet',
    icon: calendarIcon,
    text: `${t('month.empty', { month: f.month(model.first) })} ${t('month.empty.next', { date })}`,
    actions: button({ kind: 'link', text: t('month.jump', { date }), focus: 'jump', onPress: () => send({ type: 'focus', focus: { date: target } }) }),
  });
}

/** One sentence and one press: what most people want. */
export function earliestBox({ t }: Pick<MonthView, 't'>, when: string, action: TemplateResult): TemplateResult {
  return html`<div class="earliest" part="earliest">
    <div><p class="muted small">${t('earliest.label')}</p><p class="when">${when}</p></div>
    ${action}
  </div>`;
}
