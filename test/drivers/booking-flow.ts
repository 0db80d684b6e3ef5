import type { Flow } from '../../src/ui/flow-controller.ts';
import { combine } from '../../src/widgets/acts.ts';
import type { Deps } from '../../src/widgets/booking-calendar/acts.ts';
import type { Event } from '../../src/widgets/booking-calendar/events.ts';
import { gateAct } from '../../src/widgets/booking-calendar/gate-act.ts';
import { manageAct } from '../../src/widgets/booking-calendar/manage-act.ts';
import { slotAct } from '../../src/widgets/booking-calendar/slot-act.ts';
import { startAct } from '../../src/widgets/booking-calendar/start-act.ts';
import type { State } from '../../src/widgets/booking-calendar/state.ts';
import { takenAct } from '../../src/widgets/booking-calendar/taken-act.ts';

export type { Deps };

/** The booking widget's whole behaviour, without its element, in one piece. */
export function bookingFlow(locale: () => string): Flow<State, Event, Deps> {
  return combine(() => [startAct, slotAct, takenAct, manageAct, gateAct], locale);
}
