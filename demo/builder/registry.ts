/** What can be put on a page: a new widget is a line here. */

/** Questions that an attribute may answer in the citizen's stead. */
export type Choice = 'mode' | 'service';

interface Entry {
  readonly choices: readonly Choice[];
  /** Height to keep free: for its first question, and where its attributes answer all of them. */
  readonly room: readonly [question: string, answered: string];
}

export const registry = {
  'booking-calendar': { choices: ['mode', 'service'], room: ['34em', '60em'] },
} as const satisfies Readonly<Record<string, Entry>>;

export type WidgetName = keyof typeof registry;
export const widgetNames = Object.keys(registry) as WidgetName[];
export const entryOf = (name: WidgetName): Entry => registry[name];
