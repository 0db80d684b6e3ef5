/** A municipality as data: what its staff would enter in the back office. */
import type { Field } from '../../src/domain/booking.ts';
import type { CaseState } from '../../src/domain/cases.ts';
import type { CodeFormat, Factor } from '../../src/domain/codes.ts';
import type { IsoDate, Zone } from '../../src/domain/dates.ts';
import type { Mode, Offer } from '../../src/domain/municipality.ts';
import type { Definition } from '../../src/domain/request-definition.ts';
import type { Span } from '../../src/domain/opening-hours.ts';
import type { Site } from './parcel-shapes.ts';
import type { SeedProvider, SeedVerification } from './verification.ts';
import type { Language, Texts } from '../texts.ts';

/** When appointments of a day start, in minutes after midnight of the office. */
export interface Hours {
  readonly first: number;
  readonly last: number;
}

export interface SeedLink {
  readonly text: Texts;
  readonly url: string;
}

export interface SeedField extends Omit<Field, 'label' | 'hint' | 'group'> {
  readonly label: Texts;
  readonly hint?: Texts;
  readonly group?: Texts;
}

export interface SeedConsent {
  readonly id: string;
  readonly text: Texts;
  readonly link?: SeedLink;
  readonly required: boolean;
  readonly modes?: readonly Mode[];
}

export interface SeedService {
  readonly id: string;
  readonly name: Texts;
  readonly department: Texts;
  readonly description: Texts;
  /** Length of an appointment. */
  readonly minutes: number;
  readonly modes: readonly Mode[];
  readonly offices: readonly string[];
  /** Ids of those who work for it; one person may work for several services. */
  readonly staff: readonly string[];
  readonly fields: readonly SeedField[];
  readonly consents: readonly SeedConsent[];
  readonly bring: readonly Texts[];
}

export interface SeedOffice {
  readonly id: string;
  readonly name: Texts;
  readonly address: Texts;
  /** From Sunday on. Public holidays are closed. */
  readonly hours?: { readonly week: readonly (readonly Span[])[] };
  readonly phone?: string;
  readonly email?: string;
  readonly map?: string;
  readonly counters?: SeedCounters;
}

/** A field of services (ST5). */
export interface SeedTopic {
  readonly id: string;
  readonly name: Texts;
  /** Results that nobody has collected since the year began. */
  readonly uncollected: number;
}

/** What one comes for (QT3). */
export interface SeedPurpose {
  readonly id: string;
  readonly name: Texts;
  readonly more?: Texts;
  /** The code of a case that belongs to it (ST1). */
  readonly code?: CodeFormat;
  readonly bring?: readonly Texts[];
  /** Usual time at a counter. */
  readonly minutes?: number;
}

/** How an office serves those who come. */
export interface SeedCounters {
  /** What its tickets begin with. */
  readonly letter: string;
  readonly count: number;
  readonly where: Texts;
}

/** How the state of a case is asked for (ST2, ST3, RQ13). */
export interface SeedStatus {
  readonly code: CodeFormat;
  readonly factor: Factor;
  readonly certificate?: CodeFormat;
  readonly signIn: readonly SeedProvider[];
  readonly cases: readonly SeedCase[];
  readonly certificates?: readonly SeedCertificate[];
}

/** A case; days count from the day on which the world of the mock begins. */
export interface SeedCase {
  readonly code: string;
  readonly title: Texts;
  /** Id of its topic. */
  readonly topic: string;
  readonly state: CaseState;
  /** How many days ago it was filed. */
  readonly age: number;
  /** Id of the office where it was filed and its result waits. */
  readonly office: string;
  /** What its owner knows: telephone, surname, year of birth. */
  readonly owner: { readonly phone: string; readonly surname: string; readonly born: string };
}

export interface SeedCertificate {
  readonly code: string;
  readonly state: 'valid' | 'expired' | 'revoked';
  readonly title: Texts;
  readonly about: Texts;
  /** How many days ago it was issued, and for how many it holds. */
  readonly age: number;
  readonly days: number;
}

export interface SeedMunicipality {
  readonly id: string;
  readonly name: Texts;
  /** Spoken when a citizen's language is not. */
  readonly language: Language;
  readonly zone: Zone;
  readonly zoneName: Texts;
  readonly links: readonly SeedLink[];
  readonly phone: string;
  readonly email: string;
  readonly modes: readonly Mode[];
  readonly offices: readonly SeedOffice[];
  /** What can be done through its API; appointments unless told. */
  readonly offers?: readonly Offer[];
  readonly topics?: readonly SeedTopic[];
  readonly purposes?: readonly SeedPurpose[];
  /** Whom one signs in with where nothing else tells. */
  readonly providers?: readonly SeedProvider[];
  /** How it gets to know who somebody is; absent where it does not offer that. */
  readonly verification?: SeedVerification;
  /** Parts of the town, for its parcels; their number is the district of a renovation code. */
  readonly districts?: readonly { readonly id: string; readonly name: Texts }[];
  /** Where it lies; absent where the town has no map. */
  readonly map?: { readonly site: Site; readonly tiles?: { readonly url: string; readonly attribution: string } };
  /** What can be requested from it. */
  readonly definitions?: readonly Definition[];
  readonly status?: SeedStatus;
  /** Where its video calls take place. */
  readonly meetingOrigin: string;
  readonly staff: readonly { readonly id: string; readonly name: Texts }[];
  readonly services: readonly SeedService[];
  /** Minutes from one start to the next. */
  readonly step: number;
  /** How long before its start an appointment must be booked, in minutes. */
  readonly lead: number;
  /** How many days ahead appointments can be booked. */
  readonly horizon: number;
  /** `undefined` when the office is closed. */
  hours(date: IsoDate): Hours | undefined;
  /** Name of the holiday, if it is one. */
  holiday(date: IsoDate): Texts | undefined;
}
