import { css } from 'lit';
import { problem } from './problem.ts';

/** Fields, and the summary of what is wrong in them. */
export const fields = [
  problem,
  css`
  .fields {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_s5);
  }
  .field > label:not(.check),
  .fields .legend {
    font-size: 1em;
    font-weight: var(--_weight-label);
    overflow-wrap: anywhere;
  }
  .optional {
    color: var(--_muted);
    font-weight: 400;
  }
  .input {
    inline-size: 100%;
    min-block-size: max(2.875em, var(--_target));
    padding: 0.5em 0.75em;
    border: var(--_line) solid var(--_border-strong);
    border-radius: var(--_radius);
    background: var(--_surface);
    text-align: start;
  }
  textarea.input {
    resize: vertical;
  }
  /* Left to right inside, at the start of the line outside. */
  .civic[dir='rtl'] .ltr {
    text-align: right;
  }
  .input:hover {
    border-color: var(--_text);
  }
  .civic .input:focus {
    border-color: var(--_focus);
    outline: var(--_ring) solid var(--_focus);
    outline-offset: 0;
  }
  .wrong .input {
    border: var(--_line-strong) solid var(--_error);
  }
  .w-m {
    max-inline-size: 22em;
  }
  .w-s {
    max-inline-size: 12em;
  }
`,
];
