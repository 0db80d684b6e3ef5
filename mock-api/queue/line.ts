/** A queue that moves with the clock: counters call, citizens come or don't, others join. The same seed gives the same queue. */
import type { Instant } from '../../src/domain/dates.ts';
import type { Standing, TicketStatus } from '../../src/domain/queue.ts';
import { randomSequence } from '../random.ts';
import { minute } from '../rules/civil-time.ts';
import type { SeedMunicipality, SeedOffice } from '../seed/municipality.ts';
import type { World } from '../world.ts';
import type { Counter, LineRow, TicketRow, Waiting } from './rows.ts';

/** How long a counter waits for whom it has called. */
export const grace = 5 * minute;
/** How long one can stand in the queue again after a missed call. */
export const returns = 30 * minute;
/** How many go first when a citizen is late or comes back. */
export const givesWay = 3;
/** How long before and after its time a ticket can be checked in. */
export const early = 30 * minute;
export const late = 15 * minute;
/** What is shown as usual for one citizen. */
const usual = 8;

/** Time at a counter of the nth of the others: 4 to 11 minutes. */
function othersMinutes(world: World, name: string, index: number): number {
  return 4 + Math.floor(randomSequence(`${world.seed}/${name}/${index}`)() * 8);
}

export function lineOf(world: World, town: SeedMunicipality, office: SeedOffice): LineRow {
  const name = `${town.id}/${office.id}`;
  const known = world.db.lines.get(name) ?? begin(world, name, office.counters?.count ?? 1);
  world.db.lines.set(name, known);
  play(world, name, known);
  return known;
}

function begin(world: World, name: string, counters: number): LineRow {
  const now = world.clock.now();
  const random = randomSequence(`${world.seed}/${name}`);
  const size = world.scenario === 'long-queue' ? 500 : 4 + Math.floor(random() * 4);
  const others = Array.from({ length: size }, (_, index): Waiting => ({ minutes: othersMinutes(world, name, index), since: now - (size - index) * minute }));
  return {
    time: now,
    waiting: others,
    counters: Array.from({ length: counters }, (_, index): Counter => ({ number: index + 1, free: now + Math.ceil(random() * 6 * minute) })),
    nextArrival: now + 5 * minute,
    count: 30 + Math.floor(random() * 20),
  };
}

/** Plays the queue up to now, event by event. */
function play(world: World, name: string, line: LineRow): void {
  const now = world.clock.now();
  for (;;) {
    const counter = [...line.counters].sort((a, b) => a.free - b.free)[0];
    const at = Math.min(counter?.free ?? Infinity, line.nextArrival);
    if (!counter || at > now) break;
    line.time = at;
    if (line.nextArrival < counter.free) {
      join(line, { minutes: othersMinutes(world, name, line.count + at / minute), since: at });
      line.nextArrival = at + 7 * minute;
    } else turn(world, line, counter, at);
  }
  line.time = now;
  for (const row of rowsOf(world, name)) {
    if (row.status === 'booked' && row.start !== undefined && now > row.start + late) change(row, now, { status: 'missed', until: now + returns });
    if (world.scenario === 'office-cancels' && (row.status === 'waiting' || row.status === 'booked')) {
      leaveLine(line, row.id);
      change(row, now, { status: 'cancelled' });
    }
    place(world, line, row);
  }
  push(world, name, line);
}

/** A counter is done with one and turns to the next. */
function turn(world: World, line: LineRow, counter: Counter, at: Instant): void {
  const { tickets } = world.db;
  const { calling, serving } = counter;
  counter.calling = undefined;
  counter.serving = undefined;
  const row = tickets.get(calling?.id ?? serving ?? '');
  if (row && calling?.coming) {
    change(row, at, { status: 'serving' });
    counter.serving = row.id;
    counter.free = at + row.minutes * minute;
    return;
  }
  if (row && calling) change(row, at, { status: 'missed', until: at + returns });
  if (row && serving) change(row, at, { status: 'served' });
  const next = line.waiting.shift();
  const called = tickets.get(next?.id ?? '');
  if (called) {
    counter.calling = { id: called.id, coming: false };
    counter.free = at + grace;
    change(called, at, { status: 'called', counter: counter.number, called: at, until: at + grace });
  } else counter.free = at + (next?.minutes ?? 1) * minute;
}

function rowsOf(world: World, name: string): TicketRow[] {
  return [...world.db.tickets.values()].filter(({ municipality, office }) => `${municipality}/${office}` === name);
}

/** Every change has the next revision. What belongs to the status before goes with it. */
export function change(row: TicketRow, at: Instant, to: { status: TicketStatus } & Partial<TicketRow>): void {
  Object.assign(row, { counter: undefined, until: undefined, place: undefined }, to, { revision: row.revision + 1, updated: at });
}

/** Where a ticket stands now; a new revision when that is another place, or when the time that was told has come. */
function place(world: World, line: LineRow, row: TicketRow): void {
  if (row.status !== 'waiting') return;
  const now = world.clock.now();
  const ahead = line.waiting.findIndex(({ id }) => id === row.id);
  const known = row.place;
  if (ahead < 0 || (known && known.ahead === ahead && (known.from === undefined || known.from > now))) return;
  row.place = standing(world, line, ahead);
  row.revision += 1;
  row.updated = now;
}

/** An honest range: as quick and as slow as such a queue may be. */
export function standing(world: World, line: LineRow, ahead: number): Standing {
  if (world.scenario === 'no-estimate') return { ahead };
  const now = world.clock.now();
  const next = Math.max(0, Math.min(...line.counters.map(({ free }) => free)) - now) / minute;
  const mean = (ahead * usual) / line.counters.length;
  const at = (minutes: number) => Math.ceil(now / minute + minutes) * minute;
  return { ahead, from: at(next * 0.5 + mean * 0.7), to: at(next + mean * 1.4 + 5) };
}

/** Behind all who have been there longer. */
export function join(line: LineRow, who: Waiting): void {
  const later = line.waiting.findIndex(({ since }) => since > who.since);
  line.waiting.splice(later < 0 ? line.waiting.length : later, 0, who);
}

/** Behind so many of those who wait, however long they have been there. */
export function joinAfter(line: LineRow, row: TicketRow, places: number): void {
  const before = line.waiting[places - 1] ?? line.waiting.at(-1);
  line.waiting.splice(places, 0, { id: row.id, minutes: row.minutes, since: before?.since ?? line.time });
}

export function leaveLine(line: LineRow, id: string): void {
  line.waiting = line.waiting.filter((each) => each.id !== id);
  for (const counter of line.counters) {
    if (counter.calling?.id !== id) continue;
    counter.calling = undefined;
    counter.free = line.time;
  }
}

/** Somebody with priority goes first, once, when a ticket of this world already knows its place. */
function push(world: World, name: string, line: LineRow): void {
  if (world.scenario !== 'position-rises' || line.pushed) return;
  const row = rowsOf(world, name).find((each) => each.place && each.updated < world.clock.now());
  if (!row) return;
  line.pushed = true;
  line.waiting.unshift({ minutes: 5, since: 0 }, { minutes: 5, since: 0 });
  place(world, line, row);
}
