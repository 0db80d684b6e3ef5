import { toFailure } from '../domain/errors.ts';

/**
 * What became of a write. A server that is still at it says so by 409, and is asked again.
 *
 * @param ask by the idempotency key of the write; `undefined` where the server has never heard of it
 */
export async function askOutcome<T>(ask: () => Promise<T>, wait: (ms: number, signal: AbortSignal) => Promise<void>, signal: AbortSignal, tries = 10): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (toFailure(error).kind !== 'conflict' || !tries) throw error;
    await wait(1500, signal);
    return askOutcome(ask, wait, signal, tries - 1);
  }
}
