import type { CallOptions } from '../../adapter/adapter.ts';
import type { Account } from '../../domain/account.ts';
import { withStored } from '../../domain/uploads/upload-list.ts';
import type { Effects } from '../../ui/flow-controller.ts';
import { release } from '../held-files.ts';
import { due, failureOf, type Load } from '../load.ts';
import { reduceSignIn, signInEffects } from '../sign-in.ts';
import type { Act, Deps } from './acts.ts';
import type { Event } from './events.ts';
import { blank, type Draft, type State, type Step } from './state.ts';
import { draftFrom, draftText, secretText } from './drafts.ts';
import { accountOf, arrive, attend, enter, home, inside, papersOf, readFailure } from './transitions.ts';
import { say, tell } from './writes.ts';

/** Nothing is left for the next one at this device. */
function forgotten(state: State, draft: Draft): State {
  release(state.uploads);
  return { ...state, draft, uploads: [], resume: undefined };
}

/**
 * What was typed and picked is the account's from now on, and nobody else's: whose session ended finds it again, the next one at this
 * device doesn't. Accounts have no ids here: when somebody registered, and the name, tell two apart.
 */
function owned(state: State, { name, registered }: Account): State {
  const owner = `${registered} ${name}`;
  const { owner: before = owner, answers, paper, userName, way } = state.draft;
  if (before !== owner) return forgotten(state, { ...blank, owner, paper: answers });
  // Registering is over. What was said there begins the form on paper.
  return { ...state, draft: { ...blank, owner, paper: { ...answers, ...paper }, userName, way } };
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
  // Who signs out leaves nothing for the next one at this device.
  const left = enter(change === 'expired' ? out : forgotten(out, blank), 'start');
  return ended ? attend({ ...left, ended }, 'notice') : left;
}

/** Back from a provider: what was typed is here again, whatever came of it. */
function returned(state: State, event: Extract<Event, { type: 'returned' }>): State {
  const signIn = reduceSignIn(state.signIn, event);
  if (signIn === state.signIn) return state;
  const { outcome } = event;
  const { step, ...draft } = draftFrom(outcome.draft, event.secret);
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
  if (what === 'papers') return papersOf(state) ? state : attend({ ...state, papers: load }, 'problem');
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
  return { ...state, unread: undefined, desk: again(state.desk), papers: again(state.papers), account, signIn: reduceSignIn(state.signIn, { type: 'retry' }) };
}

function reduce(state: State, event: Event): State {
  switch (event.type) {
    case 'account': {
      if (!state.session) return state;
      const known = accountOf(state);
      const { value, locale, at, asked } = event;
      const mine = known ? state : owned(state, value);
      const next: State = { ...mine, account: { value, locale }, uploads: withStored(mine.uploads, value.files ?? [], asked), unread: undefined, skew: value.serverTime - at, now: value.serverTime };
      // A step that no longer fits what the clerk has done meanwhile is left.
      if (known && inside(state.step) && known.state !== value.state) return enter(next, home(next));
      return arrive(known ? say(next, 'updated') : next);
    }
    case 'papers':
      return arrive({ ...state, papers: { value: event.value, locale: event.locale } });
    case 'session':
      return session(state, event);
    case 'returned':
      return returned(state, event);
    case 'failed':
      return failed(state, event);
    case 'sign-in':
      if (state.write || state.step === 'loading' || state.signIn.phase !== 'idle') return state;
      return { ...state, faults: [], problem: undefined, signIn: reduceSignIn({ ...state.signIn, refusal: undefined, failure: undefined }, event) };
    case 'came-back': {
      const signIn = reduceSignIn(state.signIn, event);
      return signIn === state.signIn ? state : attend({ ...state, signIn }, 'notice');
    }
    case 'online': // reads go on by themselves, a write waits for a press
    case 'retry':
      return readFailure(state) ?? state.unread ?? (event.type === 'retry' && state.signIn.failure) ? retry(state) : state;
    case 'draft':
      return { ...state, draft: { ...state.draft, ...event.draft } };
    case 'tick':
      return { ...state, now: event.at + state.skew };
    default:
      return state;
  }
}

function effects(state: State, { port, signIn, way, now }: Deps): Effects<Event> {
  const { locale, municipality, session, uploads } = state;
  const work: Effects<Event> = {};
  if (!municipality) return work;
  const call = (signal: AbortSignal): CallOptions => ({ signal, locale });
  if (session && due(state.account, locale) && !state.write) {
    work[`account/${session.token}/${locale}`] = async (signal) => ({ type: 'account', value: await port.account(session, call(signal)), locale, at: now(), asked: uploads });
  }
  if (session && due(state.papers, locale)) {
    work[`papers/${locale}`] = async (signal) => ({ type: 'papers', value: await port.papers(municipality, call(signal)), locale });
  }
  if (signIn && way) Object.assign(work, signInEffects(state.signIn, { port: signIn, way, municipality, locale, draft: draftText(state), secret: secretText(state), session }));
  return work;
}

/** The way to a provider and back, and who is signed in (VF1, ST3). */
export const sessionAct: Act = { reduce, effects };
