import { expect } from '@open-wc/testing';
import { minute, monday } from '../drivers/flow-data.ts';
import { QueueVisit } from '../drivers/queue-visit.ts';

const collect = { type: 'choose', what: 'purpose', id: 'collect' } as const;
const keys = (visit: QueueVisit, name: 'act' | 'take') => visit.office.called(name).map(({ key }) => key);

describe('must show 6: what the server has refused', () => {
  it('a deed that is still possible is tried again by a new key: the answer to the old one is final', async () => {
    const visit = await new QueueVisit().waits();
    visit.office.fail('act', 'conflict');
    await visit.does({ type: 'ask', about: 'delay' }, { type: 'act', action: 'delay' });
    expect(visit.state.problem?.failure.kind).to.equal('conflict');
    expect(visit.office.called('watch'), 'the ticket is asked for anew').to.have.length(2);
    await visit.does({ type: 'retry' });
    expect(visit.state.ticket?.place?.ahead).to.equal(8);
    expect(visit.state.problem).to.equal(undefined);
    expect(new Set(keys(visit, 'act')).size).to.equal(2);
  });

  it('so it is when the deed itself is pressed again', async () => {
    const visit = await new QueueVisit().waits();
    visit.office.fail('act', 'conflict');
    await visit.does({ type: 'ask', about: 'delay' }, { type: 'act', action: 'delay' }, { type: 'act', action: 'delay' });
    expect(visit.state.ticket?.place?.ahead).to.equal(8);
    expect(new Set(keys(visit, 'act')).size).to.equal(2);
  });

  it('a deed that the ticket no longer allows is not sent again: what is so now is shown, and has the focus', async () => {
    const visit = await new QueueVisit().waits();
    visit.office.fail('act', 'conflict');
    if (visit.office.ticket) visit.office.ticket = { ...visit.office.ticket, status: 'serving', revision: 9 };
    await visit.does({ type: 'ask', about: 'delay' }, { type: 'act', action: 'delay' });
    expect(visit.state.ticket?.status).to.equal('serving');
    expect(visit.state.asking).to.equal(undefined);
    expect(visit.state.problem, 'why the press did nothing is still told').to.not.equal(undefined);
    expect(visit.state.said?.what).to.equal('status');
    const { n } = visit.state.attention;
    await visit.does({ type: 'retry' });
    expect(visit.state.problem).to.equal(undefined);
    expect(visit.state.attention).to.deep.equal({ to: 'title', n: n + 1 });
    expect(visit.office.called('act')).to.have.length(1);
  });

  it('nobody is asked about what can no longer be done', async () => {
    const visit = await new QueueVisit().waits();
    await visit.does({ type: 'ask', about: 'delay' });
    await visit.office.change({ delay: { minutes: 10, places: 3, left: 0, leads: { ahead: 8 } } });
    expect(visit.state.asking).to.equal(undefined);
  });

  it('a deed whose answer was lost, and which the ticket shows to be done, is no failure any more', async () => {
    const visit = await new QueueVisit().waits();
    visit.office.fail('act', 'timeout', { done: true });
    await visit.does({ type: 'ask', about: 'leave' }, { type: 'act', action: 'leave' });
    expect(visit.state.ticket?.status).to.equal('left');
    expect(visit.state.problem).to.equal(undefined);
    expect(visit.office.called('act')).to.have.length(1);
  });

  it('a queue that has just closed is looked at again at once, and not joined by trying again', async () => {
    const visit = await new QueueVisit().arrives();
    visit.office.fail('take', 'conflict');
    visit.office.open = false;
    await visit.does(collect, { type: 'now' });
    expect(visit.state.problem?.failure.kind).to.equal('conflict');
    expect(visit.office.called('queues')).to.have.length(2);
    await visit.does({ type: 'retry' });
    expect(visit.state.problem).to.equal(undefined);
    expect(visit.state.attention.to).to.equal('title');
    expect(visit.office.called('take')).to.have.length(1);
  });

  it('a queue that is open all the same is joined by trying again, by a new key', async () => {
    const visit = await new QueueVisit().arrives();
    visit.office.fail('take', 'conflict');
    await visit.does(collect, { type: 'now' }, { type: 'retry' });
    expect(visit.state.step).to.equal('ticket');
    expect(new Set(keys(visit, 'take')).size).to.equal(2);
  });

  it('a server that is still at it, when asked what became of a ticket, is asked again by the same key', async () => {
    const visit = await new QueueVisit().arrives();
    visit.office.fail('take', 'offline', { done: true });
    for (let time = 0; time <= 10; time++) visit.office.fail('taken', 'conflict');
    await visit.does(collect, { type: 'now' });
    await visit.clock.pass(20_000);
    expect(visit.state.problem?.unsure).to.equal(true);
    await visit.does({ type: 'retry' });
    expect(visit.state.step).to.equal('ticket');
    expect(new Set(keys(visit, 'take')).size).to.equal(1);
  });

  it('a server that says when to come back is not asked for the ticket before', async () => {
    const visit = await new QueueVisit().waits();
    visit.office.fail('act', 'rate-limited', { facts: { retryAfter: 30 } });
    await visit.does({ type: 'act', action: 'delay' });
    expect(visit.office.called('watch')).to.have.length(1);
  });
});

describe('must show 3: a ticket for another day', () => {
  const week = 7 * 24 * 60 * minute;
  const booked = { status: 'booked', start: monday + week, arrive: { from: monday + week - 30 * minute, to: monday + week } } as const;

  it('whose look failed is looked at again within two minutes, and the screen does not call itself live', async () => {
    const visit = await new QueueVisit().waits();
    await visit.office.change(booked);
    visit.office.fail('ticket', 'unavailable');
    await visit.does({ type: 'refresh' });
    expect(visit.state.line).to.equal('broken');
    const before = visit.office.called('ticket').length;
    for (let half = 0; half < 5; half++) await visit.clock.pass(30_000);
    expect(visit.state.line).to.equal('live');
    expect(visit.office.called('ticket').length - before).to.be.within(1, 2);
  });

  it('that is gone is said to be', async () => {
    const visit = await new QueueVisit().waits();
    await visit.office.change(booked);
    visit.office.fail('ticket', 'not-found');
    await visit.does({ type: 'refresh' });
    expect(visit.state.step).to.equal('link-lost');
  });
});

describe('4.1.3 after sleep', () => {
  it('an old place is not said: what is so by now comes first', async () => {
    const visit = await new QueueVisit().waits();
    await visit.office.change({ place: { ahead: 6 } });
    await visit.office.change({ place: { ahead: 5 } });
    const { said } = visit.state;
    expect(visit.state.unsaid).to.equal(true);
    visit.clock.late = 60 * minute;
    await visit.clock.pass(30_000);
    visit.clock.late = 0;
    expect(visit.state.said).to.equal(said);
    await visit.office.change({ place: { ahead: 1 } });
    expect(visit.state.said?.n).to.equal((said?.n ?? 0) + 1);
    expect(visit.state.unsaid).to.equal(false);
  });
});
