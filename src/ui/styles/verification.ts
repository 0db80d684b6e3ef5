import { css } from 'lit';

/** Ways in, the comparison of what they give. */
export const verification = css`
  .flag {
    display: inline-flex;
    justify-self: start;
    padding: 0.1em 0.6em;
    border: var(--_line) solid transparent;
    border-radius: 99em;
    background: var(--_accent-soft);
    color: var(--_accent);
    font-size: var(--_text-s);
    font-weight: var(--_weight-label);
  }
  .flag.idle {
    border-color: var(--_border);
    background: none;
    color: var(--_muted);
  }
  .card details {
    padding-inline: 0;
  }
  .logo::slotted(*) {
    max-block-size: 2.5em;
    max-inline-size: 100%;
  }
  .gives {
    inline-size: 100%;
    table-layout: fixed;
    border-collapse: collapse;
    overflow-wrap: anywhere;
    text-align: start;
  }
  .gives :is(th, td) {
    padding: 0.5em 0.4em;
    border-block-end: var(--_line) solid var(--_border);
    text-align: start;
    vertical-align: top;
  }
  .gives tbody th {
    font-weight: 400;
  }
  .gives thead th {
    font-size: var(--_text-s);
    hyphens: auto;
  }
  .gives th:first-child {
    inline-size: 46%;
  }
  .gives td {
    font-weight: var(--_weight-label);
  }
  .gives .icon {
    inline-size: 1em;
    block-size: 1em;
  }
`;
