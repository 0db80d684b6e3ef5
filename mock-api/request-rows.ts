import type { Values } from '../src/domain/conditions.ts';
import type { Instant, IsoDate } from '../src/domain/dates.ts';
import type { FileKind } from '../src/domain/uploads/file-kinds.ts';
import type { StoredFile } from '../src/domain/uploads/stored-file.ts';

/** A request as the municipality has it. */
export interface RequestRow {
  readonly reference: string;
  readonly token: string;
  readonly municipality: string;
  readonly type: string;
  role: string;
  values: Values;
  accepted: readonly string[];
  /** When it was filed for good. */
  filed?: Instant;
  number?: string;
  /** When the staff, or the records by themselves, answered: by a certificate, or in words alone. */
  answered?: { readonly issued: IsoDate; readonly code?: string; readonly expires?: IsoDate; readonly words?: string };
  /** When somebody comes to look at the property (RQ10). */
  inspection?: { readonly start: Instant; readonly end: Instant };
  refused?: string;
  /** What is owed besides the records: an amount that changed in front of the citizen's eyes. */
  extra: number;
}

export interface StoredFileRow {
  readonly id: string;
  /** Reference of a request, or id of an account. */
  readonly owner: string;
  readonly document: string;
  readonly kind: FileKind;
  readonly bytes: number;
  /** What has come of it. */
  content: Uint8Array;
  state: StoredFile['state'];
  /** When its check began. */
  since?: Instant;
}

export interface PaymentRow {
  readonly id: string;
  readonly request: string;
  readonly amount: number;
  readonly returnUrl: string;
  readonly at: Instant;
  state: 'pending' | 'paid' | 'cancelled' | 'failed';
  tracking?: string;
}

/** Somebody who has signed in. */
export interface ApplicantRow {
  readonly role: string;
  readonly level: 'account' | 'verified';
}
