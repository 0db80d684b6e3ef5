import { css } from 'lit';

/** Cases: a timeline, what is ready, one's own cases in a list, figures. */
export const cases = css`
  .strong {
    border: var(--_line-strong) solid var(--_accent);
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

  .timeline .answers {
    margin-block-start: var(--_s3);
    border: var(--_line) solid var(--_border);
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
    .line {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .line .flag {
      grid-area: 1 / 2;
    }
  }

  @media (forced-colors: active) {
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
