import type { Formats } from '../../i18n/format.ts';
import type { Act } from './acts.ts';
import type { DayRules, State } from './state.ts';
import { startAct } from './start-act.ts';
import type { GateRoom, ManageRoom, Room, TimeRoom } from './views/view.ts';

export type RoomName = 'time' | 'form' | 'manage' | 'sign-in';

/** Which texts belong to which room. */
const texts = { time: 'booking-time', form: 'appointment', manage: 'manage', 'sign-in': 'sign-in' } as const;

const load = {
  time: () => import('./views/time.ts'),
  form: () => import('./views/form-room.ts'),
  manage: () => import('./views/manage-room.ts'),
  'sign-in': () => import('./views/sign-in-room.ts'),
};

/** The room that a step is shown in; the first questions need none. */
export function roomOf({ step, opening, doubt, away }: State): RoomName | undefined {
  switch (step) {
    case 'loading':
      return opening || doubt ? 'manage' : away && 'sign-in';
    case 'time':
    case 'sign-in':
      return step;
    case 'details':
    case 'review':
    case 'confirming':
    case 'taken':
    case 'appointment':
      return 'form';
    case 'meeting':
    case 'link-lost':
      return 'manage';
    default:
      return undefined;
  }
}

/** The rooms a citizen has come near to: their views, behaviour, texts and days. Each is fetched once. */
export class Rooms {
  readonly #changed: () => void;
  readonly #speak: (file: string) => Promise<unknown>;
  #here: { time?: TimeRoom; form?: Room; manage?: ManageRoom; 'sign-in'?: GateRoom } = {};
  #days = new Map<string, { readonly f: Formats; readonly rules: DayRules }>();
  #ready = new Set<RoomName>();

  /** @param speak fetches a file of texts in the present language. @param changed called when there is more to show */
  constructor(speak: (file: string) => Promise<unknown>, changed: () => void) {
    this.#speak = speak;
    this.#changed = changed;
  }

  get time(): TimeRoom | undefined {
    return this.#here.time;
  }

  get manage(): ManageRoom | undefined {
    return this.#ready.has('manage') ? this.#here.manage : undefined;
  }

  get gate(): GateRoom | undefined {
    return this.#here['sign-in'];
  }

  /** The behaviour that is here. Acts of one flow: earlier questions first. */
  get acts(): readonly Act[] {
    const { time, manage } = this.#here;
    return [startAct, time?.act, manage?.act, this.gate?.act].filter((act) => act !== undefined);
  }

  /** A room that can be shown, with its texts and the days of the language. */
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
    const [time, room] = await Promise.all([load.time(), load[name](), this.#speak(texts.time), this.#speak(texts[name])]);
    this.#here = { ...this.#here, time: time.room, [name]: room.room };
    if (!this.#days.has(locale)) this.#days.set(locale, await time.room.daysOf(locale));
    this.#ready.add('time').add(name);
    this.#changed();
  }
}
