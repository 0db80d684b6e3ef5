/** Places on the earth as they travel. */
import { farthest, type Position } from '../../domain/map-view.ts';
import { breach, toList } from './values.ts';

export const degrees = (value: unknown, limit: number): number => (typeof value === 'number' && Math.abs(value) <= limit ? value : breach('degrees'));

/** `[longitude, latitude]` */
export function toPosition(value: unknown): Position {
  const [lon, lat] = toList(value as readonly unknown[]);
  return { lon: degrees(lon, 180), lat: degrees(lat, farthest) };
}
