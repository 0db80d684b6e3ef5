import type { Availability } from '../../domain/booking.ts';
import type { CalendarSystem } from '../../domain/calendar.ts';
import type { Instant, IsoDate } from '../../domain/dates.ts';
import type { FocusedDay } from '../../domain/month.ts';
import type { Load } from '../load.ts';

/** A language's own ways with dates. */
export interface DayRules {
  readonly calendar: CalendarSystem;
  readonly weekStart: number;
  readonly rtl: boolean;
}

export interface Language {
  readonly locale: string;
  /** Here as soon as days are shown: the first questions do without. */
  readonly days?: DayRules;
}

/** Two months of availability, fetched as one. */
export interface Block {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly load: Load<Availability>;
}

/** A month from which a day and a time are chosen, as part of a widget's state. */
export interface MonthState {
  readonly language: Language;
  readonly blocks: readonly Block[];
  /** First day of the month shown, in the language's calendar; absent until the first answer says where to begin. */
  readonly month?: IsoDate;
  readonly focus?: FocusedDay;
  readonly day?: IsoDate;
  readonly start?: Instant;
  readonly view: 'grid' | 'list';
  /** Slots seen taken: shown struck. */
  readonly gone: readonly Instant[];
  /** The slot that is kept for this citizen, where slots are held: free for nobody else. */
  readonly hold?: { readonly start: Instant };
  /** The server's time when it last mattered. */
  readonly now: Instant;
}

/** What the citizen does in the calendar. */
export type MonthPress =
  | { type: 'month'; first: IsoDate }
  | { type: 'focus'; focus: FocusedDay }
  | { type: 'day'; date: IsoDate }
  | { type: 'start'; start: Instant }
  | { type: 'earliest'; start: Instant }
  | { type: 'view'; as: 'grid' | 'list' };

/** The block that covers a month, answered or failed. Blocks are a day wider than their months at each end. */
export function blockOf({ blocks }: Pick<MonthState, 'blocks'>, first: IsoDate): Block | undefined {
  return blocks.find(({ from, to }) => from < first && first < to);
}

/** The block of the month shown; before the first answer, whatever was asked first. */
export function shownBlock(state: Pick<MonthState, 'blocks' | 'month'>): Block | undefined {
  return state.month ? blockOf(state, state.month) : state.blocks[0];
}
