import { css } from 'lit';

/** The widget against its page: what must not be inherited, and what every element starts from. */
export const host = css`
  /* The page may hide what is empty or not defined, or reset all of us; important rules of a shadow root win over the page's. */
  :host {
    display: block !important;
    min-inline-size: min(100%, 20em);
    /* Here and not important: what the page sets is not inherited, what a reader sets on everything is (WCAG 1.4.12). */
    letter-spacing: normal;
    word-spacing: normal;
  }
  :host([hidden]) {
    display: none !important;
  }
  .civic {
    container: civic / inline-size;
    /* What is as wide as its content (a table, a float, a dialog) would find none, as a container has no width of its own. */
    contain-intrinsic-inline-size: 220px;
    position: relative;
    display: block;
    border: var(--_line) solid var(--_border);
    border-radius: var(--_radius-l);
    background: var(--_surface);
    color: var(--_text);
    -webkit-text-fill-color: currentColor;
    font-family: var(--civic-font-family, inherit);
    font-size: var(--civic-font-size, max(1em, 16px));
    font-style: normal;
    font-variant: normal;
    font-weight: 400;
    font-stretch: normal;
    line-height: var(--_leading);
    text-align: start;
    text-indent: 0;
    text-shadow: none;
    text-transform: none;
    white-space: normal;
    word-break: normal;
    overflow-wrap: break-word;
    hyphens: manual;
    writing-mode: horizontal-tb;
    cursor: auto;
    -webkit-text-size-adjust: 100%;
    --_leading: var(--civic-leading, 1.5);
    --_weight-title: var(--civic-weight-title, 700);
  }
  /* Persian needs air between lines, and its bold is heavy enough. */
  .civic:lang(fa) {
    --_leading: var(--civic-leading, 1.75);
    --_weight-title: var(--civic-weight-title, 650);
  }
  .civic,
  .civic *,
  .civic ::before,
  .civic ::after {
    box-sizing: border-box;
  }
  .civic :where(h2, h3, h4, h5, h6, p, ol, ul, dl, dd, dt, fieldset, legend, table) {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
    font: inherit;
    text-align: inherit;
  }
  /* An empty marker: with none at all, VoiceOver does not call it a list. */
  .civic :where(ol, ul) {
    list-style: '';
  }
  .civic :where(button, input, select, textarea) {
    margin: 0;
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
    word-spacing: inherit;
  }
  .civic :where(b, strong) {
    font-weight: var(--_weight-label);
  }
  :where(.civic a),
  .linkish {
    color: var(--_accent);
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }
  .linkish {
    display: inline-block;
    min-block-size: 24px;
    padding: 0;
    border: 0;
    background: none;
    text-align: start;
    cursor: pointer;
  }
  .linkish:has(.icon) {
    display: inline-flex;
    gap: 0.4em;
    align-items: center;
  }
  :where(.civic a):hover,
  .linkish:hover {
    color: var(--_accent-strong);
    text-decoration-thickness: 2px;
  }
  .civic :focus-visible {
    outline: var(--_ring) solid var(--_focus);
    outline-offset: 2px;
    scroll-margin-block: 6em;
  }
  .civic :where(a, .linkish, p, h2, h3, h4, h5, h6, summary):focus-visible {
    border-radius: calc(var(--_radius) / 2);
  }
  .civic :focus:not(:focus-visible) {
    outline: 0;
  }
  .icon {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
    vertical-align: -0.25em;
  }
  .civic[dir='rtl'] .flip {
    transform: scaleX(-1);
  }
  .hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip: rect(0 0 0 0);
    white-space: nowrap;
  }
  .num {
    white-space: nowrap;
  }
  .muted {
    color: var(--_muted);
  }
  .small {
    font-size: var(--_text-s);
  }

  @media (pointer: coarse) {
    .civic :is(a:not(.button), .linkish),
    summary {
      padding-block: 0.5em;
    }
  }
`;
