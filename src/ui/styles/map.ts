import { css } from 'lit';

/** The map of parcels. What Leaflet needs of its own style sheet, which would fetch pictures, is here too. */
export const map = css`
  .map-code {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: var(--_s3);
  }
  .map-told {
    white-space: nowrap;
  }
  .map-part {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_s2);
  }
  .map-frame {
    position: relative;
  }
  /* Tiles reach out of the map, cut off: what stands beside it is above them, on a ground of its own. */
  .map-code > *,
  .map-code .button,
  .map-part > p {
    position: relative;
    z-index: 1;
    background: var(--_surface);
  }
  .map {
    position: relative;
    z-index: 0;
    block-size: clamp(240px, 60vh, 400px);
    border: var(--_line) solid var(--_border-strong);
    border-radius: var(--_radius);
    /* Canvases take their colours from here. */
    background: var(--_raised);
    color: var(--_muted);
    text-decoration-color: var(--_surface);
    column-rule-color: var(--_border-strong);
    caret-color: var(--_accent);
    text-emphasis-color: var(--_accent-soft);
    forced-color-adjust: none;
    /* A tile that is drawn anew changes nothing around the map. */
    contain: strict;
    overflow: hidden;
    cursor: grab;
    touch-action: none;
    user-select: none;
    -webkit-tap-highlight-color: transparent;
  }
  .map.leaflet-drag-target,
  .map :active {
    cursor: grabbing;
  }
  .map:focus-visible {
    outline: var(--_ring) solid var(--_focus);
    outline-offset: 2px;
  }
  .map :is(.leaflet-pane, .leaflet-layer, .leaflet-tile-container, .leaflet-tile) {
    position: absolute;
    inset-block-start: 0;
    left: 0;
  }
  .leaflet-tile {
    visibility: hidden;
    pointer-events: none;
  }
  .leaflet-tile canvas {
    display: block;
    inline-size: 100%;
    block-size: 100%;
  }
  .leaflet-tile-loaded {
    visibility: inherit;
  }
  .leaflet-zoom-animated {
    transform-origin: 0 0;
  }
  .leaflet-zoom-anim .leaflet-zoom-animated {
    transition: transform 0.25s cubic-bezier(0, 0, 0.25, 1);
  }
  .leaflet-zoom-anim .leaflet-zoom-hide {
    visibility: hidden;
  }
  .map-zoom {
    position: absolute;
    inset-block-start: var(--_s2);
    inset-inline-end: var(--_s2);
    display: grid;
    gap: var(--_s1);
  }
  .map-zoom .icon-button {
    background: var(--_surface);
  }
  .map-zoom .icon-button:hover {
    background: var(--_raised);
  }
  /* What Enter chooses. */
  .map-middle {
    position: absolute;
    inset-block-start: 50%;
    left: 50%;
    display: none;
    inline-size: 22px;
    block-size: 22px;
    margin: -11px;
    border: 2px solid var(--_surface);
    border-radius: 50%;
    outline: 2px solid var(--_text);
    pointer-events: none;
  }
  .map:focus-visible ~ .map-middle {
    display: block;
  }
`;
