/** What we use of Leaflet 2, which brings no types. */
declare module 'leaflet' {
  export interface PointLike {
    readonly x: number;
    readonly y: number;
  }

  export interface LatLngLike {
    readonly lat: number;
    readonly lng: number;
  }

  interface Area {
    getWest(): number;
    getSouth(): number;
    getEast(): number;
    getNorth(): number;
  }

  type Corners = readonly [readonly [number, number], readonly [number, number]];

  interface MapOptions {
    zoomControl: boolean;
    attributionControl: boolean;
    keyboard: boolean;
    scrollWheelZoom: boolean;
    boxZoom: boolean;
    zoomAnimation: boolean;
    fadeAnimation: boolean;
    inertia: boolean;
    minZoom: number;
    maxZoom: number;
    maxBounds: Corners;
  }

  export class Map {
    constructor(element: HTMLElement, options: MapOptions);
    on(types: string, listener: (event: { latlng: LatLngLike }) => void): this;
    setView(centre: readonly [number, number], zoom: number, options?: { animate: boolean }): this;
    panBy(by: readonly [number, number], options?: { animate: boolean }): this;
    zoomIn(by: number, options?: { animate: boolean }): this;
    getBounds(): Area;
    getBoundsZoom(bounds: Corners): number;
    getCenter(): LatLngLike;
    getZoom(): number;
    remove(): this;
  }

  export interface Coords extends PointLike {
    readonly z: number;
  }

  export class GridLayer {
    constructor(options?: { className?: string; updateWhenIdle?: boolean; zIndex?: number; minZoom?: number; maxZoom?: number; maxNativeZoom?: number });
    addTo(map: Map): this;
    on(type: 'tileunload', listener: (event: { tile: HTMLElement }) => void): this;
    createTile(coords: Coords, done: (error: unknown, tile: HTMLElement) => void): HTMLElement;
  }
}
