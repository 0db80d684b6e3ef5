import { css } from 'lit';

/** A state in one word. */
export const flag = css`
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

  @media (forced-colors: active) {
    .flag {
      border-color: Canvas;
    }
  }
`;
