/** A queue and one's place in it (QT1–QT4). No count of persons but one's own place, nobody else's number, name or link. */
import type { AppointmentKey } from './booking.ts';
import type { CodeFormat } from './codes.ts';
import type { Instant, Zone } from './dates.ts';
import type { Place } from './municipality.ts';

/** What one comes for: to hand in papers, to collect a result (QT3). */
export interface QueuePurpose {
  readonly id: string;
  readonly name: string;
  /** “About 20 minutes at the counter”. */
  readonly more?: string;
  /** How the code of a case looks that belongs to it (ST1). It is never required: papers will do instead (ST4). */
  readonly code?: CodeFormat;
}

/** How the queue of an office stands now. */
export interface QueueLine {
  /** Id of the office. */
  readonly office: string;
  /** Whether a ticket can be taken for now, without a time. */
  readonly open: boolean;
  readonly ahead: number;
  /** When somebody who joins now is likely to be called. */
  readonly from?: Instant;
  readonly to?: Instant;
}

export interface Queues {
  readonly purposes: readonly QueuePurpose[];
  readonly lines: readonly QueueLine[];
  readonly serverTime: Instant;
}

export type TicketStatus =
  | 'booked' // for a time to come; becomes `waiting` by checking in
  | 'waiting'
  | 'called'
  | 'serving'
  | 'served'
  | 'missed'
  | 'left'
  | 'cancelled'; // by the office

/** A ticket's id and capability token: whoever has both may see and change it. The id is random, not a count. */
export interface TicketKey {
  readonly id: string;
  readonly token: string;
}

/** A place, and the honest range in which it is likely to be called. The range is absent while the office can't tell. */
export interface Standing {
  readonly ahead: number;
  readonly from?: Instant;
  readonly to?: Instant;
}

export interface Ticket extends TicketKey {
  /** Grows with every change: what is older than what is known is no news. */
  readonly revision: number;
  /** What is called out: “В 047”. */
  readonly number: string;
  readonly status: TicketStatus;
  readonly municipality: string;
  readonly zone: Zone;
  readonly purpose: { readonly id: string; readonly name: string };
  readonly office: Place;
  readonly bring: readonly string[];
  /** The code of the case to collect (QT3). */
  readonly code?: string;
  /** The time that was chosen; absent when the queue was joined at once. */
  readonly start?: Instant;
  /** From when and until when one can check in on arrival. */
  readonly arrive?: { readonly from: Instant; readonly to: Instant };
  readonly place?: Standing;
  /** “I'll be late”: how many minutes and places that costs, how often it may be done yet, and the place it leads to. */
  readonly delay?: { readonly minutes: number; readonly places: number; readonly left: number; readonly leads: Standing };
  /** Where to go, once called. */
  readonly counter?: { readonly name: string; readonly where?: string };
  readonly called?: Instant;
  /** Called: how long one is waited for. Missed: until when one can stand in the queue again. */
  readonly until?: Instant;
  /** The office's own words for why it cancelled. */
  readonly reason?: string;
  /** When this state came to be. */
  readonly updated: Instant;
  readonly serverTime: Instant;
}

/** What a ticket is asked for with. */
export interface TicketRequest {
  readonly municipality: string;
  /** Absent where an appointment says it, like the purpose. */
  readonly office?: string;
  readonly purpose?: string;
  /** Absent: now. */
  readonly start?: Instant;
  readonly code?: string;
  /** An appointment made before, whose day has come. */
  readonly appointment?: AppointmentKey;
}

/** What a citizen can do with a ticket. */
export type TicketAction = 'arrive' | 'delay' | 'leave' | 'coming' | 'rejoin';

/** Whether anything more can become of a ticket. */
export function isOver({ status }: Pick<Ticket, 'status'>): boolean {
  return status === 'served' || status === 'left' || status === 'cancelled';
}

/** What a citizen can do with a ticket now. */
export function ticketActions({ status, delay, arrive, until }: Ticket, now: Instant): TicketAction[] {
  const late: TicketAction[] = delay && delay.left > 0 ? ['delay'] : [];
  switch (status) {
    case 'booked':
      return [...(arrive && arrive.from <= now && now < arrive.to ? (['arrive'] as const) : []), 'leave'];
    case 'waiting':
      return [...late, 'leave'];
    case 'called':
      return ['coming', ...late, 'leave'];
    case 'missed':
      return until !== undefined && now < until ? ['rejoin', 'leave'] : ['leave'];
    default:
      return [];
  }
}

/** Whether an answer is newer than what is known: answers overtake each other, and come twice. */
export function isNews(known: Ticket | undefined, found: Ticket): boolean {
  return !known || known.id !== found.id || found.revision > known.revision;
}

/** Minutes still to wait, never less than none; `undefined` when nobody can tell. */
export function waitOf({ from, to }: Standing, now: Instant): { least: number; most: number } | undefined {
  if (from === undefined || to === undefined) return undefined;
  const minutes = (at: Instant) => Math.max(0, Math.round((at - now) / 60_000));
  return { least: minutes(from), most: Math.max(1, minutes(to)) };
}
