import type { RequestPort } from '../../adapter/request-port.ts';
import type { Act as AnyAct } from '../acts.ts';
import type { Event } from './events.ts';
import type { State } from './state.ts';

/** What the flow needs of the world. */
export interface Deps {
  readonly port: RequestPort;
  /** The device's clock, in ms since 1970; replaced in tests. */
  readonly now: () => number;
  /** Resolves after so many milliseconds, rejects when aborted. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
  /** Resolves when the device is online again. */
  readonly online: (signal: AbortSignal) => Promise<void>;
  /** Where the bank leads back to. */
  readonly returnUrl: () => string;
  /** What is heard while work goes on. */
  readonly send: (event: Event) => void;
  /** From 0 up to 1: spreads the looks of many citizens. */
  readonly random: () => number;
}

export type Act = AnyAct<State, Event, Deps>;
