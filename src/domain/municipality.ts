import type { Zone } from './dates.ts';
import type { OpeningHours } from './opening-hours.ts';

/** A link that the municipality offers beside its services (AP1). */
export interface UsefulLink {
  readonly text: string;
  /** https only; checked before it is rendered. */
  readonly url: string;
}

/** One of several municipalities that an API serves (AP1). */
export interface MunicipalityName {
  readonly id: string;
  readonly name: string;
}

/** A place where citizens are served. */
export interface Office {
  readonly id: string;
  readonly name: string;
  readonly address: string;
}

/** An office with all that it takes to go there (ST1, QT2). */
export interface Place extends Office {
  readonly hours: OpeningHours;
  readonly phone?: string;
  readonly email?: string;
  /** A map, outside the widget; checked before it is followed. */
  readonly map?: string;
}

/** What a municipality offers through its API, by the port that asks for it. */
export type Offer = 'booking' | 'status' | 'queue' | 'sign-in' | 'requests';

/** A field of services that cases and queues are sorted by: land, passports, business (ST5). */
export interface Topic {
  readonly id: string;
  readonly name: string;
}

/** A municipality as those see it who go there: offices with hours, whom to call (ST6), what can be done from afar. */
export interface Centre extends MunicipalityName {
  readonly zone: Zone;
  readonly phone?: string;
  readonly email?: string;
  readonly offices: readonly Place[];
  readonly offers: readonly Offer[];
  readonly topics: readonly Topic[];
}

/** How a citizen is served (AP2). */
export type Mode = 'in-person' | 'video';

/** A municipality as citizens see it. Texts are in the language that was asked for. */
export interface Municipality extends MunicipalityName {
  readonly zone: Zone;
  /** What people there call that zone: “Ώρα Ελλάδος (Αθήνα)”. */
  readonly zoneName: string;
  readonly links: readonly UsefulLink[];
  readonly phone?: string;
  readonly email?: string;
  readonly modes: readonly Mode[];
  readonly offices: readonly Office[];
  /** Hosts, besides the API's own, that meeting links may lead to (AP13). */
  readonly meetingOrigins: readonly string[];
  /** Whether only those can book who have signed in (AP15). */
  readonly bookingSignIn?: boolean;
}
