import type { Zone } from '../../domain/dates.ts';
import { usableZone } from '../../domain/zones.ts';
import { centreOf } from './flow-parts.ts';
import type { State } from './state.ts';

/** Who comes in person goes by the office's clock. */
export function zoneOf(state: State): Zone {
  return usableZone(state.ticket?.zone ?? centreOf(state)?.zone ?? 'UTC');
}
