import { pending } from './arrival.ts';

/** The idempotency key of a write under way, so that a reload finds out what became of it. It is random and says nothing. */
export function rememberWrite(key: string | undefined): void {
  try {
    if (key) sessionStorage.setItem(pending, key);
    else sessionStorage.removeItem(pending);
  } catch {
    // Storage is denied: a reload then can't ask, and the confirmation e-mail tells.
  }
}
