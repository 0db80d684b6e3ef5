import type { Flow } from '../../src/ui/flow-controller.ts';
import { combine } from '../../src/widgets/acts.ts';
import { accountAct } from '../../src/widgets/verification-form/account-act.ts';
import type { Deps } from '../../src/widgets/verification-form/acts.ts';
import { documentsAct } from '../../src/widgets/verification-form/documents-act.ts';
import type { Event } from '../../src/widgets/verification-form/events.ts';
import { sessionAct } from '../../src/widgets/verification-form/session-act.ts';
import { startAct } from '../../src/widgets/verification-form/start-act.ts';
import type { State } from '../../src/widgets/verification-form/state.ts';

export type { Deps };

/** The verification widget's whole behaviour, without its element, in one piece. */
export function verificationFlow(locale: () => string): Flow<State, Event, Deps> {
  return combine(() => [startAct, sessionAct, accountAct, documentsAct], locale);
}
