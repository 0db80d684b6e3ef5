import type { RoomPlan } from '../rooms.ts';
import type { Room } from './views/view.ts';

export type RoomsOf = { readonly account: Room };

export const plan: RoomPlan<RoomsOf> = { load: { account: () => import('./views/room.ts') }, texts: { account: 'account' }, base: 'account' };
