import { pendingName } from './arrival.ts';
import type { State } from './state.ts';

/** The key of a submission that may be done without its answer ever coming. */
function unanswered({ write, problem, opening }: State): string | undefined {
  if (write?.kind === 'submit') return write.key;
  if (problem?.doubt === 'unsure') return problem.write.key;
  return opening && 'key' in opening ? opening.key : undefined;
}

/** Keeps that key, so that a reload finds out what became of it. It is random and says nothing. */
export function rememberSubmission(where: string, before: State | undefined, now: State): void {
  const key = unanswered(now);
  if (key === (before && unanswered(before))) return;
  try {
    if (key) sessionStorage.setItem(pendingName(where), key);
    else sessionStorage.removeItem(pendingName(where));
  } catch {
    // Storage is denied: a reload then can't ask.
  }
}
