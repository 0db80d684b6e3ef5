import { card } from '../../../ui/styles/card.ts';
import { ways } from '../../../ui/styles/ways.ts';
import { RequestGate } from '../gate.ts';
import type { GateRoom } from './view.ts';

/** For those who file what takes a sign-in (RQ2). */
export const room: GateRoom = { acts: [], styles: [card, ways], make: (widget, flow, ask) => new RequestGate(widget, flow, ask) };
