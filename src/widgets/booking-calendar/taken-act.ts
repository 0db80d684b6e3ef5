import type { Act } from './acts.ts';
import type { Event } from './events.ts';
import type { State } from './state.ts';
import { enter } from './transitions.ts';
import { hold, intend } from './writes.ts';

function reduce(state: State, event: Event): State {
  const { taken, problem: found } = state;
  if (state.step !== 'taken' || !taken || state.write) return state;
  switch (event.type) {
    case 'alternative': {
      if (!taken.alternatives.includes(event.start)) return state;
      // What is tried again is what is chosen now, as a new intent.
      const turned = found && found.write.start !== event.start ? intend(state, { ...found.write, start: event.start }) : state;
      return { ...turned, write: undefined, problem: found && { ...found, write: turned.write ?? found.write }, taken: { ...taken, chosen: event.start } };
    }
    case 'take':
      return taken.chosen ? hold(state, taken.chosen, taken.then, true) : state;
    // Back to the calendar with fresh times; all that was typed stays.
    case 'calendar':
    case 'back':
      return enter({ ...state, blocks: [], start: undefined, taken: undefined }, 'time');
    default:
      return state;
  }
}

/** Someone else was quicker: another time, or back to the calendar. */
export const takenAct: Act = { reduce, effects: () => ({}) };
