import type { WireAppointment } from '../../src/adapter/rest/wire.ts';
import type { AppointmentRow, HoldRow, Slot } from '../db.ts';
import { writeMails } from '../outbox.ts';
import { Problem, unknown } from '../problem.ts';
import { randomCode } from '../random.ts';
import { detailsRequest, outcomeRequest, read } from '../requests.ts';
import { accepted } from '../rules/details.ts';
import type { World } from '../world.ts';
import { renderOffice, renderService } from './catalogue.ts';
import { findService, findTown, iso, languageFor, ok, type Context, type Reply } from './context.ts';
import { heldRow } from './holds.ts';
import { asksSignIn, demandSession } from './sessions.ts';

/** How long before its start a video call can be joined, in minutes (AP13). */
export const joinMinutes = 10;

export function book(context: Context): Reply<WireAppointment> {
  const { world } = context;
  if (asksSignIn(world)) demandSession(context);
  const { hold: holdId, answers, consents } = read(detailsRequest, context.body);
  const hold = heldRow(world, holdId);
  const town = findTown(world, hold.municipality);
  const details = accepted(findService(town, hold.service), hold.mode, answers, consents);
  hold.state = 'spent';
  const row: AppointmentRow = {
    ...details,
    reference: newReference(world),
    token: randomCode(world.random, 26),
    slot: slotOf(hold),
    status: 'booked',
    language: languageFor(context, town),
    room: randomCode(world.random, 16).toLowerCase(),
  };
  world.db.appointments.set(row.reference, row);
  writeMails(world, town, row, 'confirmation');
  return { ...ok(render(context, row), row.reference), status: 201 };
}

/** What became of a write, by the key that it was sent with: the key was made by the citizen's device and is known to nobody else. */
export function outcome(context: Context): Reply<WireAppointment> {
  const { key } = read(outcomeRequest, context.body);
  const row = context.world.db.appointments.get(context.world.db.keys.get(key)?.reference ?? '');
  if (!row && context.world.db.underWay.has(key)) throw new Problem(409, 'in-progress');
  if (!row) throw unknown('key');
  return ok(render(context, row));
}

export function appointment(context: Context): Reply<WireAppointment> {
  return ok(render(context, own(context)));
}

/** The new time is already held when the old one is given back: a citizen never stands without an appointment (AP12). */
export function reschedule(context: Context): Reply<WireAppointment> {
  const { world } = context;
  const row = changeable(context);
  const { hold: holdId, answers, consents } = read(detailsRequest, context.body);
  const hold = heldRow(world, holdId);
  if (hold.municipality !== row.slot.municipality || hold.service !== row.slot.service) {
    throw new Problem(422, 'invalid', { errors: [{ pointer: '/hold', code: 'other-service' }] });
  }
  const town = findTown(world, hold.municipality);
  const details = accepted(findService(town, hold.service), hold.mode, answers, consents);
  hold.state = 'spent';
  Object.assign(row, details, { slot: slotOf(hold), language: languageFor(context, town), knocked: undefined });
  writeMails(world, town, row, 'rescheduled');
  return ok(render(context, row), row.reference);
}

export function cancel(context: Context): Reply<WireAppointment> {
  const row = changeable(context);
  row.status = 'cancelled';
  writeMails(context.world, findTown(context.world, row.slot.municipality), row, 'cancelled');
  return ok(render(context, row), row.reference);
}

/**
 * The appointment that a token gives a right to.
 *
 * @throws Problem 401 without a token, 404 for a wrong one or an unknown reference alike
 */
export function own({ world, id, token }: Context): AppointmentRow {
  if (!token) throw new Problem(401, 'token-missing', {}, { 'WWW-Authenticate': 'Bearer' });
  const row = world.db.appointments.get(id);
  if (row?.token !== token) throw unknown('appointment');
  return row;
}

function changeable(context: Context): AppointmentRow {
  const row = own(context);
  if (row.status === 'cancelled' || row.slot.start <= context.world.clock.now()) throw new Problem(409, 'not-changeable');
  return row;
}

/** Short enough to be read out, and no count of how many appointments there are. */
function newReference({ db, random }: World): string {
  let reference: string;
  do reference = `${randomCode(random, 4)}-${randomCode(random, 4)}`;
  while (db.appointments.has(reference));
  return reference;
}

function slotOf({ municipality, service, mode, office, staff, assigned, start, end }: HoldRow): Slot {
  return { municipality, service, mode, office, staff, assigned, start, end };
}

function render(context: Context, row: AppointmentRow): WireAppointment {
  const { world } = context;
  const { slot } = row;
  const town = findTown(world, slot.municipality);
  const language = languageFor(context, town);
  const service = renderService(town, findService(town, slot.service), language);
  const office = town.offices.find(({ id }) => id === slot.office);
  return {
    reference: row.reference,
    token: row.token,
    status: row.status,
    municipality: town.id,
    service,
    mode: slot.mode,
    office: office && renderOffice(office, language),
    staff: service.staff.find(({ id }) => id === slot.staff),
    start: iso(slot.start),
    end: iso(slot.end),
    zone: town.zone,
    answers: row.answers,
    consents: [...row.consents],
    joinMinutes,
    serverTime: iso(world.clock.now()),
  };
}

