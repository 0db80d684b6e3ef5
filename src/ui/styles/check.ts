import { css } from 'lit';

/** Boxes to tick. */
export const check = css`
  .check {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.75em;
    align-items: start;
    min-block-size: var(--_target);
    padding-block: 0.5em;
    cursor: pointer;
  }
  .check-link {
    padding-inline-start: 2.125em;
  }
  .tick[type='checkbox'] {
    border-radius: 4px;
  }
  .tick[type='checkbox']:checked::before {
    inline-size: 0.68em;
    block-size: 0.36em;
    border: solid var(--_on-accent);
    border-width: 0 0 2.5px 2.5px;
    border-radius: 0;
    background: none;
    transform: translateY(-0.08em) rotate(-45deg);
  }

  @media (forced-colors: active) {
    .tick[type='checkbox']:checked::before {
      border-color: HighlightText;
      background: none;
    }
  }
`;
