/** A slot is kept for ten minutes while a form is filled, and can be extended ten times (WCAG 2.2.1). */
import type { WireHold } from '../../src/adapter/rest/wire.ts';
import type { Instant } from '../../src/domain/dates.ts';
import type { HoldRow, Slot } from '../db.ts';
import { Problem, unknown } from '../problem.ts';
import { randomCode } from '../random.ts';
import { holdRequest, read } from '../requests.ts';
import { Places, type Wanted } from '../rules/capacity.ts';
import { minute } from '../rules/civil-time.ts';
import type { World } from '../world.ts';
import { wanted } from './availability.ts';
import { findService, findTown, iso, ok, type Context, type Reply } from './context.ts';

const extensions = 10;

export function hold({ world, id, body }: Context): Reply<WireHold> {
  const town = findTown(world, id);
  const asked = read(holdRequest, body);
  const start = Date.parse(asked.start);
  const sought = wanted(town, asked);
  const [assigned] = placesFor(world, sought, start);
  if (!assigned) throw slotTaken(world, sought, start);
  const { service, staff } = sought;
  world.db.count += 1;
  const row: HoldRow = {
    id: `hold-${world.db.count}-${randomCode(world.random, 20)}`,
    municipality: town.id,
    service: service.id,
    mode: asked.mode,
    // A video call has no place.
    office: asked.mode === 'in-person' ? (asked.office ?? service.offices[0]) : undefined,
    staff,
    assigned,
    start,
    end: start + service.minutes * minute,
    state: 'held',
    expires: world.clock.now() + lasting(world),
    extensions: 0,
  };
  world.db.holds.set(row.id, row);
  return { ...ok(render(world, row)), status: 201 };
}

export function extendHold({ world, id }: Context): Reply<WireHold> {
  const row = heldRow(world, id);
  if (row.extensions >= extensions) throw new Problem(410, 'hold-not-extendable');
  row.extensions += 1;
  row.expires = world.clock.now() + lasting(world);
  return ok(render(world, row));
}

export function releaseHold({ world, id }: Context): Reply<undefined> {
  const row = world.db.holds.get(id);
  if (row?.state === 'held') row.state = 'released';
  return { status: 204, value: undefined };
}

/**
 * A hold that is still good.
 *
 * @throws Problem 404 for one that never was, 410 for one that expired, was released or used
 */
export function heldRow(world: World, id: string): HoldRow {
  const row = world.db.holds.get(id);
  if (!row) throw unknown('hold');
  if (row.state !== 'held' || row.expires <= world.clock.now()) throw new Problem(410, 'hold-expired');
  return row;
}

/** The refusal of a time that is gone, with the nearest ones that are not. */
export function slotTaken(world: World, sought: Wanted, start: Instant): Problem {
  return new Problem(409, 'slot-taken', { alternatives: new Places(world, sought).near(start).map(iso) });
}

/** Makes a time go to other citizens, for scenarios: whoever could have served is busy from now on. */
export function giveAway(world: World, slot: Slot): Problem {
  const town = findTown(world, slot.municipality);
  const sought = { town, service: findService(town, slot.service), staff: slot.staff };
  for (const assigned of new Places(world, sought).staffAt(slot.start)) world.db.rivals.push({ ...slot, assigned });
  return slotTaken(world, sought, slot.start);
}

function placesFor(world: World, sought: Wanted, start: Instant): string[] {
  const places = new Places(world, sought);
  if (!places.isStart(start)) throw new Problem(422, 'invalid', { errors: [{ pointer: '/start', code: 'not-offered' }] });
  return places.staffAt(start);
}

function lasting({ scenario }: World): number {
  return (scenario === 'short-hold' ? 1 : 10) * minute;
}

function render(world: World, row: HoldRow): WireHold {
  return {
    id: row.id,
    start: iso(row.start),
    expires: iso(row.expires),
    extendable: row.extensions < extensions,
    serverTime: iso(world.clock.now()),
  };
}
