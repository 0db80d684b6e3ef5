import type { Failure } from '../domain/errors.ts';
import type { Effects } from '../ui/flow-controller.ts';

interface Device {
  /** Resolves after so many milliseconds, rejects when aborted. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
  /** Resolves when the device is online again. */
  readonly online: (signal: AbortSignal) => Promise<void>;
}

/** How long nobody is left without a word, in ms. */
const silence = 10_000;

/**
 * The work of waiting: for the line, where that is why a read failed; and for a word to the citizen, where an answer takes long.
 *
 * @param failure of what is read
 * @param busy names what is waited for; absent when nothing is
 */
export function patience({ wait, online }: Device, failure: Failure | undefined, busy: string | number | undefined): Effects<{ type: 'online' } | { type: 'patience' }> {
  const work: Effects<{ type: 'online' } | { type: 'patience' }> = {};
  if (failure?.kind === 'offline') work['online'] = (signal) => online(signal).then(() => ({ type: 'online' }));
  if (busy !== undefined) work[`patience/${busy}`] = (signal) => wait(silence, signal).then(() => ({ type: 'patience' }));
  return work;
}
