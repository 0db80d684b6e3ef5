import type { CSSResultGroup, LitElement, nothing, TemplateResult } from 'lit';
import type { Adapter } from '../../../adapter/adapter.ts';
import type { Step, Text } from '../../../domain/request-definition.ts';
import type { Formats } from '../../../i18n/format.ts';
import type form from '../../../i18n/messages/en/request-form.ts';
import type first from '../../../i18n/messages/en/service-request.ts';
import type signIn from '../../../i18n/messages/en/sign-in.ts';
import type shared from '../../../i18n/messages/en/shared.ts';
import type uploads from '../../../i18n/messages/en/uploads.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { HeadingLevel } from '../../../ui/heading.ts';
import type { SignInFrame } from '../../sign-in-view.ts';
import type { Act } from '../acts.ts';
import type { Event } from '../events.ts';
import type { State } from '../state.ts';

/** Every text of the widget. Those of a room are there once the room is. */
export type Texts = typeof shared & typeof first & typeof form & typeof uploads & typeof signIn;

/** What the first questions are drawn from. */
export interface View {
  readonly state: State;
  readonly send: (event: Event) => void;
  readonly t: Translate<Texts>;
  /** A text of the definition in the citizen's language. */
  readonly say: (text: Text | undefined) => string;
  /** Rank of the title. */
  readonly level: HeadingLevel;
  /** An address from data, if it may be followed. */
  readonly safe: (address: string, origins?: readonly string[]) => URL | undefined;
  /** The way to leave and come back. */
  readonly later?: unknown;
}

/** What the room is drawn from. */
export interface RoomView extends View {
  readonly f: Formats;
  /** Which code was copied a moment ago. */
  readonly copied: string | undefined;
  readonly copy: (code: string) => void;
  /** Adds the styles of what has arrived. */
  readonly adopt: (styles: CSSResultGroup) => void;
  /** Absent until it is here. */
  readonly documents: DocumentsRoom | undefined;
}

/** One of the errors of a step. */
export interface Wrong {
  /** Id of the control. */
  readonly id: string;
  readonly text: string;
}

/** Views and behaviour that arrive when a citizen comes near them. */
export interface Room {
  readonly styles: CSSResultGroup;
  readonly acts: readonly Act[];
  readonly formats: (locale: string) => Promise<Formats>;
  readonly render: (view: RoomView) => TemplateResult;
  /** What is wrong with a first question: nobody answers one wrongly before the room was sent for. */
  readonly summary: (view: View, errors: readonly Wrong[]) => unknown;
  /** Keeps what a reload would have to ask about. */
  readonly remember: (where: string, before: State | undefined, now: State) => void;
  /** What a change says to those who can't see it. */
  readonly spoken: (before: State, now: State, t: Translate<Texts>) => string[];
}

/** The step that asks for papers, with all that sends them. */
export interface DocumentsRoom {
  readonly styles: CSSResultGroup;
  readonly acts: readonly Act[];
  readonly render: (view: RoomView, step: Step) => TemplateResult;
}

/** The room of signing in. */
export interface GateRoom {
  readonly acts: readonly Act[];
  readonly styles: CSSResultGroup;
  readonly make: (widget: LitElement, flow: GatedFlow, ask: () => boolean) => Gate;
}

/** The flow as the gate knows it. */
export interface GatedFlow {
  readonly state: State;
  readonly send: (event: Event) => void;
}

/** A widget's part in the session of the page, and its way to a provider. */
export interface Gate {
  /** To be told at every update. @param given who has signed in as the page itself says */
  follow(adapter: Adapter | undefined, owner: string, locale: string, given: string | undefined): void;
  /** The ways in; `undefined` where nobody can sign in but by the page itself. */
  ways(frame: SignInFrame): TemplateResult | undefined;
  /** Who is signed in, and how to end or extend that. */
  line(frame: SignInFrame, f: Formats): TemplateResult | typeof nothing;
}
