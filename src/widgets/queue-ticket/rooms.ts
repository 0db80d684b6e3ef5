import type { RoomPlan } from '../rooms.ts';
import type { State } from './state.ts';
import type { Room, TicketRoom } from './views/view.ts';

export type RoomsOf = { readonly ticket: TicketRoom; readonly time: Room };

/** The room that a step is shown in; the first question needs none. */
export function roomOf({ step, opening, doubt }: State): keyof RoomsOf | undefined {
  if (step === 'loading') return opening || doubt ? 'ticket' : undefined;
  return step === 'purpose' ? undefined : step === 'time' ? 'time' : 'ticket';
}

export const plan: RoomPlan<RoomsOf> = {
  load: {
    ticket: () => import('./views/ticket-room.ts'),
    time: () => import('./views/time-room.ts'),
  },
  texts: { ticket: 'ticket', time: 'booking-time' },
  base: 'ticket', // whatever is taken becomes a ticket
};
