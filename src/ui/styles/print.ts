import { css } from 'lit';

/** On paper: what was found, and nothing to press. */
export const print = css`
  @media print {
    .civic {
      border: 0;
    }
    .sheet {
      padding: 0;
    }
    .actions,
    .track,
    .help,
    .button,
    .linkish {
      display: none !important;
    }
    /* A heading over nothing but things to press. */
    :is(h3, h4, h5, h6):has(+ .links) {
      display: none;
    }
    :focus {
      outline: 0 !important;
    }
  }
`;
