import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Adapter } from '../adapter/adapter.ts';
import type { Instant } from '../domain/dates.ts';
import { toFailure } from '../domain/errors.ts';
import type { Session } from '../domain/session.ts';
import { sessionOf, type SessionChange, type SessionHolder } from '../provider/session.ts';
import { randomText } from './random-text.ts';
import { now, wait } from './world.ts';

/** How long before its end a session's end is told (WCAG 2.2.1: at least 20 seconds). */
const notice = 120_000;
const day = 86_400_000;

export interface SessionView {
  readonly session?: Session;
  /** Its end is near: by the clock of this device. */
  readonly ends?: Instant;
  /** The last try to extend it failed. */
  readonly stuck?: boolean;
}

/**
 * A widget's part in the session of the page: knows whether somebody is signed in, tells the end before it comes, extends and ends
 * the session. The session itself belongs to all widgets of the page.
 */
export class SessionKeeper implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #changed: (change: SessionChange) => void;
  #adapter?: Adapter;
  #holder?: SessionHolder;
  #leave?: () => void;
  #timers = new AbortController();
  #view: SessionView = {};
  #connected = false;

  /** @param changed called after every change, whichever widget made it */
  constructor(host: ReactiveControllerHost, changed: (change: SessionChange) => void) {
    this.#host = host;
    this.#changed = changed;
    host.addController(this);
  }

  get view(): SessionView {
    return this.#view;
  }

  /** Whose session it is. */
  use(adapter: Adapter | undefined): void {
    if (adapter === this.#adapter) return;
    this.#adapter = adapter;
    this.#listen();
  }

  hostConnected(): void {
    this.#connected = true;
    this.#listen();
  }

  hostDisconnected(): void {
    this.#connected = false;
    this.#listen();
  }

  /** Somebody has signed in. */
  begin(session: Session): void {
    this.#holder?.set(session, 'signed-in', now());
  }

  /** The server has said that the session is over. */
  lost(): void {
    this.#holder?.set(undefined, 'expired');
  }

  async extend(locale: string): Promise<void> {
    const { session } = this.#view;
    if (!session || !this.#adapter?.signIn) return;
    try {
      const longer = await this.#adapter.signIn.extend(session, { locale, key: randomText(), signal: new AbortController().signal });
      if (this.#holder?.session === session) this.#holder.set(longer, 'extended', now());
    } catch (error) {
      if (toFailure(error).kind === 'unauthorized') this.lost();
      else this.#show({ ...this.#view, stuck: true });
    }
  }

  /** Ends it here at once; that the server may not hear of it must not keep anybody signed in. */
  signOut(locale: string): void {
    const { session } = this.#view;
    if (!session) return;
    const signal = new AbortController().signal;
    this.#adapter?.signIn?.end(session, { locale, signal }).catch(() => {});
    this.#holder?.set(undefined, 'signed-out');
  }

  #listen() {
    this.#leave?.();
    this.#leave = undefined;
    this.#timers.abort();
    this.#holder = this.#adapter && this.#connected ? sessionOf(this.#adapter) : undefined;
    if (!this.#holder) return;
    this.#leave = this.#holder.listen((change) => {
      this.#follow();
      this.#changed(change);
    });
    this.#follow();
  }

  #show(view: SessionView) {
    this.#view = view;
    this.#host.requestUpdate();
  }

  /** Waits for the end of the session at hand. */
  #follow() {
    this.#timers.abort();
    const { session, ahead = 0 } = this.#holder ?? {};
    this.#show({ session });
    if (!session?.expires) return;
    const ends = session.expires - ahead;
    if (ends - now() > day) return; // nobody sits that long, and timers can't wait for weeks
    const { signal } = (this.#timers = new AbortController());
    void this.#await(ends, session, signal).catch(() => {}); // aborted
  }

  async #await(ends: Instant, session: Session, signal: AbortSignal): Promise<void> {
    await wait(Math.max(0, ends - notice - now()), signal);
    this.#show({ session, ends });
    await wait(Math.max(0, ends - now()), signal);
    this.lost();
  }
}
