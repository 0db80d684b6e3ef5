import { utcDate, type IsoDate, type Zone } from '../../domain/dates.ts';
import { monthModel, type MonthModel } from '../../domain/month.ts';
import { dateInZone } from '../../domain/zones.ts';
import type time from '../../i18n/messages/en/booking-time.ts';
import type { Formats } from '../../i18n/format.ts';
import type { Translate } from '../../i18n/translate.ts';
import type { ListedDay } from '../../ui/day-list.ts';
import type { HeadingLevel } from '../../ui/heading.ts';
import type { DayCell } from '../../ui/month-grid.ts';
import { bounds, dayRules, daysIn, freeCount, monthReady } from './free.ts';
import type { MonthPress, MonthState } from './state.ts';

/** What a calendar is drawn from. */
export interface MonthView {
  readonly state: MonthState;
  /** Whose dates and clock: an IANA name. */
  readonly zone: Zone;
  /** The month could not be read: its days are neither free nor full. */
  readonly failed: boolean;
  /** Too narrow for a month as a grid. */
  readonly narrow: boolean;
  readonly send: (event: MonthPress) => void;
  readonly t: Translate<typeof time>;
  readonly f: Formats;
  /** Rank of the widget's title. */
  readonly level: HeadingLevel;
  /** Keeps what is costly to make until one of its sources changes. */
  readonly memo: <T>(name: string, sources: readonly unknown[], make: () => T) => T;
  readonly local: { readonly allTimes: boolean };
  readonly setLocal: (change: { readonly allTimes: boolean }) => void;
}

/** Few, some, many: what a citizen wants to know at a glance. The count itself is said. */
function level(count: number): 0 | 1 | 2 | 3 {
  return count === 0 ? 0 : count <= 3 ? 1 : count <= 8 ? 2 : 3;
}

/** The month shown, in the language's calendar; until the first answer says where to begin, the present one. */
export function shownMonth(state: MonthState, zone: Zone): MonthModel {
  const { calendar, weekStart } = dayRules(state);
  return monthModel(state.month ?? utcDate(state.now), { calendar, weekStart, ...bounds(state, zone) });
}

/** How many days of the month shown have free times. */
export function listedCount(state: MonthState, zone: Zone): number {
  return shownMonth(state, zone).weeks.flat().filter((date) => date && freeCount(state, date, zone)).length;
}

/** A day as a cell: what it is, in one look and in one sentence. */
function cell({ state, zone, failed, t, f }: MonthView, date: IsoDate, today: IsoDate, ready: boolean): DayCell {
  const { min, max } = bounds(state, zone);
  const count = ready ? freeCount(state, date, zone) : 0;
  const shut = daysIn(state, zone).closed.get(date);
  let kind: DayCell['state'] = count ? 'free' : shut ? 'closed' : 'full';
  if (min && date < min) kind = date < today ? 'past' : 'full';
  else if (max && date > max) kind = 'outside';
  else if (!ready) kind = 'pending';
  const words =
    kind === 'free' ? t('day.times', { count }) : kind === 'closed' && shut?.holiday ? t('day.holiday', { holiday: shut.holiday }) : t(`day.${kind}`);
  const name = { date: f.date(date, 'day'), state: words };
  return {
    date,
    label: kind === 'pending' && failed ? name.date : date === today ? t('day.name.today', name) : t('day.name', name),
    text: f.day(date),
    state: kind,
    level: kind === 'free' ? level(count) : 0,
    today: date === today,
  };
}

/** What the cells of a month depend on: the focus is not among it, so that an arrow key draws nothing anew. */
function sources({ state, zone, failed, t, f }: MonthView): unknown[] {
  return [state.blocks, state.month, state.gone, state.hold, zone, failed, t, f];
}

export function cells(view: MonthView, model: MonthModel): readonly (readonly (DayCell | undefined)[])[] {
  const { state, zone } = view;
  return view.memo('cells', sources(view), () => {
    const today = dateInZone(state.now, zone);
    const ready = monthReady(state);
    return model.weeks.map((week) => week.map((date) => date && cell(view, date, today, ready)));
  });
}

/** The free days of the month shown, as a list. */
export function listedDays(view: MonthView, model: MonthModel): readonly ListedDay[] {
  const { state, zone, f, t } = view;
  return view.memo('list', sources(view), () => {
    const days: ListedDay[] = [];
    for (const day of cells(view, model).flat()) {
      if (day?.state !== 'free') continue;
      days.push({ date: day.date, text: f.date(day.date, 'day'), meta: t('day.times', { count: freeCount(state, day.date, zone) }) });
    }
    return days;
  });
}
