import type { Instant } from '../src/domain/dates.ts';
import type { Clock } from './clock.ts';
import type { Db } from './db.ts';
import type { Mail } from './outbox.ts';
import type { ScenarioName } from './scenarios.ts';
import type { Sms } from './sms.ts';
import type { SeedMunicipality } from './seed/municipality.ts';

/** What the rules of the mock work on. */
export interface World {
  readonly clock: Clock;
  readonly db: Db;
  readonly municipalities: readonly SeedMunicipality[];
  readonly outbox: Mail[];
  readonly sms: Sms[];
  /** Names the chance of this world: the same seed gives the same free times, references and tokens. */
  readonly seed: string;
  readonly random: () => number;
  /** The page that links in e-mails lead to. */
  readonly pageUrl: string;
  /** Where the look-alike of a national sign-in is. */
  readonly providerUrl: string;
  /** Those who wait for something to change. */
  readonly watchers: Set<() => void>;
  /** Resolves when it is time to look at what has changed by itself. */
  readonly beat: (signal: AbortSignal) => Promise<void>;
  /** The page of the bank, which the number of a payment is put after. */
  readonly bankUrl: string;
  scenario: ScenarioName;
  /** Whether the one fault of scenarios such as `slot-taken` has happened already. */
  sprung: boolean;
  /** Starts that other citizens booked before, by person and date: worked out once. */
  readonly booked: Map<string, ReadonlySet<Instant>>;
}
