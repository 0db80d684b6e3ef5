import { html } from 'lit';
import { gregorian } from '../../../domain/gregorian.ts';
import { formats } from '../../../i18n/format.ts';
import { appointment } from '../../../ui/styles/appointment.ts';
import { form } from '../../../ui/styles/form.ts';
import { ticket } from '../../../ui/styles/ticket.ts';
import { remember } from '../../remember.ts';
import { Alarm } from '../alarm.ts';
import { spokenOf } from '../spoken.ts';
import { ticketAct } from '../ticket-act.ts';
import { attendTo } from '../focus.ts';
import { codeField } from './code-field.ts';
import { problemNotice } from './problem.ts';
import { linkLost, ticketStepView } from './ticket.ts';
import type { TicketRoom } from './view.ts';

export const room: TicketRoom = {
  styles: [form, appointment, ticket],
  act: ticketAct,
  render: (view) => (view.state.step === 'link-lost' ? linkLost(view) : view.state.step === 'ticket' ? ticketStepView(view) : html``),
  remember,
  spoken: spokenOf,
  alarm: () => new Alarm(),
  async daysOf(locale) {
    const calendar = locale === 'fa' ? (await import('../../../domain/persian.ts')).persian : gregorian;
    const f = formats(locale, calendar);
    return { f, rules: { calendar, weekStart: f.weekStart, rtl: f.dir === 'rtl' } };
  },
  codeField,
  problem: problemNotice,
  attendTo,
  draw: async (link) => (await import('../qr.ts')).draw(link),
};
