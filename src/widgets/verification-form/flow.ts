import type { Flow } from '../../ui/flow-controller.ts';
import { combine } from '../acts.ts';
import { accountAct } from './account-act.ts';
import type { Deps } from './acts.ts';
import { documentsAct } from './documents-act.ts';
import type { Event } from './events.ts';
import { sessionAct } from './session-act.ts';
import { startAct } from './start-act.ts';
import type { State } from './state.ts';

export type { Deps };

/** The verification widget's whole behaviour, without its element, in one piece. */
export function verificationFlow(locale: () => string): Flow<State, Event, Deps> {
  return combine(() => [startAct, sessionAct, accountAct, documentsAct], locale);
}
