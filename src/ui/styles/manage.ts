import { css } from 'lit';

/** What can be done with an appointment: the calendar export, the check of camera and microphone. */
export const manage = css`
  .menu {
    padding: 0;
    font-size: 1em;
  }
  .menu > summary {
    list-style: none;
  }
  .menu > summary::-webkit-details-marker {
    display: none;
  }
  .menu > .row {
    padding-block-start: var(--_s3);
  }
  .self {
    display: block;
    inline-size: 100%;
    max-inline-size: 24em;
    aspect-ratio: 4 / 3;
    object-fit: contain;
    border-radius: var(--_radius);
    background: #000;
  }
  meter {
    inline-size: 100%;
    max-inline-size: 24em;
  }
`;
