import { nothing, type TemplateResult } from 'lit';
import type { Ticket } from '../../../domain/queue.ts';
import { handOver, isReceived } from '../../../provider/handover.ts';
import { button } from '../../../ui/button.ts';
import type { RoomView } from './view.ts';

/** From a ticket that was served to its case (ST2): to a status checker on this page, else to the page that has one. */
export function toCase({ t, state, widget, safe }: RoomView, { code, number }: Ticket): TemplateResult | typeof nothing {
  const { municipality = '' } = state.choice;
  const page = widget.caseUrl ? safe(widget.caseUrl) : undefined;
  if (!code || !(page ?? isReceived(municipality, 'case'))) return nothing;
  return button({ text: t('served.case'), focus: 'case', onPress: () => {
    widget.dispatchEvent(new CustomEvent('civic-case-wanted', { detail: { reference: number }, bubbles: true, composed: true }));
    if (handOver(municipality, { purpose: 'case', code }) || !page) return;
    page.hash = `civic-case=${encodeURIComponent(code)}`;
    location.assign(page);
  } });
}
