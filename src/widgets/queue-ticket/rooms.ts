import type { Formats } from '../../i18n/format.ts';
import type { Act } from './flow-parts.ts';
import { startAct } from './start-act.ts';
import type { DayRules } from '../month/state.ts';
import type { State } from './state.ts';
import type { Room, TicketRoom } from './views/view.ts';

export type RoomName = 'ticket' | 'time';

/** Which texts belong to which room. */
const texts = { ticket: 'ticket', time: 'booking-time' } as const;

const load = {
  ticket: () => import('./views/ticket-room.ts'),
  time: () => import('./views/time-room.ts'),
};

/** The room that a step is shown in; the first question needs none. */
export function roomOf({ step, opening, doubt }: State): RoomName | undefined {
  if (step === 'loading') return opening || doubt ? 'ticket' : undefined;
  return step === 'purpose' ? undefined : step === 'time' ? 'time' : 'ticket';
}

/** What a citizen has come near to: views, behaviour, texts and days. Each is fetched once. */
export class Rooms {
  readonly #changed: () => void;
  readonly #speak: (file: string) => Promise<unknown>;
  #here: { ticket?: TicketRoom; time?: Room } = {};
  #days = new Map<string, { readonly f: Formats; readonly rules: DayRules }>();
  #ready = new Set<RoomName>();

  constructor(speak: (file: string) => Promise<unknown>, changed: () => void) {
    this.#speak = speak;
    this.#changed = changed;
  }

  get ticket(): TicketRoom | undefined {
    return this.#ready.has('ticket') ? this.#here.ticket : undefined;
  }

  get acts(): readonly Act[] {
    const { ticket, time } = this.#here;
    return [startAct, time?.act, ticket?.act].filter((act) => act !== undefined);
  }

  /** A room that can be shown, with its texts. */
  ready(name: RoomName): Room | undefined {
    return this.#ready.has(name) ? this.#here[name] : undefined;
  }

  /** How days are written in a language, once that is known. */
  days(locale: string): { readonly f: Formats; readonly rules: DayRules } | undefined {
    return this.#days.get(locale);
  }

  /** Fetches what a room needs. @throws when something does not arrive; it may be tried again */
  async enter(name: RoomName, locale: string): Promise<void> {
    if (this.#ready.has(name) && this.#days.has(locale)) return;
    // Whatever is taken becomes a ticket.
    const [ticket, room] = await Promise.all([load.ticket(), load[name](), this.#speak(texts.ticket), this.#speak(texts[name])]);
    this.#here = { ...this.#here, ticket: ticket.room, [name]: room.room };
    if (!this.#days.has(locale)) this.#days.set(locale, await ticket.room.daysOf(locale));
    this.#ready.add('ticket').add(name);
    this.#changed();
  }
}
