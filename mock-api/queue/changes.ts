import type { World } from '../world.ts';

/** Tells all who wait that something may have changed. */
export function changed({ watchers }: World): void {
  for (const wake of [...watchers]) wake();
}

/** Resolves with the next change, or when it is time to look; `false` when the caller is gone. */
export function nextChange(world: World, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    const inner = new AbortController();
    const end = (here: boolean): void => {
      world.watchers.delete(wake);
      signal.removeEventListener('abort', gone);
      inner.abort();
      resolve(here);
    };
    const wake = (): void => end(true);
    const gone = (): void => end(false);
    world.watchers.add(wake);
    signal.addEventListener('abort', gone);
    if (signal.aborted) return gone();
    world.beat(inner.signal).then(wake, () => {});
  });
}
