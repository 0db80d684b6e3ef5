import { html, nothing, type TemplateResult } from 'lit';
import { dateInZone } from '../../../domain/zones.ts';
import { isOver, ticketActions, waitOf, type Ticket, type TicketAction } from '../../../domain/queue.ts';
import { button } from '../../../ui/button.ts';
import { head } from '../../../ui/head.ts';
import { below, heading } from '../../../ui/heading.ts';
import { clockIcon, icon } from '../../../ui/icons.ts';
import { bellIcon, printIcon } from '../../../ui/later-icons.ts';
import { notice } from '../../../ui/notice.ts';
import { zoneOf } from '../zone.ts';
import { delayDialog, leaveDialog } from './dialogs.ts';
import { helpLine } from './frame.ts';
import { problemNotice } from './problem.ts';
import { toCalendar } from './to-calendar.ts';
import { toCase } from './to-case.ts';
import { whereTo } from './where-to.ts';
import type { RoomView } from './view.ts';

/** A ticket's number, which is read out and never turned round. */
export const number = (ticket: Ticket): TemplateResult => html`<span class="code" translate="no">${ticket.number}</span>`;

export function clock({ state, f }: RoomView, at: number): string {
  return f.time(at, zoneOf(state));
}

/** How fresh this is: never older than it looks. */
function freshness(view: RoomView): TemplateResult {
  const { state, t } = view;
  const { line, heard } = state;
  const time = clock(view, heard);
  if (line === 'live' || line === 'asking') return html`${icon(clockIcon)} ${t(`line.${line}`, { time })}`;
  const minutes = Math.max(0, Math.round((state.now - heard) / 60_000));
  return html`${icon(clockIcon)} ${t('line.last', { time, age: minutes ? t('age', { count: minutes }) : t('age.now') })}`;
}

/** What is shown may be old; how old is told here where it is told nowhere else. */
function lineNotice(view: RoomView, aged = true): TemplateResult | typeof nothing {
  const { state, t, send } = view;
  const { line } = state;
  if (line !== 'offline' && line !== 'broken') return nothing;
  const again = button({ kind: 'link', text: t('line.refresh'), onPress: () => send({ type: 'refresh' }), focus: 'refresh' });
  return notice({ kind: 'warn', title: t(`line.${line}`), text: html`${t('line.kept')}${aged ? html`<br />${freshness(view)}` : nothing}`, actions: again });
}

/** What can be done, the one main thing first. */
function deed(view: RoomView, action: 'arrive' | 'coming' | 'rejoin', actions: readonly TicketAction[]): TemplateResult | typeof nothing {
  const { t, send, state } = view;
  if (!actions.includes(action)) return nothing;
  return button({ text: t(state.write?.kind === action ? 'busy' : action), onPress: () => send({ type: 'act', action }), focus: action });
}

function lateAndLeave({ t, send }: RoomView, ticket: Ticket, actions: readonly TicketAction[]): TemplateResult {
  return html`${actions.includes('delay') && ticket.delay
    ? button({ kind: 'plain', text: t('delay', { count: ticket.delay.minutes }), onPress: () => send({ type: 'ask', about: 'delay' }), focus: 'delay' })
    : nothing}
  ${actions.includes('leave') ? button({ kind: 'link', text: t('leave'), onPress: () => send({ type: 'ask', about: 'leave' }), focus: 'leave' }) : nothing}`;
}

/** Those who are before one, drawn as people between the counters and oneself; a long queue is told in a number. */
function people({ t, f }: RoomView, ahead: number): TemplateResult {
  const drawn = Math.min(ahead, 6);
  const boxes = [...new Array<undefined>(drawn)].map(() => html`<i></i>`);
  return html`<div class="line" role="img" aria-label=${t('ticket.line', { people: ahead ? t('people', { count: ahead }) : t('queue.nobody') })}>
    <span class="desk">${t('ticket.desk')}</span><i class="served"></i>${boxes}${ahead > drawn ? html`<span class="rest num">+${f.number(ahead - drawn)}</span>` : nothing}
    <b class="you">${t('ticket.you')}</b>
  </div>`;
}

