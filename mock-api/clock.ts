import type { Instant } from '../src/domain/dates.ts';

/** Where the mock municipality gets its time from. */
export interface Clock {
  now(): Instant;
}

/** A clock that can be put forward, for the demo and for tests. */
export interface AdjustableClock extends Clock {
  /** Sets the time; it runs on from there. */
  set(now: Instant): void;
  advance(ms: number): void;
}

/** Runs with the device, shifted by what it was set to. */
export function runningClock(start?: Instant): AdjustableClock {
  let shift = start === undefined ? 0 : start - Date.now();
  return {
    now: () => Date.now() + shift,
    set: (now) => void (shift = now - Date.now()),
    advance: (ms) => void (shift += ms),
  };
}

/** Stands still until it is moved. */
export function stoppedClock(start: Instant): AdjustableClock {
  let now = start;
  return {
    now: () => now,
    set: (next) => void (now = next),
    advance: (ms) => void (now += ms),
  };
}
