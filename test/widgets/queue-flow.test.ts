import { expect } from '@open-wc/testing';
import type { TicketStatus } from '../../src/domain/queue.ts';
import { minute, monday } from '../drivers/flow-data.ts';
import { QueueVisit } from '../drivers/queue-visit.ts';
import { ticket } from '../drivers/ticket-data.ts';

const collect = { type: 'choose', what: 'purpose', id: 'collect' } as const;

describe('QT3 taking a ticket', () => {
  it('asks what for, and goes on with nothing else', async () => {
    const visit = await new QueueVisit().arrives();
    expect(visit.state.step).to.equal('purpose');
    await visit.does({ type: 'now' });
    expect(visit.state.faults).to.deep.equal(['purpose']);
    expect(visit.state.attention.to).to.equal('summary');
    await visit.does(collect, { type: 'now' });
    expect(visit.state.step).to.equal('ticket');
    expect(visit.office.called('take')[0]?.body).to.deep.equal({ municipality: 'viza', office: 'head', purpose: 'collect', start: undefined, code: undefined });
  });

  it('says where a code is wrong, and sends nothing', async () => {
    const visit = await new QueueVisit().arrives();
    await visit.does(collect, { type: 'code', value: '48' }, { type: 'now' });
    expect(visit.state.faults).to.deep.equal(['code']);
    expect(visit.office.called('take')).to.have.length(0);
    await visit.does({ type: 'code', value: '№ 480-215' }, { type: 'now' });
    expect(visit.office.called('take')[0]?.body).to.include({ code: '480215' });
  });

  it('QT1 takes one for a day and time', async () => {
    const visit = await new QueueVisit().arrives();
    await visit.does(collect, { type: 'later' });
    expect(visit.state.step).to.equal('time');
    await visit.does({ type: 'next' });
    expect(visit.state.faults).to.deep.equal(['time']);
    const start = monday + 75 * minute;
    await visit.does({ type: 'day', date: '2026-11-23' }, { type: 'start', start }, { type: 'next' });
    expect(visit.office.called('take')[0]?.body).to.include({ start });
    expect(visit.state.ticket?.status).to.equal('booked');
  });

  it('a double press takes one ticket', async () => {
    const visit = await new QueueVisit().arrives();
    await visit.does(collect);
    await Promise.all([visit.does({ type: 'now' }), visit.does({ type: 'now' })]);
    expect(visit.office.called('take')).to.have.length(1);
  });

  it('a time that was taken meanwhile is struck, and the others are read anew', async () => {
    const visit = await new QueueVisit().arrives();
    await visit.does(collect, { type: 'later' });
    visit.office.fail('take', 'conflict');
    const start = monday + 60 * minute;
    await visit.does({ type: 'earliest', start });
    expect(visit.state.step).to.equal('time');
    expect(visit.state.gone).to.deep.equal([start]);
    expect(visit.state.problem?.failure.kind).to.equal('conflict');
    expect(visit.office.called('times').length).to.be.greaterThan(1);
    await visit.does({ type: 'start', start });
    expect(visit.state.start).to.equal(undefined);
  });

  it('a lost answer is asked for by its key, and no second ticket is taken', async () => {
    const visit = await new QueueVisit().arrives();
    visit.office.fail('take', 'offline', { done: true });
    await visit.does(collect, { type: 'now' });
    expect(visit.state.step).to.equal('ticket');
    expect(visit.office.called('take')).to.have.length(1);
    expect(visit.office.called('taken')[0]?.body).to.equal('s-1');
  });

  it('what can’t even be asked about is asked about first at the next press', async () => {
    const visit = await new QueueVisit().arrives();
    visit.office.fail('take', 'offline', { done: true }).fail('taken', 'offline');
    await visit.does(collect, { type: 'now' });
    expect(visit.state.problem?.unsure).to.equal(true);
    expect(visit.state.doubt).to.equal('s-1');
    await visit.does({ type: 'now' });
    expect(visit.state.step).to.equal('ticket');
    expect(visit.office.called('take')).to.have.length(1);
  });

  it('what was not done is taken with the next press', async () => {
    const visit = await new QueueVisit().arrives();
    visit.office.fail('take', 'offline');
    await visit.does(collect, { type: 'now' });
    expect(visit.state.problem?.failure.kind).to.equal('offline');
    await visit.does({ type: 'retry' });
    expect(visit.state.step).to.equal('ticket');
    expect(new Set(visit.office.called('take').map(({ key }) => key)).size).to.equal(1);
  });

  it('a reload finds the ticket that was being taken', async () => {
    const visit = new QueueVisit({ doubt: 'gone-before' });
    await visit.arrives();
    expect(visit.office.called('taken')[0]?.body).to.equal('gone-before');
    expect(visit.state.step, 'nothing was taken').to.equal('purpose');
  });
});

