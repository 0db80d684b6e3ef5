import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../../../ui/button.ts';
import { head } from '../../../ui/head.ts';
import { busy } from '../../../ui/progress.ts';
import { helpLine } from './frame.ts';
import { problemNotice } from './problem.ts';
import type { RoomView } from './view.ts';

/** An appointment becomes a ticket; it was asked for where the appointment was seen, so nothing is asked here. */
export function checkInStep(view: RoomView): TemplateResult {
  const { state, t, level, send } = view;
  return html`${head({ level, title: t('checkIn.title') })} ${problemNotice(view)} ${state.write ? busy({ text: t('take.busy') }) : nothing}
    ${state.problem ? html`<div class="actions">${button({ kind: 'link', text: t('checkIn.other'), onPress: () => send({ type: 'anew' }), focus: 'anew' })}</div>` : nothing}
    ${helpLine(view)}`;
}
