import type { CallOptions } from '../../adapter/adapter.ts';
import type { Failure } from '../../domain/errors.ts';
import type { Effects } from '../../ui/flow-controller.ts';
import { due, failureOf, type Load } from '../load.ts';
import { reduceSignIn, signInEffects } from '../sign-in.ts';
import type { Act, Deps } from './acts.ts';
import type { Event } from './events.ts';
import type { State, Step } from './state.ts';
import { accountOf, attend, deskOf, draftFrom, draftText, enter, home, inside, readFailure, say, tell } from './transitions.ts';

/** Leaves `loading` as soon as there is something to show. */
export function arrive(state: State): State {
  if (state.step !== 'loading' || !deskOf(state) || state.signIn.phase === 'returning' || state.signIn.failure) return state;
  if (!state.session) return { ...state, step: 'start' };
  if (!accountOf(state)) return state;
  // After signing in again the citizen goes on where the session ended.
  const { resume } = state;
  const step = resume && inside(resume) && home(state) !== 'way' ? resume : home(state);
  return enter({ ...state, resume: undefined }, step);
}

/** Somebody is signed in now, or no longer, wherever on the page that happened. */
function session(state: State, { session: next, change }: Extract<Event, { type: 'session' }>): State {
  if (next?.token === state.session?.token) return next === state.session ? state : { ...state, session: next };
  // The same person for longer.
  if (next && change === 'extended') return { ...state, session: next };
  if (next) {
    const told = tell(state, 'signed-in');
    return arrive(enter({ ...told, session: next, account: undefined, write: undefined }, 'loading'));
  }
  const ended = change === 'expired' && inside(state.step);
  const out: State = { ...state, session: undefined, account: undefined, write: undefined, resume: ended ? state.step : undefined };
  if (!inside(state.step) && state.step !== 'loading') return out;
  const left = enter({ ...out, draft: ended ? out.draft : { ...out.draft, paper: {} } }, 'start');
  return ended ? attend({ ...left, ended }, 'notice') : left;
}

/** Back from a provider: what was typed is here again, whatever came of it. */
function returned(state: State, event: Extract<Event, { type: 'returned' }>): State {
  const signIn = reduceSignIn(state.signIn, event);
  if (signIn === state.signIn) return state;
  const { outcome } = event;
  const { step, ...draft } = draftFrom(outcome.draft);
  const back: State = { ...state, signIn, draft: { ...state.draft, ...draft } };
  if (outcome.kind === 'signed-in') return session({ ...back, step: 'loading' }, { type: 'session', session: outcome.session, change: 'signed-in' });
  const arrived = arrive(back);
  const at: Step = arrived.step === 'start' && step === 'register' ? 'register' : arrived.step;
  return attend({ ...arrived, step: at, signIn }, 'notice');
}

function failed(state: State, event: Extract<Event, { type: 'failed' }>): State {
  const { name, failure, locale } = event;
  const [what] = name.split('/');
  const load = { failure, locale };
  if (what === 'desk') return attend({ ...state, desk: load }, 'problem');
  if (what === 'account') {
    if (failure.kind === 'unauthorized') return session(state, { type: 'session', session: undefined, change: 'expired' });
    // What was read before is better than nothing.
    const known = accountOf(state);
    return attend(known ? { ...state, account: { value: known, locale }, unread: failure } : { ...state, account: load }, 'problem');
  }
  const signIn = reduceSignIn(state.signIn, event);
  if (signIn === state.signIn) return state;
  return attend(arrive({ ...state, signIn }), signIn.refusal ? 'notice' : 'problem');
}

function retry(state: State): State {
  const again = <T>(load: Load<T>) => (failureOf(load) ? undefined : load);
  const known = accountOf(state);
  const account = state.unread && known ? { value: known, locale: '' } : again(state.account);
  return { ...state, unread: undefined, desk: again(state.desk), account, signIn: reduceSignIn(state.signIn, { type: 'retry' }) };
}

function go(state: State, step: Step): State {
  if (state.step === step || state.write || state.signIn.phase !== 'idle') return state;
  if (step === 'start') return state.session ? state : enter(state, step);
  if (step === 'register' || step === 'password') return state.step === 'start' || state.step === 'code' || state.step === 'register' || state.step === 'password' ? enter(state, step) : state;
  return state;
}

function reduce(state: State, event: Event): State {
  switch (event.type) {
    case 'desk':
      return arrive({ ...state, desk: { value: event.value, locale: event.locale } });
    case 'account': {
      const known = accountOf(state);
      const { value, locale, at } = event;
      const next: State = { ...state, account: { value, locale }, unread: undefined, skew: value.serverTime - at, now: value.serverTime };
      // A step that no longer fits what the clerk has done meanwhile is left.
      if (known && inside(state.step) && known.state !== value.state) return enter(next, home(next));
      return arrive(known ? say(next, 'updated') : next);
    }
    case 'session':
      return session(state, event);
    case 'returned':
      return returned(state, event);
    case 'failed':
      return failed(state, event);
    case 'sign-in':
      if (state.write || state.step === 'loading') return state;
      return { ...state, faults: [], problem: undefined, signIn: reduceSignIn({ ...state.signIn, refusal: undefined, failure: undefined }, event) };
    case 'came-back': {
      const signIn = reduceSignIn(state.signIn, event);
      return signIn === state.signIn ? state : attend({ ...state, signIn }, 'notice');
    }
    case 'online': // reads go on by themselves, a write waits for a press
    case 'retry':
      return readFailure(state) ?? state.unread ?? (event.type === 'retry' && state.signIn.failure) ? retry(state) : state;
    case 'go':
      return go(state, event.step);
    case 'language':
      return event.locale === state.locale ? state : { ...state, locale: event.locale };
    case 'draft':
      return { ...state, draft: { ...state.draft, ...event.draft } };
    case 'tick':
      return { ...state, now: event.at + state.skew };
    case 'patience':
      return say(state, 'still-working');
    default:
      return state;
  }
}

/** Whether the citizen waits for something that was asked. */
const waits = (state: State): boolean =>
  Boolean(state.write) || state.signIn.phase !== 'idle' || (state.step === 'loading' && !readFailure(state));

function effects(state: State, deps: Deps): Effects<Event> {
  const { port, signIn, way, now, wait, online } = deps;
  const { locale, municipality, session } = state;
  const work: Effects<Event> = {};
  const call = (signal: AbortSignal): CallOptions => ({ signal, locale });
  const failure: Failure | undefined = readFailure(state);
  if (failure?.kind === 'offline') {
    work['online'] = async (signal) => {
      await online(signal);
      return { type: 'online' };
    };
  }
  if (waits(state)) {
    work[`patience/${state.write?.key ?? state.signIn.key}`] = async (signal) => {
      await wait(10_000, signal);
      return { type: 'patience' };
    };
  }
  if (!municipality) return work;
  if (due(state.desk, locale)) {
    work[`desk/${municipality}/${locale}`] = async (signal) => ({ type: 'desk', value: await port.desk(municipality, call(signal)), locale });
  }
  if (session && due(state.account, locale) && !state.write) {
    work[`account/${session.token}/${locale}`] = async (signal) => ({ type: 'account', value: await port.account(session, call(signal)), locale, at: now() });
  }
  if (signIn) Object.assign(work, signInEffects(state.signIn, { port: signIn, way, municipality, locale, draft: draftText(state), session }));
  return work;
}

/** The two ways in, the way to a provider and back, and who is signed in (VF1, ST3). */
export const startAct: Act = { reduce, effects };
