import type { Flow } from '../../src/ui/flow-controller.ts';
import { combine } from '../../src/widgets/acts.ts';
import type { Deps } from '../../src/widgets/status-checker/acts.ts';
import { caseAct } from '../../src/widgets/status-checker/case-act.ts';
import { entryAct } from '../../src/widgets/status-checker/entry-act.ts';
import type { Event } from '../../src/widgets/status-checker/events.ts';
import type { State } from '../../src/widgets/status-checker/state.ts';

export type { Deps };

/** The status checker's whole behaviour, without its element, in one piece. */
export function statusFlow(locale: () => string): Flow<State, Event, Deps> {
  return combine(() => [entryAct, caseAct], locale);
}
