import type { Instant, IsoDate, Zone } from './dates.ts';
import type { Mode, Office } from './municipality.ts';

/** A member of staff whom a citizen may ask for (AP6). */
export interface StaffMember {
  readonly id: string;
  readonly name: string;
}

/** What a service asks for, described by the service itself (AP7–AP9). Texts are in the citizen's language. */
export interface Field {
  /** Unique within the service; the key of the answer. */
  readonly name: string;
  readonly kind: 'text' | 'multiline' | 'email' | 'tel' | 'yes-no';
  readonly label: string;
  readonly hint?: string;
  readonly required: boolean;
  /** Heading of the group the field stands in. */
  readonly group?: string;
  /** WHATWG autofill token, such as `name` or `email` (WCAG 1.3.5). */
  readonly autocomplete?: string;
  /** Longest answer in characters. */
  readonly maxLength?: number;
  /** Asked only in these modes; all when absent. */
  readonly modes?: readonly Mode[];
  /** Asked only when another field has this answer (AP8). */
  readonly when?: { readonly field: string; readonly is: string };
}

/** Something to agree to before booking (AP9, AP10). */
export interface Consent {
  readonly id: string;
  readonly text: string;
  readonly link?: { readonly text: string; readonly url: string };
  readonly required: boolean;
  readonly modes?: readonly Mode[];
}

export interface Service {
  readonly id: string;
  readonly name: string;
  /** The department that offers it: “Υπηρεσία Δόμησης” (AP3). */
  readonly department: string;
  readonly description: string;
  /** Length of an appointment in minutes. */
  readonly minutes: number;
  readonly modes: readonly Mode[];
  /** Ids of the offices that offer it; all when empty. */
  readonly offices: readonly string[];
  readonly staff: readonly StaffMember[];
  readonly fields: readonly Field[];
  readonly consents: readonly Consent[];
  /** What to bring in person, or to have ready for a call. */
  readonly bring: readonly string[];
}

/** Why a day has no places although it is not full. */
export interface ClosedDay {
  readonly date: IsoDate;
  /** Name of a holiday, in the citizen's language; absent on an ordinary closed day. */
  readonly holiday?: string;
}

/** The free times of a span of days. Days of the span that are neither free nor closed are full. */
export interface Availability {
  /** Office dates, both inclusive. */
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** Starts of the free slots, ascending, no repeats. A typed array keeps 10,000 of them out of a telephone's script memory. */
  readonly starts: Iterable<Instant> & ArrayLike<Instant>;
  readonly closed: readonly ClosedDay[];
  /** The earliest free start of all, inside the span or not. */
  readonly earliest?: Instant;
  /** The first free start after the span. */
  readonly next?: Instant;
  /** First and last office date that can be booked today. */
  readonly opens: IsoDate;
  readonly closes: IsoDate;
  /** The server's clock when it answered: a device's own clock may be wrong by a day. */
  readonly serverTime: Instant;
}

/** A slot kept for one citizen while the form is filled. */
export interface Hold {
  readonly id: string;
  readonly start: Instant;
  readonly expires: Instant;
  /** Whether the server will still extend it. */
  readonly extendable: boolean;
  readonly serverTime: Instant;
}

/** The reference and capability token by which an appointment can be seen and changed (AP11). */
export interface AppointmentKey {
  readonly reference: string;
  readonly token: string;
}

/** Answers to a service's fields, by name. `yes-no` answers are `yes` or `no`. */
export type Answers = Readonly<Record<string, string>>;

export interface Appointment extends AppointmentKey {
  readonly status: 'booked' | 'cancelled';
  readonly municipality: string;
  readonly service: Service;
  readonly mode: Mode;
  readonly office?: Office;
  /** The member of staff asked for; absent when anyone will do. */
  readonly staff?: StaffMember;
  readonly start: Instant;
  readonly end: Instant;
  /** Zone of the office, for calendars and for reading the time there. */
  readonly zone: Zone;
  readonly answers: Answers;
  /** Consents given, by id. */
  readonly consents: readonly string[];
  /** How long before its start a video call can be joined, in minutes (AP13). */
  readonly joinMinutes: number;
  readonly serverTime: Instant;
}

/** Where a citizen stands before a video call (AP13). */
export interface Meeting {
  /** `early`: not yet; `waiting`: asked to be let in; `admitted`: `url` leads to the call; `ended`: over. */
  readonly state: 'early' | 'waiting' | 'admitted' | 'ended';
  readonly opens: Instant;
  /** https, on the municipality's list; checked before it is rendered. */
  readonly url?: string;
  readonly serverTime: Instant;
}

/** One answer, as typed; empty when there is none. Names come from data, and `constructor` is one too. */
export function answerTo(answers: Answers, name: string): string {
  return Object.hasOwn(answers, name) ? (answers[name] ?? '') : '';
}

/** The fields that a mode and the answers so far call for, in order. */
export function askedFields(service: Service, mode: Mode, answers: Answers): Field[] {
  return service.fields.filter(
    ({ modes, when }) => (!modes || modes.includes(mode)) && (!when || answerTo(answers, when.field) === when.is),
  );
}

/** The consents that a mode calls for. */
export function askedConsents(service: Service, mode: Mode): Consent[] {
  return service.consents.filter(({ modes }) => !modes || modes.includes(mode));
}

/** An appointment as something to do with now: a cancelled one and a past one can't be changed. */
export function appointmentPhase(appointment: Appointment, now: Instant): 'upcoming' | 'past' | 'cancelled' {
  if (appointment.status === 'cancelled') return 'cancelled';
  return appointment.end <= now ? 'past' : 'upcoming';
}
