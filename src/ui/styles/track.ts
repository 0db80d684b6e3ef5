import { css } from 'lit';

/** Where a verification stands, and the form on paper. */
export const track = css`
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
