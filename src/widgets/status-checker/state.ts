import type { CaseKey } from '../../adapter/adapter.ts';
import type { Case, CaseLine, Certificate, StatusDesk, Uncollected } from '../../domain/cases.ts';
import type { Instant } from '../../domain/dates.ts';
import type { Failure } from '../../domain/errors.ts';
import type { Session } from '../../domain/session.ts';
import type { Load } from '../load.ts';

/** Where the citizen is. Reflected by the host as `step` and told by `civic-step`. */
export type Step =
  | 'loading' // what to ask
  | 'entry' // the code (ST2, RQ13)
  | 'case' // its state (ST1, ST4)
  | 'certificate' // RQ13
  | 'cases'; // one's own, after sign-in (ST3)

export type Question = 'code' | 'factor';

/** What attributes fix. */
export interface Setting {
  readonly municipality?: string;
  /** What codes are of. */
  readonly kind: 'case' | 'certificate';
  /** Whether the figures of ST5 are shown under the question. */
  readonly figures: boolean;
}

/** A look-up under way, by what was typed or by the id of one's own case. `again` keeps what is on screen until it is here. */
export type Asking = { readonly again: boolean } & ({ readonly key: CaseKey } | { readonly id: string });

export type Filter = 'all' | 'open' | 'ready' | 'closed';

/** Where focus must go after an update; `n` grows with each request. */
export interface Attention {
  readonly to: 'title' | 'problem' | 'factor' | 'count';
  readonly n: number;
}

export interface State {
  readonly step: Step;
  readonly locale: string;
  readonly setting: Setting;
  readonly desk: Load<StatusDesk>;
  readonly draft: Readonly<Record<Question, string>>;
  /** Questions whose answers can't be right. */
  readonly faults: readonly Question[];
  readonly asking?: Asking;
  /** How many look-ups were made: names the next. */
  readonly asked: number;
  /** Why the last look-up told nothing. */
  readonly problem?: Failure;
  /** Token of the session that ended by itself. */
  readonly signedOut?: string;
  /** Seconds that the server wants to be left alone for, until the clock has been looked at; then until when, by the device. */
  readonly wait?: number;
  readonly until?: Instant;
  readonly now: Instant;

  /** What the case on screen was found by: it is asked for again by that. */
  readonly found?: Asking;
  readonly case?: Case;
  readonly certificate?: Certificate | 'unknown';
  /** Who collects (ST4). */
  readonly forOther: boolean;

  readonly session?: Session;
  readonly cases: Load<readonly CaseLine[]>;
  readonly filter: Filter;
  readonly uncollected: Load<Uncollected>;

  readonly attention: Attention;
  /** A message for the live region; `n` grows with each. */
  readonly said?: { readonly what: 'looking' | 'still-working' | 'wait-over' | 'refreshed' | 'count'; readonly n: number };
}

/** The state of a widget that has just arrived; a code from a link is typed already. */
export function begin(setting: Setting, { locale, now, code = '', session }: { locale: string; now: Instant; code?: string; session?: Session }): State {
  return {
    step: 'loading',
    locale,
    setting,
    desk: undefined,
    draft: { code, factor: '' },
    faults: [],
    asked: 0,
    now,
    forOther: false,
    session,
    cases: undefined,
    filter: 'all',
    uncollected: undefined,
    attention: { to: 'title', n: 0 },
  };
}
