import type { Standing, TicketStatus } from '../../src/domain/queue.ts';
import type { Instant } from '../../src/domain/dates.ts';

/** Somebody who waits: with a ticket of this world, or one of the many others. */
export interface Waiting {
  readonly id?: string;
  /** Time that a counter takes. */
  readonly minutes: number;
  /** When they have joined, or the time that they had chosen: they are served in this order. */
  readonly since: Instant;
}

export interface Counter {
  readonly number: number;
  /** When it can turn to the next one. */
  free: Instant;
  /** The ticket that it has called, and whether that citizen has said to be on the way. */
  calling?: { readonly id: string; coming: boolean };
  serving?: string;
}

/** The queue of an office. */
export interface LineRow {
  /** Up to when it has been played. */
  time: Instant;
  waiting: Waiting[];
  readonly counters: Counter[];
  /** When the next of the others joins. */
  nextArrival: Instant;
  /** How many tickets were given out today: their numbers come from it. */
  count: number;
  /** Whether the scenario has put somebody in front. */
  pushed?: true;
}

export interface TicketRow {
  readonly id: string;
  readonly token: string;
  readonly number: string;
  readonly municipality: string;
  readonly office: string;
  /** Id of the purpose; of the service, where it was an appointment. */
  readonly purpose: string;
  /** Reference of the appointment that it was. */
  readonly appointment?: string;
  readonly minutes: number;
  readonly code?: string;
  readonly start?: Instant;
  status: TicketStatus;
  revision: number;
  updated: Instant;
  place?: Standing;
  counter?: number;
  called?: Instant;
  until?: Instant;
  delaysLeft: number;
}
