import { expect } from '@open-wc/testing';
import { isNews, isOver, ticketActions, waitOf, type Ticket, type TicketStatus } from '../../src/domain/queue.ts';

const now = Date.parse('2026-11-23T08:30:00Z');
const minute = 60_000;

function ticket(more: Partial<Ticket> = {}): Ticket {
  return {
    id: 'K7QD-41XM',
    token: 'token',
    revision: 3,
    number: 'В 047',
    status: 'waiting',
    municipality: 'kryvyi-rih',
    zone: 'Europe/Kyiv',
    purpose: { id: 'collect', name: 'Collect a result' },
    office: { id: 'head', name: 'Head office', address: '', hours: { week: [], special: [] } },
    bring: [],
    updated: now,
    serverTime: now,
    ...more,
  };
}

const delay = { minutes: 10, places: 3, left: 2, leads: { ahead: 8 } };

describe('QT1 a ticket', () => {
  const all: readonly TicketStatus[] = ['booked', 'waiting', 'called', 'serving', 'served', 'missed', 'left', 'cancelled'];

  it('is over when it was served, left or cancelled, and not before', () => {
    expect(all.filter((status) => isOver(ticket({ status })))).to.deep.equal(['served', 'left', 'cancelled']);
  });

  const cases: readonly [string, Partial<Ticket>, readonly string[]][] = [
    ['booked, too early to check in', { status: 'booked', arrive: { from: now + minute, to: now + 20 * minute } }, ['leave']],
    ['booked, on the minute', { status: 'booked', arrive: { from: now, to: now + 20 * minute } }, ['arrive', 'leave']],
    ['booked, too late', { status: 'booked', arrive: { from: now - minute, to: now } }, ['leave']],
    ['booked, with no word of checking in', { status: 'booked' }, ['leave']],
    ['waiting', { delay }, ['delay', 'leave']],
    ['waiting, late too often already', { delay: { ...delay, left: 0 } }, ['leave']],
    ['waiting where nobody may be late', {}, ['leave']],
    ['called', { status: 'called', delay }, ['coming', 'delay', 'leave']],
    ['being served', { status: 'serving', delay }, []],
    ['served', { status: 'served', delay }, []],
    ['missed a moment ago', { status: 'missed', until: now + 1 }, ['rejoin', 'leave']],
    ['missed too long ago', { status: 'missed', until: now }, ['leave']],
    ['missed for good', { status: 'missed' }, ['leave']],
    ['left', { status: 'left', delay }, []],
    ['cancelled', { status: 'cancelled', delay }, []],
  ];
  for (const [name, more, actions] of cases) {
    it(`${name}: ${actions.join(', ') || 'nothing'} can be done`, () => expect(ticketActions(ticket(more), now)).to.deep.equal(actions));
  }
});

describe('QT1 news of a ticket', () => {
  it('is what has a later revision', () => {
    expect(isNews(undefined, ticket())).to.equal(true);
    expect(isNews(ticket(), ticket({ revision: 4 }))).to.equal(true);
    expect(isNews(ticket(), ticket())).to.equal(false);
    expect(isNews(ticket(), ticket({ revision: 2 }))).to.equal(false);
    expect(isNews(ticket(), ticket({ id: 'other', revision: 1 }))).to.equal(true);
  });
});

describe('QT1 the time to wait', () => {
  it('is a range that never goes below nothing', () => {
    expect(waitOf({ ahead: 5, from: now + 12 * minute, to: now + 25 * minute }, now)).to.deep.equal({ least: 12, most: 25 });
    expect(waitOf({ ahead: 5, from: now - 12 * minute, to: now - 5 * minute }, now)).to.deep.equal({ least: 0, most: 1 });
  });
  it('is not told where the office can tell none', () => {
    expect(waitOf({ ahead: 5 }, now)).to.equal(undefined);
    expect(waitOf({ ahead: 5, from: now }, now)).to.equal(undefined);
  });
});
