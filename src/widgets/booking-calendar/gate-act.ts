import type { Effects } from '../../ui/flow-controller.ts';
import { valueOf } from '../load.ts';
import type { Act } from './acts.ts';
import { draftFrom } from './drafts.ts';
import type { Event } from './events.ts';
import { plan, serviceOf } from './questions.ts';
import { arrive } from './start-act.ts';
import type { State } from './state.ts';
import { attend, enter } from './transitions.ts';
import { gated, hold, isBusy } from './writes.ts';

/** On from the sign-in: to where the citizen was, or with the time that was chosen. */
function pass(state: State): State {
  const { resume, start } = state;
  if (resume) return enter({ ...state, resume: undefined }, resume);
  return start === undefined ? enter(state, 'time') : hold(state, start, 'details');
}

function visitor(state: State, { token, change }: Extract<Event, { type: 'visitor' }>): State {
  if (token === state.visitor) return state;
  const next: State = { ...state, visitor: token, ended: undefined };
  if (token) return state.step === 'sign-in' && !isBusy(state) ? pass({ ...next, write: undefined }) : next;
  const filling = state.step === 'details' || state.step === 'review';
  if (!filling || !gated(next)) return next;
  // What was typed is kept, and can still be read and changed; it is asked again who books when that is sent.
  if (change === 'expired') return { ...next, ended: true };
  // Who signs out leaves nothing for the next one at this device.
  return enter({ ...next, draft: { answers: {}, consents: [] } }, 'sign-in');
}

/** Back from a provider: what was chosen and typed is here again, whatever came of it. */
function resume(state: State, text: string | undefined): State {
  if (state.away !== 'out') return state;
  const kept = draftFrom(text);
  if (!kept) return arrive({ ...state, away: undefined });
  return { ...state, ...kept, choice: { ...kept.choice, ...known(state.fixed) }, now: state.now + (kept.skew ?? 0), away: 'back' };
}

/** Attributes win over what was chosen before them. */
const known = (fixed: State['fixed']): State['fixed'] => Object.fromEntries(Object.entries(fixed).filter(([, value]) => value));

function arrived(state: State): State {
  if (state.away !== 'back') return state;
  const here: State = { ...state, away: undefined };
  if (!serviceOf(here) || !here.choice.mode || here.start === undefined) return attend(arrive(here), 'title');
  const asked = enter(here, 'sign-in');
  return gated(asked) ? asked : pass(asked);
}

function reduce(state: State, event: Event): State {
  switch (event.type) {
    case 'visitor':
      return visitor(state, event);
    case 'resume':
      return resume(state, event.draft);
    case 'arrived':
      return arrived(state);
    case 'confirm':
      return state.step === 'review' && !isBusy(state) && gated(state) ? enter({ ...state, resume: 'review' }, 'sign-in') : state;
    case 'back':
      return state.step === 'sign-in' && !isBusy(state) ? enter({ ...state, resume: undefined }, state.resume ?? 'time') : state;
    case 'go': {
      const steps = plan(state);
      const before = steps.slice(0, steps.indexOf('details')).includes(event.step);
      return state.step === 'sign-in' && before && !isBusy(state) ? enter({ ...state, resume: undefined }, event.step) : state;
    }
    case 'failed': {
      // The server knows better than this page whether a session is over.
      const own = event.failure.kind === 'unauthorized' && state.write?.kind === 'book' && event.name.startsWith('book/');
      const out: State = { ...state, visitor: undefined, write: undefined, resume: 'review' };
      return own && gated(out) ? { ...enter(out, 'sign-in'), ended: true } : state;
    }
    default:
      return state;
  }
}

function effects(state: State): Effects<Event> {
  const ready = state.away === 'back' && valueOf(state.municipality) && valueOf(state.services) && state.language.days;
  return ready ? { arrived: () => Promise.resolve({ type: 'arrived' }) } : {};
}

/** Signing in before a booking, and all of it that is kept meanwhile (AP15). */
export const gateAct: Act = { reduce, effects };
