import type { Zone } from './dates.ts';

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
}
