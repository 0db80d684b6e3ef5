import { css } from 'lit';

/** What happened and what comes. */
export const timeline = css`
  /* words first, the line only ties them together */
  .timeline > li {
    position: relative;
    display: grid;
    grid-template-columns: 1.75em minmax(0, 1fr);
    gap: 0 var(--_s3);
    padding-block-end: var(--_s5);
    /* Hundreds of them on a slow telephone: what is out of sight is laid out when it comes. */
    content-visibility: auto;
    contain-intrinsic-block-size: auto 4.5em;
  }
  .timeline > li:last-child {
    padding-block-end: 0;
  }
  .timeline > li:not(:last-child)::before {
    content: '';
    position: absolute;
    inset-block: 1.75em 0;
    inset-inline-start: calc(0.875em - 1px);
    border-inline-start: 2px dashed var(--_border-strong);
  }
  .timeline > .done:not(:last-child)::before {
    border-inline-start: 2px solid var(--_accent);
  }
  .mark {
    display: grid;
    place-items: center;
    inline-size: 1.75em;
    block-size: 1.75em;
    border: 2px solid var(--_border-strong);
    border-radius: 50%;
    background: var(--_surface);
  }
  .mark .icon {
    inline-size: 1em;
    block-size: 1em;
    stroke-width: 3;
  }
  .done > .mark {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .now > .mark {
    border: 3px solid var(--_accent);
  }
  .now > .mark::before {
    content: '';
    inline-size: 0.6em;
    block-size: 0.6em;
    border-radius: 50%;
    background: var(--_accent);
  }
  .what {
    padding-block-start: 0.1em;
    color: var(--_muted);
  }
  :is(.done, .now) .what {
    color: inherit;
    font-weight: var(--_weight-label);
  }
  .now .what {
    font-size: var(--_text-l);
    line-height: 1.3;
  }

  @media (forced-colors: active) {
    .done > .mark {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
    }
    .now > .mark::before {
      forced-color-adjust: none;
      background: CanvasText;
    }
  }
`;
