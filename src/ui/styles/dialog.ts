import { css } from 'lit';

/** A question in the way of everything else. */
export const dialog = css`
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
`;
