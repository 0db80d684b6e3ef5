/** The device's clock, timers and line: all of the world that the flow touches besides its port. */

export const now = (): number => Date.now();

/** Resolves after so many milliseconds; rejects when aborted. */
export function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    });
  });
}

/** Resolves when the device says that it is online again; rejects when aborted. */
export function online(signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    window.addEventListener('online', () => resolve(), { once: true, signal });
    signal.addEventListener('abort', () => reject(signal.reason as Error));
  });
}
