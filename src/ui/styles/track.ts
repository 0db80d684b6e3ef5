import { css } from 'lit';

/** Where a verification stands, and the form on paper. */
export const track = css`
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
  .timeline > li {
    position: relative;
    display: grid;
    grid-template-columns: 1.75em minmax(0, 1fr);
    gap: 0 var(--_s3);
    padding-block-end: var(--_s4);
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
  .timeline li:not(.done, .now) .what {
    color: var(--_muted);
  }
  :is(.done, .now) .what {
    font-weight: var(--_weight-label);
  }
  .address {
    white-space: pre-line;
  }

  @container civic (inline-size >= 700px) {
    .stages {
      display: grid;
      grid-auto-flow: column;
      grid-auto-columns: 1fr;
    }
    .stages > li {
      grid-template-columns: minmax(0, 1fr);
      gap: var(--_s2);
      align-content: start;
      padding: 0;
      padding-inline-end: var(--_s4);
    }
    .timeline.stages > li:not(:last-child)::before {
      inset-block: calc(0.875em - 1px) auto;
      inset-inline: 2.1em 0.35em;
      border-inline-start: 0;
      border-block-start: 2px dashed var(--_border-strong);
    }
    .timeline.stages > .done:not(:last-child)::before {
      border-block-start: 2px solid var(--_accent);
    }
  }

  /* always light, black on white, as it will lie on a desk */
  .paper {
    display: grid;
    gap: 1.25em;
    padding: 1.5em;
    border: 1px solid #999;
    background: #fff;
    color: #111;
    color-scheme: light;
    overflow-wrap: anywhere;
  }
  .paper > header {
    display: flex;
    flex-wrap: wrap;
    gap: 1em;
    justify-content: space-between;
  }
  .paper h4 {
    font-size: 1.375em;
    font-weight: 700;
  }
  .paper dl {
    display: grid;
    grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
    gap: 0.3em 1em;
    align-items: end;
  }
  .paper dt {
    font-size: 0.875em;
  }
  .paper dd {
    min-block-size: 1.9em;
    border-block-end: 1px solid #111;
  }
  .paper li::before {
    content: '☐ ';
  }
  .stamps {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 1.5em;
  }
  .stamps > div {
    min-block-size: 6.5em;
    padding: 0.5em;
    border: 1px dashed #555;
    font-size: 0.8125em;
  }
`;
