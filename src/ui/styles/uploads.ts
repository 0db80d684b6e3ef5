import { css } from 'lit';

/** Papers as files. */
export const uploads = css`
  .files {
    border-block-start: var(--_line) solid var(--_border);
  }
  .file {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.1em 0.75em;
    padding-block: var(--_s3);
    border-block-end: var(--_line) solid var(--_border);
  }
  .file > .icon {
    inline-size: 1.6em;
    block-size: 1.6em;
    color: var(--_muted);
  }
  .file.wrong > .icon {
    color: var(--_error);
  }
  .file > .row {
    grid-column: 2;
  }
  .file-name {
    overflow-wrap: anywhere;
  }
  .file .linkish {
    min-block-size: var(--_target);
  }
  .file-choose {
    position: relative;
    display: inline-block;
  }
  .file-input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    opacity: 0;
    cursor: pointer;
  }
  .file-choose:focus-within .button {
    outline: var(--_ring) solid var(--_focus);
    outline-offset: 2px;
  }
  progress {
    inline-size: 100%;
    block-size: 6px;
    border: 0;
    border-radius: 3px;
    background: var(--_border);
    appearance: none;
    overflow: hidden;
  }
  progress::-webkit-progress-bar {
    background: var(--_border);
  }
  progress::-webkit-progress-value {
    background: var(--_accent);
  }
  progress::-moz-progress-bar {
    background: var(--_accent);
  }

  /* A camera belongs to what is held in a hand. */
  .file-camera {
    display: none;
  }
  @media (pointer: coarse) {
    .file-camera {
      display: inline-block;
    }
  }
  @media (hover: none) {
    .file-drop {
      display: none;
    }
  }
  @media (forced-colors: active) {
    progress {
      border: 1px solid CanvasText;
    }
  }
`;
