import { css } from 'lit';

/** Ways in, the comparison of what they give. */
export const verification = css`
  details {
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