/** Place, and when: a range of clock times, since nobody knows the minute. */
function standing(view: RoomView, ticket: Ticket): TemplateResult | typeof nothing {
  const { state, t, f } = view;
  const { place } = ticket;
  if (!place) return nothing;
  const wait = waitOf(place, state.now);
  return html`<dl class="pair">
      <div><dt>${t('ticket.ahead')}</dt><dd class="big">${place.ahead ? t('people', { count: place.ahead }) : t('ticket.next')}</dd></div>
      ${place.from !== undefined && place.to !== undefined
        ? html`<div><dt>${t('ticket.expect')}</dt><dd class="big num">${f.timeRange(place.from, place.to, zoneOf(state))}</dd></div>`
        : nothing}
    </dl>
    <div class="stack tight">
      ${people(view, place.ahead)}
      <p class="muted small">${wait ? t('ticket.wait', wait) : t('ticket.unknown')} ${place.ahead > 2 && wait ? t('ticket.away') : nothing}</p>
    </div>`;
}

function booking(view: RoomView, ticket: Ticket): TemplateResult | typeof nothing {
  const { state, t, f } = view;
  const { start, arrive } = ticket;
  if (ticket.status !== 'booked' || start === undefined) return nothing;
  return html`<dl class="pair"><div><dt>${t('booked.when')}</dt><dd class="big">${f.date(dateInZone(start, zoneOf(state)), 'day')}${f.dir === 'rtl' ? '،' : ','} <span class="num">${clock(view, start)}</span></dd></div></dl>
    ${arrive ? html`<p class="muted small">${t(state.now < arrive.from ? 'booked.early' : 'booked.here', { from: clock(view, arrive.from), to: clock(view, arrive.to) })}</p>` : nothing}`;
}

/** The paper itself: number, place, and the code that opens it on a telephone (QT4). */
function paper(view: RoomView, ticket: Ticket): TemplateResult {
  const { t, level, local } = view;
  const { qr } = local;
  return html`<div class="ticket" part="ticket" role="group" aria-labelledby="number">
    <div class="face">
      <div>
        <p class="muted">${t('ticket.yours', { purpose: ticket.purpose.name })}</p>
        ${heading({ level, id: 'number', look: 'number', part: 'title', focus: 'title', text: number(ticket) })}
      </div>
      ${booking(view, ticket)} ${standing(view, ticket)}
      <p class="small">${whereTo(view, ticket.office)}</p>
    </div>
    <div class="stub">
      ${qr
        ? html`<svg class="qr" part="qr" viewBox="0 0 ${qr.size} ${qr.size}" role="img" aria-label=${t('ticket.qr')} shape-rendering="crispEdges"><path d=${qr.path}></path></svg>`
        : html`<span class="qr sk"></span>`}
      <p class="muted small">${t('ticket.qr.text')}</p>
    </div>
  </div>`;
}

/** What to have at hand (ST4). */
export function bring({ t, level }: RoomView, { bring: things, code }: Ticket): TemplateResult | typeof nothing {
  if (!things.length && !code) return nothing;
  return html`<div class="stack tight">
    ${heading({ level: below(level), text: t('bring.title') })}
    <ul class="bring" role="list">
      ${code ? html`<li><span>${t('bring.code')} <b class="code" translate="no">${code}</b></span></li>` : nothing}
      ${things.map((thing) => html`<li><span>${thing}</span></li>`)}
    </ul>
  </div>`;
}

/** @param main whether nothing else is the main thing to do */
function alerts({ t, local, alert }: RoomView, main: boolean): TemplateResult {
  if (local.alerts === 'off') return button({ kind: main ? 'primary' : 'plain', icon: bellIcon, text: t('alerts'), onPress: alert, focus: 'alerts' });
  return html`<p class="muted">${icon(bellIcon)} ${t(`alerts.${local.alerts}`)}</p>`;
}

/** Waiting, here or at home. */
function waiting(view: RoomView, ticket: Ticket): TemplateResult {
  const { t, state } = view;
  const actions = ticketActions(ticket, state.now);
  return html`<div class="headline">
      <p class="step" part="step">${freshness(view)}</p>
    </div>
    ${lineNotice(view, false)} ${paper(view, ticket)} ${problemNotice(view)}
    <div class="actions">
      ${deed(view, 'arrive', actions)} ${alerts(view, !actions.includes('arrive'))} ${lateAndLeave(view, ticket, actions)}
    </div>
    <div class="row">
      ${toCalendar(view, ticket)}
      ${button({ kind: 'plain', slim: true, icon: printIcon, text: t('ticket.print'), onPress: () => window.print(), focus: 'print' })}
    </div>
    ${bring(view, ticket)}`;
}

