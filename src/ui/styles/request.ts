import { css } from 'lit';

/** A service request: three parts of a date, ways to find a property, dues, the certificate. */
export const request = css`
  details {
    padding-inline: 0;
  }
  .date-parts {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_s3);
  }
  .date-parts label {
    display: block;
    font-size: var(--_text-s);
  }
  .input.two {
    inline-size: 4.5em;
  }
  .input.year {
    inline-size: 6.5em;
  }

  .switch {
    display: inline-grid;
    grid-auto-columns: 1fr;
    grid-auto-flow: column;
    justify-self: start;
    border: var(--_line) solid var(--_border-strong);
    border-radius: var(--_radius);
  }
  .switch button {
    min-block-size: var(--_target);
    padding: 0.3em 1em;
    border: 0;
    background: none;
    cursor: pointer;
  }
  .switch button + button {
    border-inline-start: var(--_line) solid var(--_border-strong);
  }
  .switch [aria-pressed='true'] {
    background: var(--_accent-soft);
    box-shadow: inset 0 -3px var(--_accent);
    color: var(--_accent);
    font-weight: var(--_weight-label);
  }

  .date-parts .input {
    max-inline-size: none;
  }
  .dues {
    inline-size: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  .dues :is(th, td) {
    padding-block: 0.7em;
    border-block-end: var(--_line) solid var(--_border);
    font-weight: 400;
    text-align: start;
    vertical-align: top;
  }
  .dues :is(th, td) + :is(th, td) {
    padding-inline-start: var(--_s4);
    text-align: end;
  }
  .dues thead th,
  .dues .note {
    color: var(--_muted);
    font-size: var(--_text-s);
  }
  .dues .note {
    display: block;
  }
  .dues tfoot :is(th, td) {
    border-block: var(--_line-strong) solid var(--_text);
    font-weight: 700;
  }
  .dues tfoot td {
    font-size: var(--_text-l);
  }

  .certificate {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_s4);
    padding: calc(var(--_s5) + 2px);
    border: var(--_line-strong) solid var(--_accent);
    outline: var(--_line) solid var(--_accent);
    outline-offset: -7px;
    border-radius: 3px;
    background: var(--_surface);
  }
  .address {
    font-size: var(--_text-s);
    overflow-wrap: anywhere;
    -webkit-user-select: all;
    user-select: all;
  }
  .facts + .facts > div:first-child {
    border-block-start: 0;
  }
  .big {
    font-size: var(--_text-xl);
    font-weight: 700;
    line-height: 1.3;
  }
  .owner {
    display: grid;
    gap: var(--_s3);
    padding-block-end: var(--_s3);
    border-block-end: var(--_line) solid var(--_border);
  }

  @container civic (inline-size >= 560px) {
    .owner {
      grid-template-columns: minmax(0, 2fr) minmax(0, 1fr) auto;
      align-items: end;
    }
  }

  @media (forced-colors: active) {
    .switch [aria-pressed='true'] {
      border-block-end: 3px solid Highlight;
    }
  }
`;
