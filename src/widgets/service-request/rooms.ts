import type { RoomPlan } from '../rooms.ts';
import type { State } from './state.ts';
import type { Room } from './views/view.ts';

export type RoomsOf = { readonly form: Room };

/** Whether a state needs the room; what is asked before the service’s own steps does not. */
export function needsRoom(state: State): boolean {
  // Of a service that the page names, all that can be asked is there.
  if (state.place === 'loading') return Boolean(state.opening ?? state.request ?? state.service);
  return state.place === 'step' || state.place === 'answer' || state.place === 'lost';
}

export const plan: RoomPlan<RoomsOf> = { load: { form: () => import('./views/room.ts') }, texts: { form: 'request-form' }, base: 'form' };
