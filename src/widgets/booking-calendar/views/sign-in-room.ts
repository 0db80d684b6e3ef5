import { html } from 'lit';
import { card } from '../../../ui/styles/card.ts';
import { fields } from '../../../ui/styles/fields.ts';
import { form } from '../../../ui/styles/form.ts';
import { ways } from '../../../ui/styles/ways.ts';
import { BookingGate } from '../gate.ts';
import { gateAct } from '../gate-act.ts';
import type { GateRoom } from './view.ts';

/** What only those come to see who book where the municipality wants them to sign in (AP15). */
export const room: GateRoom = {
  styles: [fields, form, card, ways],
  acts: [gateAct],
  make: (widget, flow) => new BookingGate(widget, flow),
  render: (view) => view.gate?.render(view) ?? html``,
};
