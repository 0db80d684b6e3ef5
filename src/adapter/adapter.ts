/**
 * The ports: what a widget needs from a municipality's systems, in domain types. One port a widget (design, decision 3),
 * so a town that has only a queue implements one. Every call rejects with an `AdapterError` and nothing else.
 */
import type { Account, Delivery, Pending, Registration, VerificationDesk, VerificationPapers, Way } from '../domain/account.ts';
import type {
  Answers,
  Appointment,
  AppointmentKey,
  Availability,
  Hold,
  Meeting,
  Service,
} from '../domain/booking.ts';
import type { Case, CaseLine, Certificate, StatusDesk, Uncollected } from '../domain/cases.ts';
import type { Instant, IsoDate } from '../domain/dates.ts';
import type { Centre, Mode, Municipality, MunicipalityName } from '../domain/municipality.ts';
import type { Queues, Ticket, TicketAction, TicketKey, TicketRequest } from '../domain/queue.ts';
import type { RequestPort } from './request-port.ts';
import type { Session } from '../domain/session.ts';
import type { SignInOutcome, SignInProvider, SignInReturn } from '../domain/sign-in.ts';
import type { UploadPort } from './upload-port.ts';

/** What travels with every call. */
export interface CallOptions {
  readonly signal: AbortSignal;
  /** BCP 47 language of the texts in the answer. */
  readonly locale: string;
}

/** What travels with every write. */
export interface WriteOptions extends CallOptions {
  /** Made once per intent and kept through retries: the server does the work once (IETF Idempotency-Key draft). */
  readonly key: string;
}

/** A kind of appointment: what is narrowed is set. */
export interface SlotQuery {
  readonly municipality: string;
  readonly service: string;
  readonly mode: Mode;
  readonly office?: string;
  readonly staff?: string;
}

/** What a citizen has filled in. */
export interface Details {
  readonly answers: Answers;
  readonly consents: readonly string[];
}

/** Booking may take somebody who has signed in (AP15). */
export interface BookOptions extends WriteOptions {
  /** Token of a session. */
  readonly session?: string;
}

export interface BookingPort {
  municipalities(options: CallOptions): Promise<readonly MunicipalityName[]>;
  municipality(id: string, options: CallOptions): Promise<Municipality>;
  services(municipality: string, options: CallOptions): Promise<readonly Service[]>;
  availability(query: SlotQuery & { readonly from: IsoDate; readonly to: IsoDate }, options: CallOptions): Promise<Availability>;

  /** @throws conflict with `alternatives` when the slot is gone */
  hold(query: SlotQuery & { readonly start: Instant }, options: WriteOptions): Promise<Hold>;
  /** @throws expired when the hold ran out or can't be extended */
  extendHold(id: string, options: WriteOptions): Promise<Hold>;
  releaseHold(id: string, options: CallOptions): Promise<void>;

  /** @throws expired when the hold ran out, conflict with `alternatives` when its slot is gone, invalid with `faults`, unauthorized without a session that is needed */
  book(hold: string, details: Details, options: BookOptions): Promise<Appointment>;
  /** What became of a write whose answer was lost, by its key; `undefined` when the server never did it. */
  outcome(key: string, options: CallOptions): Promise<Appointment | undefined>;

  appointment(key: AppointmentKey, options: CallOptions): Promise<Appointment>;
  /** One call: the new time is secured before the old one goes (AP12). @throws as `book` */
  reschedule(appointment: AppointmentKey, hold: string, details: Details, options: WriteOptions): Promise<Appointment>;
  cancel(appointment: AppointmentKey, options: WriteOptions): Promise<Appointment>;

  meeting(appointment: AppointmentKey, options: CallOptions): Promise<Meeting>;
  /** Asks to be let into the call. @throws conflict when it is too early */
  joinMeeting(appointment: AppointmentKey, options: WriteOptions): Promise<Meeting>;
}

/** A sign-in that a citizen sets out for. */
export interface SignInRequest {
  readonly municipality: string;
  /** Id of the provider. */
  readonly provider: string;
  /** Of this page's own origin; a server takes only those that it knows (threat X4). */
  readonly returnTo: string;
  /** At least 128 random bits, for this one time; comes back with the citizen. */
  readonly state: string;
  /** What was typed by now, for nobody but who comes back with `state`. Opaque to the server. */
  readonly draft?: string;
  /** Who is signed in already: somebody else who comes back is `other-person`. */
  readonly session?: Session;
}

