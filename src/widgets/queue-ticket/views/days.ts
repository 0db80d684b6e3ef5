import { utcDate, type IsoDate } from '../../../domain/dates.ts';
import { monthModel, type MonthModel } from '../../../domain/month.ts';
import { dateInZone, zoneOffset } from '../../../domain/zones.ts';
import type { ListedDay } from '../../../ui/day-list.ts';
import type { DayCell } from '../../../ui/month-grid.ts';
import type { TimeChoice, TimeListArgs } from '../../../ui/time-list.ts';
import { readFailure } from '../flow-parts.ts';
import { bounds, dayRules, daysOf, freeCount, monthReady, startsOn, zoneOf } from '../slots.ts';
import type { State } from '../state.ts';
import type { RoomView } from './view.ts';

/** Few, some, many: what a citizen wants to know at a glance. The count itself is said. */
function level(count: number): 0 | 1 | 2 | 3 {
  return count === 0 ? 0 : count <= 3 ? 1 : count <= 8 ? 2 : 3;
}

/** The month shown, in the language's calendar; until the first answer says where to begin, the present one. */
export function shownMonth(state: State): MonthModel {
  const { calendar, weekStart } = dayRules(state);
  return monthModel(state.month ?? utcDate(state.now), { calendar, weekStart, ...bounds(state) });
}

/** A day as a cell: what it is, in one look and in one sentence. */
function cell({ state, t, f }: RoomView, date: IsoDate, today: IsoDate, ready: boolean): DayCell {
  const { min, max } = bounds(state);
  const count = ready ? freeCount(state, date) : 0;
  const shut = daysOf(state).closed.get(date);
  let kind: DayCell['state'] = count ? 'free' : shut ? 'closed' : 'full';
  if (min && date < min) kind = date < today ? 'past' : 'full';
  else if (max && date > max) kind = 'outside';
  else if (!ready) kind = 'pending';
  const words = kind === 'free' ? t('day.times', { count }) : kind === 'closed' && shut?.holiday ? t('day.holiday', { holiday: shut.holiday }) : t(`day.${kind}`);
  const name = { date: f.date(date, 'day'), state: words };
  // What failed to be read is neither free nor full.
  const label = kind === 'pending' && readFailure(state) ? name.date : date === today ? t('day.name.today', name) : t('day.name', name);
  return { date, label, text: f.day(date), state: kind, level: kind === 'free' ? level(count) : 0, today: date === today };
}

/** What the cells of a month depend on: the focus is not among it, so that an arrow key draws nothing anew. */
const sources = ({ state, t, f }: RoomView): unknown[] => [state.blocks, state.month, state.gone, t, f];

export function cells(view: RoomView, model: MonthModel): readonly (readonly (DayCell | undefined)[])[] {
  const { state } = view;
  return view.memo('cells', sources(view), () => {
    const today = dateInZone(state.now, zoneOf(state));
    const ready = monthReady(state);
    return model.weeks.map((week) => week.map((date) => date && cell(view, date, today, ready)));
  });
}

/** The free days of the month shown, as a list. */
export function listedDays(view: RoomView, model: MonthModel): readonly ListedDay[] {
  const { f, t, state } = view;
  return view.memo('list', sources(view), () =>
    cells(view, model)
      .flat()
      .filter((day) => day?.state === 'free')
      .map((day) => day && { date: day.date, text: f.date(day.date, 'day'), meta: t('day.times', { count: freeCount(state, day.date) }) })
      .filter((day) => day !== undefined),
  );
}

const parts = ['morning', 'noon', 'afternoon', 'evening'] as const;

/** Midday is from twelve to two. */
function partOf(hour: number): (typeof parts)[number] {
  return hour < 12 ? 'morning' : hour < 14 ? 'noon' : hour < 18 ? 'afternoon' : 'evening';
}

/** The times of the chosen day by part of day. */
export function timesOf(view: RoomView): TimeListArgs['parts'] {
  const { state, t, f } = view;
  const { day } = state;
  const zone = zoneOf(state);
  return view.memo('times', [state.blocks, day, state.gone, t, f], () => {
    const groups = new Map<string, TimeChoice[]>();
    for (const start of day ? startsOn(state, day) : []) {
      const part = partOf(new Date(start + zoneOffset(start, zone) * 60_000).getUTCHours());
      groups.set(part, [...(groups.get(part) ?? []), { start, text: f.time(start, zone), gone: state.gone.includes(start) }]);
    }
    return parts.filter((part) => groups.has(part)).map((part) => ({ name: t(`part.${part}`), times: groups.get(part) ?? [] }));
  });
}
