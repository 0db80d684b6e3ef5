import type { AccountState, Delivery, Way } from '../src/domain/account.ts';
import type { Instant } from '../src/domain/dates.ts';
import type { Language } from './texts.ts';

/** A registration that waits for its code. */
export interface PendingRow {
  readonly id: string;
  readonly municipality: string;
  readonly email: string;
  readonly userName: string;
  readonly password: string;
  readonly answers: Readonly<Record<string, string>>;
  readonly interests: readonly string[];
  readonly language: Language;
  /** Absent when the address has an account already: nobody can confirm this, and nobody can tell. */
  code?: string;
  sent: Instant;
  tries: number;
}

export interface AccountRow {
  readonly id: string;
  readonly municipality: string;
  readonly name: string;
  readonly email?: string;
  readonly userName?: string;
  readonly password?: string;
  readonly interests: readonly string[];
  readonly registered: Instant;
  state: AccountState;
  /** Who it is to a provider. */
  person?: string;
  /** Links it with cases that were filed on paper. */
  phone?: string;
  /** Whom it files requests as, such as a notary; a citizen unless told. */
  readonly role?: string;
  way?: Way;
  received?: Instant;
  activated?: Instant;
  /** Which sentences of the clerk apply. */
  findings: readonly string[];
  delivery: Delivery;
}

export interface SessionRow {
  readonly token: string;
  readonly account: string;
  expires: Instant;
}

/** A citizen on the way to a provider. */
export interface SignInRow {
  readonly state: string;
  readonly municipality: string;
  readonly provider: string;
  readonly draft?: string;
  /** The account that the citizen is signed in to already. */
  readonly account?: string;
  readonly begun: Instant;
}

export interface AccountsDb {
  readonly pending: Map<string, PendingRow>;
  readonly accounts: Map<string, AccountRow>;
  /** Accounts that are signed in, by the session's token. */
  readonly visits: Map<string, SessionRow>;
  readonly signIns: Map<string, SignInRow>;
  /** Codes of providers that have been used. */
  readonly codes: Set<string>;
  /** Wrong passwords in a row, by user name. */
  readonly wrong: Map<string, number>;
}

export const emptyAccounts = (): AccountsDb => ({
  pending: new Map(),
  accounts: new Map(),
  visits: new Map(),
  signIns: new Map(),
  codes: new Set(),
  wrong: new Map(),
});
