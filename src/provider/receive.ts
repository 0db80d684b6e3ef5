/**
 * What one widget hands to another on the same page, in memory: what a citizen has in hand goes along without being typed again, and
 * without standing in an event, an attribute or an address. Neither widget knows the other.
 */
import type { AppointmentKey } from '../domain/booking.ts';

/** A ready result that a citizen wants to collect (ST1, QT3), or an appointment whose day has come: for a queue ticket. */
export type TicketWish =
  | {
      readonly purpose: 'collect';
      /** The case's code: for the server alone. */
      readonly code: string;
      /** Id of the office where the result waits. */
      readonly office?: string;
    }
  | { readonly purpose: 'check-in'; readonly appointment: AppointmentKey };

/** A case that a citizen wants to see, by its code: for a status checker. */
export interface CaseWish {
  readonly purpose: 'case';
  readonly code: string;
}

export type Wish = TicketWish | CaseWish;

/** Who takes wishes of one municipality on. */
export interface Receiver<W extends Wish = Wish> {
  readonly place: () => string | undefined;
  readonly take: (wish: W) => void;
}

/** Those who take such wishes on, and those who wait for somebody that does: under a symbol, so that two copies of the library agree. */
export function receivers(purpose: Wish['purpose']): Set<Receiver | (() => void)> {
  const key = Symbol.for(`civic-widgets/${purpose}`);
  return ((globalThis as { [key]?: Set<Receiver | (() => void)> })[key] ??= new Set());
}

/** Hears of wishes until the function that this returns is called. */
export function receive<P extends Wish['purpose']>(purpose: P, receiver: Receiver<Extract<Wish, { purpose: P }>>): () => void {
  const all = receivers(purpose);
  const here = receiver as unknown as Receiver;
  for (const each of [...all]) if ('call' in each) each();
  all.add(here);
  return () => void all.delete(here);
}
