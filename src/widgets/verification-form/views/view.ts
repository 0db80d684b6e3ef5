import type { CSSResultGroup, ReactiveControllerHost, TemplateResult } from 'lit';
import type account from '../../../i18n/messages/en/account.ts';
import type shared from '../../../i18n/messages/en/shared.ts';
import type signIn from '../../../i18n/messages/en/sign-in.ts';
import type uploads from '../../../i18n/messages/en/uploads.ts';
import type start from '../../../i18n/messages/en/verification-form.ts';
import type { Formats } from '../../../i18n/format.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { HeadingLevel } from '../../../ui/heading.ts';
import type { SessionChange } from '../../../provider/session.ts';
import type { SessionKeeper, SessionView } from '../../session-keeper.ts';
import type { WayOut } from '../../sign-in.ts';
import type { Act } from '../acts.ts';
import type { Event } from '../events.ts';
import type { State } from '../state.ts';

/** Every text of the widget. Those of a room are there once the room is. */
export type Texts = typeof shared & typeof start & typeof account & typeof signIn & typeof uploads;

/** What is on screen only and nobody else's affair. */
export interface Local {
  /** The password in the clear. */
  readonly shown: boolean;
  readonly copied: boolean;
  /** The form is printed without what was typed. */
  readonly empty: boolean;
}

/** What the first screen is drawn from. */
export interface View {
  readonly state: State;
  readonly send: (event: Event) => void;
  readonly t: Translate<Texts>;
  /** Rank of the title. */
  readonly level: HeadingLevel;
  /** An address from data, if it may be followed. */
  readonly safe: (address: string, origins?: readonly string[]) => URL | undefined;
  /** Where a visit can be booked (VF4); absent where one just comes. */
  readonly visit?: string;
  /** A key for a sign-in. */
  readonly random: () => string;
}

/** What the room is drawn from. */
export interface RoomView extends View {
  readonly f: Formats;
  readonly session: SessionView;
  readonly extend: () => void;
  readonly signOut: () => void;
  readonly local: Local;
  readonly setLocal: (change: Partial<Local>) => void;
  readonly copy: (text: string) => void;
  /** Opens the browser's printing of the form alone. */
  readonly print: (empty: boolean) => void;
}

/** What only a citizen comes to see who has chosen a way in. */
export interface Room {
  readonly styles: CSSResultGroup;
  readonly acts: readonly Act[];
  /** A widget's part in the session of the page. */
  readonly keeper: (host: ReactiveControllerHost, changed: (change: SessionChange) => void) => SessionKeeper;
  readonly wayOut: (owner: () => string) => WayOut;
  readonly formats: (locale: string) => Promise<Formats>;
  readonly render: (view: RoomView) => TemplateResult;
  /** Who is signed in, and until when; above every step of theirs. */
  readonly sessionLine: (view: RoomView) => unknown;
  /** What came of a sign-in, or of a session: above what can be done about it. */
  readonly signInNotice: (view: RoomView) => unknown;
  /** Prints the sheet that is on screen, and nothing else of the page. */
  readonly printSheet: (sheet: Element) => void;
}

/** The step that asks for papers as files, with all that sends them. */
export interface DocumentsRoom {
  readonly styles: CSSResultGroup;
  readonly acts: readonly Act[];
  readonly render: (view: RoomView) => TemplateResult;
}
