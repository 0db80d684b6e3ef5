import { html } from 'lit';
import { button } from '../../../ui/button.ts';
import { head } from '../../../ui/head.ts';
import { appointment } from '../../../ui/styles/appointment.ts';
import { card } from '../../../ui/styles/card.ts';
import { manage } from '../../../ui/styles/manage.ts';
import { result } from '../../../ui/styles/result.ts';
import { manageAct } from '../manage-act.ts';
import { takenAct } from '../taken-act.ts';
import { cancelDialog } from './cancel.ts';
import { checkIn } from './check-in.ts';
import { meetingStep } from './meeting.ts';
import { takenStep } from './taken.ts';
import { toCalendar } from './to-calendar.ts';
import type { ManageRoom, RoomView } from './view.ts';

/** The e-mail's link leads nowhere any more. */
function linkLostStep({ t, send, level }: RoomView) {
  return html`${head({ level, title: t('link.lost.title'), lead: t('link.lost') })}
    <div class="actions">${button({ text: t('link.new'), onPress: () => send({ type: 'anew' }), focus: 'primary' })}</div>
    <slot></slot>`;
}

/** What can be done with an appointment, and the call; also what few citizens come to, so that the others need not fetch it. */
export const room: ManageRoom = {
  styles: [card, result, appointment, manage],
  acts: [takenAct, manageAct],
  toCalendar,
  checkIn,
  cancelDialog,
  render(view) {
    switch (view.state.step) {
      case 'taken':
        return takenStep(view);
      case 'meeting':
        return meetingStep(view);
      default:
        return linkLostStep(view);
    }
  },
};
