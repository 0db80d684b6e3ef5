import type { Appointment, AppointmentKey, Hold, Meeting, Service } from '../../domain/booking.ts';
import type { Instant } from '../../domain/dates.ts';
import type { Draft } from '../../domain/details.ts';
import type { Failure, FieldFault } from '../../domain/errors.ts';
import type { Mode, Municipality, MunicipalityName } from '../../domain/municipality.ts';
import type { Load } from '../load.ts';
import type { Language, MonthState } from '../month/state.ts';

/** Where the citizen is. Reflected by the host as `step` and told by `civic-step`. */
export type Step =
  | 'loading' // what the first question needs
  | 'municipality' // AP1
  | 'mode' // AP2
  | 'service' // AP3
  | 'time' // AP4–AP6
  | 'sign-in' // AP15, where the municipality wants that
  | 'details' // AP7–AP10
  | 'review'
  | 'confirming'
  | 'taken' // someone else was quicker
  | 'appointment' // just booked, or opened from the e-mail's link (AP11, AP12)
  | 'meeting' // AP13, AP14
  | 'link-lost'; // the e-mail's link leads nowhere any more

/** What is chosen, by the citizen or by an attribute. */
export interface Choice {
  readonly municipality?: string;
  readonly mode?: Mode;
  readonly service?: string;
  readonly office?: string;
  /** Absent: anyone (AP6). */
  readonly staff?: string;
}

/** A write under way. There is at most one. */
export interface Write {
  readonly kind: 'hold' | 'extend' | 'book' | 'reschedule' | 'cancel' | 'join';
  /** Idempotency key: the same through every retry of one intent. */
  readonly key: string;
  /** `checking`: the answer was lost, and the server is asked what became of it. */
  readonly phase: 'sending' | 'checking';
  /** For a hold: which slot, and where to go when it is held. */
  readonly start?: Instant;
  readonly then?: 'details' | 'stay' | 'book';
  /** A lost hold is renewed once for a booking, not again and again. */
  readonly renewed?: boolean;
  /** Why its answer is missing, while the server is asked. */
  readonly failure?: Failure;
  /** Asks about an earlier write in doubt before this one is made. */
  readonly first?: boolean;
}

/** A write that failed, with what to try again. */
export interface Problem {
  readonly failure: Failure;
  readonly write: Write;
  /** The answer was lost and the server couldn't be asked: it may have been done. */
  readonly unsure?: boolean;
  /** The server says that nothing was done. */
  readonly undone?: boolean;
}

/** Where focus must go after an update; `n` grows with each request. */
export interface Attention {
  readonly to: 'title' | 'summary' | 'problem' | 'day' | 'times' | 'cell' | 'notice' | 'choices';
  readonly n: number;
}

/** What the page around should hear; `n` grows with each. */
export interface Happening {
  readonly type: 'booked' | 'rescheduled' | 'cancelled' | 'error';
  readonly detail: Readonly<Record<string, string>>;
  readonly n: number;
}

export interface State extends MonthState {
  readonly step: Step;
  /** What attributes fix: a step less each. */
  readonly fixed: Choice;
  readonly choice: Choice;

  readonly municipalities: Load<readonly MunicipalityName[]>;
  readonly municipality: Load<Municipality>;
  readonly services: Load<readonly Service[]>;

  /** Whose clock the times are shown by, when the citizen has said so (AP5). */
  readonly clock?: 'viewer' | 'office';

  readonly draft: Draft;
  readonly faults: readonly FieldFault[];
  readonly hold?: Hold;
  /** What was typed, and how far the citizen was, when the hold was last renewed by itself. */
  readonly alone?: { readonly draft: Draft; readonly n: number };
  /** Ids of holds that are no longer wanted, until the server knows. */
  readonly letGo: readonly string[];
  readonly write?: Write;
  /** Key of a write whose answer was lost and that may have been done: asked about before anything else is sent. */
  readonly doubt?: string;
  readonly problem?: Problem;
  /** The slot that was lost, what is near it, and what comes after another is taken. */
  readonly taken?: {
    readonly start: Instant;
    readonly alternatives: readonly Instant[];
    readonly chosen?: Instant;
    readonly then: 'details' | 'book';
  };

  /** Reference and token from a link, until its appointment is here. */
  readonly opening?: { readonly key: AppointmentKey; readonly todo: 'see' | 'reschedule' | 'cancel' | 'join' };
  readonly appointment?: Appointment;
  readonly openFailure?: Failure;
  /** `out`: this tab went to a provider, and how that ended is asked; `back`: that is known, and what was chosen is here again. */
  readonly away?: 'out' | 'back';
  /** Token of who has signed in, once a booking has asked for that (AP15). */
  readonly visitor?: string;
  /** The session ended while the citizen was at it. */
  readonly ended?: boolean;
  /** Where to go on after signing in; else to what comes after the time. */
  readonly resume?: 'details' | 'review';
  /** The appointment that is being moved: picking a time changes it instead of making another. */
  readonly moving?: Appointment;
  readonly fresh?: 'booked' | 'rescheduled' | 'cancelled';
  readonly asking?: 'cancel';
  readonly meeting: Load<Meeting>;
  /** How often the meeting was asked about: names the next look. */
  readonly looks: number;

  /** The server's clock minus the device's, in milliseconds. */
  readonly skew: number;
  /** A message for the live region, by key; `n` grows with each. */
  readonly said?: { readonly what: 'hold-left' | 'hold-renewed' | 'hold-extended' | 'still-working'; readonly count: number; readonly n: number };

  readonly attention: Attention;
  readonly happening?: Happening;
  /** Random part of this citizen's idempotency keys. */
  readonly session: string;
  readonly intents: number;
}

export interface Beginning {
  readonly fixed: Choice;
  readonly language: Language;
  readonly session: string;
  readonly now: Instant;
  readonly opening?: State['opening'];
  /** Key of a write that was under way when the page was left, or when it changed what is asked here. */
  readonly doubt?: string;
  readonly away?: State['away'];
  readonly letGo?: State['letGo'];
}

/** The state of a widget that has just arrived. */
export function begin({ fixed, language, session, now, opening, doubt, away, letGo = [] }: Beginning): State {
  return {
    step: 'loading',
    language,
    fixed,
    choice: fixed,
    municipalities: undefined,
    municipality: undefined,
    services: undefined,
    blocks: [],
    view: 'grid',
    gone: [],
    draft: { answers: {}, consents: [] },
    faults: [],
    letGo,
    meeting: undefined,
    looks: 0,
    skew: 0,
    now,
    opening,
    doubt,
    away,
    attention: { to: 'title', n: 0 },
    session,
    intents: 0,
  };
}
