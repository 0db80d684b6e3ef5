import type { MapEvent } from './state.ts';

/** Where the device is, asked for once and kept nowhere. */
export function locate(signal: AbortSignal): Promise<MapEvent> {
  return new Promise((done, failed) => {
    signal.addEventListener('abort', () => failed(signal.reason as Error));
    const { geolocation } = navigator as Partial<Navigator>;
    if (!geolocation) return done({ type: 'unlocated', why: 'unknown' });
    geolocation.getCurrentPosition(
      ({ coords: { longitude: lon, latitude: lat } }) => done({ type: 'located', at: { lon, lat } }),
      ({ code, PERMISSION_DENIED }) => done({ type: 'unlocated', why: code === PERMISSION_DENIED ? 'denied' : 'unknown' }),
      { enableHighAccuracy: true, timeout: 10_000, maximumAge: 0 },
    );
  });
}
