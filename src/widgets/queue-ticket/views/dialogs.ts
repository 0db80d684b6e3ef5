import { html, nothing, type TemplateResult } from 'lit';
import type { Standing, Ticket } from '../../../domain/queue.ts';
import { button } from '../../../ui/button.ts';
import { dialog } from '../../../ui/dialog.ts';
import { below } from '../../../ui/heading.ts';
import { zoneOf } from '../zone.ts';
import { problemNotice } from './problem.ts';
import type { RoomView } from './view.ts';

/** “10:43–10:56, 5 people” */
function told({ t, f, state }: RoomView, { ahead, from, to }: Standing): TemplateResult {
  const range = from !== undefined && to !== undefined ? f.timeRange(from, to, zoneOf(state)) : undefined;
  return html`${range ? html`<span class="num">${range}</span><br />` : nothing}<span>${t('ticket.ahead')}: ${ahead ? t('people', { count: ahead }) : t('queue.nobody')}</span>`;
}

/** The price is shown before it is paid: now, and then. */
export function delayDialog(view: RoomView, ticket: Ticket): TemplateResult {
  const { state, t, send, level } = view;
  const { delay, place } = ticket;
  if (!delay) return html``;
  return dialog({
    id: 'delay',
    level: below(level),
    title: t('delay.title', { count: delay.places }),
    body: html`<p>${t('delay.text')} ${t('delay.left', { count: delay.left })}</p>
      <dl class="answers">
        ${place ? html`<div><dt>${t('delay.now')}</dt><dd>${told(view, place)}</dd></div>` : nothing}
        <div><dt>${t('delay.then')}</dt><dd>${told(view, delay.leads)}</dd></div>
      </dl>
      ${problemNotice(view)}`,
    actions: html`${button({ text: t(state.write ? 'busy' : 'delay.yes'), onPress: () => send({ type: 'act', action: 'delay' }), focus: 'delay-yes' })}
      ${button({ kind: 'link', text: t('delay.no'), onPress: () => send({ type: 'keep' }), focus: 'delay-no' })}`,
    onClose: () => send({ type: 'keep' }),
  });
}

/** Asked once, with what it means. */
export function leaveDialog(view: RoomView, ticket: Ticket): TemplateResult {
  const { state, t, send, level } = view;
  return dialog({
    id: 'leave',
    level: below(level),
    title: t('leave.title'),
    body: html`<p>${t('leave.text', { number: `\u2068${ticket.number}\u2069` })}</p>
      ${problemNotice(view)}`,
    actions: html`${button({ kind: 'danger', text: t(state.write ? 'busy' : 'leave.yes'), onPress: () => send({ type: 'act', action: 'leave' }), focus: 'leave-yes' })}
      ${button({ kind: 'plain', text: t('leave.no'), onPress: () => send({ type: 'keep' }), focus: 'leave-no' })}`,
    onClose: () => send({ type: 'keep' }),
  });
}
