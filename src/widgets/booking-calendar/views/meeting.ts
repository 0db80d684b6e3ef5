import { html, nothing, type TemplateResult } from 'lit';
import type { Meeting } from '../../../domain/booking.ts';
import { dateInZone } from '../../../domain/zones.ts';
import { button, link } from '../../../ui/button.ts';
import { head } from '../../../ui/head.ts';
import { below, heading } from '../../../ui/heading.ts';
import { clockIcon } from '../../../ui/icons.ts';
import { cameraIcon } from '../../../ui/later-icons.ts';
import { notice } from '../../../ui/notice.ts';
import { busy } from '../../../ui/progress.ts';
import { valueOf } from '../../load.ts';
import { municipalityOf, readFailure } from '../questions.ts';
import { shownZone } from '../slots.ts';
import { checkDevices } from '../device-check.ts';
import { failureNotice } from '../../frame.ts';
import { helpLine } from './frame.ts';
import type { RoomView } from './view.ts';

/** Where the citizen stands before the call (AP13). */
function place(view: RoomView, meeting: Meeting): TemplateResult {
  const { state, t, f, send, safe, level } = view;
  const rank = below(level);
  if (meeting.state === 'early' && meeting.opens > state.now) {
    const zone = shownZone(state);
    const time = t('meeting.early', { time: f.time(meeting.opens, zone), date: f.date(dateInZone(meeting.opens, zone), 'day') });
    return notice({ kind: 'quiet', icon: clockIcon, text: time, focus: 'notice' });
  }
  if (meeting.state === 'waiting') {
    return html`${notice({ title: t('meeting.waiting.title'), level: rank, text: t('meeting.waiting'), focus: 'notice' })}${busy({ text: t('meeting.waiting.title') })}`;
  }
  if (meeting.state === 'ended') return notice({ kind: 'quiet', title: t('meeting.ended.title'), level: rank, text: t('meeting.ended'), focus: 'notice' });
  if (meeting.state === 'admitted') {
    const url = meeting.url ? safe(meeting.url, municipalityOf(state)?.meetingOrigins ?? []) : undefined;
    return url
      ? html`${notice({ kind: 'ok', title: t('meeting.admitted.title'), level: rank, focus: 'notice' })}
          <div class="actions">${link({ kind: 'primary', icon: cameraIcon, text: t('meeting.enter', { host: `\u2066${url.host}\u2069` }), href: url.href, newTab: t('newTab'), focus: 'enter' })}</div>`
      : notice({ kind: 'bad', text: t('meeting.noLink'), focus: 'notice' });
  }
  const joining = state.write?.kind === 'join';
  return html`${notice({ kind: 'ok', title: t('meeting.canJoin'), level: rank, focus: 'notice' })}
    <div class="actions">${button({ icon: cameraIcon, text: t(joining ? 'meeting.joining' : 'meeting.join'), onPress: () => send({ type: 'join' }), focus: 'primary' })}</div>`;
}

const advice = ['1', '2', '3', '4', '5', '6'] as const;

/** A look at one's own picture and a level of one's own voice; nothing leaves the device, nothing depends on it. */
function deviceCheck(view: RoomView): TemplateResult {
  const { t, level, local, setLocal } = view;
  const { state, camera, microphone, stream, stop } = local.check;
  const on = state === 'on';
  const toggle = () => {
    stop?.();
    if (on) setLocal({ check: { state: 'off' } });
    else checkDevices((check) => setLocal({ check }));
  };
  return html`<div class="stack">
    ${heading({ level: below(level), text: t('meeting.check') })}
    <p class="muted">${t('meeting.check.text')}</p>
    <div class="row">${button({ kind: 'plain', slim: true, icon: cameraIcon, text: t(on ? 'meeting.check.stop' : 'meeting.check'), onPress: toggle, focus: 'check' })}</div>
    ${state === 'asking' ? busy({ text: t('meeting.check.asking') }) : nothing}
    ${state === 'refused' ? notice({ kind: 'warn', text: t('meeting.check.refused') }) : nothing}
    ${state === 'absent' ? notice({ kind: 'quiet', text: t('meeting.check.absent') }) : nothing}
    ${on
      ? html`<p>${t(camera ? 'meeting.check.camera' : 'meeting.check.noCamera')}</p>
          ${camera ? html`<video class="self" aria-label=${t('meeting.check.video')} .srcObject=${stream ?? null} autoplay muted playsinline></video>` : nothing}
          <p>${t(microphone ? 'meeting.check.sound' : 'meeting.check.noSound')}</p>
          ${microphone ? html`<meter aria-label=${t('meeting.check.level')} min="0" max="100" .value=${local.check.level ?? 0}></meter>` : nothing}`
      : nothing}
  </div>`;
}

/** Before the call: when, advice (AP14), a check of the devices, the door (AP13). */
export function meetingStep(view: RoomView): TemplateResult {
  const { state, t, send, level } = view;
  const meeting = valueOf(state.meeting);
  const failure = state.problem?.failure ?? readFailure(state);
  return html`${head({ level, title: t('meeting.title'), back: { text: t('back'), onBack: () => send({ type: 'back' }) } })}
    ${failure ? failureNotice(view, failure) : nothing}
    ${meeting ? place(view, meeting) : failure ? nothing : busy({ text: t('loading') })}
    ${meeting?.state === 'ended'
      ? nothing
      : html`<div class="cols even">
          <div class="stack">
            ${heading({ level: below(level), text: t('meeting.advice') })}
            <ul class="bring" role="list">${advice.map((n) => html`<li><span>${t(`meeting.advice.${n}`)}</span></li>`)}</ul>
          </div>
          ${deviceCheck(view)}
        </div>`}
    ${helpLine(view)}`;
}
