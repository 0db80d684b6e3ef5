import { html, nothing, type TemplateResult } from 'lit';
import type { Appointment } from '../../../domain/booking.ts';
import { dateInZone } from '../../../domain/zones.ts';
import { handOver, isReceived } from '../../../provider/handover.ts';
import { button } from '../../../ui/button.ts';
import type { RoomView } from './view.ts';

/** On its day an appointment becomes a place in line: in a queue ticket on this page, else on the page that has one. */
export function checkIn(view: RoomView, appointment: Appointment): TemplateResult | typeof nothing {
  const { state, t, ticketPage, again } = view;
  const { municipality, mode, start, zone, reference, token } = appointment;
  const today = dateInZone(start, zone) === dateInZone(state.now, zone);
  if (mode !== 'in-person' || !today || !(ticketPage ?? isReceived(municipality, 'check-in', again))) return nothing;
  const go = () => {
    view.tell('civic-check-in-wanted', { reference });
    if (handOver(municipality, { purpose: 'check-in', appointment: { reference, token } }) || !ticketPage) return;
    ticketPage.hash = `civic-check-in=${encodeURIComponent(reference)}.${encodeURIComponent(token)}`;
    location.assign(ticketPage);
  };
  return html`<div class="stack tight"><div class="actions">${button({ text: t('checkIn'), onPress: go, focus: 'check-in' })}</div>
    <p class="muted small">${t('checkIn.text')}</p></div>`;
}
