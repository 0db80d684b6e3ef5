import { css } from 'lit';

/** The summary of what is wrong. */
export const problem = css`
  .problem {
    padding: var(--_s4);
    border: var(--_line-strong) solid var(--_error);
    border-radius: var(--_radius);
    overflow-wrap: anywhere;
  }
  .problem .sub {
    display: flex;
    gap: 0.5em;
    align-items: center;
    color: var(--_error);
  }
  .problem li {
    padding-block: 0.2em;
  }
  .problem .linkish {
    color: var(--_error);
    font-weight: var(--_weight-label);
    min-block-size: 24px;
  }
`;
