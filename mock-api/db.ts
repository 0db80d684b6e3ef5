import type { Answers } from '../src/domain/booking.ts';
import type { Instant, IsoDate } from '../src/domain/dates.ts';
import type { Mode } from '../src/domain/municipality.ts';
import { emptyAccounts, type AccountsDb } from './accounts-db.ts';
import type { LineRow, TicketRow } from './queue/rows.ts';
import type { ApplicantRow, PaymentRow, RequestRow, StoredFileRow } from './request-rows.ts';
import type { SeedCase } from './seed/municipality.ts';
import type { Language } from './texts.ts';

/** A span of one person's time. */
export interface Slot {
  readonly municipality: string;
  readonly service: string;
  readonly mode: Mode;
  readonly office?: string;
  /** Whom the citizen asked for. */
  readonly staff?: string;
  /** Whose time it takes. */
  readonly assigned: string;
  readonly start: Instant;
  readonly end: Instant;
}

export interface HoldRow extends Slot {
  readonly id: string;
  state: 'held' | 'released' | 'spent';
  expires: Instant;
  extensions: number;
}

export interface AppointmentRow {
  readonly reference: string;
  readonly token: string;
  slot: Slot;
  status: 'booked' | 'cancelled';
  answers: Answers;
  consents: readonly string[];
  /** The language that its e-mails are written in. */
  language: Language;
  /** Name of its video room, which only e-mails and admitted citizens get to know. */
  readonly room: string;
  knocked?: { readonly at: Instant; polls: number };
}

/** What was done under an idempotency key. */
export interface SpentKey {
  /** Method, path, right and body: the same key may not do anything else. */
  readonly fingerprint: string;
  readonly status: number;
  readonly value: unknown;
  /** The appointment or ticket that was written. */
  readonly reference?: string;
}

export interface CaseRow extends SeedCase {
  /** Names it to its owner's session; says nothing of its code. */
  readonly id: string;
  readonly municipality: string;
  state: SeedCase['state'];
  readonly filed: IsoDate;
  changed: IsoDate;
}

/** Tries to look something up, for whoever guesses. */
export interface Tries {
  readonly count: number;
  readonly since: Instant;
}

/** Everything that the mock municipality remembers. */
export interface Db extends AccountsDb {
  readonly holds: Map<string, HoldRow>;
  readonly appointments: Map<string, AppointmentRow>;
  readonly tickets: Map<string, TicketRow>;
  /** Queues by municipality and office. */
  readonly lines: Map<string, LineRow>;
  readonly keys: Map<string, SpentKey>;
  /** Keys of writes that have come and are not answered yet. */
  readonly underWay: Set<string>;
  /** Time that other citizens took in front of this one's eyes. */
  readonly rivals: Slot[];
  readonly requests: Map<string, RequestRow>;
  readonly files: Map<string, StoredFileRow>;
  readonly payments: Map<string, PaymentRow>;
  /** Money that has really moved, one line a payment: what tests look at. */
  readonly ledger: { readonly payment: string; readonly amount: number }[];
  /** Who has signed in to file a request, by token. */
  readonly applicants: Map<string, ApplicantRow>;
  /** By municipality and code. */
  readonly cases: Map<string, CaseRow>;
  /** Who has signed in, by token: the telephone number that the cases go by. */
  readonly sessions: Map<string, string>;
  /** Wrong tries by municipality and code, and all look-ups under the municipality alone. */
  readonly tries: Map<string, Tries>;
  /** How many rows were ever made: ids come from it. */
  count: number;
}

export function emptyDb(): Db {
  return {
    ...emptyAccounts(),
    holds: new Map(),
    appointments: new Map(),
    tickets: new Map(),
    lines: new Map(),
    keys: new Map(),
    underWay: new Set(),
    rivals: [],
    cases: new Map(),
    sessions: new Map(),
    tries: new Map(),
    requests: new Map(),
    files: new Map(),
    payments: new Map(),
    ledger: [],
    applicants: new Map(),
    count: 0,
  };
}
