import { monday } from './flow-data.ts';

/** Lets everything happen that needs no time. */
export async function flush(): Promise<void> {
  for (let turn = 0; turn < 80; turn++) await Promise.resolve();
}

interface Timer {
  readonly at: number;
  readonly ring: () => void;
}

/** Rejects when the signal aborts, as the real waits do. */
export function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const stop = () => reject(new DOMException('Aborted', 'AbortError'));
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop);
  });
}

/** The time of server and device, which moves only when told. */
export class Clock {
  /** The server's time. */
  time = monday;
  /** How wrong the device is. */
  skew = 0;
  /** How late timers ring, in ms, as on a busy phone. */
  late = 0;
  #timers: Timer[] = [];

  now = (): number => this.time + this.skew;

  wait = (ms: number, signal: AbortSignal): Promise<void> => {
    let timer: Timer | undefined;
    const rung = new Promise<void>((resolve) => {
      timer = { at: this.time + ms, ring: resolve };
      this.#timers.push(timer);
    });
    signal.addEventListener('abort', () => (this.#timers = this.#timers.filter((other) => other !== timer)));
    return Promise.race([rung, aborted(signal)]);
  };

  /** How many waits are under way. */
  get waiting(): number {
    return this.#timers.length;
  }

  async pass(ms: number): Promise<void> {
    const end = this.time + ms;
    await flush();
    for (;;) {
      const [next] = this.#timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
      if (!next) break;
      this.#timers = this.#timers.filter((timer) => timer !== next);
      this.time = Math.max(this.time, next.at) + this.late;
      next.ring();
      await flush();
    }
    this.time = Math.max(this.time, end);
    await flush();
  }
}
