import { nothing, type TemplateResult } from 'lit';
import { icalendar } from '../../../domain/icalendar.ts';
import type { Ticket } from '../../../domain/queue.ts';
import { link } from '../../../ui/button.ts';
import { calendarIcon } from '../../../ui/later-icons.ts';
import type { RoomView } from './view.ts';

/** A time that was chosen, for the citizen's own calendar. The file is made here, and holds no code and no token. */
export function toCalendar({ t, memo }: RoomView, ticket: Ticket): TemplateResult | typeof nothing {
  const { start, zone, office, updated, number, purpose } = ticket;
  if (start === undefined) return nothing;
  const href = memo('ics', [ticket, t], () => {
    const title = t('ticket.event', { number, purpose: purpose.name });
    const event = { uid: ticket.id, start, end: start + 15 * 60_000, zone, title, location: `${office.name}, ${office.address}`, stamp: updated };
    return `data:text/calendar;charset=utf-8,${encodeURIComponent(icalendar(event))}`;
  });
  return link({ kind: 'plain', slim: true, icon: calendarIcon, text: t('ticket.ics'), href, download: `${ticket.id}.ics`, focus: 'ics' });
}