/** Signing in with a provider, by leaving the page. The code that comes back is never exchanged in the browser. */
export interface SignInPort {
  /** Whom one can sign in with. */
  providers(municipality: string, options: CallOptions): Promise<readonly SignInProvider[]>;
  /** Where to go. */
  begin(request: SignInRequest, options: WriteOptions): Promise<{ readonly url: string }>;
  /** How it ended. `state` is spent by this; without `code` and `error` it only gives the draft back. */
  complete(answer: SignInReturn, options: WriteOptions): Promise<SignInOutcome>;
  /** The same session with a later end. @throws unauthorized when it has ended */
  extend(session: Session, options: WriteOptions): Promise<Session>;
  end(session: Session, options: CallOptions): Promise<void>;
}

/** Accounts of a municipality (VF). */
export interface VerificationPort extends UploadPort<Session> {
  desk(municipality: string, options: CallOptions): Promise<VerificationDesk>;
  papers(municipality: string, options: CallOptions): Promise<VerificationPapers>;
  /** Whether a user name can still be had. */
  isFree(municipality: string, userName: string, options: CallOptions): Promise<boolean>;
  /** Sends a code to the e-mail address, and says the same whether or not the address has an account. @throws invalid with `faults` */
  register(municipality: string, registration: Registration, options: WriteOptions): Promise<Pending>;
  /** A new code; the old one ends. @throws rate-limited when it is too early */
  resend(pending: string, options: WriteOptions): Promise<Pending>;
  /** @throws invalid with a fault of `code`, expired when there is no more try */
  confirm(pending: string, code: string, options: WriteOptions): Promise<Session>;
  /** Signs in with the municipality's own codes. @throws invalid with a fault of `password`, the same for every reason */
  signIn(municipality: string, userName: string, password: string, options: WriteOptions): Promise<Session>;
  account(session: Session, options: CallOptions): Promise<Account>;
  /** Chooses how to show who one is; papers that lack something are sent anew by the same call. */
  choose(session: Session, way: Way, options: WriteOptions): Promise<Account>;
  prefer(session: Session, delivery: Delivery, options: WriteOptions): Promise<Account>;
  /** Hands in what was sent as files: the hours begin to run (VF6). @throws invalid when something lacks */
  handIn(session: Session, options: WriteOptions): Promise<Account>;
}

/** The times of which office, for which purpose. */
export interface QueueTimesQuery {
  readonly municipality: string;
  readonly office: string;
  readonly purpose: string;
  /** Office dates, both inclusive. */
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** Hears what becomes of a ticket. */
export interface TicketListener {
  /** The ticket as it is now: first at once, then with each change. They may come twice, or overtake each other. */
  readonly onTicket: (ticket: Ticket) => void;
  /** The line is alive, though there is no news. */
  readonly onBeat: () => void;
}

export interface QueuePort {
  centre(municipality: string, options: CallOptions): Promise<Centre>;
  queues(municipality: string, options: CallOptions): Promise<Queues>;
  times(query: QueueTimesQuery, options: CallOptions): Promise<Availability>;

  /** @throws conflict with `alternatives` when the time is gone or nobody can join now, invalid with `faults` */
  take(request: TicketRequest, options: WriteOptions): Promise<Ticket>;
  /** What became of `take` when its answer was lost, by its key; `undefined` when the server never did it. */
  taken(key: string, options: CallOptions): Promise<Ticket | undefined>;

  ticket(key: TicketKey, options: CallOptions): Promise<Ticket>;
  /** Resolves when the line ends. An adapter that can't do this rejects; the ticket is then asked for now and then. */
  watch(key: TicketKey, listener: TicketListener, options: CallOptions): Promise<void>;
  /** @throws conflict when the ticket is no longer where that can be done */
  act(key: TicketKey, action: TicketAction, options: WriteOptions): Promise<Ticket>;
}

/** What a case is looked up by (ST2). */
export interface CaseKey {
  readonly code: string;
  /** The second factor, as the municipality asks for it. */
  readonly factor: string;
}

export interface StatusPort {
  desk(municipality: string, options: CallOptions): Promise<StatusDesk>;
  /** Never tried again by itself. @throws not-found for an unknown code and for a wrong factor alike, rate-limited */
  lookUp(municipality: string, key: CaseKey, options: CallOptions): Promise<Case>;
  /** @throws not-found for a certificate that was never issued, rate-limited */
  certificate(municipality: string, code: string, options: CallOptions): Promise<Certificate>;
  uncollected(municipality: string, options: CallOptions): Promise<Uncollected>;
  /** One's own cases (ST3). @throws unauthorized when the session is over */
  cases(municipality: string, session: Session, options: CallOptions): Promise<readonly CaseLine[]>;
  case(id: string, session: Session, options: CallOptions): Promise<Case>;
}

/** All that an adapter may offer; a widget whose port is missing says so. */
export interface Adapter {
  readonly booking?: BookingPort;
  readonly signIn?: SignInPort;
  readonly verification?: VerificationPort;
  readonly queue?: QueuePort;
  readonly requests?: RequestPort;
  readonly status?: StatusPort;
}
