/**
 * A month as a grid of days, and the keys that move through it: the date grid of the ARIA Authoring Practices
 * (“Date Picker Dialog”), in any calendar, without a DOM.
 */
import { addDays, weekday, type CalendarSystem } from './calendar.ts';
import type { IsoDate } from './dates.ts';

/** First and last date that can be shown or reached, inclusive; no bound when absent. */
export interface Bounds {
  readonly min?: IsoDate;
  readonly max?: IsoDate;
}

export interface MonthOptions extends Bounds {
  readonly calendar: CalendarSystem;
  /** First day of the week, 0 (Sunday) to 6 (Saturday). */
  readonly weekStart: number;
}

export interface MonthModel {
  readonly first: IsoDate;
  readonly last: IsoDate;
  /** Rows of seven cells; cells outside the month are empty. */
  readonly weeks: readonly (readonly (IsoDate | undefined)[])[];
  /** Days of the week in the order of the columns, 0 = Sunday. */
  readonly weekdays: readonly number[];
  /** Whether any date of an earlier or later month is within the bounds. */
  readonly hasPrevious: boolean;
  readonly hasNext: boolean;
}

/** The month that a date is in. */
export function monthModel(date: IsoDate, { calendar, weekStart, min, max }: MonthOptions): MonthModel {
  const first = calendar.startOfMonth(date);
  const days = calendar.daysInMonth(first);
  const last = addDays(first, days - 1);
  const weeks: (IsoDate | undefined)[][] = [];
  for (let start = -fromWeekStart(first, weekStart); start < days; start += 7) {
    weeks.push(week.map((day) => (start + day >= 0 && start + day < days ? addDays(first, start + day) : undefined)));
  }
  return {
    first,
    last,
    weeks,
    weekdays: week.map((day) => (weekStart + day) % 7),
    hasPrevious: !min || min < first,
    hasNext: !max || max > last,
  };
}

/** The day of the month that page presses aim at: 31 January, 28 February, 31 March. */
export type Wanted = number;

export interface FocusedDay {
  readonly date: IsoDate;
  /** Set by page presses and handed back with the next press; absent after any other move. */
  readonly wanted?: Wanted;
}

/** A key press without Alt, Ctrl or Meta: those belong to the browser. */
export interface Press {
  /** `KeyboardEvent.key`. */
  readonly key: string;
  readonly shift: boolean;
}

/**
 * Where a key moves the focus; `undefined` when the grid has no use for the key (WCAG 2.1.1, APG date grid).
 *
 * Arrows go a day or a week, Home and End to the ends of the week, Page Up and Down a month, with Shift a year.
 * At a bound the focus stays within it: an arrow does nothing, the other keys land on the bound.
 */
export function moveFocus(
  { date, wanted }: FocusedDay,
  { key, shift }: Press,
  { calendar, weekStart, rtl, min, max }: MonthOptions & { readonly rtl: boolean },
): FocusedDay | undefined {
  const within = (to: IsoDate): IsoDate => (min && to < min ? min : max && to > max ? max : to);
  const arrow = (days: number): FocusedDay => {
    const to = addDays(date, days);
    return { date: within(to) === to ? to : within(date) };
  };
  const page = (direction: number): FocusedDay => {
    const day = wanted ?? calendar.read(date).day;
    const first = calendar.addMonths(calendar.startOfMonth(date), direction * (shift ? 12 : 1));
    return { date: within(addDays(first, Math.min(day, calendar.daysInMonth(first)) - 1)), wanted: day };
  };
  switch (key) {
    case 'ArrowUp':
      return arrow(-7);
    case 'ArrowDown':
      return arrow(7);
    case 'ArrowLeft':
      return arrow(rtl ? 1 : -1);
    case 'ArrowRight':
      return arrow(rtl ? -1 : 1);
    case 'Home':
      return { date: within(addDays(date, -fromWeekStart(date, weekStart))) };
    case 'End':
      return { date: within(addDays(date, 6 - fromWeekStart(date, weekStart))) };
    case 'PageUp':
      return page(-1);
    case 'PageDown':
      return page(1);
    default:
      return undefined;
  }
}

const week = [0, 1, 2, 3, 4, 5, 6];

/** How many days a date is after the start of its week, 0–6. */
function fromWeekStart(date: IsoDate, weekStart: number): number {
  return (weekday(date) - weekStart + 7) % 7;
}
