/** Cases as those see them who wait for their result (ST). Texts are in the language that was asked for. */
import type { CodeFormat, Factor } from './codes.ts';
import type { Instant, IsoDate, Zone } from './dates.ts';
import type { MunicipalityName, Place, Topic } from './municipality.ts';

/** Where a case stands. */
export type CaseState =
  | 'received'
  | 'review'
  | 'action' // something is needed from the citizen
  | 'ready' // to be collected
  | 'collected'
  | 'refused'
  | 'archived'; // kept as long as promised, and not collected

/** A way to sign in: BankID, electronic signature, Diia ID (ST3). */
export type SignInWay = Topic;

/** How a municipality lets the state of a case be asked for (ST2, ST3, RQ13). */
export interface StatusRules {
  readonly code: CodeFormat;
  readonly factor: Factor;
  /** Absent where certificates can't be checked. */
  readonly certificate?: CodeFormat;
  readonly signIn: readonly SignInWay[];
}

/** A municipality as its status checker sees it: what to ask, and whom to call (ST6). */
export interface StatusDesk extends MunicipalityName {
  readonly phone?: string;
  readonly email?: string;
  /** Absent where no state can be asked for. */
  readonly status?: StatusRules;
}

/** One stage of a case in plain words. */
export interface Stage {
  readonly state: 'done' | 'now' | 'next';
  readonly name: string;
  readonly date?: IsoDate;
  readonly note?: string;
  /** Who acts. */
  readonly who?: string;
  /** By when. */
  readonly due?: IsoDate;
  /** What if nothing happens. */
  readonly otherwise?: string;
}

/** Where and with what a result is collected (ST1, ST4). */
export interface Pickup {
  readonly office: Place;
  /** The last day it is kept. */
  readonly until?: IsoDate;
  readonly bring: readonly string[];
  /** What else one brings who comes for another person. */
  readonly bringForOther: readonly string[];
}

/** A case in a list. */
export interface CaseLine {
  /** For the owner's session alone; not the code. */
  readonly id: string;
  readonly title: string;
  readonly topic: string;
  readonly state: CaseState;
  readonly filed: IsoDate;
  /** When it last changed. */
  readonly changed: IsoDate;
}

export interface Case extends CaseLine {
  readonly code: string;
  readonly stages: readonly Stage[];
  /** What is needed from the citizen; empty when nothing is. */
  readonly need: readonly string[];
  readonly needBy?: IsoDate;
  /** The day by which the law wants an answer. */
  readonly deadline?: IsoDate;
  /** Why, when it was refused, and what can be done. */
  readonly reason?: string;
  readonly pickup?: Pickup;
  readonly zone: Zone;
  readonly serverTime: Instant;
}

/** Results that nobody has collected, by field of services (ST5). */
export interface Uncollected {
  readonly since: IsoDate;
  readonly topics: readonly (Topic & { readonly count: number })[];
}

/** What a bank or a notary learns of a certificate (RQ13). */
export interface Certificate {
  readonly code: string;
  readonly state: 'valid' | 'expired' | 'revoked';
  readonly title: string;
  /** What it is about, no more than the paper itself says. */
  readonly about: string;
  readonly issued: IsoDate;
  readonly expires?: IsoDate;
  readonly revoked?: IsoDate;
  readonly serverTime: Instant;
  readonly zone: Zone;
}
