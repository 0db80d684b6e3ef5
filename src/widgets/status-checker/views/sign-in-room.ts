import { ways } from '../../../ui/styles/ways.ts';
import { CabinetGate } from '../gate.ts';
import type { GateRoom } from './view.ts';

/** For those who sign in to see their own cases (ST3). */
export const room: GateRoom = { acts: [], styles: ways, make: (widget, flow) => new CabinetGate(widget, flow) };
