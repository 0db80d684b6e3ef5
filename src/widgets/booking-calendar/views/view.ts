import type { TemplateResult, CSSResultGroup } from 'lit';
import type appointment from '../../../i18n/messages/en/appointment.ts';
import type calendar from '../../../i18n/messages/en/booking-calendar.ts';
import type shared from '../../../i18n/messages/en/shared.ts';
import type { Formats } from '../../../i18n/format.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { HeadingLevel } from '../../../ui/heading.ts';
import type { Event } from '../events.ts';
import type { State } from '../state.ts';

/** Every text of the widget. Those of a room are there once the room is. */
export type Texts = typeof shared & typeof calendar & typeof appointment;

/** What is on screen only and nobody else's affair. */
export interface Local {
  /** All times of the day instead of the first ones. */
  readonly allTimes: boolean;
  readonly copied: boolean;
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
}

/** What a view is drawn from. */
export interface View {
  readonly state: State;
  readonly send: (event: Event) => void;
  readonly t: Translate<Texts>;
  readonly f: Formats;
  /** Rank of the title. */
  readonly level: HeadingLevel;
  readonly local: Local;
  readonly setLocal: (change: Partial<Local>) => void;
  readonly checkDevices: (on: boolean) => void;
  readonly copy: (text: string) => void;
  /** Keeps what is costly to make until one of its sources changes. */
  readonly memo: <T>(name: string, sources: readonly unknown[], make: () => T) => T;
  /** An address from data, if it may be followed. */
  readonly safe: (address: string, origins?: readonly string[]) => URL | undefined;
}

/** Views that arrive when a citizen comes near them. */
export interface Room {
  readonly styles: CSSResultGroup;
  readonly render: (view: View) => TemplateResult;
}
