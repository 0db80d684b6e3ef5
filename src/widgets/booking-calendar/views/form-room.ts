import { html } from 'lit';
import { appointment as appointmentStyles } from '../../../ui/styles/appointment.ts';
import { card } from '../../../ui/styles/card.ts';
import { fields } from '../../../ui/styles/fields.ts';
import { form } from '../../../ui/styles/form.ts';
import { print } from '../../../ui/styles/print.ts';
import { result } from '../../../ui/styles/result.ts';
import { appointmentStep } from './appointment.ts';
import { detailsStep } from './details.ts';
import { confirmingStep, reviewStep } from './review.ts';
import type { Room } from './view.ts';

/** From the details on: what only a citizen who has chosen a time comes to see. */
export const room: Room = {
  styles: [fields, form, print, card, result, appointmentStyles],
  acts: [],
  render(view) {
    switch (view.state.step) {
      case 'details':
        return detailsStep(view);
      case 'review':
        return reviewStep(view);
      case 'confirming':
        return confirmingStep(view);
      case 'appointment':
        return appointmentStep(view);
      default:
        return html``;
    }
  },
};
