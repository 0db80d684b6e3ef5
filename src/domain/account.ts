/** Accounts of a municipality and what it takes to have them verified (VF). Texts are in the language that was asked for. */
import type { Instant, Zone } from './dates.ts';
import type { NumberKind } from './identity.ts';
import type { MunicipalityName, Place, Topic, UsefulLink } from './municipality.ts';
import type { SignInProvider } from './sign-in.ts';
import type { StoredFile } from './uploads/stored-file.ts';
import type { UploadRules } from './uploads/upload-list.ts';

/** What a form asks, described by the municipality (VF2). */
export interface FormField {
  /** Unique in its form; the key of the answer. */
  readonly name: string;
  readonly kind: 'text' | 'email' | 'tel';
  /** A number that can be checked here. */
  readonly number?: NumberKind;
  readonly label: string;
  readonly hint?: string;
  readonly required: boolean;
  /** WHATWG autofill token (WCAG 1.3.5). */
  readonly autocomplete?: string;
  /** Longest answer in characters. */
  readonly maxLength?: number;
}

/** How somebody shows who they are (VF4, VF5); `online` where the municipality takes papers as files. */
export type Way = 'in-person' | 'post' | 'online';

/** The form on paper (VF4, VF5). */
export interface PaperForm {
  readonly title: string;
  /** The department that it is for. */
  readonly department: string;
  readonly fields: readonly FormField[];
  /** What one signs. */
  readonly declaration: string;
  readonly enclose: readonly string[];
}

/** All that one needs to know before and on the way to a verified account. */
export interface VerificationDesk extends MunicipalityName {
  readonly zone: Zone;
  readonly phone?: string;
  readonly email?: string;
  readonly links: readonly UsefulLink[];
  readonly providers: readonly SignInProvider[];
  /** What registration asks besides user name and password (VF2). */
  readonly fields: readonly FormField[];
  /** What newsletters there are (VF2, VF3). */
  readonly interests: readonly Topic[];
  /** What one can do with a registration alone, what not, and what when verified (VF3, VF7). */
  readonly registered: readonly string[];
  readonly verified: readonly string[];
  /** What cannot be sent by post (VF7). */
  readonly neverPosted?: string;
  /** What verification takes (VF4). */
  readonly bring: readonly string[];
  /** Hours from the receipt of the papers to the activation (VF6). */
  readonly hours: number;
}

/** A paper that may come as files. */
export interface OnlineDocument extends UploadRules {
  readonly label: string;
  readonly hint?: string;
}

/** What one takes along on a way (VF4, VF5). */
export interface VerificationPapers {
  readonly paper: PaperForm;
  /** Where one can show who one is (VF4). */
  readonly offices: readonly Place[];
  /** Lines of the address that papers are posted to (VF5). */
  readonly postTo: readonly string[];
  readonly envelope: readonly string[];
  /** Where a signature is certified. */
  readonly certify: string;
  /** What to send as files; absent where papers come on paper only. */
  readonly online?: readonly OnlineDocument[];
}

/** Where an account stands. */
export type AccountState =
  | 'registered' // e-mail confirmed, nothing shown yet
  | 'awaited' // a way was chosen; the papers have not come
  | 'received' // being checked, 48 hours at most (VF6)
  | 'incomplete' // something is missing
  | 'refused'
  | 'active';

/** How certificates are to come (VF7). */
export type Delivery = 'electronic' | 'post';

export interface Account {
  readonly name: string;
  readonly state: AccountState;
  readonly way?: Way;
  readonly registered: Instant;
  /** When the papers came. */
  readonly received?: Instant;
  /** When it will be active at the latest. */
  readonly due?: Instant;
  readonly activated?: Instant;
  /** What is missing, or why it was refused, each in a sentence. */
  readonly findings: readonly string[];
  /** Ids of the documents that are to be sent anew, and no other (VF6). */
  readonly wanted?: readonly string[];
  /** What was sent as files. */
  readonly files?: readonly StoredFile[];
  readonly delivery: Delivery;
  readonly zone: Zone;
  readonly serverTime: Instant;
}

/** What is sent to register (VF2). */
export interface Registration {
  readonly answers: Readonly<Record<string, string>>;
  readonly userName: string;
  readonly password: string;
  readonly interests: readonly string[];
}

/** A registration that waits for the code in the e-mail. */
export interface Pending {
  readonly id: string;
  /** When a new code may be asked for. */
  readonly resend: Instant;
  readonly serverTime: Instant;
}
