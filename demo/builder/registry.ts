/** What can be put on a page: a new widget is a line here. */

import type { Offer } from '../../src/domain/municipality.ts';

/** Questions that an attribute may answer in the citizen's stead. */
export type Choice = 'mode' | 'service';

interface Entry {
  /** What a municipality must offer; `verification` is a desk of its own. */
  readonly offer: Offer | 'verification';
  /** Whether the citizen may be asked for the municipality. */
  readonly anyTown?: boolean;
  readonly choices: readonly Choice[];
  /** Height to keep free: for its first question, and where its attributes answer all of them. */
  readonly room: readonly [question: string, answered: string];
}

export const registry = {
  'booking-calendar': { offer: 'booking', anyTown: true, choices: ['mode', 'service'], room: ['34em', '60em'] },
  'status-checker': { offer: 'status', choices: [], room: ['28em', '28em'] },
  'queue-ticket': { offer: 'queue', choices: [], room: ['34em', '34em'] },
  'verification-form': { offer: 'verification', choices: [], room: ['40em', '40em'] },
  'service-request': { offer: 'requests', choices: ['service'], room: ['34em', '34em'] },
} as const satisfies Readonly<Record<string, Entry>>;

export type WidgetName = keyof typeof registry;
export const widgetNames = Object.keys(registry) as WidgetName[];
export const entryOf = (name: WidgetName): Entry => registry[name];
