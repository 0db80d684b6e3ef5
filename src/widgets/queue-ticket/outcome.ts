import type { CallOptions } from '../../adapter/adapter.ts';
import { toFailure } from '../../domain/errors.ts';
import type { Ticket } from '../../domain/queue.ts';
import type { Deps } from './flow-parts.ts';

/** What became of taking a ticket; a server that is still at it says so by 409 and is asked again. */
export async function askOutcome({ port, wait }: Pick<Deps, 'port' | 'wait'>, key: string, options: CallOptions, tries = 10): Promise<Ticket | undefined> {
  try {
    return await port.taken(key, options);
  } catch (error) {
    if (toFailure(error).kind !== 'conflict' || !tries) throw error;
    await wait(1500, options.signal);
    return askOutcome({ port, wait }, key, options, tries - 1);
  }
}
