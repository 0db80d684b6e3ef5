import { css } from 'lit';

/** A box of its own on the sheet, and codes. */
export const card = css`
  .card {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_s4);
    padding: var(--_s4);
    border: var(--_line) solid var(--_border);
    border-radius: var(--_radius-l);
    background: var(--_surface);
  }
  .code {
    direction: ltr;
    unicode-bidi: isolate;
    font-variant-numeric: tabular-nums;
    letter-spacing: 0.06em;
  }

  @container civic (inline-size >= 700px) {
    .card {
      padding: var(--_s5);
    }
  }

  @media print {
    .card {
      break-inside: avoid;
    }
  }
`;
