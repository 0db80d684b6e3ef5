/** The way into a video call (AP13): not before its time, then a knock, then the staff opens the door. */
import type { WireMeeting } from '../../src/adapter/rest/wire.ts';
import type { AppointmentRow } from '../db.ts';
import { Problem, unknown } from '../problem.ts';
import { minute } from '../rules/civil-time.ts';
import { joinMinutes, own } from './appointments.ts';
import { findTown, iso, ok, type Context, type Reply } from './context.ts';

/** The staff of the mock lets in whoever has waited for so many milliseconds, or asked so many times. */
const patience = { ms: 8_000, polls: 3 };

export function meeting(context: Context): Reply<WireMeeting> {
  const row = callOf(context);
  if (row.knocked) row.knocked.polls += 1;
  return ok(render(context, row));
}

export function joinMeeting(context: Context): Reply<WireMeeting> {
  const row = callOf(context);
  const now = context.world.clock.now();
  if (row.status === 'cancelled' || now >= closes(row)) throw new Problem(410, 'meeting-ended');
  if (now < opens(row)) throw new Problem(409, 'too-early');
  row.knocked ??= { at: now, polls: 0 };
  return ok(render(context, row));
}

function callOf(context: Context): AppointmentRow {
  const row = own(context);
  if (row.slot.mode !== 'video') throw unknown('meeting');
  return row;
}

function opens({ slot }: AppointmentRow): number {
  return slot.start - joinMinutes * minute;
}

function closes({ slot }: AppointmentRow): number {
  return slot.end + 30 * minute;
}

function state({ world }: Context, row: AppointmentRow): WireMeeting['state'] {
  const now = world.clock.now();
  if (row.status === 'cancelled' || now >= closes(row)) return 'ended';
  // Also when the door could be knocked at: `opens` tells.
  if (!row.knocked) return 'early';
  const { at, polls } = row.knocked;
  return now - at >= patience.ms || polls >= patience.polls ? 'admitted' : 'waiting';
}

function render(context: Context, row: AppointmentRow): WireMeeting {
  const now = state(context, row);
  const { meetingOrigin } = findTown(context.world, row.slot.municipality);
  return {
    state: now,
    opens: iso(opens(row)),
    url: now === 'admitted' ? `${meetingOrigin}/${row.room}` : undefined,
    serverTime: iso(context.world.clock.now()),
  };
}
