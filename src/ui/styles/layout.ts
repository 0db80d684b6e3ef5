import { css } from 'lit';

/** The sheet and what stands on each: track, head, actions, help. */
export const layout = css`
  /* sheet and head */
  .sheet {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_s5);
    padding: var(--_s4);
  }
  .stack {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_s4);
    align-content: start;
  }
  .stack.tight {
    gap: var(--_s2);
  }
  .cols {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_s5);
    align-items: start;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_s2) var(--_s4);
    align-items: center;
  }
  .row > * {
    min-inline-size: 0;
  }
  .track {
    position: absolute;
    inset: calc(var(--_line) * -1) calc(var(--_line) * -1) auto;
    display: flex;
    gap: 3px;
    block-size: 9px;
    border-radius: var(--_radius-l) var(--_radius-l) 0 0;
    overflow: clip;
  }
  .track li {
    flex: 1;
    block-size: 5px;
    background: var(--_border);
  }
  .track .done {
    background: var(--_accent);
  }
  .track .now {
    block-size: 9px;
    background: var(--_accent);
    border-end-start-radius: 3px;
    border-end-end-radius: 3px;
  }
  .head {
    display: grid;
    gap: var(--_s3);
    padding-block-start: var(--_s2);
  }
  .headline {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_s1) var(--_s4);
    align-items: center;
    justify-content: space-between;
  }
  .back {
    min-block-size: 28px;
  }
  .step {
    color: var(--_muted);
    font-size: var(--_text-s);
  }
  .title {
    font-size: var(--_text-xl);
    font-weight: var(--_weight-title);
    line-height: 1.22;
    text-wrap: balance;
    hyphens: auto;
  }
  .civic:lang(fa) .title {
    line-height: 1.45;
  }
  .sub,
  .legend {
    font-size: var(--_text-l);
    font-weight: var(--_weight-title);
    line-height: 1.3;
  }
  .lead {
    max-inline-size: 62ch;
    color: var(--_muted);
  }
  .help {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_s1) var(--_s4);
    align-items: center;
    padding-block-start: var(--_s4);
    border-block-start: var(--_line) solid var(--_border);
    color: var(--_muted);
    font-size: var(--_text-s);
  }

  .actions {
    display: flex;
    flex-direction: column;
    gap: var(--_s3);
  }

  @container civic (inline-size < 312px) {
    .sheet {
      padding: var(--_s3);
    }
    .title {
      font-size: 1.3em;
    }
  }
  @container civic (inline-size >= 440px) {
    .sheet {
      padding: var(--_s5);
    }
    .actions {
      flex-flow: row wrap;
      gap: var(--_s3) var(--_s4);
      align-items: center;
    }
  }
  @container civic (inline-size >= 700px) {
    .sheet {
      padding: var(--_s6);
    }
    .title {
      font-size: var(--_text-2xl);
    }
    .cols.even {
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: var(--_s6);
    }
  }

  @media (forced-colors: active) {
    .track li {
      forced-color-adjust: none;
      border-block-end: 1px solid CanvasText;
      background: Canvas;
    }
    .track :is(.done, .now) {
      border-color: Highlight;
      background: Highlight;
    }
  }
`;
