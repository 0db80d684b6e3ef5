import { css } from 'lit';

/** Notices, errors, waiting. */
export const messages = css`
  /* messages */
  .notice {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0 0.75em;
    padding: var(--_s3) var(--_s4);
    border-inline-start: 4px solid var(--_tone);
    border-radius: var(--_radius);
    background: var(--_tint);
    --_tone: var(--_accent);
    --_tint: var(--_accent-soft);
  }
  .notice > .icon {
    margin-block-start: calc((var(--_leading) * 1em - 1.25em) / 2);
    color: var(--_tone);
  }
  .notice .tight {
    gap: var(--_s1);
  }
  .notice .row {
    padding-block: var(--_s2) var(--_s1);
  }
  .warn {
    --_tone: var(--_warning);
    --_tint: var(--_warning-soft);
  }
  .ok {
    --_tone: var(--_success);
    --_tint: var(--_success-soft);
  }
  .bad {
    --_tone: var(--_error);
    --_tint: var(--_error-soft);
  }
  .quiet {
    --_tone: var(--_border-strong);
    --_tint: var(--_raised);
  }
  .error {
    display: flex;
    gap: 0.4em;
    align-items: start;
    color: var(--_error);
    font-weight: var(--_weight-label);
    overflow-wrap: anywhere;
  }
  .error .icon {
    margin-block-start: calc((var(--_leading) * 1em - 1.25em) / 2);
  }
  .field {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.3em;
    justify-items: start;
  }
  .hint {
    color: var(--_muted);
    font-size: var(--_text-s);
  }
  .wrong {
    padding-inline-start: var(--_s3);
    border-inline-start: 4px solid var(--_error);
  }
  .legend {
    max-inline-size: 100%;
    padding-block-end: var(--_s3);
    overflow-wrap: anywhere;
  }

  /* waiting */
  .busy {
    display: flex;
    gap: 0.65em;
    align-items: center;
    color: var(--_muted);
  }
  .spinner {
    flex: none;
    inline-size: 1.375em;
    block-size: 1.375em;
    border: 3px solid var(--_border);
    border-block-start-color: var(--_accent);
    border-radius: 50%;
  }
  .civic .sk {
    border-color: transparent;
    background: var(--_border);
  }
  @media (prefers-reduced-motion: no-preference) {
    .sk {
      animation: breathe 1.6s ease-in-out infinite alternate;
    }
    .spinner {
      animation: turn 1.2s linear infinite;
    }
    @keyframes breathe {
      to {
        opacity: 0.45;
      }
    }
    @keyframes turn {
      to {
        rotate: 1turn;
      }
    }
  }

  @media (forced-colors: active) {
    .notice {
      border: 1px solid CanvasText;
      border-inline-start-width: 5px;
    }
    .sk {
      border: 1px solid GrayText;
    }
  }
`;
