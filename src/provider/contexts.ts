import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Adapter } from '../adapter/adapter.ts';

/** What a provider gives besides its adapter. */
export interface Settings {
  readonly municipality?: string;
  readonly locale?: string;
  /** Origins that addresses in data may lead to, besides the API's own list. */
  readonly allowedOrigins?: readonly string[];
}

/** A thing that a provider gives. Symbols from the global registry, so that two copies of the library on a page agree. */
export type Context<T> = symbol & { readonly given?: T };

export const adapterContext: Context<Adapter> = Symbol.for('civic-widgets/adapter');
export const settingsContext: Context<Settings> = Symbol.for('civic-widgets/settings');

/** A question of the context protocol (webcomponents-cg), which any library's providers and consumers speak. */
interface Question {
  readonly context: unknown;
  readonly contextTarget?: Element;
  readonly subscribe?: boolean;
  readonly callback: (value: unknown, leave?: () => void) => void;
}

const question = 'context-request';

/**
 * What the nearest provider gives, for as long as the element is on the page. Asked with a plain `CustomEvent`, which
 * `@lit/context` does not do: MooTools puts an `Event` of its own on the window, and a subclass of that can't be made.
 */
export class Given<T> implements ReactiveController {
  value?: T;
  readonly #ask: () => void;
  #leave?: () => void;

  constructor(host: ReactiveControllerHost & Element, context: Context<T>) {
    const callback: Question['callback'] = (value, leave) => {
      if (leave !== this.#leave) this.#leave?.();
      this.#leave = leave;
      this.value = value as T;
      host.requestUpdate();
    };
    const facts: Question = { context, contextTarget: host, subscribe: true, callback };
    this.#ask = () => host.dispatchEvent(Object.assign(new CustomEvent(question, { bubbles: true, composed: true }), facts));
    host.addController(this);
  }

  hostConnected(): void {
    this.#ask();
  }

  /** What a provider gave stays with it. */
  hostDisconnected(): void {
    this.#leave?.();
    this.#leave = this.value = undefined;
  }
}

/** Gives something to all who ask inside an element, and tells them when it changes. */
export class Gift<T> {
  #value?: T;
  readonly #takers = new Map<Question['callback'], () => void>();

  constructor(host: Element, context: Context<T>) {
    host.addEventListener(question, (event) => {
      const { context: wanted, contextTarget, callback, subscribe } = event as Event & Question;
      // A provider does not answer its own question.
      if (wanted !== context || (contextTarget ?? event.composedPath()[0]) === host) return;
      event.stopPropagation();
      if (!subscribe) return void callback(this.#value);
      const leave = this.#takers.get(callback) ?? (() => void this.#takers.delete(callback));
      this.#takers.set(callback, leave);
      callback(this.#value, leave);
    });
  }

  get value(): T | undefined {
    return this.#value;
  }

  set value(value: T | undefined) {
    if (value === this.#value) return;
    this.#value = value;
    for (const [callback, leave] of [...this.#takers]) callback(value, leave);
  }
}
