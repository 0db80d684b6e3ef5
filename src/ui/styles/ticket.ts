import { css } from 'lit';

/** The ticket: paper with notches and a stub, the line of people, the panel of a call. */
export const ticket = css`
  .ticket {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    border: var(--_line-strong) solid var(--_text);
    border-radius: var(--_radius-l);
    background: var(--_surface);
  }
  .face {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_s4);
    padding: var(--_s4);
  }
  .number {
    font-size: 3.25em;
    font-weight: var(--_weight-title);
    font-variant-numeric: tabular-nums;
    line-height: 1.1;
  }
  /* What stands above it is nearer than a ring is wide. */
  .number:focus-visible {
    outline-offset: 0;
  }
  .number .code {
    letter-spacing: -0.02em;
  }
  .stub {
    position: relative;
    display: grid;
    gap: var(--_s3);
    justify-items: center;
    padding: var(--_s4);
    border-block-start: var(--_line-strong) dashed var(--_border-strong);
    text-align: center;
  }
  .stub p {
    max-inline-size: 11em;
  }
  .stub::before,
  .stub::after {
    content: '';
    position: absolute;
    inset-block-start: calc(-0.6em - 1px);
    inline-size: 1.2em;
    block-size: 1.2em;
    border: var(--_line-strong) solid var(--_text);
    border-radius: 50%;
    background: var(--_surface);
  }
  .stub::before {
    left: calc(-0.6em - var(--_line-strong));
    clip-path: inset(0 0 0 50%);
  }
  .stub::after {
    right: calc(-0.6em - var(--_line-strong));
    clip-path: inset(0 50% 0 0);
  }
  .qr {
    inline-size: 11em;
    block-size: 11em;
    border-radius: 4px;
    background: #fff;
  }
  .qr path {
    fill: #000;
  }
  .pair {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_s2) var(--_s6);
  }
  .pair dt {
    color: var(--_muted);
    font-size: var(--_text-s);
  }
  .big {
    font-size: var(--_text-l);
    font-weight: var(--_weight-title);
    line-height: 1.3;
  }
  .num {
    white-space: nowrap;
  }
  .line {
    display: flex;
    gap: 0.4em;
    align-items: center;
  }
  .line > * {
    flex: 1;
    min-inline-size: 0;
    block-size: 1.5em;
    border: var(--_line-strong) solid var(--_border-strong);
    border-radius: 0.4em;
    background: var(--_raised);
  }
  .line .served {
    background: var(--_border-strong);
  }
  .line .you {
    display: grid;
    flex: 1.7;
    place-items: center;
    min-inline-size: fit-content;
    min-block-size: 2.1em;
    block-size: auto;
    padding-inline: 0.4em;
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: var(--_weight-label);
  }
  .line :is(.desk, .rest) {
    flex: none;
    block-size: auto;
    border: 0;
    background: none;
    color: var(--_muted);
    font-size: var(--_text-s);
  }
  .called {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_s4);
    justify-items: center;
    padding: var(--_s5) var(--_s4);
    border: var(--_line-strong) solid var(--_accent);
    border-radius: var(--_radius-l);
    background: var(--_accent);
    color: var(--_on-accent);
    text-align: center;
  }
  .window {
    font-size: 3.25em;
    font-weight: var(--_weight-title);
    line-height: 1.15;
    overflow-wrap: anywhere;
  }
  .called :focus-visible {
    outline-color: currentColor;
  }
  .called .button {
    inline-size: 100%;
    border-color: var(--_on-accent);
    background: var(--_on-accent);
    color: var(--_accent);
  }
  @container civic (inline-size < 312px) {
    :is(.number, .window) {
      font-size: 2.5em;
    }
    .line .desk {
      display: none;
    }
  }
  @container civic (inline-size >= 440px) {
    .ticket {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .stub {
      align-content: center;
      border-block-start: 0;
      border-inline-start: var(--_line-strong) dashed var(--_border-strong);
    }
    .stub::before,
    .stub::after {
      right: auto;
      left: auto;
      inset-inline-start: calc(-0.6em - 1px);
    }
    .stub::before {
      inset-block: calc(-0.6em - var(--_line-strong)) auto;
      clip-path: inset(50% 0 0);
    }
    .stub::after {
      inset-block: auto calc(-0.6em - var(--_line-strong));
      clip-path: inset(0 0 50%);
    }
    .called .button {
      inline-size: auto;
      min-inline-size: 14em;
    }
  }
  @container civic (inline-size >= 700px) {
    .face {
      padding: var(--_s5) var(--_s6);
    }
    .stub {
      padding: var(--_s5);
    }
    .number {
      font-size: 4.25em;
    }
    .big {
      font-size: var(--_text-xl);
    }
    .called {
      padding: var(--_s6) var(--_s5);
    }
  }

  @media (forced-colors: active) {
    .called,
    .line .you {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
    }
    .line .served {
      forced-color-adjust: none;
      background: CanvasText;
    }
    .qr {
      forced-color-adjust: none;
    }
    .called .button {
      border-color: ButtonText;
      background: ButtonFace;
      color: ButtonText;
    }
  }
  @media print {
    .ticket {
      break-inside: avoid;
    }
    /* Printers leave backgrounds out. */
    .called {
      background: none;
      color: #000;
    }
  }
`;
