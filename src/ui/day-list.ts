import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { IsoDate } from '../domain/dates.ts';

export interface ListedDay {
  readonly date: IsoDate;
  /** “Thursday 17 December”. */
  readonly text: string;
  /** “11 times”. */
  readonly meta: string;
}

export interface DayListArgs {
  readonly label: string;
  /** A new array when its content is new: the list is drawn again only then. */
  readonly days: readonly ListedDay[];
  readonly chosen?: IsoDate;
  readonly onChoose: (date: IsoDate) => void;
}

/** The free days as a list: an equal of the grid, and all there is under 312 px. Its days carry `data-date`, as those of the grid do. */
export function dayList({ label, days, chosen, onChoose }: DayListArgs): TemplateResult {
  const choose = (event: Event) => {
    const day = (event.target as Element).closest<HTMLElement>('[data-date]');
    if (day) onChoose(day.dataset.date as IsoDate);
  };
  // One listener for all the buttons, which turn keys into clicks by themselves.
  /* eslint-disable lit-a11y/click-events-have-key-events */
  return html`<ul
    class="daylist" part="day-list" aria-label=${label} @click=${choose}
  >${guard([days, chosen], () =>
    days.map(
      ({ date, text, meta }) =>
        html`<li><button type="button" part="day" data-date=${date} aria-current=${date === chosen ? 'true' : nothing}><b>${text}</b> <span class="muted">${meta}</span></button></li>`,
    ),
  )}</ul>`;
}
