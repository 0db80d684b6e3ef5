import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Work that a state implies, by name. Started when its name appears, aborted when it goes. */
export type Effects<E> = Record<string, (signal: AbortSignal) => Promise<E>>;

/** A widget's behaviour without its element: pure, total functions (design, decision 2). */
export interface Flow<S, E, D> {
  /** An event that does not fit a state returns that state. */
  reduce(state: S, event: E): S;
  effects(state: S, deps: D): Effects<E>;
  /** The event for work that threw. */
  failed(name: string, error: unknown): E;
}

interface Work {
  abort(): void;
}

/** Marks work that ended but whose name is still wanted: it must not start again. */
const settled: Work = { abort() {} };

/**
 * Runs a flow on a host element. State that is gone and a disconnect abort its work, and late answers are dropped.
 * An element that is moved while it writes sends the write again, which its idempotency key makes harmless.
 */
export class FlowController<S, E, D> implements ReactiveController {
  state: S;
  readonly #host: ReactiveControllerHost;
  readonly #flow: Flow<S, E, D>;
  readonly #deps: () => D | undefined;
  readonly #running = new Map<string, Work>();
  #connected = false;

  /** @param deps what effects need; while it returns `undefined` nothing starts, and it is asked again at every update */
  constructor(host: ReactiveControllerHost, flow: Flow<S, E, D>, start: S, deps: () => D | undefined) {
    this.#host = host;
    this.#flow = flow;
    this.#deps = deps;
    this.state = start;
    host.addController(this);
  }

  send = (event: E): void => {
    const next = this.#flow.reduce(this.state, event);
    if (next === this.state) return;
    this.state = next;
    this.#host.requestUpdate();
    this.#sync();
  };

  /** Begins anew, as for another adapter: work of the old one must neither go on nor be sent to the new one. */
  restart(start: S): void {
    this.#abort(() => true);
    this.state = start;
    this.#host.requestUpdate();
    this.#sync();
  }

  hostConnected(): void {
    this.#connected = true;
    this.#sync();
  }

  hostUpdate(): void {
    this.#sync();
  }

  hostDisconnected(): void {
    this.#connected = false;
    this.#abort(() => true);
  }

  #abort(gone: (name: string) => boolean) {
    for (const [name, work] of [...this.#running]) {
      if (!gone(name)) continue;
      this.#running.delete(name);
      work.abort();
    }
  }

  #sync() {
    const deps = this.#connected ? this.#deps() : undefined;
    if (!deps) return;
    const wanted = this.#flow.effects(this.state, deps);
    this.#abort((name) => !Object.hasOwn(wanted, name));
    for (const name of Object.keys(wanted)) {
      const work = wanted[name];
      if (!work || this.#running.has(name)) continue;
      const run = new AbortController();
      this.#running.set(name, run);
      // Inside an async function, so that work which throws at once fails like any other.
      void (async () => work(run.signal))()
        .catch((error: unknown) => this.#flow.failed(name, error))
        .then((event) => {
          if (this.#running.get(name) !== run) return; // aborted or superseded meanwhile
          this.#running.set(name, settled);
          this.send(event);
        });
    }
  }
}
