import { css } from 'lit';

/** Answers to check, and the appointment once it is made. */
export const appointment = css`
  .facts > div {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.1em var(--_s4);
    padding-block: var(--_s3);
    border-block-end: var(--_line) solid var(--_border);
  }
  .facts > div:first-child {
    border-block-start: var(--_line) solid var(--_border);
  }
  .facts dt {
    color: var(--_muted);
    font-size: var(--_text-s);
  }
  .facts dd {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_s4);
    align-items: baseline;
    justify-content: space-between;
  }
  .facts dd > span {
    flex: 1 1 9em;
    white-space: pre-line;
  }

  .card {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_s4);
    padding: var(--_s4);
    border: var(--_line) solid var(--_border);
    border-radius: var(--_radius-l);
    background: var(--_surface);
  }
  .appointment {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: var(--_s2) var(--_s4);
    align-items: start;
  }
  .when {
    font-size: var(--_text-l);
    font-weight: var(--_weight-title);
    line-height: 1.3;
  }
  .leaf {
    display: grid;
    flex: none;
    align-content: start;
    justify-items: center;
    min-inline-size: 5.25em;
    padding-block-end: 0.4em;
    border: var(--_line) solid var(--_border-strong);
    border-radius: var(--_radius);
    background: var(--_surface);
    overflow: clip;
    line-height: 1.25;
    text-align: center;
  }
  .leaf .m {
    justify-self: stretch;
    padding: 0.2em 0.5em;
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: var(--_weight-label);
  }
  .leaf :is(.m, .w) {
    font-size: var(--_text-s);
  }
  .leaf .w {
    padding-inline: 0.5em;
  }
  .leaf .d {
    font-size: 2.5em;
    font-weight: var(--_weight-title);
    line-height: 1.15;
  }
  .reference {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2em var(--_s4);
    align-items: center;
    justify-content: space-between;
    padding: var(--_s2) var(--_s4);
    border-radius: var(--_radius);
    background: var(--_raised);
  }
  .code {
    direction: ltr;
    unicode-bidi: isolate;
    font-variant-numeric: tabular-nums;
    letter-spacing: 0.06em;
  }
  .reference .code {
    font-size: var(--_text-l);
    font-weight: var(--_weight-title);
    -webkit-user-select: all;
    user-select: all;
  }
  .bring {
    display: grid;
    gap: var(--_s2);
  }
  .bring li {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.7em;
  }
  .bring li::before {
    content: '';
    inline-size: 0.45em;
    block-size: 0.45em;
    margin-block-start: calc((var(--_leading) * 1em - 0.45em) / 2);
    border-radius: 1px;
    background: var(--_accent);
  }
  .done-mark {
    display: inline-grid;
    flex: none;
    place-items: center;
    inline-size: 2.5em;
    block-size: 2.5em;
    border-radius: 50%;
    background: var(--_success);
    color: var(--_surface);
  }
  .done-mark .icon {
    inline-size: 1.5em;
    block-size: 1.5em;
    stroke-width: 2.5;
  }

  .dialog {
    inline-size: min(34em, 100% - 2em);
    max-block-size: calc(100% - 2em);
    padding: var(--_s5);
    border: var(--_line) solid var(--_border-strong);
    border-radius: var(--_radius-l);
    background: var(--_surface);
    color: inherit;
    overflow: auto;
  }
  .dialog::backdrop {
    background: rgb(0 0 0 / 55%);
  }

  @container civic (inline-size < 312px) {
    .appointment {
      grid-template-columns: minmax(0, 1fr);
    }
    .leaf {
      justify-self: start;
    }
  }
  @container civic (inline-size >= 440px) {
    .facts > div {
      grid-template-columns: 8.5em minmax(0, 1fr);
      align-items: baseline;
    }
  }
  @container civic (inline-size >= 700px) {
    .facts > div {
      grid-template-columns: 14em minmax(0, 1fr);
    }
    .card {
      padding: var(--_s5);
    }
  }

  @media (forced-colors: active) {
    /* The plate behind forced text would cover the month. */
    .leaf {
      forced-color-adjust: none;
    }
    .leaf .m {
      background: Highlight;
      color: HighlightText;
    }
    .done-mark {
      forced-color-adjust: none;
      background: CanvasText;
      color: Canvas;
    }
    .bring li::before {
      forced-color-adjust: none;
      background: CanvasText;
    }
    .reference {
      border: 1px solid CanvasText;
    }
  }
  @media print {
    .bring li::before {
      inline-size: 1em;
      block-size: 1em;
      margin-block-start: 0.28em;
      border: 1.5px solid #000;
      background: none;
    }
    .card {
      break-inside: avoid;
    }
    .leaf .m,
    .done-mark {
      border: solid #000;
      border-width: 0 0 1px;
      background: none;
      color: #000;
    }
    .done-mark {
      border-width: 2px;
    }
  }
`;
