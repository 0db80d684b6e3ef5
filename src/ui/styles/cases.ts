import { css } from 'lit';

/** Cases: a timeline, what is ready, one's own cases in a list, figures. */
export const cases = css`
  .strong {
    border: var(--_line-strong) solid var(--_accent);
  }
  .flag {
    display: inline-flex;
    justify-self: start;
    padding: 0.1em 0.6em;
    border: var(--_line) solid transparent;
    border-radius: 99em;
    background: var(--_accent-soft);
    color: var(--_accent);
    font-size: var(--_text-s);
    font-weight: var(--_weight-label);
  }
  .flag:is(.ok, .warn) {
    background: var(--_tint);
    color: var(--_tone);
  }
  .flag.idle {
    border-color: var(--_border);
    background: none;
    color: var(--_muted);
  }
  .hours {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0 var(--_s3);
    color: var(--_muted);
    font-size: var(--_text-s);
  }
  .card details {
    padding-inline: 0;
  }

  /* words first, the line only ties them together */
  .timeline > li {
    position: relative;
    display: grid;
    grid-template-columns: 1.75em minmax(0, 1fr);
    gap: 0 var(--_s3);
    padding-block-end: var(--_s5);
    /* Hundreds of them on a slow telephone: what is out of sight is laid out when it comes. */
    content-visibility: auto;
    contain-intrinsic-block-size: auto 4.5em;
  }
  .timeline > li:last-child {
    padding-block-end: 0;
  }
  .timeline > li:not(:last-child)::before {
    content: '';
    position: absolute;
    inset-block: 1.75em 0;
    inset-inline-start: calc(0.875em - 1px);
    border-inline-start: 2px dashed var(--_border-strong);
  }
  .timeline > .done::before {
    border-color: var(--_accent) !important;
    border-inline-start-style: solid !important;
  }
  .mark {
    display: grid;
    place-items: center;
    inline-size: 1.75em;
    block-size: 1.75em;
    border: 2px solid var(--_border-strong);
    border-radius: 50%;
    background: var(--_surface);
  }
  .mark .icon {
    inline-size: 1em;
    block-size: 1em;
    stroke-width: 3;
  }
  .done > .mark {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .now > .mark {
    border: 3px solid var(--_accent);
  }
  .now > .mark::before {
    content: '';
    inline-size: 0.6em;
    block-size: 0.6em;
    border-radius: 50%;
    background: var(--_accent);
  }
  .what {
    padding-block-start: 0.1em;
    color: var(--_muted);
  }
  :is(.done, .now) .what {
    color: inherit;
    font-weight: var(--_weight-label);
  }
  .now .what {
    font-size: var(--_text-l);
    line-height: 1.3;
  }
  .answers {
    display: grid;
    margin-block-start: var(--_s3) !important;
    border: var(--_line) solid var(--_border) !important;
    border-radius: var(--_radius);
    background: var(--_raised);
  }
  .answers > div {
    padding: var(--_s3) var(--_s4);
  }
  .answers > div + div {
    border-block-start: var(--_line) solid var(--_border);
  }
  .answers dt {
    color: var(--_muted);
    font-size: var(--_text-s);
  }
  .answers dd {
    font-weight: var(--_weight-label);
  }

  /* one's own cases: each a row that can be pressed anywhere */
  .lines {
    display: grid;
    gap: var(--_s3);
  }
  .line {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.2em var(--_s4);
    inline-size: 100%;
    min-block-size: var(--_target);
    padding: var(--_s3) var(--_s4);
    border: var(--_line) solid var(--_border-strong);
    border-radius: var(--_radius);
    background: var(--_surface);
    text-align: start;
    cursor: pointer;
  }
  .line:hover {
    background: var(--_raised);
  }

  /* a table first; bars are a column of it */
  .chart {
    display: grid;
    inline-size: 100%;
  }
  .chart tr {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0.15em var(--_s3);
    align-items: baseline;
    padding-block: 0.45em;
  }
  .chart th {
    font-weight: 400;
    text-align: start;
  }
  .chart td {
    font-weight: var(--_weight-label);
    font-variant-numeric: tabular-nums;
    text-align: end;
  }
  .chart th + th {
    text-align: end;
  }
  .chart .bar {
    grid-area: 2 / 1 / auto / -1;
  }
  .chart svg {
    display: block;
    inline-size: 100%;
    block-size: 10px;
  }
  .chart rect {
    fill: var(--_border);
  }
  .chart rect + rect {
    fill: var(--_accent);
  }
  .chart tfoot tr {
    border-block-start: var(--_line) solid var(--_border-strong);
  }
  .civic[dir='rtl'] .chart svg {
    transform: scaleX(-1);
  }

  @container civic (inline-size >= 440px) {
    .chart tr {
      grid-template-columns: minmax(9em, 15em) minmax(0, 1fr) 3.5em;
      align-items: center;
    }
    .chart th + th {
      grid-area: 1 / 2 / auto / -1;
    }
    .chart .bar {
      grid-area: 1 / 2;
    }
    .chart td:not(.bar) {
      grid-area: 1 / 3;
    }
    .chart svg {
      block-size: 16px;
    }
    .answers {
      grid-auto-flow: column;
      grid-auto-columns: minmax(0, 1fr);
    }
    .answers > div + div {
      border-block-start: 0;
      border-inline-start: var(--_line) solid var(--_border);
    }
    .line {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .line .flag {
      grid-area: 1 / 2;
    }
  }

  @media (forced-colors: active) {
    .flag {
      border-color: Canvas;
    }
    .done > .mark {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
    }
    .now > .mark::before {
      forced-color-adjust: none;
      background: CanvasText;
    }
    .chart rect {
      fill: Canvas;
      stroke: CanvasText;
    }
    .chart rect + rect {
      forced-color-adjust: none;
      fill: CanvasText;
    }
  }
`;
