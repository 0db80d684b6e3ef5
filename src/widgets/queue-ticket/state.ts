import type { Instant } from '../../domain/dates.ts';
import type { Failure } from '../../domain/errors.ts';
import type { Centre } from '../../domain/municipality.ts';
import type { Queues, Ticket, TicketAction, TicketKey } from '../../domain/queue.ts';
import type { TicketWish } from '../../provider/receive.ts';
import type { Load } from '../load.ts';
import type { Language, MonthState } from '../month/state.ts';
import type { Line } from './live.ts';

/** Where the citizen is. Reflected by the host as `step` and told by `civic-step`. */
export type Step =
  | 'loading'
  | 'purpose' // what for, where, now or later (QT3)
  | 'check-in' // an appointment becomes a ticket
  | 'time' // day and time (QT1)
  | 'ticket'
  | 'link-lost'; // the ticket's link leads nowhere any more

/** What attributes fix. */
export interface Choice {
  readonly municipality?: string;
  readonly purpose?: string;
  readonly office?: string;
}

/** A write under way. There is at most one. */
export interface Write {
  readonly kind: 'take' | TicketAction;
  /** Idempotency key: the same through every retry of one intent. */
  readonly key: string;
  /** `checking`: the answer was lost, and the server is asked what became of it. */
  readonly phase: 'sending' | 'checking';
  /** For `take`: the time; absent for now. */
  readonly start?: Instant;
  /** For `take`: the code as it was typed by then. */
  readonly code?: string;
  /** Why its answer is missing, while the server is asked. */
  readonly failure?: Failure;
  /** Asks about an earlier write in doubt before this one is made. */
  readonly first?: boolean;
}

export interface Problem {
  readonly failure: Failure;
  readonly write: Write;
  /** The answer was lost and the server couldn't be asked: it may have been done. */
  readonly unsure?: boolean;
}

/** Where focus must go after an update; `n` grows with each request. */
export interface Attention {
  readonly to: 'title' | 'summary' | 'problem' | 'day' | 'cell' | 'notice';
  readonly n: number;
}

/** What the page around should hear; `n` grows with each. */
export interface Happening {
  readonly type: 'ticket-taken' | 'called' | 'served' | 'left' | 'error';
  readonly detail: Readonly<Record<string, string>>;
  readonly n: number;
}

/** What the live region says, by what has happened; `n` grows with each. */
export interface Said {
  readonly what: 'place' | 'status' | 'offline' | 'again' | 'still-working';
  readonly urgent: boolean;
  readonly n: number;
  readonly at: Instant;
}

export interface State extends MonthState {
  readonly step: Step;
  readonly fixed: Choice;
  readonly choice: Choice;
  /** As typed, or carried over from a text message or a status checker (ST1). */
  readonly code: string;
  /** What a citizen has brought along, so that it is not asked for. */
  readonly carried?: 'code' | 'office';
  /** What somebody has come for, until it is met. */
  readonly wish?: TicketWish;

  readonly centre: Load<Centre>;
  readonly queues: Load<Queues>;

  readonly faults: readonly ('purpose' | 'code' | 'time')[];
  readonly write?: Write;
  /** Key of a write whose answer was lost and that may have been done. */
  readonly doubt?: string;
  readonly problem?: Problem;

  /** A ticket from a link, until it is here. */
  readonly opening?: TicketKey;
  readonly openFailure?: Failure;
  readonly ticket?: Ticket;
  /** The language that its texts are in. */
  readonly ticketLocale?: string;
  readonly line: Line;
  /** Up to when, on the server's clock, the ticket is known to be as it stands. */
  readonly heard: Instant;
  /** How often the line was asked for anew by the citizen: names the work that keeps it. */
  readonly refreshed: number;
  readonly asking?: 'delay' | 'leave';
  /** The call to which the citizen has said to be on the way. */
  readonly coming?: Instant;
  /** A change of place that has not been said yet, not to flood those who listen. */
  readonly unsaid?: boolean;
  readonly said?: Said;
  /** Worth a sound: soon, next, called; `n` grows with each. */
  readonly alarm?: { readonly what: 'soon' | 'next' | 'called'; readonly n: number };

  /** The server's clock minus the device's, in milliseconds. */
  readonly skew: number;
  readonly ticks: number;
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
  readonly wish?: TicketWish;
  readonly opening?: TicketKey;
  readonly doubt?: string;
  readonly code?: string;
}

/** The state of a widget that has just arrived. */
export function begin({ fixed, language, session, now, wish, opening, doubt, code = '' }: Beginning): State {
  return {
    step: 'loading',
    language,
    fixed,
    choice: fixed,
    code,
    wish,
    centre: undefined,
    queues: undefined,
    blocks: [],
    view: 'grid',
    gone: [],
    faults: [],
    opening,
    doubt,
    line: 'live',
    heard: now,
    refreshed: 0,
    skew: 0,
    now,
    ticks: 0,
    attention: { to: 'title', n: 0 },
    session,
    intents: 0,
  };
}