describe('QT4 a ticket’s link', () => {
  it('opens it', async () => {
    const visit = new QueueVisit({ opening: { id: 'K7QD41XM', token: 'secret' } });
    visit.office.ticket = ticket();
    await visit.arrives();
    expect(visit.state.step).to.equal('ticket');
    expect(visit.state.ticket?.number).to.equal('В 047');
  });

  it('that leads nowhere says so', async () => {
    const visit = await new QueueVisit({ opening: { id: 'K7QD41XM', token: 'wrong' } }).arrives();
    expect(visit.state.step).to.equal('link-lost');
    await visit.does({ type: 'anew' });
    expect(visit.state.step).to.equal('purpose');
  });
});

describe('4.1.3 what is said of a ticket', () => {
  const said = (visit: QueueVisit) => [visit.state.said?.n ?? 0, visit.state.said?.what, visit.state.said?.urgent];

  it('a change of place at most every 30 seconds; what was passed over is said then', async () => {
    const visit = await new QueueVisit().waits();
    await visit.office.change({ place: { ahead: 4 } });
    const [first] = said(visit);
    expect(said(visit)).to.deep.equal([first, 'place', false]);
    for (const ahead of [3, 4, 3]) await visit.office.change({ place: { ahead } });
    expect(said(visit)[0]).to.equal(first);
    await visit.clock.pass(61_000);
    expect(said(visit)[0]).to.equal((first as number) + 1);
  });

  it('“you are next” at once, and so is a call', async () => {
    const visit = await new QueueVisit().waits();
    await visit.office.change({ place: { ahead: 1 } });
    await visit.office.change({ place: { ahead: 0 } });
    expect(said(visit).slice(1)).to.deep.equal(['place', true]);
    expect(visit.state.alarm?.what).to.equal('next');
    await visit.office.change({ status: 'called', place: undefined, counter: { name: 'Counter 4' } });
    expect(said(visit).slice(1)).to.deep.equal(['status', true]);
    expect(visit.state.alarm?.what).to.equal('called');
    expect(visit.state.happening).to.deep.include({ type: 'called', detail: { reference: 'В 047' } });
  });

  it('an hour of changes every ten seconds is spoken of twice a minute at most', async () => {
    const visit = await new QueueVisit().waits();
    const before = visit.state.said?.n ?? 0;
    for (let time = 0; time < 360; time++) {
      await visit.office.change({ place: { ahead: 100 + (time % 2) } });
      await visit.clock.pass(10_000);
    }
    expect((visit.state.said?.n ?? 0) - before).to.be.within(60, 121);
  });

  it('two before one’s turn it is time to come', async () => {
    const visit = await new QueueVisit().waits();
    await visit.office.change({ place: { ahead: 2 } });
    expect(visit.state.alarm?.what).to.equal('soon');
  });

  it('news that are none change nothing but the age', async () => {
    const visit = await new QueueVisit().waits();
    const before = visit.state;
    await visit.does({ type: 'news', news: { ticket: { ...ticket(), revision: 0, serverTime: monday - minute }, line: 'live' }, locale: 'en', at: monday });
    expect(visit.state.ticket).to.equal(before.ticket);
    expect(visit.state.said).to.equal(before.said);
    expect(visit.state.heard).to.equal(before.heard);
  });
});

