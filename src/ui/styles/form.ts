import { css } from 'lit';
import { check } from './check.ts';

/** From the calendar on: icon buttons, what has been chosen so far, consents, the hold. */
export const form = [
  check,
  css`
  /* buttons with an icon alone */
  .icon-button {
    display: inline-grid;
    flex: none;
    place-items: center;
    inline-size: var(--_target);
    block-size: var(--_target);
    padding: 0;
    border: var(--_line) solid var(--_border-strong);
    border-radius: var(--_radius);
    background: none;
    cursor: pointer;
  }
  .icon-button:hover {
    border-color: var(--_text);
    background: var(--_raised);
  }
  .icon-button[aria-disabled] {
    border-color: transparent;
    background: none;
    color: var(--_muted);
    opacity: 0.55;
    cursor: default;
  }

  /* the slip: what has been chosen so far */
  .slip {
    display: grid;
    padding: var(--_s2) var(--_s4);
    border-radius: var(--_radius);
    background: var(--_raised);
    font-size: var(--_text-s);
  }
  .slip dt {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip: rect(0 0 0 0);
  }
  .slip dd {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_s3);
    align-items: baseline;
    justify-content: space-between;
    font-weight: var(--_weight-label);
  }
  .slip span,
  .facts dd > span {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .change {
    flex: none;
    margin-inline-start: auto;
    padding-block: 0.2em;
    font-weight: 400;
  }

  .hold {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.65em;
    align-items: center;
    color: var(--_muted);
    font-size: var(--_text-s);
  }
  .pie {
    inline-size: 1.375em;
    block-size: 1.375em;
    transform: rotate(-90deg);
  }
  .pie circle {
    fill: none;
    stroke: var(--_border);
    stroke-width: 4;
  }
  .pie .left {
    stroke: var(--_accent);
  }

  @container civic (inline-size >= 700px) {
    .slip {
      grid-auto-flow: column;
      grid-auto-columns: minmax(0, 1fr);
      padding: 0;
    }
    .slip > div {
      padding: var(--_s3) var(--_s4);
    }
    .slip > div + div {
      border-inline-start: var(--_line) solid var(--_border);
    }
    .slip dt {
      position: static;
      inline-size: auto;
      block-size: auto;
      clip: auto;
      color: var(--_muted);
    }
  }

  @media (forced-colors: active) {
    /* Transparent borders turn visible here, so "not a button" must say Canvas. */
    .icon-button[aria-disabled] {
      border-color: Canvas;
    }
    .slip {
      border: 1px solid CanvasText;
    }
    .pie circle {
      stroke: Canvas;
    }
    .pie .left {
      stroke: CanvasText;
    }
  }
  @media print {
    .hold {
      display: none;
    }
  }
`,
];
