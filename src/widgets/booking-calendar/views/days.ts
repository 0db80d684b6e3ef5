import { utcDate, type Instant, type IsoDate } from '../../../domain/dates.ts';
import { monthModel, type MonthModel } from '../../../domain/month.ts';
import { dateInZone } from '../../../domain/zones.ts';
import type { ListedDay } from '../../../ui/day-list.ts';
import type { DayCell } from '../../../ui/month-grid.ts';
import { readFailure } from '../questions.ts';
import { bounds, dayRules, daysOf, monthReady, shownZone } from '../slots.ts';
import type { State } from '../state.ts';
import type { RoomView } from './view.ts';

/** The free starts of a day that are still to be had, the citizen's own held one included. */
export function startsOn(state: State, date: IsoDate): readonly Instant[] {
  const zone = shownZone(state);
  const starts = [...(daysOf(state, zone).free.get(date) ?? [])].filter((start) => start > state.now);
  const own = state.hold?.start;
  return own !== undefined && !starts.includes(own) && dateInZone(own, zone) === date ? [...starts, own].sort((a, b) => a - b) : starts;
}

function freeCount(state: State, date: IsoDate): number {
  const starts = startsOn(state, date);
  return state.gone.length ? starts.filter((start) => !state.gone.includes(start)).length : starts.length;
}

/** Few, some, many: what a citizen wants to know at a glance. The count itself is said. */
function level(count: number): 0 | 1 | 2 | 3 {
  return count === 0 ? 0 : count <= 3 ? 1 : count <= 8 ? 2 : 3;
}

/** How many days of the month shown have free times. */
export function listedCount(state: State): number {
  return shownMonth(state).weeks.flat().filter((date) => date && freeCount(state, date)).length;
}

/** The month shown, in the language's calendar; until the first answer says where to begin, the present one. */
export function shownMonth(state: State): MonthModel {
  const { calendar, weekStart } = dayRules(state);
  return monthModel(state.month ?? utcDate(state.now), { calendar, weekStart, ...bounds(state) });
}

/** A day as a cell: what it is, in one look and in one sentence. */
function cell(view: RoomView, date: IsoDate, today: IsoDate, ready: boolean): DayCell {
  const { state, t, f } = view;
  const { closed } = daysOf(state);
  const { min, max } = bounds(state);
  const count = ready ? freeCount(state, date) : 0;
  const shut = closed.get(date);
  let kind: DayCell['state'] = count ? 'free' : shut ? 'closed' : 'full';
  if (min && date < min) kind = date < today ? 'past' : 'full';
  else if (max && date > max) kind = 'outside';
  else if (!ready) kind = 'pending';
  const words =
    kind === 'free' ? t('day.times', { count }) : kind === 'closed' && shut?.holiday ? t('day.holiday', { holiday: shut.holiday }) : t(`day.${kind}`);
  const name = { date: f.date(date, 'day'), state: words };
  return {
    date,
    // What failed to be read is neither free nor full.
    label: kind === 'pending' && readFailure(state) ? name.date : date === today ? t('day.name.today', name) : t('day.name', name),
    text: f.day(date),
    state: kind,
    level: kind === 'free' ? level(count) : 0,
    today: date === today,
  };
}

/** What the cells of a month depend on: the focus is not among it, so that an arrow key draws nothing anew. */
function sources({ state, t, f }: RoomView): unknown[] {
  return [state.blocks, state.month, state.gone, state.hold, shownZone(state), t, f];
}

export function cells(view: RoomView, model: MonthModel): readonly (readonly (DayCell | undefined)[])[] {
  const { state } = view;
  return view.memo('cells', sources(view), () => {
    const today = dateInZone(state.now, shownZone(state));
    const ready = monthReady(state);
    return model.weeks.map((week) => week.map((date) => date && cell(view, date, today, ready)));
  });
}

/** The free days of the month shown, as a list. */
export function listedDays(view: RoomView, model: MonthModel): readonly ListedDay[] {
  const { f, t } = view;
  return view.memo('list', sources(view), () => {
    const days: ListedDay[] = [];
    for (const day of cells(view, model).flat()) {
      if (day?.state !== 'free') continue;
      days.push({ date: day.date, text: f.date(day.date, 'day'), meta: t('day.times', { count: freeCount(view.state, day.date) }) });
    }
    return days;
  });
}
