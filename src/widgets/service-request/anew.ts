import { arrive } from './start-act.ts';
import { applicantOf, attend, enter, type State } from './state.ts';
import { withValues } from './writes.ts';

/** The way that every newcomer comes: past who files, and past a sign-in where the service wants one. */
function fromTheDoor(state: State): State {
  return attend(arrive({ ...state, place: 'loading', at: undefined, opening: undefined, typed: undefined, faults: [], problem: undefined, changed: undefined }), 'title');
}

/** Another request, with nothing of the last one. */
export function anew(state: State): State {
  const fresh = { accepted: [], uploads: [], chosen: undefined, request: undefined, saved: undefined, question: {}, found: undefined, seeking: undefined, leaving: undefined, device: undefined, keeping: undefined };
  return fromTheDoor(withValues({ ...state, ...fresh }, {}));
}

/** Who signs out leaves nothing for the next one at this device. */
export function signedOut(state: State): State {
  if ((applicantOf(state)?.signIn ?? 'none') === 'none') return state;
  return { ...anew({ ...state, signedIn: undefined, role: state.fixed.role, write: undefined, kept: undefined, map: undefined }), device: 'off' };
}

/** What a link leads to is there no longer; what was typed on this device still is, and is begun anew. */
export function gone(state: State): State {
  return state.typed && !state.request ? fromTheDoor(state) : enter({ ...state, opening: undefined }, 'lost');
}
