import type { Formats } from '../../i18n/format.ts';
import type { Act } from './acts.ts';
import { startAct } from './start-act.ts';
import { stepOf, type State } from './state.ts';
import type { DocumentsRoom, Room } from './views/view.ts';

/** Whether a state needs the room; what is asked before the service’s own steps does not. */
export function needsRoom(state: State): boolean {
  // Of a service that the page names, all that can be asked is there.
  if (state.place === 'loading') return Boolean(state.opening ?? state.request ?? state.service);
  return state.place === 'step' || state.place === 'answer' || state.place === 'lost';
}

/** Whether papers are asked for, or one is being checked. */
export function needsDocuments(state: State): boolean {
  return stepOf(state)?.kind === 'documents' || state.uploads.some((upload) => upload.state === 'checking');
}

/** The form that a citizen has come near to: its views, behaviour, texts and days. Fetched once a language; papers when they are asked for. */
export class Rooms {
  readonly #speak: (files: readonly string[]) => Promise<void>;
  #entering?: string;
  room?: Room;
  documents?: DocumentsRoom;
  formats?: Formats;

  /** @param speak fetches texts */
  constructor(speak: (files: readonly string[]) => Promise<void>) {
    this.#speak = speak;
  }

  /** The behaviour that is here. */
  get acts(): readonly Act[] {
    return [startAct, ...(this.formats ? [...(this.room?.acts ?? []), ...(this.documents?.acts ?? [])] : [])];
  }

  /** @throws when something does not arrive; it may be tried again */
  async enter(locale: string, papers: boolean): Promise<boolean> {
    const entering = papers || this.documents ? `${locale} papers` : locale;
    if (this.#entering === entering) return false;
    this.#entering = entering;
    try {
      const [{ room }, more] = await Promise.all([
        import('./views/room.ts'),
        entering === locale ? undefined : import('./views/documents.ts'),
        this.#speak(entering === locale ? ['request-form'] : ['request-form', 'uploads']),
      ]);
      this.formats = await room.formats(locale);
      this.room = room;
      this.documents ??= more?.documents;
      return true;
    } catch (error) {
      this.#entering = undefined;
      throw error;
    }
  }
}
