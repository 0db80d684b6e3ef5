import type { CSSResultGroup, LitElement, nothing, TemplateResult } from 'lit';
import type { Adapter } from '../../../adapter/adapter.ts';
import type { Session } from '../../../domain/session.ts';
import type cases from '../../../i18n/messages/en/cases.ts';
import type shared from '../../../i18n/messages/en/shared.ts';
import type signIn from '../../../i18n/messages/en/sign-in.ts';
import type status from '../../../i18n/messages/en/status-checker.ts';
import type { Formats } from '../../../i18n/format.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { HeadingLevel } from '../../../ui/heading.ts';
import type { SignInFrame } from '../../sign-in-view.ts';
import type { Act } from '../acts.ts';
import type { Event } from '../events.ts';
import type { State } from '../state.ts';

/** Every text of the widget. Those of the room are there once the room is. */
export type Texts = typeof shared & typeof status & typeof cases & typeof signIn;

/** What the question is drawn from. */
export interface View {
  readonly state: State;
  readonly send: (event: Event) => void;
  readonly t: Translate<Texts>;
  /** Rank of the title. */
  readonly level: HeadingLevel;
  /** An address from data, if it may be followed. */
  readonly safe: (address: string) => URL | undefined;
  /** Tells the page that the citizen wants to sign in (ST3). */
  readonly signIn: (provider: string) => void;
  /** What came of that. */
  readonly news: unknown;
}

/** What answers are drawn from. */
export interface RoomView extends View {
  readonly f: Formats;
  /** How many events of a long case are shown. */
  readonly shown: number;
  readonly showMore: () => void;
  /** Where a queue ticket can be taken, if not on this page (QT3). */
  readonly ticketPage?: URL;
  /** Says to the page that something happened. */
  readonly tell: (type: string, detail: Readonly<Record<string, string>>) => void;
}

/** Views of the answers and the behaviour that belongs to them. */
export interface Room {
  readonly styles: CSSResultGroup;
  readonly acts: readonly Act[];
  /** How a language writes days. */
  readonly formats: (locale: string) => Promise<Formats>;
  readonly render: (view: RoomView) => TemplateResult;
  /** What nobody has collected (ST5), under the question. */
  readonly figures: (view: RoomView) => TemplateResult;
  /** How many of one's own cases are shown. */
  readonly count: (state: State) => number;
}

/** The room of signing in. */
export interface GateRoom {
  readonly acts: readonly Act[];
  readonly styles: CSSResultGroup;
  readonly make: (widget: LitElement, flow: GatedFlow) => Gate;
}

/** The flow as the gate knows it. */
export interface GatedFlow {
  readonly state: State;
  readonly send: (event: Event) => void;
}

/** A widget's part in the session of the page, and its way to a provider. */
export interface Gate {
  readonly session: Session | undefined;
  /** To be told at every update. @param chosen provider that was pressed */
  follow(adapter: Adapter | undefined, owner: string, municipality: string | undefined, locale: string, chosen: string | undefined): void;
  /** What came of the last way out. */
  news(frame: SignInFrame): TemplateResult | typeof nothing;
  /** Who is signed in, and how to end or extend that. */
  line(frame: SignInFrame, f: Formats): TemplateResult | typeof nothing;
}
