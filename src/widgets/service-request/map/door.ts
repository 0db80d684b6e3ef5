import { AdapterError } from '../../../domain/errors.ts';
import type { Failure } from '../../../domain/errors.ts';
import type { Effects } from '../../../ui/flow-controller.ts';
import type { Act, Deps } from '../acts.ts';
import type { Event } from '../events.ts';
import { attend, tell, type State } from '../state.ts';
import type { MapRoom } from '../views/map-room.ts';
import { atMap, unopened } from './state.ts';

/** The map's views and behaviour, with its library: one for the page, and only once somebody opens a map. */
let inside: MapRoom | undefined;

export const mapRoom = (): MapRoom | undefined => inside;

/** What may fail on the way to a map. */
const mine = ['map-room', 'map-place', 'parcels', 'locate'];

function failed(state: State, name: string, failure: Failure): State {
  const { map = unopened } = state;
  if (name === 'locate') return { ...state, map: { ...map, locating: false } };
  if (map.failure) return state;
  const told = tell({ ...state, map: { ...map, failure } }, 'error', { kind: failure.kind, step: 'property' });
  return attend(told, 'problem');
}

function reduce(state: State, event: Event): State {
  const { map = unopened } = state;
  switch (event.type) {
    case 'map-open':
      return { ...state, map: { ...map, open: true } };
    case 'failed': {
      const name = event.name.split('/')[0] ?? '';
      return mine.includes(name) ? failed(state, name, event.failure) : state;
    }
    case 'online':
    case 'retry':
      return map.failure && atMap(state) ? { ...state, map: { ...map, failure: undefined, tries: map.tries + 1 } } : state;
    default:
      return inside?.act.reduce(state, event) ?? state;
  }
}

function effects(state: State, deps: Deps): Effects<Event> {
  const { failure, open, tries } = state.map ?? unopened;
  if (!atMap(state)) return inside?.act.effects(state, deps) ?? {};
  if (failure?.kind === 'offline') {
    return {
      async [`map-online/${tries}`](signal) {
        await deps.online(signal);
        return { type: 'online' };
      },
    };
  }
  if (inside && open) return inside.act.effects(state, deps);
  if (failure) return {};
  return {
    async [`map-room/${tries}`]() {
      try {
        inside ??= (await import('../views/map-room.ts')).mapRoom;
      } catch (error) {
        throw new AdapterError(navigator.onLine ? 'unavailable' : 'offline', { detail: String(error) });
      }
      return { type: 'map-open' };
    },
  };
}

/** Stands where the map will be: fetches it when it is wanted, and says so when it does not arrive. */
export const mapDoor: Act = { reduce, effects };
