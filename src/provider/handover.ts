/**
 * What one widget hands to another on the same page, in memory: a case's code goes on to the queue ticket without being typed
 * again (ST1, QT3), and without standing in an event, an attribute or an address. Neither widget knows the other.
 */

/** A ready result that a citizen wants to collect. */
export interface TicketWish {
  readonly municipality: string;
  readonly purpose: 'collect';
  /** The case's code: for the server alone. */
  readonly code: string;
  /** Id of the office where the result waits. */
  readonly office?: string;
}

/** @returns whether the wish was taken on */
export type Receiver = (wish: TicketWish) => boolean;

// A symbol from the global registry, so that two copies of the library on a page agree (design, decision 3).
const key = Symbol.for('civic-widgets/handover');
const receivers = ((globalThis as { [key]?: Set<Receiver> })[key] ??= new Set());

/** Hears of wishes until the function that this returns is called. */
export function receive(receiver: Receiver): () => void {
  receivers.add(receiver);
  return () => void receivers.delete(receiver);
}

/** Hands a wish to the first who takes it on; `false` when nobody does. */
export function handOver(wish: TicketWish): boolean {
  for (const receiver of [...receivers]) if (receiver(wish)) return true;
  return false;
}

/** Whether anybody on the page might take a wish on. */
export function isReceived(): boolean {
  return receivers.size > 0;
}
