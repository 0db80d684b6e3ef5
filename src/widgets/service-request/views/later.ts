import { html, nothing, type TemplateResult } from 'lit';
import { dateInZone } from '../../../domain/zones.ts';
import { button } from '../../../ui/button.ts';
import { dialog } from '../../../ui/dialog.ts';
import { below, heading } from '../../../ui/heading.ts';
import { notice } from '../../../ui/notice.ts';
import { busy } from '../../../ui/progress.ts';
import { hasBegun } from '../keep-act.ts';
import { deskOf } from '../state.ts';
import { writeProblem } from './form.ts';
import type { RoomView } from './view.ts';

/** Where the request is opened again. Whoever has this address has the right to it, so that it is shown at a wish alone. */
function linkTo({ reference, token }: { readonly reference: string; readonly token: string }): string {
  return `${location.href.replace(/#.*/, '')}#civic-request=${reference}.${token}`;
}

/** The way to leave and come back: below every step, and with the answer. */
export function laterLine(view: RoomView): TemplateResult | typeof nothing {
  const { state, t, send } = view;
  if (state.place === 'lost' || !hasBegun(state) || state.leaving || state.write?.kind === 'submit') return nothing;
  return html`<div class="row links">${button({ kind: 'link', text: t(state.place === 'answer' ? 'keep.back' : 'keep.open'), onPress: () => send({ type: 'keep', open: true }), focus: 'keep' })}</div>
    ${state.keeping ? later(view) : nothing}`;
}

function later(view: RoomView): TemplateResult {
  const { state, t, level, send } = view;
  const { request } = state;
  const close = () => send({ type: 'keep', open: false });
  return dialog({
    id: 'later',
    level: below(level),
    title: t('keep.title'),
    body: request && !state.write && !state.problem
      ? html`<p>${t('keep.lead')}</p>${address(view, linkTo(request))}${state.place === 'step' ? onDevice(view) : nothing}`
      : state.problem ? writeProblem(view) : busy({ text: t('saving') }),
    actions: button({ text: t('keep.close'), onPress: close, focus: 'close' }),
    onClose: close,
  });
}

function address({ t, copied, copy }: RoomView, link: string): TemplateResult {
  return html`<p><span class="muted">${t('keep.link')}</span><br /><span class="address" dir="ltr" translate="no">${link}</span></p>
    <p>${button({ kind: 'plain', slim: true, text: t(copied === link ? 'answer.copied' : 'answer.copy'), onPress: () => copy(link), focus: 'copy' })}</p>`;
}

/** Nothing is kept silently, and what is kept can be removed. */
function onDevice({ state, t, level, send }: RoomView): TemplateResult {
  const { device } = state;
  const kept = device === 'on' || device === 'saving';
  return html`${heading({ level: below(below(level)), text: t('keep.device.title') })}
    <p role="status">${t(device === 'refused' ? 'keep.device.refused' : kept ? 'keep.device.kept' : device === 'off' ? 'keep.device.removed' : 'keep.device')}</p>
    <p>${button({ kind: 'plain', slim: true, text: t(kept ? 'keep.device.off' : 'keep.device.on'), onPress: () => send({ type: 'device', keep: !kept }), focus: 'device' })}</p>`;
}

/** What this tab has kept from before. */
export function keptNotice({ state, t, f, send }: RoomView): TemplateResult | typeof nothing {
  const { kept } = state;
  if (!kept || state.place !== 'step') return nothing;
  const zone = deskOf(state)?.zone ?? 'UTC';
  return notice({
    kind: 'info',
    title: t('kept.title'),
    text: t('kept', { date: f.date(dateInZone(kept.at, zone), 'full'), time: f.time(kept.at, zone) }),
    role: 'status',
    actions: html`${button({ kind: 'plain', slim: true, text: t('kept.resume'), onPress: () => send({ type: 'kept', resume: true }), focus: 'kept-resume' })}
      ${button({ kind: 'link', text: t('kept.remove'), onPress: () => send({ type: 'kept', resume: false }), focus: 'kept-remove' })}`,
  });
}
