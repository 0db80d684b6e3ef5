import type { RoomPlan } from '../rooms.ts';
import type { Room } from './views/view.ts';

export type RoomsOf = { readonly answer: Room };

export const plan: RoomPlan<RoomsOf> = { load: { answer: () => import('./views/room.ts') }, texts: { answer: 'cases' }, base: 'answer' };
