import { html, nothing, type TemplateResult } from 'lit';
import { appointmentPhase, type Appointment } from '../../../domain/booking.ts';
import { dateInZone } from '../../../domain/zones.ts';
import { button } from '../../../ui/button.ts';
import { head } from '../../../ui/head.ts';
import { below, heading } from '../../../ui/heading.ts';
import { cameraIcon, printIcon } from '../../../ui/later-icons.ts';
import { leaf } from '../../../ui/leaf.ts';
import { reference } from '../../../ui/reference.ts';
import { dayAndTime } from '../../month/times.ts';
import { shownZone } from '../slots.ts';
import { failureNotice } from '../../frame.ts';
import { helpLine } from './frame.ts';
import { otherZone } from './slot-words.ts';
import type { RoomView } from './view.ts';

async function copy({ t, say, setLocal }: RoomView, code: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(code);
  } catch {
    return; // not allowed here: one press selects the number, and it can be copied by hand
  }
  setLocal({ copied: true });
  say(t('appointment.copied'));
  setTimeout(() => setLocal({ copied: false }), 2000);
}

/** When, what, how and where, with its number. */
function card(view: RoomView, appointment: Appointment, open: boolean): TemplateResult {
  const { state, t, f, local } = view;
  const { start, end, service, office, mode, staff, reference: code } = appointment;
  const zone = shownZone(state);
  const date = dateInZone(start, zone);
  const other = otherZone(state, start);
  const there = other && dayAndTime(f, start, other, 'short');
  return html`<div class="card" part="card">
    <div class="appointment">
      ${leaf({ month: `${f.monthShort(date)}`, day: f.day(date), weekday: f.weekdayName(new Date(`${date}T00:00Z`).getUTCDay(), 'long') })}
      <div>
        <p class="when">${f.date(date, 'full')}<br /><span class="num">${f.timeRange(start, end, zone)}</span></p>
        ${there ? html`<p class="muted small">${t(other === appointment.zone ? 'appointment.there' : 'appointment.here', { time: there })}</p>` : nothing}
        <p>${service.name}${service.department ? ` · ${service.department}` : ''}</p>
        <p class="muted">${t(`mode.short.${mode}`)}${mode === 'in-person' && office ? `${f.dir === 'rtl' ? '،' : ','} ${office.name} · ${office.address}` : ''}</p>
        ${staff ? html`<p class="muted">${t('appointment.staff', { name: staff.name })}</p>` : nothing}
      </div>
    </div>
    ${reference({ label: t('appointment.reference'), code, copy: { text: t(local.copied ? 'appointment.copied' : 'appointment.copy'), onPress: () => void copy(view, code) } })}
    ${open
      ? html`<div class="row">
          ${view.manage?.toCalendar(view) ?? nothing}
          ${button({ kind: 'plain', slim: true, icon: printIcon, text: t('appointment.print'), onPress: () => window.print(), focus: 'print' })}
        </div>`
      : nothing}
  </div>`;
}

/** What happens next, and what to have at hand. */
function next({ t, level }: RoomView, { mode, service, joinMinutes }: Appointment): TemplateResult {
  const documents = mode === 'video' && service.consents.some(({ modes }) => modes?.includes('video'));
  return html`<div class="stack">
    ${heading({ level: below(level), text: t('appointment.next') })}
    <p>${mode === 'video' ? t('appointment.next.video', { count: joinMinutes }) : t('appointment.next.in-person')}</p>
    ${documents ? html`<p>${t('appointment.next.documents')}</p>` : nothing}
    ${service.bring.length
      ? html`${heading({ level: below(level), text: t(mode === 'video' ? 'appointment.ready' : 'appointment.bring') })}
          <ul class="bring" role="list">${service.bring.map((thing) => html`<li><span>${thing}</span></li>`)}</ul>`
      : nothing}
  </div>`;
}

function words(view: RoomView, appointment: Appointment, phase: string): { title: string; lead?: unknown } {
  const { state, t, f } = view;
  if (phase === 'cancelled') return { title: t('appointment.cancelled'), lead: t('appointment.cancelled.text') };
  if (phase === 'past') {
    return { title: t('appointment.past'), lead: t('appointment.past.text', { date: dayAndTime(f, appointment.start, shownZone(state), 'full') }) };
  }
  if (!state.fresh || state.fresh === 'cancelled') return { title: t('appointment.title') };
  const to = appointment.service.fields.find(({ kind, autocomplete }) => kind === 'email' && autocomplete === 'email');
  const email = to && appointment.answers[to.name];
  // The first-strong isolate keeps an address in order inside right-to-left text.
  return { title: t(`appointment.${state.fresh}`), lead: email ? t('appointment.sent', { email: `\u2068${email}\u2069` }) : t('appointment.sent.plain') };
}

/** The appointment: just made, changed, cancelled, or opened from the e-mail's link (AP11, AP12). */
export function appointmentStep(view: RoomView): TemplateResult {
  const { state, t, send, level } = view;
  const { appointment } = state;
  if (!appointment) return html``;
  const phase = appointmentPhase(appointment, state.now);
  const open = phase === 'upcoming';
  const { title, lead } = words(view, appointment, phase);
  return html`${head({ level, title, lead, done: Boolean(state.fresh) })}
    ${state.problem && !state.asking ? failureNotice(view, state.problem.failure) : nothing}
    <div class="cols even">
      <div class="stack">
        ${card(view, appointment, open)}
        ${open && appointment.mode === 'video'
          ? html`<div class="actions">${button({ icon: cameraIcon, text: t('meeting.open'), onPress: () => send({ type: 'meet' }), focus: 'meet' })}</div>`
          : nothing}
        ${open ? (view.manage?.checkIn(view, appointment) ?? nothing) : nothing}
        ${open ? heading({ level: below(level), text: t('appointment.changeTitle') }) : nothing}
        <div class="row links">
          ${open
            ? html`${button({ kind: 'link', text: t('appointment.reschedule'), onPress: () => send({ type: 'move' }), focus: 'reschedule' })}
              ${button({ kind: 'link', text: t('appointment.cancel'), onPress: () => send({ type: 'ask-cancel' }), focus: 'cancel' })}`
            : nothing}
          ${button({ kind: open ? 'link' : 'primary', text: t('appointment.new'), onPress: () => send({ type: 'anew' }), focus: 'new' })}
        </div>
      </div>
      ${open ? next(view, appointment) : nothing}
    </div>
    ${state.asking ? (view.manage?.cancelDialog(view) ?? nothing) : nothing}
    ${helpLine(view)}`;
}

