import type { Flow } from '../../ui/flow-controller.ts';
import { combine } from '../acts.ts';
import type { Deps } from './acts.ts';
import type { Event } from './events.ts';
import { gateAct } from './gate-act.ts';
import { manageAct } from './manage-act.ts';
import { slotAct } from './slot-act.ts';
import { startAct } from './start-act.ts';
import type { State } from './state.ts';
import { takenAct } from './taken-act.ts';

export type { Deps };

/** The booking widget's whole behaviour, without its element, in one piece. */
export function bookingFlow(locale: () => string): Flow<State, Event, Deps> {
  return combine(() => [startAct, slotAct, takenAct, manageAct, gateAct], locale);
}
