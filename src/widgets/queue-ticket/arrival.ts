import type { TicketKey } from '../../domain/queue.ts';
import { takeFragment } from '../fragment.ts';

/** What a link asks for: a ticket to be seen (QT4), or a result to be collected (ST1). */
export interface Arrival {
  readonly opening?: TicketKey;
  readonly code?: string;
}

/** Takes `#civic-ticket=ID.TOKEN`, or `#civic-collect=CODE`, out of the address. */
export function takeArrival(): Arrival | undefined {
  const [found = ''] = takeFragment('civic-ticket');
  const opening = keyOf(found);
  if (opening) return { opening };
  const [code] = takeFragment('civic-collect');
  return code ? { code } : undefined;
}

export function keyOf(text: string): TicketKey | undefined {
  const dot = text.indexOf('.');
  return dot < 1 ? undefined : { id: text.slice(0, dot), token: text.slice(dot + 1) };
}

/** The address that opens a ticket on another device: what stands after `#` never leaves it. */
export function ticketLink({ id, token }: TicketKey): string {
  return `${location.href.split('#')[0]}#civic-ticket=${encodeURIComponent(id)}.${encodeURIComponent(token)}`;
}
