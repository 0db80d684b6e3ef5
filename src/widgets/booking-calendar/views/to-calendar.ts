import { html, type TemplateResult } from 'lit';
import { calendarLinks, icalendar } from '../../../domain/icalendar.ts';
import { link } from '../../../ui/button.ts';
import { icon } from '../../../ui/icons.ts';
import { calendarIcon } from '../../../ui/later-icons.ts';
import type { RoomView } from './view.ts';

/** The appointment for the citizen's own calendar. The file is made here: no name, no e-mail, nothing that was typed. */
export function toCalendar(view: RoomView): TemplateResult {
  const { state, t } = view;
  const { appointment } = state;
  if (!appointment) return html``;
  const { service, office, mode, start, end, zone, reference } = appointment;
  const event = {
    uid: reference,
    start,
    end,
    zone,
    title: t('ics.title', { service: service.name }),
    location: mode === 'in-person' && office ? `${office.name}, ${office.address}` : t('mode.short.video'),
    description: `${t('appointment.reference')}: ${reference}`,
    stamp: state.now,
  };
  // A data address needs no clean-up and no blob, and works in a sandboxed frame.
  const file = view.memo('ics', [appointment, t], () => `data:text/calendar;charset=utf-8,${encodeURIComponent(icalendar(event))}`);
  const { google, outlook } = calendarLinks(event);
  return html`<details class="menu"><summary class="button plain slim" data-focus="to-calendar">${icon(calendarIcon)}<span>${t('appointment.calendar')}</span></summary>
    <div class="row">
      ${link({ kind: 'plain', slim: true, text: t('appointment.ics'), href: file, download: `${reference}.ics`, focus: 'ics' })}
      ${link({ text: t('appointment.google'), href: google, newTab: t('newTab') })}
      ${link({ text: t('appointment.outlook'), href: outlook, newTab: t('newTab') })}
    </div>
  </details>`;
}
