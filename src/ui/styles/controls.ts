import { css } from 'lit';

/** Buttons, and one of several. */
export const controls = css`
  /* buttons */
  .button {
    display: inline-flex;
    gap: 0.5em;
    align-items: center;
    justify-content: center;
    min-block-size: max(2.875em, var(--_target));
    padding: 0.55em 1.35em;
    border: var(--_line-strong) solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: var(--_weight-label);
    line-height: 1.3;
    overflow-wrap: anywhere;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
    transition:
      background-color var(--_fast),
      border-color var(--_fast);
  }
  .button:hover {
    border-color: var(--_accent-strong);
    background: var(--_accent-strong);
    color: var(--_on-accent);
  }
  .button:is(.plain, .danger) {
    border: var(--_line) solid var(--_border-strong);
    background: none;
    color: var(--_text);
  }
  .button:is(.plain, .danger):hover {
    border-color: currentColor;
    background: var(--_raised);
  }
  .button.danger {
    border-color: currentColor;
    color: var(--_error);
  }
  .button.slim {
    min-block-size: max(2.4em, var(--_target));
    padding: 0.3em 0.95em;
  }
  /* choices */
  .tiles {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_s3);
    inline-size: 100%;
  }
  .tile {
    position: relative;
    border: var(--_line) solid var(--_border-strong);
    border-radius: var(--_radius);
    background: var(--_surface);
    transition: background-color var(--_fast);
  }
  .tile > label {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.1em 0.75em;
    align-items: start;
    min-block-size: var(--_target);
    padding: var(--_s3) var(--_s4);
    cursor: pointer;
  }
  .tile:hover {
    background: var(--_raised);
  }
  .tile:has(:checked) {
    border-color: var(--_accent);
    background: var(--_accent-soft);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  .tile:has(.tick:focus-visible) {
    outline: var(--_ring) solid var(--_focus);
    outline-offset: 2px;
  }
  .tile .tick:focus-visible {
    outline: 0;
  }
  .tile .name {
    font-weight: var(--_weight-label);
  }
  .tile :is(.meta, .more) {
    grid-column: 2;
    color: var(--_muted);
    font-size: var(--_text-s);
  }
  .meta {
    display: inline-flex;
    gap: 0.35em;
    align-items: center;
    justify-self: start;
    padding-block-start: 0.15em;
    overflow-wrap: anywhere;
  }
  details {
    padding-inline: calc(var(--_s4) + 2.125em) var(--_s4);
    padding-block-end: var(--_s3);
    font-size: var(--_text-s);
  }
  summary {
    inline-size: fit-content;
    min-block-size: 24px;
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }
  .tick {
    appearance: none;
    display: inline-grid;
    flex: none;
    place-items: center;
    inline-size: 1.375em;
    block-size: 1.375em;
    border: var(--_line-strong) solid var(--_border-strong);
    border-radius: 50%;
    background: var(--_surface);
    cursor: pointer;
  }
  .civic .tick {
    margin-block-start: calc((var(--_leading) * 1em - 1.375em) / 2);
  }
  .tick:checked {
    border-color: var(--_accent);
    background: var(--_accent);
  }
  .tick:checked::before {
    content: '';
    inline-size: 0.5em;
    block-size: 0.5em;
    border-radius: 50%;
    background: var(--_on-accent);
  }

  @container civic (inline-size >= 440px) {
    .tiles.two {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .tiles:not(.two, .three) .tile > label {
      grid-template-columns: auto minmax(0, 1fr) auto;
    }
    .tiles:not(.two, .three) .meta {
      grid-area: 1 / 3;
      max-inline-size: 14em;
    }
  }
  @container civic (inline-size >= 700px) {
    .tiles.three {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
  }

  @media (forced-colors: active) {
    .button:not(.plain, .danger) {
      forced-color-adjust: none;
      border-color: ButtonText;
      background: ButtonText;
      color: ButtonFace;
    }
    .tick:checked {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
    }
    .tick:checked::before {
      background: HighlightText;
    }
    .tile:has(:checked) {
      outline: 2px solid Highlight;
    }
  }
`;
