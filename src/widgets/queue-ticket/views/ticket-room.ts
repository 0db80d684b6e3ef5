import { answers } from '../../../ui/styles/answers.ts';
import { appointment } from '../../../ui/styles/appointment.ts';
import { calendar } from '../../../ui/styles/calendar.ts';
import { card } from '../../../ui/styles/card.ts';
import { fields } from '../../../ui/styles/fields.ts';
import { form } from '../../../ui/styles/form.ts';
import { print } from '../../../ui/styles/print.ts';
import { result } from '../../../ui/styles/result.ts';
import { ticket } from '../../../ui/styles/ticket.ts';
import { datesOf } from '../../month/dates.ts';
import { remember } from '../../remember.ts';
import { Alarm } from '../alarm.ts';
import { keepTicket } from '../keep.ts';
import { spokenOf } from '../spoken.ts';
import { ticketAct } from '../ticket-act.ts';
import { attendTo } from '../focus.ts';
import { carriedStep } from './carried.ts';
import { checkInStep } from './check-in.ts';
import { codeField } from './code-field.ts';
import { problemNotice } from './problem.ts';
import { linkLost, ticketStepView } from './ticket.ts';
import type { TicketRoom } from './view.ts';

export const room: TicketRoom = {
  // Those of the calendar too: put on at rest, they do not hold up the press that opens it.
  styles: [fields, card, result, appointment, print, answers, ticket, form, calendar],
  acts: [ticketAct],
  render(view) {
    switch (view.state.step) {
      case 'purpose':
        return carriedStep(view);
      case 'check-in':
        return checkInStep(view);
      case 'link-lost':
        return linkLost(view);
      default:
        return ticketStepView(view);
    }
  },
  remember,
  keep: keepTicket,
  spoken: spokenOf,
  alarm: () => new Alarm(),
  formats: datesOf,
  codeField,
  problem: problemNotice,
  attendTo,
  draw: async (link) => (await import('../qr.ts')).draw(link),
};
