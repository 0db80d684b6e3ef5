import type { RoomPlan } from '../rooms.ts';
import type { GateRoom, Room } from './views/view.ts';

export type RoomsOf = { readonly answer: Room; readonly 'sign-in': GateRoom };

export const plan: RoomPlan<RoomsOf> = {
  load: { answer: () => import('./views/room.ts'), 'sign-in': () => import('./views/sign-in-room.ts') },
  texts: { answer: 'cases', 'sign-in': 'sign-in' },
  base: 'answer',
};
