import { html, nothing, type TemplateResult } from 'lit';
import { own } from '../../../domain/request-definition.ts';
import type { Result, ServiceRequest } from '../../../domain/requests.ts';
import { dateInZone } from '../../../domain/zones.ts';
import { button, link } from '../../../ui/button.ts';
import { facts as factList } from '../../../ui/facts.ts';
import { head } from '../../../ui/head.ts';
import { below, heading } from '../../../ui/heading.ts';
import { checkIcon, icon } from '../../../ui/icons.ts';
import { printIcon } from '../../../ui/later-icons.ts';
import { notice } from '../../../ui/notice.ts';
import type { Fact } from '../../../ui/slip.ts';
import { definitionOf, deskOf } from '../state.ts';
import { answerText, code } from './finish.ts';
import { helpLine } from './help-line.ts';
import type { RoomView } from './view.ts';

function titleOf({ t }: RoomView, { state, result }: ServiceRequest): string {
  if (state === 'refused') return t('answer.refused.title');
  if (result) return t('answer.title');
  return t(state === 'answered' ? 'answer.reply.title' : 'answer.wait.title');
}

/** RQ9: the answer on its way, and then as a paper with its code. */
export function answerPlace(view: RoomView): TemplateResult {
  const { state, t, send, level } = view;
  const { request } = state;
  if (!request) return html``;
  const { result, number, check, inspection } = request;
  const waits = request.state === 'filed';
  const lead = waits ? t(check && !inspection && definitionOf(state)?.steps.some(({ kind }) => kind === 'property') ? 'answer.wait' : 'answer.later') : request.reason;
  return html`${head({ level, title: titleOf(view, request), lead: lead && html`<bdi>${lead}</bdi>`, done: request.state !== 'refused' })}
    ${waits && inspection ? visit(view, request, inspection) : nothing}
    ${result ? certificate(view, result) : nothing}
    ${number ? code(view, t('answer.number'), number) : nothing}
    ${request.payment?.tracking ? code(view, t('payment.tracking'), request.payment.tracking) : nothing}
    ${delivery(view)}
    ${request.stages.length && !result && request.state !== 'refused' ? stages(view, request) : nothing}
    <div class="row links">${button({ kind: 'link', text: t('answer.new'), onPress: () => send({ type: 'anew' }), focus: 'new' })}</div>
    ${helpLine(view)}`;
}

/** RQ10: when somebody comes to look. */
function visit({ t, f }: RoomView, { zone }: ServiceRequest, { start, end }: NonNullable<ServiceRequest['inspection']>): TemplateResult {
  const when = { date: f.date(dateInZone(start, zone), 'full'), time: f.timeRange(start, end, zone) };
  return notice({ kind: 'info', title: t('answer.visit.title'), text: t('answer.visit', when) });
}

/** VF7: the way to receive the result that was chosen in the request. */
function delivery(view: RoomView): TemplateResult | typeof nothing {
  const definition = definitionOf(view.state);
  const field = definition?.steps.flatMap(({ fields = [] }) => fields).find(({ id }) => id === definition.delivery);
  return field && view.state.request?.state !== 'refused' ? factList({ facts: [{ id: 'delivery', term: view.t('answer.delivery'), value: answerText(view, field) }] }) : nothing;
}

function stages({ t, f, level }: RoomView, request: ServiceRequest): TemplateResult {
  return html`${heading({ level: below(level), text: t('answer.stages') })}
    <ol class="timeline" role="list">${request.stages.map(
      (stage) => html`<li class=${stage.state} aria-current=${stage.state === 'now' ? 'step' : nothing}><span class="mark">${stage.state === 'done' ? icon(checkIcon) : nothing}</span>
        <div><p class="what">${stage.name}<span class="hidden"> (${t(`stage.${stage.state}`)})</span></p>
        <p class="muted small">${stage.date ? f.date(stage.date, 'full') : nothing}</p></div></li>`,
    )}</ol>`;
}

function certificate(view: RoomView, result: Result): TemplateResult {
  const { state, t, f, level, safe } = view;
  const origins = deskOf(state)?.documentOrigins;
  const url = result.url ? safe(result.url, origins && [location.origin, ...origins]) : undefined;
  const rows: Fact[] = [
    ...(result.about ? [{ id: own.property, term: t('property.code'), value: html`<bdi dir="ltr">${f.digits(result.about)}</bdi>` }] : []),
    { id: 'issued', term: t('answer.issued'), value: f.date(result.issued, 'full') },
    ...(result.expires ? [{ id: 'expires', term: t('answer.expires'), value: html`<b>${f.date(result.expires, 'full')}</b>` }] : []),
  ];
  return html`<div class="certificate" part="certificate" role="group" aria-label=${result.title}>
      <div><p class="muted">${deskOf(state)?.name}</p>${heading({ level: below(level), text: result.title })}</div>
      ${factList({ facts: rows })}
      ${code(view, t('answer.code'), result.code)}
      ${result.about ? html`<p class="small">${t('answer.code.note')}</p>` : nothing}
    </div>
    <div class="actions">
      ${url ? link({ kind: 'primary', href: url.href, text: url.origin === location.origin ? t('answer.pdf') : html`${t('answer.pdf')} · <bdi dir="ltr">${url.host}</bdi>`, newTab: t('newTab'), focus: 'primary' }) : nothing}
      ${button({ kind: 'plain', icon: printIcon, text: t('answer.print'), onPress: () => window.print(), focus: 'print' })}
    </div>`;
}

/** The link leads nowhere any more. */
export function lostPlace({ t, level, send }: RoomView): TemplateResult {
  return html`${head({ level, title: t('lost.title'), lead: t('lost') })}
    <div class="actions">${button({ text: t('answer.new'), onPress: () => send({ type: 'anew' }), focus: 'primary' })}</div><slot></slot>`;
}
