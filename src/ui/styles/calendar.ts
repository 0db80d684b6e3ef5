import { css } from 'lit';

/** Month, list of days, times. A boxed day can be pressed; bars say how many places, length before colour. */
export const calendar = css`
  .earliest {
    display: grid;
    gap: var(--_s3);
    align-items: center;
    padding: var(--_s4);
    border: var(--_line) solid var(--_border);
    border-radius: var(--_radius);
  }
  .when {
    font-size: var(--_text-l);
    font-weight: var(--_weight-title);
    line-height: 1.3;
  }
  .monthbar {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_s2);
    align-items: center;
    justify-content: space-between;
  }
  .monthbar .sub {
    flex: 1 1 5em;
    min-inline-size: 0;
  }
  .month {
    inline-size: 100%;
    border-spacing: 0;
    border-collapse: separate;
    table-layout: fixed;
  }
  .month :is(td, th) {
    padding: 2px;
    text-align: center;
  }
  .month th {
    padding-block-end: 0.35em;
    color: var(--_muted);
    font-size: var(--_text-s);
    font-weight: 400;
  }
  /* A plain block without a box of its own above the page: forty grids or layers would cost an old telephone each month a third. */
  .day {
    inline-size: 100%;
    min-block-size: max(2.9em, var(--_target));
    padding: 0.25em 0 0.4em;
    border: var(--_line) solid transparent;
    border-radius: var(--_radius);
    background: none;
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
    line-height: 1.2;
    cursor: default;
  }
  .day > :first-child {
    display: block;
    line-height: 1.6;
  }
  .free {
    border-color: var(--_border-strong);
    background: var(--_surface);
    color: inherit;
    font-weight: var(--_weight-label);
    cursor: pointer;
  }
  :is(.free, .time):hover {
    border-color: var(--_accent);
    background: var(--_accent-soft);
  }
  .full > :first-child {
    text-decoration: line-through;
    text-decoration-thickness: 1px;
  }
  .pending {
    border-color: var(--_border);
    border-style: dashed;
  }
  .today {
    display: grid;
    grid-template-rows: 1fr;
    gap: 2px;
    place-items: center;
    color: var(--_text);
  }
  .today::after {
    content: attr(data-tag);
  }
  .today > :first-child {
    font-weight: var(--_weight-title);
    line-height: inherit;
  }
  /* Signs are borders: colours forced by the reader and printers without backgrounds leave them. */
  .today::after,
  .dot {
    box-sizing: content-box;
    inline-size: 0;
    block-size: 0;
    border: 0.225em solid;
    border-radius: 50%;
    overflow: hidden;
  }
  [aria-selected] > .day,
  .time[aria-checked='true'] {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
    box-shadow:
      0 0 0 2px var(--_surface),
      0 0 0 4px var(--_accent);
  }
  /* Fills the gap to the neighbours, who paint later; a z-index here would cost each arrow key a new layer. */
  .day:focus-visible {
    outline-offset: 1px;
  }
  .bars {
    display: flex;
    gap: 2px;
  }
  .bars i {
    inline-size: 7px;
    border-block-start: 5px solid var(--_accent);
    border-radius: 1px;
  }
  .day > .bars {
    order: 1;
    justify-content: center;
    margin-block-start: 2px;
  }
  .today > .bars {
    margin: 0;
  }
  [aria-selected] > .day .bars i {
    border-color: currentColor;
  }
  .legend-line {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.1em;
    color: var(--_muted);
    font-size: var(--_text-s);
  }
  .legend-line > * {
    display: inline-flex;
    gap: 0.45em;
    align-items: center;
  }

  .daylist li {
    border-block-end: var(--_line) solid var(--_border);
  }
  .daylist button {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_s2);
    justify-content: space-between;
    inline-size: 100%;
    min-block-size: var(--_target);
    padding: 0.7em var(--_s2);
    border: 0;
    background: none;
    text-align: start;
    cursor: pointer;
  }
  .daylist button:hover {
    background: var(--_raised);
  }
  .daylist [aria-current] {
    background: var(--_accent-soft);
    box-shadow: inset 0 -3px var(--_accent);
  }

  .times {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 5.9em), 1fr));
    gap: var(--_s2);
  }
  .time {
    min-block-size: max(2.75em, var(--_target));
    padding: 0.2em 0.3em;
    border: var(--_line) solid var(--_border-strong);
    border-radius: var(--_radius);
    background: var(--_surface);
    font-weight: var(--_weight-label);
    font-variant-numeric: tabular-nums;
    line-height: 1.3;
    cursor: pointer;
  }
  .time small {
    display: block;
    font-size: 0.8125em;
    font-weight: 400;
  }
  .time.gone {
    border-style: dashed;
    border-color: var(--_border-strong);
    background: none;
    color: var(--_muted);
    font-weight: 400;
    text-decoration: line-through;
    cursor: default;
  }
  .part {
    padding-block-end: 0.4em;
    color: var(--_muted);
    font-size: var(--_text-s);
    font-weight: var(--_weight-label);
  }
  /* Persian tabular figures set ۱ too wide. */
  .civic:lang(fa) :is(.day, .time) {
    font-variant-numeric: normal;
  }

  @container civic (inline-size < 312px) {
    .monthbar .sub {
      flex-basis: 100%;
    }
    .times {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
  @container civic (inline-size < 440px) {
    /* The month bleeds to the sheet's edge, so that seven columns of 44 px fit from 312 px on. */
    .bleed {
      margin-inline: calc(2px - var(--_s4));
    }
  }
  @container civic (inline-size >= 440px) {
    .earliest {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .day {
      min-block-size: max(3.25em, var(--_target));
    }
    .day:not(.today) > :first-child {
      line-height: 2;
    }
  }
  @container civic (inline-size >= 700px) {
    .cols.calendar {
      grid-template-columns: minmax(0, 1.45fr) minmax(0, 1fr);
      gap: var(--_s6);
    }
    .if-narrow {
      display: none !important;
    }
    .daytitle {
      display: flex;
      align-items: center;
      min-block-size: var(--_target);
    }
    .day {
      min-block-size: 3.6em;
    }
    .day:not(.today) > :first-child {
      line-height: 2.25;
    }
    .bars i {
      inline-size: 10px;
    }
    .today::after {
      inline-size: auto;
      block-size: auto;
      border: 0;
      border-radius: 0;
      font-size: 0.75em;
      font-weight: 400;
      line-height: 1.25;
      overflow: visible;
    }
  }

  @media (forced-colors: active) {
    .day:not(.free) {
      border-color: Canvas;
    }
    [aria-selected] > .day,
    .time[aria-checked='true'] {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
    }
    .daylist [aria-current] {
      border: 2px solid Highlight;
    }
    .pending,
    .time.gone {
      border-color: GrayText;
    }
  }
`;
