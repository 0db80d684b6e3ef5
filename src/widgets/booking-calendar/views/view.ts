import type { CSSResultGroup, LitElement, nothing, TemplateResult } from 'lit';
import type { Appointment } from '../../../domain/booking.ts';
import type appointment from '../../../i18n/messages/en/appointment.ts';
import type calendar from '../../../i18n/messages/en/booking-calendar.ts';
import type manage from '../../../i18n/messages/en/manage.ts';
import type signIn from '../../../i18n/messages/en/sign-in.ts';
import type shared from '../../../i18n/messages/en/shared.ts';
import type time from '../../../i18n/messages/en/booking-time.ts';
import type { Formats } from '../../../i18n/format.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { HeadingLevel } from '../../../ui/heading.ts';
import type { Dates } from '../../month/dates.ts';
import type { Adapter } from '../../../adapter/adapter.ts';
import type { Act } from '../acts.ts';
import type { Event } from '../events.ts';
import type { State } from '../state.ts';

/** Every text of the widget. Those of a room are there once the room is. */
export type Texts = typeof shared & typeof calendar & typeof time & typeof appointment & typeof manage & typeof signIn;

/** What is on screen only and nobody else's affair. */
export interface Local {
  /** All times of the day instead of the first ones. */
  readonly allTimes: boolean;
  readonly copied: boolean;
  /** What a room keeps on screen between two drawings. */
  readonly check: DeviceCheck;
}

/** The camera and microphone check before a call (AP13). */
export interface DeviceCheck {
  readonly state: 'off' | 'asking' | 'on' | 'refused' | 'absent';
  readonly camera?: boolean;
  readonly microphone?: boolean;
  /** Loudness now, 0 to 100. */
  readonly level?: number;
  readonly stream?: MediaStream;
  /** Turns the devices off. */
  readonly stop?: () => void;
}

/** What the first questions are drawn from. */
export interface View {
  readonly state: State;
  readonly send: (event: Event) => void;
  readonly t: Translate<Texts>;
  /** Rank of the title. */
  readonly level: HeadingLevel;
  /** An address from data, if it may be followed. */
  readonly safe: (address: string, origins?: readonly string[]) => URL | undefined;
}

/** What a room is drawn from. */
export interface RoomView extends View {
  readonly f: Formats;
  readonly local: Local;
  /** Too narrow for a month as a grid. */
  readonly narrow: boolean;
  readonly setLocal: (change: Partial<Local>) => void;
  /** Says something to those who can't see it. */
  readonly say: (text: string) => void;
  /** Keeps what is costly to make until one of its sources changes. */
  readonly memo: <T>(name: string, sources: readonly unknown[], make: () => T) => T;
  /** Where a queue ticket is, if not on this page. */
  readonly ticketPage: URL | undefined;
  /** Says to the page that something happened. */
  readonly tell: (type: string, detail: Readonly<Record<string, string>>) => void;
  /** Draws once more. */
  readonly again: () => void;
  /** Views of the manage room, once it is here. */
  readonly manage: ManageRoom | undefined;
  /** Where the municipality wants those who book to sign in (AP15). */
  readonly gate: Gate | undefined;
}

/** Views, and the behaviour that belongs to them, that arrive when a citizen comes near them. */
export interface Room {
  readonly styles: CSSResultGroup;
  readonly acts: readonly Act[];
  readonly render: (view: RoomView) => TemplateResult;
}

/** The room that knows days: all other rooms stand on it. */
export interface TimeRoom extends Room {
  readonly formats: (locale: string) => Promise<Dates>;
  /** A memory for what is costly to make. */
  readonly remember: () => RoomView['memo'];
  readonly isNarrow: (widget: LitElement) => boolean;
  /** Keeps the key of a write under way, or forgets it, so that a reload finds out what became of it. */
  readonly rememberWrite: (key: string | undefined) => void;
  /** What a change says to those who can't see it. */
  readonly spoken: (before: State, now: State, t: Translate<Texts>, f: Formats) => string[];
}

/** The room of what can be done with an appointment. */
export interface ManageRoom extends Room {
  readonly toCalendar: (view: RoomView) => TemplateResult;
  readonly checkIn: (view: RoomView, appointment: Appointment) => TemplateResult | typeof nothing;
  readonly cancelDialog: (view: RoomView) => TemplateResult;
}

/** The room of signing in. */
export interface GateRoom extends Room {
  readonly make: (widget: LitElement, flow: GatedFlow) => Gate;
}

/** The flow as the gate knows it. */
export interface GatedFlow {
  readonly state: State;
  readonly send: (event: Event) => void;
}

/** A widget's part in the session of the page, and its way to a provider. */
export interface Gate {
  /** To be told at every update. */
  follow(adapter: Adapter | undefined, owner: string, locale: string): void;
  render(view: RoomView): TemplateResult;
  /** Other rooms, with who is signed in above them. */
  around(view: RoomView, content: TemplateResult): TemplateResult;
}
