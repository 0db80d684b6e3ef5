import type { Account, Delivery, Pending, VerificationDesk, VerificationPapers, Way } from '../../domain/account.ts';
import type { Instant } from '../../domain/dates.ts';
import type { Failure, FieldFault } from '../../domain/errors.ts';
import type { Answers } from '../../domain/registration.ts';
import type { Session } from '../../domain/session.ts';
import type { SignInReturn } from '../../domain/sign-in.ts';
import type { Load } from '../load.ts';
import { idle, returning, type SignIn } from '../sign-in.ts';
import type { Uploads } from '../uploads.ts';

/** Where the citizen is. Reflected by the host as `step` and told by `civic-step`. */
export type Step =
  | 'loading' // what the first screen needs
  | 'start' // the two ways in (VF1), and what each gives (VF3, VF7)
  | 'register' // A (VF2)
  | 'code' // the code in the e-mail
  | 'password' // in with the municipality's own codes
  | 'way' // B: how to show who one is
  | 'track' // where the verification stands: B1, B2, C and after (VF4–VF7)
  | 'paper' // the application form, filled in here and printed
  | 'documents'; // papers as files, where the municipality takes them so

/** What a citizen has typed. It survives errors, the way to a provider, and the end of a session. */
export interface Draft {
  readonly answers: Answers;
  readonly userName: string;
  readonly interests: readonly string[];
  /** These two never leave with a draft. */
  readonly password: string;
  readonly code: string;
  /** For the form on paper; stays on this device. */
  readonly paper: Answers;
  /** Whose account that form and the files are of, once one was read: they are nobody else's. */
  readonly owner?: string;
  readonly way?: string;
}

export const blank: Draft = { answers: {}, userName: '', interests: [], password: '', code: '', paper: {} };

/** A write under way. There is at most one. */
export interface Write {
  readonly kind: 'register' | 'resend' | 'confirm' | 'password' | 'choose' | 'prefer' | 'hand-in';
  /** Idempotency key: the same through every retry of one intent. */
  readonly key: string;
  /** The answer was lost, and the same is asked once more: by its key it is done once. */
  readonly again?: boolean;
  /** What was typed when it was meant: that is sent, whatever is typed meanwhile. */
  readonly draft: Draft;
  readonly way?: Way;
  readonly delivery?: Delivery;
  /** What was chosen meanwhile: the next to send. */
  readonly then?: Delivery;
}

/** Where focus must go after an update; `n` grows with each request. */
export interface Attention {
  readonly to: 'title' | 'problem' | 'notice' | `file-${string}`;
  readonly n: number;
}

export interface State extends Uploads {
  readonly step: Step;
  readonly locale: string;
  readonly municipality?: string;
  readonly desk: Load<VerificationDesk>;
  readonly signIn: SignIn;
  readonly session?: Session;
  readonly account: Load<Account>;
  /** What only who is signed in reads: offices, the form on paper, the envelope. */
  readonly papers: Load<VerificationPapers>;
  readonly draft: Draft;
  readonly faults: readonly FieldFault[];
  /** Whether the user name of the draft can be had, once that is known. */
  readonly free?: { readonly userName: string; readonly free: boolean };
  readonly pending?: Pending;
  /** A new code was sent. */
  readonly resent?: boolean;
  readonly write?: Write;
  readonly problem?: { readonly failure: Failure; readonly write: Write };
  /** The account could not be read again: what is shown is older. */
  readonly unread?: Failure;
  /** The session ended while the citizen was here. */
  readonly ended?: boolean;
  /** Somebody else was faster: what stands now is shown, and that it is. */
  readonly overtaken?: boolean;
  /** Where to go on after signing in again. */
  readonly resume?: Step;
  /** What to print is complete. */
  readonly printable?: boolean;
  readonly attention: Attention;
  /** What is said to those who can't see it; `n` grows with each. */
  readonly said?: { readonly what: 'still-working' | 'free' | 'taken' | 'resent' | 'saved' | 'updated'; readonly n: number };
  /** What the page around should hear; `n` grows with each. */
  readonly happening?: { readonly type: 'registered' | 'signed-in' | 'error'; readonly detail: Readonly<Record<string, string>>; readonly n: number };
  /** The server's clock by this device's: the difference, and the time now. */
  readonly skew: number;
  readonly now: Instant;
  /** Random, and with `intents` the key of each write. */
  readonly random: string;
  readonly intents: number;
}

export interface Beginning {
  readonly municipality?: string;
  readonly locale: string;
  readonly now: Instant;
  readonly random: string;
  readonly session?: Session;
  /** What came back from a provider. */
  readonly answer?: SignInReturn;
}

export function begin({ municipality, locale, now, random, session, answer }: Beginning): State {
  return {
    step: 'loading',
    locale,
    municipality,
    desk: undefined,
    signIn: answer ? returning(answer, `${random}-return`) : idle,
    session,
    account: undefined,
    papers: undefined,
    draft: blank,
    uploads: [],
    faults: [],
    attention: { to: 'title', n: 0 },
    skew: 0,
    now,
    random,
    intents: 0,
  };
}
