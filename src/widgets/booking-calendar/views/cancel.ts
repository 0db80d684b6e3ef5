import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../../../ui/button.ts';
import { dialog } from '../../../ui/dialog.ts';
import { below } from '../../../ui/heading.ts';
import { dayAndTime } from '../../month/times.ts';
import { shownZone } from '../slots.ts';
import { failureNotice } from '../../frame.ts';
import type { RoomView } from './view.ts';

/** Asked once, with what it means. */
export function cancelDialog(view: RoomView): TemplateResult {
  const { state, t, f, send, level } = view;
  const { appointment } = state;
  if (!appointment) return html``;
  const busy = state.write?.kind === 'cancel';
  return dialog({
    id: 'cancel',
    level: below(level),
    title: t('cancel.title'),
    body: html`<p>${t('cancel.text', { date: dayAndTime(f, appointment.start, shownZone(state)) })}</p>
      ${state.problem ? failureNotice(view, state.problem.failure, state.problem.unsure ? { title: t('unsure.title'), text: t('failure.offline') } : undefined) : nothing}`,
    actions: html`${button({ kind: 'danger', text: t(busy ? 'cancel.busy' : 'cancel.yes'), onPress: () => send({ type: 'cancel' }), focus: 'cancel-yes' })}
      ${button({ kind: 'plain', text: t('cancel.no'), onPress: () => send({ type: 'keep' }), focus: 'cancel-no' })}`,
    onClose: () => send({ type: 'keep' }),
  });
}
