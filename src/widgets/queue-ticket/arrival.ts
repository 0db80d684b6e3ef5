import type { TicketKey } from '../../domain/queue.ts';
import type { TicketWish } from '../../provider/receive.ts';
import { takeFragment } from '../fragment.ts';

/** What a link asks for: a ticket to be seen (QT4), a result to be collected (ST1), an appointment whose day has come. */
export interface Arrival {
  readonly opening?: TicketKey;
  readonly wish?: TicketWish;
}

/** Takes `#civic-ticket=ID.TOKEN`, `#civic-check-in=REFERENCE.TOKEN`, or `#civic-collect=CODE&civic-office=ID` out of the address. */
export function takeArrival(): Arrival | undefined {
  const [found = ''] = takeFragment('civic-ticket');
  const opening = keyOf(found);
  if (opening) return { opening };
  const made = keyOf(takeFragment('civic-check-in')[0] ?? '');
  if (made) return { wish: { purpose: 'check-in', appointment: { reference: made.id, token: made.token } } };
  const [code, office] = takeFragment('civic-collect', 'civic-office');
  return code ? { wish: { purpose: 'collect', code, office } } : undefined;
}

export function keyOf(text: string): TicketKey | undefined {
  const dot = text.indexOf('.');
  return dot < 1 ? undefined : { id: text.slice(0, dot), token: text.slice(dot + 1) };
}

/** The address that opens a ticket on another device: what stands after `#` never leaves it. */
export function ticketLink({ id, token }: TicketKey): string {
  return `${location.href.split('#')[0]}#civic-ticket=${encodeURIComponent(id)}.${encodeURIComponent(token)}`;
}
