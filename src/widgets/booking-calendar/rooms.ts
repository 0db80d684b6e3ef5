import type { RoomPlan } from '../rooms.ts';
import type { State } from './state.ts';
import type { GateRoom, ManageRoom, Room, TimeRoom } from './views/view.ts';

export type RoomsOf = { readonly time: TimeRoom; readonly form: Room; readonly manage: ManageRoom; readonly 'sign-in': GateRoom };
export type RoomName = keyof RoomsOf;

/** The room that a step is shown in; the first questions need none. */
export function roomOf({ step, opening, doubt, away }: State): RoomName | undefined {
  switch (step) {
    case 'loading':
      return opening || doubt ? 'manage' : away && 'sign-in';
    case 'time':
    case 'sign-in':
      return step;
    case 'details':
    case 'review':
    case 'confirming':
    case 'appointment':
      return 'form';
    case 'taken':
    case 'meeting':
    case 'link-lost':
      return 'manage';
    default:
      return undefined;
  }
}

export const plan: RoomPlan<RoomsOf> = {
  load: {
    time: () => import('./views/time.ts'),
    form: () => import('./views/form-room.ts'),
    manage: () => import('./views/manage-room.ts'),
    'sign-in': () => import('./views/sign-in-room.ts'),
  },
  texts: { time: 'booking-time', form: 'appointment', manage: 'manage', 'sign-in': ['sign-in', 'appointment'] },
  base: 'time',
};
