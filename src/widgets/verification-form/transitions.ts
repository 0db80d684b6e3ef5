import type { Account, OnlineDocument, VerificationDesk, VerificationPapers } from '../../domain/account.ts';
import type { Failure } from '../../domain/errors.ts';
import { failureOf, valueOf } from '../load.ts';
import type { Attention, State, Step } from './state.ts';

export const deskOf = (state: State): VerificationDesk | undefined => valueOf(state.desk);
export const accountOf = (state: State): Account | undefined => valueOf(state.account);

export const papersOf = (state: State): VerificationPapers | undefined => valueOf(state.papers);

/** Steps that only somebody who is signed in can be at. */
export const inside = (step: Step): boolean => step === 'way' || step === 'track' || step === 'paper' || step === 'documents';

/** What is to be sent as files: all of it, or only what lacks (VF6). */
export function asked(state: State): readonly OnlineDocument[] {
  const { way, wanted } = accountOf(state) ?? {};
  const all = way === 'online' ? (papersOf(state)?.online ?? []) : [];
  return wanted?.length ? all.filter(({ id }) => wanted.includes(id)) : all;
}

/** The session is over; after signing in again the citizen goes on here. */
export function ended(state: State): State {
  const out = enter({ ...state, session: undefined, account: undefined, resume: state.step }, 'start');
  return attend({ ...out, ended: true }, 'notice');
}

/** Puts focus somewhere after the update. */
export function attend(state: State, to: Attention['to']): State {
  return { ...state, attention: { to, n: state.attention.n + 1 } };
}

/** Goes to a step: nothing of the old one's errors and notices stays. */
export function enter(state: State, step: Step): State {
  const clean: State = { ...state, step, faults: [], problem: undefined, unread: undefined, resent: undefined, ended: undefined, overtaken: undefined, printable: undefined, signIn: { ...state.signIn, refusal: undefined, failure: undefined } };
  return attend(clean, 'title');
}

/** The step that an account's owner comes to. */
export function home(state: State): Step {
  const account = accountOf(state);
  if (!account) return 'loading';
  if (account.state === 'registered') return 'way';
  return account.state === 'awaited' && asked(state).length ? 'documents' : 'track';
}

/** The failure of a read that the present step cannot do without. */
export function readFailure(state: State): Failure | undefined {
  if (state.step === 'loading') return failureOf(state.desk) ?? (state.session ? (failureOf(state.account) ?? failureOf(state.papers)) : undefined) ?? state.signIn.failure;
  return inside(state.step) ? failureOf(state.account) ?? failureOf(state.papers) : undefined;
}

/** Leaves `loading` as soon as there is something to show. */
export function arrive(state: State): State {
  if (state.step !== 'loading' || !deskOf(state) || state.signIn.phase === 'returning' || state.signIn.failure) return state;
  if (!state.session) {
    const start: State = { ...state, step: 'start' };
    // A sign-in that came to nothing may be known before there is a place to say so.
    return state.signIn.refusal ? attend(start, 'notice') : start;
  }
  if (!accountOf(state) || !papersOf(state)) return state;
  // After signing in again the citizen goes on where the session ended.
  const { resume, overtaken } = state;
  const step = resume && inside(resume) && home(state) !== 'way' ? resume : home(state);
  const arrived = enter({ ...state, resume: undefined }, step);
  return overtaken ? attend({ ...arrived, overtaken }, 'notice') : arrived;
}
