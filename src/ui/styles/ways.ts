import { css } from 'lit';

/** The ways to sign in, side by side where there is room. */
export const ways = css`
  .ways {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 17em), 1fr));
    gap: var(--_s4);
  }
  .ways .card {
    align-content: start;
  }
  .logo::slotted(*) {
    max-block-size: 2.5em;
    max-inline-size: 100%;
  }
`;
