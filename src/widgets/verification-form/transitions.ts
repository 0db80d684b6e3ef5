import type { Account, VerificationDesk } from '../../domain/account.ts';
import type { Failure } from '../../domain/errors.ts';
import { failureOf, valueOf } from '../load.ts';
import type { Attention, Draft, State, Step, Write } from './state.ts';

export const deskOf = (state: State): VerificationDesk | undefined => valueOf(state.desk);
export const accountOf = (state: State): Account | undefined => valueOf(state.account);

/** Steps that only somebody who is signed in can be at. */
export const inside = (step: Step): boolean => step === 'way' || step === 'track' || step === 'paper';

/** Puts focus somewhere after the update. */
export function attend(state: State, to: Attention['to']): State {
  return { ...state, attention: { to, n: state.attention.n + 1 } };
}

/** Goes to a step: nothing of the old one's errors and notices stays. */
export function enter(state: State, step: Step): State {
  const clean: State = { ...state, step, faults: [], problem: undefined, unread: undefined, resent: undefined, ended: undefined, printable: undefined, signIn: { ...state.signIn, refusal: undefined, failure: undefined } };
  return attend(clean, 'title');
}

export function say(state: State, what: NonNullable<State['said']>['what']): State {
  return { ...state, said: { what, n: (state.said?.n ?? 0) + 1 } };
}

export function tell(state: State, type: NonNullable<State['happening']>['type'], detail: Readonly<Record<string, string>> = {}): State {
  return { ...state, happening: { type, detail, n: (state.happening?.n ?? 0) + 1 } };
}

/** A new intent, with the key it keeps through every retry (IETF Idempotency-Key draft). */
export function intend(state: State, write: Omit<Write, 'key'>): State {
  const intents = state.intents + 1;
  return { ...state, intents, faults: [], problem: undefined, resent: undefined, write: { ...write, key: `${state.random}-${intents}` } };
}

/** What is typed now. What failed was about something else: what comes next is a new intent. */
export function redraft(state: State, change: Partial<Draft>): State {
  return state.write ? state : { ...state, draft: { ...state.draft, ...change }, problem: undefined, printable: undefined };
}

/** The step that an account's owner comes to. */
export function home(state: State): Step {
  const account = accountOf(state);
  if (!account) return 'loading';
  return account.state === 'registered' ? 'way' : 'track';
}

/** The failure of a read that the present step cannot do without. */
export function readFailure(state: State): Failure | undefined {
  if (state.step === 'loading') return failureOf(state.desk) ?? (state.session ? failureOf(state.account) : undefined) ?? state.signIn.failure;
  return inside(state.step) ? failureOf(state.account) : undefined;
}

/** What goes to the server with who leaves for a provider: nothing that opens an account or numbers a person. */
export function draftText({ step, draft: { answers, userName, interests } }: State): string {
  return JSON.stringify({ step, answers, userName, interests });
}

/** A draft that came back, as far as it is one. */
export function draftFrom(text: string | undefined): Partial<Draft> & { readonly step?: Step } {
  let found: unknown;
  try {
    found = JSON.parse(text ?? '');
  } catch {
    return {};
  }
  if (typeof found !== 'object' || !found) return {};
  const { step, answers, userName, interests } = found as Record<string, unknown>;
  const texts = typeof answers === 'object' && answers ? Object.entries(answers).filter((entry): entry is [string, string] => typeof entry[1] === 'string') : [];
  return {
    answers: Object.fromEntries(texts),
    userName: typeof userName === 'string' ? userName : '',
    interests: Array.isArray(interests) ? interests.filter((id): id is string => typeof id === 'string') : [],
    step: step === 'register' || step === 'way' ? step : undefined,
  };
}
