import type { RoomPlan } from '../rooms.ts';
import type { DocumentsRoom, Room } from './views/view.ts';

export type RoomsOf = { readonly account: Room; readonly documents: DocumentsRoom };

export const plan: RoomPlan<RoomsOf> = {
  load: { account: () => import('./views/room.ts'), documents: () => import('./views/documents.ts') },
  texts: { account: ['account', 'sign-in'], documents: 'uploads' },
  base: 'account',
};
