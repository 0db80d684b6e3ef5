import type { Flow } from '../../ui/flow-controller.ts';
import { combine } from '../acts.ts';
import type { Deps } from './acts.ts';
import { caseAct } from './case-act.ts';
import { entryAct } from './entry-act.ts';
import type { Event } from './events.ts';
import type { State } from './state.ts';

export type { Deps };

/** The status checker's whole behaviour, without its element, in one piece. */
export function statusFlow(locale: () => string): Flow<State, Event, Deps> {
  return combine(() => [entryAct, caseAct], locale);
}
