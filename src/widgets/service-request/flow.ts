import type { Flow } from '../../ui/flow-controller.ts';
import { combine } from '../acts.ts';
import type { Deps } from './acts.ts';
import type { Event } from './events.ts';
import { filesAct } from './files-act.ts';
import { formAct } from './form-act.ts';
import { keepAct } from './keep-act.ts';
import { mapDoor } from './map/door.ts';
import { startAct } from './start-act.ts';
import type { State } from './state.ts';

export type { Deps };

/** The request widget's whole behaviour, without its element, in one piece. */
export function requestFlow(locale: () => string): Flow<State, Event, Deps> {
  return combine(() => [startAct, formAct, filesAct, keepAct, mapDoor], locale);
}
