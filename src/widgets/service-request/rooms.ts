import type { Formats } from '../../i18n/format.ts';
import type { Act } from './acts.ts';
import { startAct } from './start-act.ts';
import type { State } from './state.ts';
import type { Room } from './views/view.ts';

/** Whether a state needs the room; what is asked before the service’s own steps does not. */
export function needsRoom(state: State): boolean {
  // Of a service that the page names, all that can be asked is there.
  if (state.place === 'loading') return Boolean(state.opening ?? state.request ?? state.service);
  return state.place === 'step' || state.place === 'answer' || state.place === 'lost';
}

/** The form that a citizen has come near to: its views, behaviour, texts and days. Fetched once a language. */
export class Rooms {
  readonly #speak: () => Promise<void>;
  #entering?: string;
  room?: Room;
  formats?: Formats;

  /** @param speak fetches the form's texts */
  constructor(speak: () => Promise<void>) {
    this.#speak = speak;
  }

  /** The behaviour that is here. */
  get acts(): readonly Act[] {
    return [startAct, ...(this.formats ? (this.room?.acts ?? []) : [])];
  }

  /** @throws when something does not arrive; it may be tried again */
  async enter(locale: string): Promise<boolean> {
    if (this.#entering === locale) return false;
    this.#entering = locale;
    try {
      const [{ room }] = await Promise.all([import('./views/room.ts'), this.#speak()]);
      this.formats = await room.formats(locale);
      this.room = room;
      return true;
    } catch (error) {
      this.#entering = undefined;
      throw error;
    }
  }
}
