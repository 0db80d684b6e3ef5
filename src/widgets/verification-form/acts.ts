import type { SignInPort, VerificationPort } from '../../adapter/adapter.ts';
import type { Act as AnyAct } from '../acts.ts';
import type { WayOut } from '../sign-in.ts';
import type { Event } from './events.ts';
import type { State } from './state.ts';

/** What the flow needs of the world. */
export interface Deps {
  readonly port: VerificationPort;
  /** Absent where nobody signs in with a provider. */
  readonly signIn?: SignInPort;
  /** Out of the page; here when somebody signs in. */
  readonly way: WayOut | undefined;
  /** The device's clock, in ms since 1970; replaced in tests. */
  readonly now: () => number;
  /** Resolves after so many milliseconds, rejects when aborted. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
  /** Resolves when the device is online again. */
  readonly online: (signal: AbortSignal) => Promise<void>;
  /** What is heard while work goes on. */
  readonly send: (event: Event) => void;
}

export type Act = AnyAct<State, Event, Deps>;
