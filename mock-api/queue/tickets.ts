import type { WireAvailability, WireQueues, WireTicket } from '../../src/adapter/rest/wire.ts';
import type { Instant, IsoDate } from '../../src/domain/dates.ts';
import { checkCode } from '../../src/domain/codes.ts';
import { isOver, type Standing } from '../../src/domain/queue.ts';
import { openNow } from '../../src/domain/opening-hours.ts';
import { invalid, Problem, unknown } from '../problem.ts';
import { randomCode, randomSequence } from '../random.ts';
import { outcomeRequest, queueTimesQuery, read, ticketRequest } from '../requests.ts';
import { findService, findTown, iso, languageFor, ok, type Context, type Reply } from '../resources/context.ts';
import { renderPlace } from '../resources/catalogue.ts';
import { addDays, dateIn, datesBetween, instantIn, minute, weekday } from '../rules/civil-time.ts';
import type { SeedMunicipality, SeedOffice, SeedPurpose } from '../seed/municipality.ts';
import { texts } from '../texts.ts';
import type { World } from '../world.ts';
import { change, early, givesWay, join, joinAfter, late, leaveLine, lineOf, standing } from './line.ts';
import type { QueueOperation } from './routes.ts';
import type { LineRow, TicketRow } from './rows.ts';

const closedEarly = texts(
  'Το γραφείο έκλεισε νωρίτερα σήμερα για τεχνικούς λόγους.',
  'Сьогодні офіс зачинено раніше з технічних причин.',
  'دفتر امروز به دلایل فنی زودتر بسته شد.',
  'The office closed early today for technical reasons.',
);
const counterName = texts('Γκισέ', 'Вікно', 'باجهٔ', 'Counter');

function queues(context: Context): Reply<WireQueues> {
  const { world } = context;
  const town = findTown(world, context.id);
  const language = languageFor(context, town);
  return ok({
    purposes: (town.purposes ?? []).map(({ id, name, more, code }) => ({ id, name: name[language], more: more?.[language], code })),
    lines: town.offices.map((office) => {
      const line = lineOf(world, town, office);
      const open = isOpen(world, town, office);
      return { office: office.id, open, ...(open ? wireStanding(standing(world, line, line.waiting.length)) : { ahead: 0 }) };
    }),
    serverTime: iso(world.clock.now()),
  });
}

/** Whether one can join the queue of an office now: the last hour is for those who wait already. */
function isOpen(world: World, town: SeedMunicipality, office: SeedOffice): boolean {
  const now = world.clock.now();
  const week = office.hours?.week;
  if (!week || world.scenario === 'queue-closed' || town.holiday(dateIn(town.zone, now))) return false;
  return openNow({ week, special: [] }, town.zone, now) !== undefined;
}

function wireStanding({ ahead, from, to }: Standing): { ahead: number; from?: string; to?: string } {
  return { ahead, from: from === undefined ? undefined : iso(from), to: to === undefined ? undefined : iso(to) };
}

/** Starts of a date at an office, less what others and tickets of this world have taken. */
function startsOn(world: World, town: SeedMunicipality, office: SeedOffice, date: IsoDate): Instant[] {
  if (town.holiday(date) || world.scenario === 'empty') return [];
  const random = randomSequence(`${world.seed}/${town.id}/${office.id}/${date}`);
  const full = random() < 0.1;
  const taken = [...world.db.tickets.values()].filter((row) => row.office === office.id && !isOver(row)).map(({ start }) => start);
  const starts: Instant[] = [];
  for (const { from, to } of office.hours?.week[weekday(date)] ?? []) {
    for (let at = from; at + town.step <= to; at += town.step) {
      const start = instantIn(town.zone, date, at);
      if (random() < 0.5 && !full && start > world.clock.now() && !taken.includes(start)) starts.push(start);
    }
  }
  return starts;
}

function queueTimes(context: Context): Reply<WireAvailability> {
  const { world } = context;
  const town = findTown(world, context.id);
  const asked = read(queueTimesQuery, Object.fromEntries(context.query));
  const office = findOffice(town, asked.office);
  findPurpose(town, asked.purpose);
  const [from, to] = [asked.from as IsoDate, asked.to as IsoDate];
  const opens = dateIn(town.zone, world.clock.now());
  const closes = addDays(opens, town.horizon);
  if (to < from || datesBetween(from, to).length > 100) throw invalid([{ pointer: '/to', code: 'span' }]);
  const language = languageFor(context, town);
  const on = (date: IsoDate) => (date < opens || date > closes ? [] : startsOn(world, town, office, date));
  const first = (dates: readonly IsoDate[]) => dates.flatMap(on)[0];
  const seconds = (at: Instant | undefined) => (at === undefined ? undefined : at / 1000);
  return ok({
    zone: town.zone,
    serverTime: iso(world.clock.now()),
    from,
    to,
    opens,
    closes,
    starts: datesBetween(from, to).flatMap(on).map((start) => start / 1000),
    closed: datesBetween(from, to)
      .filter((date) => town.holiday(date) ?? !office.hours?.week[weekday(date)]?.length)
      .map((date) => ({ date, holiday: town.holiday(date)?.[language] })),
    earliest: seconds(first(datesBetween(opens, closes))),
    next: to < closes ? seconds(first(datesBetween(addDays(to, 1), closes))) : undefined,
  });
}

