/**
 * One session for all widgets of a page that talk to one adapter: who signs in at one of them is signed in at all, and each hears
 * when that changes. It is held in memory and goes with the page (design, decision 7).
 */
import type { Adapter } from '../adapter/adapter.ts';
import type { Session } from '../domain/session.ts';
import { page } from './page.ts';

/** Why the session is another one now. */
export type SessionChange = 'signed-in' | 'extended' | 'signed-out' | 'expired';

type Listener = (change: SessionChange) => void;

export class SessionHolder {
  #session?: Session;
  #ahead = 0;
  readonly #listeners = new Set<Listener>();

  get session(): Session | undefined {
    return this.#session;
  }

  /** How far the server's clock is ahead of this device's, in ms. */
  get ahead(): number {
    return this.#ahead;
  }

  /** @param now the device's clock, in ms */
  set(session: Session | undefined, change: SessionChange, now = Date.now()): void {
    // What each of several widgets finds out at the same moment is news once.
    if (session === this.#session) return;
    // A session that is made longer keeps its name, whoever says so.
    this.#session = session && change === 'extended' ? { ...this.#session, ...session } : session;
    if (session?.serverTime) this.#ahead = session.serverTime - now;
    for (const listener of [...this.#listeners]) listener(change);
    // For those whose part in it is not here yet, and for the page around; who it is stays unsaid.
    page.signedIn = Boolean(session);
    globalThis.dispatchEvent?.(new CustomEvent('civic-session-changed'));
  }

  /** Hears of changes until the function that this returns is called. */
  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }
}

// A symbol from the global registry, so that two copies of the library on a page agree (design, decision 3).
const key = Symbol.for('civic-widgets/sessions');
const holders = ((globalThis as { [key]?: WeakMap<Adapter, SessionHolder> })[key] ??= new WeakMap());

/** The session that belongs to an adapter. */
export function sessionOf(adapter: Adapter): SessionHolder {
  const holder = holders.get(adapter) ?? new SessionHolder();
  holders.set(adapter, holder);
  return holder;
}
