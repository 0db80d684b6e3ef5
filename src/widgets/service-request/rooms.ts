import type { RoomPlan } from '../rooms.ts';
import { stepOf, type State } from './state.ts';
import type { DocumentsRoom, GateRoom, Room } from './views/view.ts';

export type RoomsOf = { readonly form: Room; readonly documents: DocumentsRoom; readonly 'sign-in': GateRoom };

/** Whether a state needs the room; what is asked before the service’s own steps does not. */
export function needsRoom(state: State): boolean {
  // Of a service that the page names, all that can be asked is there.
  if (state.place === 'loading') return Boolean(state.opening ?? state.request ?? state.service);
  return state.place === 'step' || state.place === 'answer' || state.place === 'lost';
}

/** Whether papers are asked for, or one is being checked. */
export function needsDocuments(state: State): boolean {
  return stepOf(state)?.kind === 'documents' || state.uploads.some((upload) => upload.state === 'checking');
}

export const plan: RoomPlan<RoomsOf> = {
  load: { form: () => import('./views/room.ts'), documents: () => import('./views/documents.ts'), 'sign-in': () => import('./views/sign-in-room.ts') },
  texts: { form: 'request-form', documents: 'uploads', 'sign-in': 'sign-in' },
  base: 'form',
};
