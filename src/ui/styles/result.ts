import { css } from 'lit';

/** Facts line by line, what to bring, the tick of something done. */
export const result = css`
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
  }

  @media (forced-colors: active) {
    .done-mark {
      forced-color-adjust: none;
      background: CanvasText;
      color: Canvas;
    }
    .bring li::before {
      forced-color-adjust: none;
      background: CanvasText;
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
    .done-mark {
      border: 2px solid #000;
      background: none;
      color: #000;
    }
  }
`;
