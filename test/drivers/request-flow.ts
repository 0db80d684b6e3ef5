import type { Flow } from '../../src/ui/flow-controller.ts';
import { combine } from '../../src/widgets/acts.ts';
import type { Deps } from '../../src/widgets/service-request/acts.ts';
import type { Event } from '../../src/widgets/service-request/events.ts';
import { filesAct } from '../../src/widgets/service-request/files-act.ts';
import { formAct } from '../../src/widgets/service-request/form-act.ts';
import { keepAct } from '../../src/widgets/service-request/keep-act.ts';
import { mapDoor } from '../../src/widgets/service-request/map/door.ts';
import { startAct } from '../../src/widgets/service-request/start-act.ts';
import type { State } from '../../src/widgets/service-request/state.ts';

export type { Deps };

/** The request widget's whole behaviour, without its element, in one piece. */
export function requestFlow(locale: () => string): Flow<State, Event, Deps> {
  return combine(() => [startAct, formAct, filesAct, keepAct, mapDoor], locale);
}