function findOffice(town: SeedMunicipality, id: string): SeedOffice {
  const office = town.offices.find((each) => each.id === id);
  if (!office) throw unknown('office');
  return office;
}

function findPurpose(town: SeedMunicipality, id: string): SeedPurpose {
  const purpose = town.purposes?.find((each) => each.id === id);
  if (!purpose) throw unknown('purpose');
  return purpose;
}

function takeTicket(context: Context): Reply<WireTicket> {
  const { world } = context;
  const town = findTown(world, context.id);
  const asked = read(ticketRequest, context.body);
  if ('appointment' in asked) return checkIn(context, town, asked.appointment);
  const office = findOffice(town, asked.office);
  const purpose = findPurpose(town, asked.purpose);
  if (asked.code !== undefined && (!purpose.code || checkCode(asked.code, purpose.code) !== 'ok')) throw invalid([{ pointer: '/code', code: 'code' }]);
  const start = asked.start === undefined ? undefined : Date.parse(asked.start);
  const line = lineOf(world, town, office);
  if (start === undefined) {
    if (!isOpen(world, town, office)) throw new Problem(409, 'queue-closed');
  } else if (!startsOn(world, town, office, dateIn(town.zone, start)).includes(start)) {
    throw new Problem(409, 'slot-taken', { alternatives: near(world, town, office, start) });
  }
  const row = give(world, line, town, office, { purpose: purpose.id, minutes: purpose.minutes ?? 10, code: asked.code, start });
  if (start === undefined) join(line, { id: row.id, minutes: row.minutes, since: world.clock.now() });
  return { ...ok(renderTicket(context, row), row.id), status: 201 };
}

/** An appointment becomes a ticket on its day; asked again, from whichever device, it is the same one. */
function checkIn(context: Context, town: SeedMunicipality, { reference, token }: { reference: string; token: string }): Reply<WireTicket> {
  const { world } = context;
  const made = world.db.appointments.get(reference);
  if (made?.token !== token || made.slot.municipality !== town.id) throw unknown('appointment');
  const { slot, status } = made;
  const now = world.clock.now();
  if (status === 'cancelled' || slot.mode !== 'in-person' || dateIn(town.zone, slot.start) !== dateIn(town.zone, now)) throw new Problem(409, 'not-today');
  const office = findOffice(town, slot.office ?? '');
  const service = findService(town, slot.service);
  const known = [...world.db.tickets.values()].find((row) => row.appointment === reference && row.start === slot.start && row.status !== 'left');
  const row = known ?? give(world, lineOf(world, town, office), town, office, { purpose: service.id, minutes: service.minutes, start: slot.start, appointment: reference });
  return { ...ok(renderTicket(context, row), row.id), status: 201 };
}

function give(world: World, line: LineRow, town: SeedMunicipality, office: SeedOffice, wanted: Pick<TicketRow, 'purpose' | 'minutes' | 'code' | 'start' | 'appointment'>): TicketRow {
  line.count += 1;
  const row: TicketRow = {
    ...wanted,
    id: randomCode(world.random, 8),
    token: randomCode(world.random, 26),
    number: `${office.counters?.letter ?? 'A'} ${String(line.count).padStart(3, '0')}`,
    municipality: town.id,
    office: office.id,
    status: wanted.start === undefined ? 'waiting' : 'booked',
    revision: 1,
    updated: world.clock.now(),
    delaysLeft: 2,
  };
  world.db.tickets.set(row.id, row);
  return row;
}

function near(world: World, town: SeedMunicipality, office: SeedOffice, start: Instant): string[] {
  const date = dateIn(town.zone, start);
  return datesBetween(date, addDays(date, 3))
    .flatMap((day) => startsOn(world, town, office, day))
    .sort((a, b) => Math.abs(a - start) - Math.abs(b - start))
    .slice(0, 3)
    .map(iso);
}

function ticketOutcome(context: Context): Reply<WireTicket> {
  const { key } = read(outcomeRequest, context.body);
  const row = context.world.db.tickets.get(context.world.db.keys.get(key)?.reference ?? '');
  if (!row && context.world.db.underWay.has(key)) throw new Problem(409, 'in-progress');
  if (!row) throw unknown('key');
  return ok(renderTicket(context, row));
}

