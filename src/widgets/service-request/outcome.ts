import type { CallOptions } from '../../adapter/adapter.ts';
import { toFailure } from '../../domain/errors.ts';
import type { ServiceRequest } from '../../domain/requests.ts';
import type { Deps } from './acts.ts';

/** What became of a write; a server that is still at it says so by 409 and is asked again. */
export async function askOutcome(port: Deps['port'], key: string, options: CallOptions, wait: Deps['wait'], tries = 10): Promise<ServiceRequest | undefined> {
  try {
    return await port.requestOutcome(key, options);
  } catch (error) {
    if (toFailure(error).kind !== 'conflict' || !tries) throw error;
    await wait(1500, options.signal);
    return askOutcome(port, key, options, wait, tries - 1);
  }
}
