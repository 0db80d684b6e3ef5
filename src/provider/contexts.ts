import { createContext } from '@lit/context';
import type { Adapter } from '../adapter/adapter.ts';
import type { Session } from '../domain/session.ts';

/** What a provider gives besides its adapter. */
export interface Settings {
  readonly apiUrl?: string;
  readonly municipality?: string;
  readonly locale?: string;
  /** Origins that addresses in data may lead to, besides the API's own list. */
  readonly allowedOrigins?: readonly string[];
  /** Who has signed in. */
  readonly session?: Session;
}

// Symbols from the global registry, so that two copies of the library on a page agree (design, decision 3).
export const adapterContext = createContext<Adapter | undefined>(Symbol.for('civic-widgets/adapter'));
export const settingsContext = createContext<Settings>(Symbol.for('civic-widgets/settings'));
