/** A request to a municipality as its server has it (RQ4–RQ10). Texts are in the language that was asked for. */
import type { Stage } from './cases.ts';
import type { Values } from './conditions.ts';
import type { Instant, IsoDate, Zone } from './dates.ts';
import type { Position } from './map-view.ts';
import type { Currency, Dues } from './money.ts';
import type { MunicipalityName } from './municipality.ts';
import type { StoredFile } from './uploads/stored-file.ts';

/** What those read of a municipality who file a request. */
export interface RequestDesk extends MunicipalityName {
  readonly zone: Zone;
  readonly phone?: string;
  readonly email?: string;
  /** Parts of the town, to narrow a search for a property. */
  readonly districts: readonly MunicipalityName[];
  /** Origins that a payment may lead to (threat X3). */
  readonly paymentOrigins: readonly string[];
  /** Origins that a certificate may be fetched from besides the page's own; any that has https where it is not said (threat X3). */
  readonly documentOrigins?: readonly string[];
}

/** A piece of land or a building (RQ4). */
export interface Property {
  /** Its code: the renovation code. */
  readonly code: string;
  readonly address: string;
  /** Name of its part of the town. */
  readonly district: string;
  /** Square metres. */
  readonly area?: number;
  /** What it is used for, in words. */
  readonly use?: string;
  /** Where it lies, for a map. */
  readonly at?: Position;
}

export interface PropertyList {
  readonly properties: readonly Property[];
  /** How many there are in all. */
  readonly total: number;
}

/** What to look for: a code, or words in a district. */
export interface PropertyQuestion {
  readonly code?: string;
  readonly text?: string;
  readonly district?: string;
}

/** What is wrong with the records, and how to mend it (RQ4). */
export interface Finding {
  readonly id: string;
  readonly text: string;
  readonly remedy: string;
}

/** What the municipality's records say of a request (RQ4, RQ10). */
export interface RecordsCheck {
  readonly right: boolean;
  readonly findings: readonly Finding[];
  /** Whether somebody must come and look at the property before the answer (RQ10). */
  readonly visit: boolean;
  /** The paper that makes a visit needless, in words. */
  readonly basis?: string;
}

/** A payment, as the server knows it: what an address says on return counts for nothing. */
export interface Payment {
  readonly state: 'pending' | 'paid' | 'cancelled' | 'failed';
  readonly amount: number;
  readonly currency: Currency;
  /** The tracking code of a paid one (RQ7). */
  readonly tracking?: string;
  readonly at: Instant;
}

/** Where to pay; checked before it is followed. */
export interface PaymentStart {
  readonly url: string;
  readonly provider: string;
}

/** The answer to a request (RQ9). */
export interface Result {
  readonly title: string;
  readonly about: string;
  readonly issued: IsoDate;
  readonly expires?: IsoDate;
  /** By which a bank or notary checks it (RQ13). */
  readonly code: string;
  /** Its paper; checked before it is followed. */
  readonly url?: string;
}

/** The reference and capability token by which a request can be seen and continued. */
export interface RequestKey {
  readonly reference: string;
  readonly token: string;
}

export interface ServiceRequest extends RequestKey {
  readonly municipality: string;
  readonly type: string;
  readonly role: string;
  readonly state: 'draft' | 'filed' | 'answered' | 'refused';
  readonly values: Values;
  readonly accepted: readonly string[];
  readonly property?: Property;
  readonly files: readonly StoredFile[];
  /** Absent until the records were looked into. */
  readonly check?: RecordsCheck;
  readonly dues?: Dues;
  readonly payment?: Payment;
  /** Its number in the central registry (VF7), once it is filed. */
  readonly number?: string;
  /** When somebody comes to look at the property (RQ10). */
  readonly inspection?: { readonly start: Instant; readonly end: Instant };
  readonly stages: readonly Stage[];
  readonly result?: Result;
  /** Why it was refused, or what was answered in words alone. */
  readonly reason?: string;
  readonly zone: Zone;
  readonly serverTime: Instant;
}

/** What is sent of a draft. */
export interface RequestDraft {
  readonly role: string;
  readonly values: Values;
  readonly accepted: readonly string[];
}

/** Whether something is owed that no payment has met. */
export function owes({ dues, payment }: ServiceRequest): boolean {
  return Boolean(dues?.total) && !(payment?.state === 'paid' && payment.amount >= (dues?.total ?? 0));
}

/** What rules may ask about besides answers, by name. */
export function factsOf(role: string, request: ServiceRequest | undefined): Values {
  const facts: Record<string, string> = { role };
  if (request?.check) {
    facts['check.right'] = request.check.right ? 'yes' : 'no';
    facts['check.visit'] = request.check.visit ? 'yes' : 'no';
  }
  if (request?.dues) facts['dues.total'] = String(request.dues.total);
  return facts;
}

/** Names of such facts. */
export const factNames = ['role', 'check.right', 'check.visit', 'dues.total'];
