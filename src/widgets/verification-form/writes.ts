import type { Draft, State, Write } from './state.ts';

export function say(state: State, what: NonNullable<State['said']>['what']): State {
  return { ...state, said: { what, n: (state.said?.n ?? 0) + 1 } };
}

export function tell(state: State, type: NonNullable<State['happening']>['type'], detail: Readonly<Record<string, string>> = {}): State {
  return { ...state, happening: { type, detail, n: (state.happening?.n ?? 0) + 1 } };
}

/** A new intent, with the key it keeps through every retry (IETF Idempotency-Key draft). */
export function intend(state: State, write: Omit<Write, 'key' | 'draft'>): State {
  const intents = state.intents + 1;
  return { ...state, intents, faults: [], problem: undefined, overtaken: undefined, resent: undefined, write: { ...write, draft: state.draft, key: `${state.random}-${intents}` } };
}

/** What is typed now, also while something is sent. What failed was about something else: what comes next is a new intent. */
export function redraft(state: State, change: Partial<Draft>): State {
  return { ...state, draft: { ...state.draft, ...change }, problem: undefined, printable: undefined };
}