describe('QT1 what can be done with a ticket', () => {
  it('late: the price is asked about, then paid once', async () => {
    const visit = await new QueueVisit().waits();
    await visit.does({ type: 'ask', about: 'delay' });
    expect(visit.state.asking).to.equal('delay');
    await visit.does({ type: 'act', action: 'delay' });
    expect(visit.state.asking).to.equal(undefined);
    expect(visit.state.ticket?.place?.ahead).to.equal(8);
    expect(visit.office.called('act')).to.have.length(1);
  });

  it('leaving: asked once, and then over, with nothing kept live', async () => {
    const visit = await new QueueVisit().waits();
    await visit.does({ type: 'ask', about: 'leave' }, { type: 'keep' }, { type: 'ask', about: 'leave' }, { type: 'act', action: 'leave' });
    expect(visit.state.ticket?.status).to.equal('left');
    const before = visit.office.calls.length;
    await visit.clock.pass(10 * minute);
    expect(visit.office.calls.length).to.equal(before);
  });

  it('a deed whose answer is lost is repeated by the same key', async () => {
    const visit = await new QueueVisit().waits();
    visit.office.fail('act', 'timeout', { done: true });
    await visit.does({ type: 'ask', about: 'leave' }, { type: 'act', action: 'leave' });
    await visit.does({ type: 'retry' });
    expect(new Set(visit.office.called('act').map(({ key }) => key)).size).to.equal(1);
    expect(visit.state.ticket?.status).to.equal('left');
  });

  it('a deed that came too late shows the ticket as it is', async () => {
    const visit = await new QueueVisit().waits();
    visit.office.fail('act', 'conflict');
    if (visit.office.ticket) visit.office.ticket = { ...visit.office.ticket, status: 'called', revision: 9 };
    await visit.does({ type: 'act', action: 'delay' });
    expect(visit.state.problem?.failure.kind).to.equal('conflict');
    expect(visit.state.ticket?.status).to.equal('called');
  });

  it('missed and recalled', async () => {
    const visit = await new QueueVisit().waits();
    await visit.office.change({ status: 'missed', place: undefined, until: monday + 30 * minute });
    await visit.does({ type: 'act', action: 'rejoin' });
    expect(visit.state.ticket?.status).to.equal('waiting');
  });

  it('a ticket for next week is looked at every ten minutes, and kept live once its time is near', async () => {
    const visit = await new QueueVisit().waits();
    const week = 7 * 24 * 60 * minute;
    await visit.office.change({ status: 'booked', start: monday + week, arrive: { from: monday + week - 30 * minute, to: monday + week } });
    const before = visit.office.calls.length;
    await visit.clock.pass(60 * minute);
    expect(visit.office.calls.length - before).to.be.within(5, 8);
    expect(visit.office.called('watch')).to.have.length(1);
  });
});

describe('every status × every event', () => {
  const statuses: readonly TicketStatus[] = ['booked', 'waiting', 'called', 'serving', 'served', 'missed', 'left', 'cancelled'];
  const events = [
    { type: 'choose', what: 'purpose', id: 'hand-in' },
    { type: 'choose', what: 'office', id: 'west' },
    { type: 'code', value: '1' },
    { type: 'now' },
    { type: 'later' },
    { type: 'next' },
    { type: 'back' },
    { type: 'start', start: monday },
    { type: 'earliest', start: monday },
    { type: 'day', date: '2026-11-23' },
    { type: 'not-done' },
    { type: 'opened', ticket: ticket({ id: 'another' }), locale: 'en', at: monday },
    { type: 'written', ticket: ticket({ id: 'another' }), locale: 'en', at: monday },
    { type: 'closed' },
    { type: 'failed', name: 'availability/a/b', failure: { kind: 'offline' }, locale: 'en' },
    { type: 'failed', name: 'live/x', failure: { kind: 'offline' }, locale: 'en' },
  ] as const;
  for (const status of statuses) {
    it(`a ticket that is ${status} is moved by none of what belongs elsewhere`, async () => {
      const visit = await new QueueVisit().waits();
      await visit.office.change({ status, until: undefined });
      for (const event of events) {
        const before = visit.state.ticket;
        await visit.does(event);
        expect(visit.state.step, event.type).to.equal('ticket');
        expect(visit.state.ticket, event.type).to.equal(before);
        expect(visit.state.write, event.type).to.equal(undefined);
      }
      expect(visit.office.called('take')).to.have.length(1);
    });
  }

  it('before there is a ticket, what belongs to one does nothing', async () => {
    const visit = await new QueueVisit().arrives();
    const before = visit.state;
    await visit.does(
      { type: 'ask', about: 'leave' },
      { type: 'keep' },
      { type: 'act', action: 'leave' },
      { type: 'refresh' },
      { type: 'anew' },
      { type: 'closed' },
      { type: 'news', news: { ticket: ticket(), line: 'live' }, locale: 'en', at: monday },
      { type: 'written', ticket: ticket(), locale: 'en', at: monday },
    );
    expect(visit.state).to.equal(before);
  });
});
