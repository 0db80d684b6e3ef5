import { css } from 'lit';
import { dialog } from './dialog.ts';
import { reference } from './reference.ts';

/** The appointment once it is made. */
export const appointment = [
  reference,
  dialog,
  css`
  .appointment {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: var(--_s2) var(--_s4);
    align-items: start;
  }
  .when {
    font-size: var(--_text-l);
    font-weight: var(--_weight-title);
    line-height: 1.3;
  }
  .leaf {
    display: grid;
    flex: none;
    align-content: start;
    justify-items: center;
    min-inline-size: 5.25em;
    padding-block-end: 0.4em;
    border: var(--_line) solid var(--_border-strong);
    border-radius: var(--_radius);
    background: var(--_surface);
    overflow: clip;
    line-height: 1.25;
    text-align: center;
  }
  .leaf .m {
    justify-self: stretch;
    padding: 0.2em 0.5em;
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: var(--_weight-label);
  }
  .leaf :is(.m, .w) {
    font-size: var(--_text-s);
  }
  .leaf .w {
    padding-inline: 0.5em;
  }
  .leaf .d {
    font-size: 2.5em;
    font-weight: var(--_weight-title);
    line-height: 1.15;
  }

  @container civic (inline-size < 312px) {
    .appointment {
      grid-template-columns: minmax(0, 1fr);
    }
    .leaf {
      justify-self: start;
    }
  }

  @media (forced-colors: active) {
    /* The plate behind forced text would cover the month. */
    .leaf {
      forced-color-adjust: none;
    }
    .leaf .m {
      background: Highlight;
      color: HighlightText;
    }
  }
  @media print {
    .leaf .m {
      border: solid #000;
      border-width: 0 0 1px;
      background: none;
      color: #000;
    }
  }
`,
];
