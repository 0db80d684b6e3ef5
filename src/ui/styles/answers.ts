import { css } from 'lit';

/** What is so, question by question, in a box. */
export const answers = css`
  .answers {
    display: grid;
    border: var(--_line) solid var(--_border);
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

  @container civic (inline-size >= 440px) {
    .answers {
      grid-auto-flow: column;
      grid-auto-columns: minmax(0, 1fr);
    }
    .answers > div + div {
      border-block-start: 0;
      border-inline-start: var(--_line) solid var(--_border);
    }
  }

  @media (forced-colors: active) {
    .answers {
      border-color: CanvasText;
    }
  }
`;
