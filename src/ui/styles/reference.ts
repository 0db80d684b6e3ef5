import { css } from 'lit';

/** A code to keep. */
export const reference = css`
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
  .reference .code {
    font-size: var(--_text-l);
    font-weight: var(--_weight-title);
    -webkit-user-select: all;
    user-select: all;
  }

  @media (forced-colors: active) {
    .reference {
      border: 1px solid CanvasText;
    }
  }
`;
