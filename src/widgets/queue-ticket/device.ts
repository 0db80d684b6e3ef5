import type { QueuePort } from '../../adapter/adapter.ts';
import { now, online, wait } from '../world.ts';
import type { Event } from './events.ts';
import type { Deps } from './flow-parts.ts';

/** What the flow needs of the world: a port, and this device. */
export function deviceWith(port: QueuePort, send: (event: Event) => void): Deps {
  return { port, send, now, wait, online, stirred, random: () => Math.random(), isOnline: () => navigator.onLine };
}

/** Resolves when the page is seen again, comes back from the browser's memory, or the device loses its line or has it back. */
function stirred(signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const inner = new AbortController();
    const options = { signal: inner.signal };
    const end = () => {
      inner.abort();
      resolve();
    };
    for (const type of ['online', 'offline', 'pageshow']) window.addEventListener(type, end, options);
    document.addEventListener('visibilitychange', () => !document.hidden && end(), options);
    const stop = () => {
      inner.abort();
      reject(signal.reason as Error);
    };
    signal.addEventListener('abort', stop, options);
    if (signal.aborted) stop();
  });
}
