import type { CSSResultGroup, LitElement, nothing, TemplateResult } from 'lit';
import type { CodeFormat } from '../../../domain/codes.ts';
import type queue from '../../../i18n/messages/en/queue-ticket.ts';
import type shared from '../../../i18n/messages/en/shared.ts';
import type ticket from '../../../i18n/messages/en/ticket.ts';
import type time from '../../../i18n/messages/en/booking-time.ts';
import type { Formats } from '../../../i18n/format.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { HeadingLevel } from '../../../ui/heading.ts';
import type { Alarm } from '../alarm.ts';
import type { Event } from '../events.ts';
import type { Dates } from '../../month/dates.ts';
import type { Act } from '../flow-parts.ts';
import type { Said, State } from '../state.ts';

/** Every text of the widget. Those of a room are there once the room is. */
export type Texts = typeof shared & typeof queue & typeof ticket & typeof time;

/** What is on screen only and nobody else's affair. */
export interface Local {
  /** All times of the day instead of the first ones. */
  readonly allTimes: boolean;
  /** Whether this device may make itself heard. */
  readonly alerts: 'off' | 'on' | 'quiet';
  /** The drawing of the code that holds a link. */
  readonly qr?: Qr;
}

export interface Qr {
  readonly link: string;
  readonly size: number;
  readonly path: string;
}

export interface View {
  readonly state: State;
  readonly send: (event: Event) => void;
  readonly t: Translate<Texts>;
  /** Rank of the title. */
  readonly level: HeadingLevel;
  /** An address from data, if it may be followed. */
  readonly safe: (address: string, origins?: readonly string[]) => URL | undefined;
  /** Here as soon as the citizen has touched the widget. */
  readonly f?: Formats;
}

export interface RoomView extends View {
  readonly f: Formats;
  readonly local: Local;
  readonly widget: LitElement & { readonly caseUrl?: string };
  readonly setLocal: (change: Partial<Local>) => void;
  /** Keeps what is costly to make until one of its sources changes. */
  readonly memo: <T>(name: string, sources: readonly unknown[], make: () => T) => T;
  /** The citizen wants to be warned by sound, vibration and notification. */
  readonly alert: () => void;
}

/** Views, and the behaviour that belongs to them, that arrive when a citizen comes near them. */
export interface Room {
  readonly styles: CSSResultGroup;
  readonly acts: readonly Act[];
  readonly render: (view: RoomView) => TemplateResult;
}

/** The room that all others stand on. */
export interface TicketRoom extends Room {
  readonly formats: (locale: string) => Promise<Dates>;
  /** Keeps what must outlive a reload. */
  readonly keep: (place: string, state: State, told: State | undefined) => void;
  readonly remember: () => RoomView['memo'];
  /** The code that opens a link on a telephone; its maker is fetched only then. */
  readonly draw: (link: string) => Promise<Qr>;
  /** What has happened, in words. */
  readonly spoken: (said: Said, state: State, t: Translate<Texts>) => string;
  readonly alarm: () => Alarm;
  /** Puts focus where the state wants it; `false` when that is not on screen yet. */
  readonly attendTo: (root: ParentNode, state: State) => boolean;
  readonly problem: (view: View) => TemplateResult | typeof nothing;
  /** Asked for once a citizen is here: the first screen has no field. */
  readonly codeField: (view: View, format: CodeFormat) => TemplateResult;
}