/** The only filled panel of the library: where to go, as large as the number. */
function called(view: RoomView, ticket: Ticket): TemplateResult {
  const { t, level, state } = view;
  const { counter, until } = ticket;
  const actions = ticketActions(ticket, state.now);
  const coming = state.coming !== undefined && state.coming === ticket.called;
  return html`${lineNotice(view)}
    <div class="called" part="called" role="alert">
      <p>${t('called.turn')} <b>${number(ticket)}</b></p>
      ${heading({ level, look: 'window', part: 'title', focus: 'title', text: counter?.name ?? t('called.title') })}
      <p>${counter?.where ? `${counter.where}. ` : nothing}${until === undefined ? nothing : t('called.until', { time: clock(view, until) })}</p>
      ${coming ? html`<p>${t('coming.done')}</p>` : deed(view, 'coming', actions)}
    </div>
    ${problemNotice(view)} ${bring(view, ticket)}
    <div class="actions">${lateAndLeave(view, ticket, coming ? [] : actions)}</div>`;
}

function missed(view: RoomView, ticket: Ticket): TemplateResult {
  const { t, state, level, send } = view;
  const actions = ticketActions(ticket, state.now);
  const back = actions.includes('rejoin');
  const title = ticket.called === undefined ? t('missed.late') : t('missed.title', { time: clock(view, ticket.called) });
  return html`${head({ level, title, step: ticketStep(view, ticket) })} ${lineNotice(view)}
    ${back && ticket.until !== undefined
      ? notice({ title: t('missed.kept'), text: t('missed.until', { time: clock(view, ticket.until) }) })
      : notice({ kind: 'quiet', text: t('missed.lost') })}
    ${problemNotice(view)}
    <div class="actions">
      ${deed(view, 'rejoin', actions)}
      ${button({ kind: back ? 'link' : 'primary', text: t('missed.other'), onPress: () => send({ type: 'anew' }), focus: 'anew' })}
      ${back ? lateAndLeave(view, ticket, actions) : nothing}
    </div>`;
}

const ticketStep = ({ t }: RoomView, ticket: Ticket): string => t('ticket.step', { number: `\u2068${ticket.number}\u2069` });

/** Being served, and the ends of a ticket. */
function plain(view: RoomView, ticket: Ticket): TemplateResult {
  const { t, level, send } = view;
  const { status, counter, reason, code } = ticket;
  const known = status as 'serving' | 'served' | 'left' | 'cancelled';
  const over = status !== 'serving';
  return html`${head({ level, title: t(`${known}.title`), step: ticketStep(view, ticket), done: status === 'served' })}
    ${over ? nothing : lineNotice(view)} ${counter && !over ? html`<p class="lead">${counter.name}</p>` : nothing}
    ${reason ? html`<p><bdi>${reason}</bdi></p>` : nothing}
    <p>${t(`${known}.text`)}</p>
    ${code && status === 'served' ? html`<p>${t('bring.code')} <b class="code" translate="no">${code}</b></p>` : nothing}
    ${problemNotice(view)}
    ${over ? html`<div class="actions">${status === 'served' ? toCase(view, ticket) : nothing}${button({ kind: status === 'served' ? 'link' : 'primary', text: t('anew'), onPress: () => send({ type: 'anew' }), focus: 'anew' })}</div>` : nothing}`;
}

const looks = { booked: waiting, waiting, called, missed, serving: plain, served: plain, left: plain, cancelled: plain };

export function ticketStepView(view: RoomView): TemplateResult {
  const { state } = view;
  const { ticket, asking } = state;
  const { t } = view;
  if (!ticket) return html``;
  // What went wrong with an answer is told in the dialog: behind it nobody could come to it.
  const behind = asking ? { ...view, state: { ...state, problem: undefined } } : view;
  const known = state.wish && !isOver(ticket) ? notice({ kind: 'quiet', text: t('ticket.first') }) : nothing;
  return html`${known} ${looks[ticket.status](behind, ticket)} ${asking === 'delay' ? delayDialog(view, ticket) : nothing}
    ${asking === 'leave' ? leaveDialog(view, ticket) : nothing} ${helpLine(view)}`;
}

/** The link leads nowhere any more. */
export function linkLost(view: RoomView): TemplateResult {
  const { t, level, send } = view;
  return html`${head({ level, title: t('lost.title'), lead: t('lost.text') })}
    <div class="actions">${button({ text: t('anew'), onPress: () => send({ type: 'anew' }), focus: 'anew' })}</div>
    ${helpLine(view)}`;
}
