import type { State } from './state.ts';

/**
 * What outlives a reload, in this tab only: the key of a ticket that is not over yet, how it stood (`recall.ts`), and the key of a write
 * under way. Without it a reload would cost a citizen their place in line, as nothing was sent to them.
 */
export type What = 'ticket' | 'ticket-seen' | 'ticket-pending';

/** @param place municipality, as a page may have the queues of two */
export const name = (what: What, place: string) => `civic-widgets/${what}/${place}`;

export function kept(what: What, place: string): string | undefined {
  try {
    return sessionStorage.getItem(name(what, place)) ?? undefined;
  } catch {
    return undefined;
  }
}

/** The key of a ticket that may be taken without its answer ever coming. */
export const pendingOf = ({ write, doubt }: State): string | undefined => (write?.kind === 'take' ? write.key : doubt);
