import type { RoomPlan } from '../rooms.ts';
import type { State } from './state.ts';
import type { Room, TicketRoom } from './views/view.ts';

export type RoomsOf = { readonly ticket: TicketRoom; readonly time: Room };

/** The room that a step is shown in; the first question needs none. */
export function roomOf({ step, opening, doubt, wish, carried }: State): keyof RoomsOf | undefined {
  if (step === 'loading') return opening || doubt || wish ? 'ticket' : undefined;
  return step === 'time' ? 'time' : step !== 'purpose' || carried ? 'ticket' : undefined;
}

export const plan: RoomPlan<RoomsOf> = {
  load: {
    ticket: () => import('./views/ticket-room.ts'),
    time: () => import('./views/time-room.ts'),
  },
  texts: { ticket: 'ticket', time: 'booking-time' },
  base: 'ticket', // whatever is taken becomes a ticket
};
