import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { IsoDate } from '../domain/dates.ts';
import type { Press } from '../domain/month.ts';
import { iconButton } from './icon-button.ts';
import { heading, type HeadingLevel } from './heading.ts';
import { nextIcon, previousIcon } from './later-icons.ts';

export interface DayCell {
  readonly date: IsoDate;
  /** Accessible name: “Thursday 17 December, 11 times”. */
  readonly label: string;
  /** Number of the day, in the digits of the language. */
  readonly text: string;
  readonly state: 'free' | 'full' | 'closed' | 'past' | 'outside' | 'pending';
  /** How much is free: 3 many, 2 some, 1 few. */
  readonly level: 0 | 1 | 2 | 3;
  readonly today: boolean;
}

export interface MonthGridArgs {
  /** Id of the month's heading. */
  readonly labelledby: string;
  readonly weekdays: readonly { readonly short: string; readonly long: string }[];
  /**
   * Rows of seven; `undefined` is a cell of another month. Keep the arrays while the days are the same: that is what makes an
   * arrow key cheap.
   */
  readonly weeks: readonly (readonly (DayCell | undefined)[])[];
  /** The one day in the tab order; it must be among `weeks`. */
  readonly focused: IsoDate;
  readonly chosen?: IsoDate;
  /** “today”: decoration, the name of the day says it too. */
  readonly todayText: string;
  /** Arrows, Home, End, PageUp, PageDown, on a day. Whether the press was used. */
  readonly onKey: (press: Press, from: IsoDate) => boolean;
  readonly onChoose: (date: IsoDate) => void;
  /** A press on a day that can't be had. */
  readonly onRefused?: (date: IsoDate) => void;
}

const keys = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown'];

/**
 * The month as a grid (APG). Days are buttons in cells: a button is what a finger and voice control look for, the grid is what the
 * keyboard walks. Two listeners for all days, and a move of focus touches two attributes.
 */
export function monthGrid(args: MonthGridArgs): TemplateResult {
  const { labelledby, weekdays, weeks, focused, chosen, todayText } = args;
  return html`<div class="bleed"><table
    class="month" part="month" role="grid" aria-labelledby=${labelledby}
    @click=${(event: Event) => press(event, args)} @keydown=${(event: KeyboardEvent) => keydown(event, args)}
  >
    ${guard([weekdays], () => weekdayRow(weekdays))}
    <tbody>${weeks.map((week) => weekRow(week, focused, chosen, todayText))}</tbody>
  </table></div>`;
}

type Week = MonthGridArgs['weeks'][number];

// A row is drawn again only when it is new, or when the focus or the choice comes, moves in it, or goes.
function weekRow(week: Week, focused: IsoDate, chosen: IsoDate | undefined, todayText: string) {
  const has = (date: IsoDate | undefined) => week.some((day) => day && day.date === date) && date;
  return guard(
    [week, has(focused), has(chosen), todayText],
    () =>
      html`<tr>${week.map((day) => (day ? dayCell(day, focused, chosen, todayText) : html`<td role="gridcell"></td>`))}</tr>`,
  );
}

function weekdayRow(weekdays: MonthGridArgs['weekdays']): TemplateResult {
  return html`<thead><tr>${weekdays.map(
    ({ short, long }) => html`<th scope="col" abbr=${long} aria-label=${long}>${short}</th>`,
  )}</tr></thead>`;
}

function dayCell(day: DayCell, focused: IsoDate, chosen: IsoDate | undefined, todayText: string): TemplateResult {
  const { date, label, text, state, level, today } = day;
  return html`<td role="gridcell" aria-selected=${date === chosen ? 'true' : nothing}><button
    type="button" class=${today ? `day ${state} today` : `day ${state}`} part="day" data-date=${date} aria-label=${label}
    aria-disabled=${state === 'free' ? nothing : 'true'} tabindex=${date === focused ? 0 : -1} data-tag=${today ? todayText : nothing}
  ><span>${text}</span>${bars[level]}</button></td>`;
}

/** Length speaks before colour; the count itself is in the name of the day. */
export const bars = [
  nothing,
  html`<span class="bars"><i></i></span>`,
  html`<span class="bars"><i></i><i></i></span>`,
  html`<span class="bars"><i></i><i></i><i></i></span>`,
] as const;

/** The gap round a day counts as its target. */
function dayOf(event: Event): HTMLElement | null | undefined {
  return (event.target as Element).closest('td')?.querySelector<HTMLElement>('[data-date]');
}

function press(event: Event, { onChoose, onRefused }: MonthGridArgs): void {
  const day = dayOf(event);
  if (!day) return;
  const date = day.dataset.date as IsoDate;
  if (day.getAttribute('aria-disabled')) onRefused?.(date);
  else onChoose(date);
}

function keydown(event: KeyboardEvent, { onKey }: MonthGridArgs): void {
  const day = dayOf(event);
  if (event.ctrlKey || event.altKey || event.metaKey || !keys.includes(event.key) || !day) return;
  if (onKey({ key: event.key, shift: event.shiftKey }, day.dataset.date as IsoDate)) event.preventDefault();
}

export interface MonthBarArgs {
  readonly level: HeadingLevel;
  /** Id of the heading, for `labelledby` of the grid. */
  readonly id: string;
  /** “December 2026”. */
  readonly text: string;
  readonly previous: MonthStep;
  readonly next: MonthStep;
}

export interface MonthStep {
  /** “Next month, January 2027”. */
  readonly label: string;
  /** At the bound; the button stays and keeps focus. */
  readonly disabled: boolean;
  readonly onPress: () => void;
}

/** Heading and arrows of a month. A change is announced by the widget: live regions in a shadow root are not reliable. */
export function monthBar({ level, id, text, previous, next }: MonthBarArgs): TemplateResult {
  return html`<div class="monthbar">
    ${heading({ level, id, text, focus: 'month' })}
    ${iconButton({ ...previous, icon: previousIcon, flip: true, part: 'previous', focus: 'previous-month' })}
    ${iconButton({ ...next, icon: nextIcon, flip: true, part: 'next', focus: 'next-month' })}
  </div>`;
}

export interface LegendArgs {
  readonly many: string;
  readonly few: string;
  /** A number to strike through, in the digits of the language, and its word. */
  readonly full: { readonly sample: string; readonly text: string };
  readonly today: string;
}

/** What the signs of the grid mean. Screen readers hear each day in words and need none of it. */
export function legend({ many, few, full, today }: LegendArgs): TemplateResult {
  return html`<p class="legend-line" aria-hidden="true">
    <span>${bars[3]} ${many}</span><span>${bars[1]} ${few}</span><span><s>${full.sample}</s> ${full.text}</span>
    <span class="if-narrow"><span class="dot"></span> ${today}</span>
  </p>`;
}