/** The ticket that a token gives a right to. @throws Problem 401 without a token, 404 for a wrong one or an unknown id alike */
export function ownTicket({ world, id, token }: Context): TicketRow {
  if (!token) throw new Problem(401, 'token-missing', {}, { 'WWW-Authenticate': 'Bearer' });
  const row = world.db.tickets.get(id);
  if (row?.token !== token) throw unknown('ticket');
  return row;
}

/** A deed that fits the ticket as it is now; any other is refused. */
function act(does: (row: TicketRow, line: LineRow, now: Instant) => boolean) {
  return (context: Context): Reply<WireTicket> => {
    const { world } = context;
    const row = ownTicket(context);
    const town = findTown(world, row.municipality);
    const line = lineOf(world, town, findOffice(town, row.office));
    if (!does(row, line, world.clock.now())) throw new Problem(409, 'not-changeable');
    return ok(renderTicket(context, row), row.id);
  };
}

const arrive = act((row, line, now) => {
  if (row.status !== 'booked' || row.start === undefined || now < row.start - early || now > row.start + late) return false;
  change(row, now, { status: 'waiting' });
  // Who has a time goes before those who came without one a quarter of an hour before it.
  join(line, { id: row.id, minutes: row.minutes, since: Math.min(now, row.start - late) });
  return true;
});

const delay = act((row, line, now) => {
  const at = line.waiting.findIndex(({ id }) => id === row.id);
  if (!row.delaysLeft || (row.status !== 'called' && at < 0)) return false;
  leaveLine(line, row.id);
  joinAfter(line, row, Math.max(0, at) + givesWay);
  row.delaysLeft -= 1;
  change(row, now, { status: 'waiting' });
  return true;
});

const coming = act((row, line, now) => {
  const counter = line.counters.find(({ calling }) => calling?.id === row.id);
  if (!counter?.calling) return false;
  if (!counter.calling.coming) counter.free = now + minute;
  counter.calling.coming = true;
  return true;
});

const rejoin = act((row, line, now) => {
  if (row.status !== 'missed' || row.until === undefined || now >= row.until) return false;
  joinAfter(line, row, givesWay);
  change(row, now, { status: 'waiting' });
  return true;
});

const leave = act((row, line, now) => {
  if (isOver(row) || row.status === 'serving') return false;
  leaveLine(line, row.id);
  change(row, now, { status: 'left' });
  return true;
});

/** A ticket as its owner sees it, and nothing of anybody else's. */
export function renderTicket(context: Context, row: TicketRow): WireTicket {
  const { world } = context;
  const town = findTown(world, row.municipality);
  const office = findOffice(town, row.office);
  const purpose = row.appointment === undefined ? findPurpose(town, row.purpose) : findService(town, row.purpose);
  const language = languageFor(context, town);
  const line = lineOf(world, town, office);
  const { status, place, start, delaysLeft, until, called, counter } = row;
  const mayDelay = (status === 'waiting' || status === 'called') && delaysLeft > 0;
  const { hours, ...where } = renderPlace(world, town, office, language);
  return {
    id: row.id,
    token: row.token,
    revision: row.revision,
    number: row.number,
    status,
    municipality: town.id,
    zone: town.zone,
    purpose: { id: purpose.id, name: purpose.name[language] },
    office: { ...where, hours: hours ?? { week: [[], [], [], [], [], [], []], special: [] } },
    bring: (purpose.bring ?? []).map((text) => text[language]),
    code: row.code,
    start: start === undefined ? undefined : iso(start),
    arrive: status === 'booked' && start !== undefined ? { from: iso(start - early), to: iso(start + late) } : undefined,
    place: place && wireStanding(place),
    delay: mayDelay ? { minutes: 10, places: givesWay, left: delaysLeft, leads: wireStanding(standing(world, line, (place?.ahead ?? 0) + givesWay)) } : undefined,
    counter: counter === undefined ? undefined : { name: `${counterName[language]} ${new Intl.NumberFormat(language).format(counter)}`, where: office.counters?.where[language] },
    called: called === undefined ? undefined : iso(called),
    until: until === undefined ? undefined : iso(until),
    reason: status === 'cancelled' ? closedEarly[language] : undefined,
    updated: iso(row.updated),
    serverTime: iso(world.clock.now()),
  };
}

export const queueRules: Readonly<Record<QueueOperation, (context: Context) => Reply>> = {
  queues,
  queueTimes,
  takeTicket,
  ticketOutcome,
  ticket: (context) => ok(renderTicket(context, ownTicket(context))),
  // Answered as a stream by the server itself.
  ticketEvents: (context) => ok(renderTicket(context, ownTicket(context))),
  arrive,
  delay,
  coming,
  rejoin,
  leave,
};
