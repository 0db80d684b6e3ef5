import type { RoomPlan } from '../rooms.ts';
import type { State } from './state.ts';
import type { ManageRoom, Room, TimeRoom } from './views/view.ts';

export type RoomsOf = { readonly time: TimeRoom; readonly form: Room; readonly manage: ManageRoom };
export type RoomName = keyof RoomsOf;

/** The room that a step is shown in; the first questions need none. */
export function roomOf({ step, opening, doubt }: State): RoomName | undefined {
  switch (step) {
    case 'loading':
      return opening || doubt ? 'manage' : undefined;
    case 'time':
      return 'time';
    case 'details':
    case 'review':
    case 'confirming':
    case 'taken':
    case 'appointment':
      return 'form';
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
  },
  texts: { time: 'booking-time', form: 'appointment', manage: 'manage' },
  base: 'time',
};
