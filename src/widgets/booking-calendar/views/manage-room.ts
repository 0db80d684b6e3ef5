import { html } from 'lit';
import { button } from '../../../ui/button.ts';
import { head } from '../../../ui/head.ts';
import { appointment } from '../../../ui/styles/appointment.ts';
import { card } from '../../../ui/styles/card.ts';
import { manage } from '../../../ui/styles/manage.ts';
import { result } from '../../../ui/styles/result.ts';
import { manageAct } from '../manage-act.ts';
import { cancelDialog } from './cancel.ts';
import { checkIn } from './check-in.ts';
import { meetingStep } from './meeting.ts';
import { toCalendar } from './to-calendar.ts';
import type { ManageRoom, RoomView } from './view.ts';

/** The e-mail's link leads nowhere any more. */
function linkLostStep({ t, send, level }: RoomView) {
  return html`${head({ level, title: t('link.lost.title'), lead: t('link.lost') })}
    <div class="actions">${button({ text: t('link.new'), onPress: () => send({ type: 'anew' }), focus: 'primary' })}</div>
    <slot></slot>`;
}

/** What can be done with an appointment, and the call. */
export const room: ManageRoom = {
  styles: [card, result, appointment, manage],
  acts: [manageAct],
  toCalendar,
  checkIn,
  cancelDialog,
  render(view) {
    return view.state.step === 'meeting' ? meetingStep(view) : linkLostStep(view);
  },
};
