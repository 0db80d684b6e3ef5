import { expect } from '@open-wc/testing';
import { QueueVisit } from '../drivers/queue-visit.ts';
import { ticket } from '../drivers/ticket-data.ts';

describe('QT3 what a citizen has in hand goes along', () => {
  it('ST1 carries a code over, which answers what one comes for', async () => {
    const visit = await new QueueVisit({ wish: { purpose: 'collect', code: '480215' } }).arrives();
    expect(visit.state.choice.purpose).to.equal('collect');
    await visit.does({ type: 'now' });
    expect(visit.office.called('take')[0]?.body).to.include({ purpose: 'collect', code: '480215' });
    expect(visit.state.ticket?.code).to.equal('480215');
  });

  it('ST1 takes a code over from a status checker, with its office', async () => {
    const visit = await new QueueVisit().arrives();
    await visit.does({ type: 'wish', wish: { purpose: 'collect', code: '480215', office: 'head' } });
    expect(visit.state).to.include({ step: 'purpose', carried: 'office', code: '480215' });
    expect(visit.state.choice).to.include({ purpose: 'collect', office: 'head' });
    await visit.does({ type: 'now' });
    expect(visit.office.called('take')[0]?.body).to.include({ office: 'head', purpose: 'collect', code: '480215' });
  });

  it('QT1 asks for a day and time at once, where nobody can join now', async () => {
    const visit = await new QueueVisit({ wish: { purpose: 'collect', code: '480215', office: 'west' } }).arrives();
    expect(visit.state).to.include({ step: 'time', code: '480215' });
    expect(visit.state.choice).to.include({ purpose: 'collect', office: 'west' });
    await visit.does({ type: 'back' });
    expect(visit.state.step).to.equal('purpose');
  });

  it('asks where, when the code does not say it', async () => {
    const visit = await new QueueVisit().arrives();
    await visit.does({ type: 'wish', wish: { purpose: 'collect', code: '480215' } });
    expect(visit.state).to.include({ step: 'purpose', carried: 'code' });
    await visit.does({ type: 'choose', what: 'office', id: 'west' }, { type: 'later' });
    expect(visit.state.step).to.equal('time');
    expect(visit.office.called('times')[0]?.body).to.include({ office: 'west', purpose: 'collect' });
  });

  it('what was brought along can be put aside for something else', async () => {
    const visit = await new QueueVisit({ wish: { purpose: 'collect', code: '480215', office: 'head' } }).arrives();
    await visit.does({ type: 'code', value: '480215' }, { type: 'choose', what: 'purpose', id: 'hand-in' }, { type: 'now' });
    expect(visit.office.called('take')[0]?.body).to.include({ purpose: 'hand-in', code: undefined });
  });

  it('a wish does not take the place of a ticket that is under way', async () => {
    const visit = await new QueueVisit().waits();
    await visit.does({ type: 'wish', wish: { purpose: 'collect', code: '480215' } });
    expect(visit.state.step).to.equal('ticket');
    expect(visit.state.ticket?.code).to.equal(undefined);
    // It is met when that ticket is over.
    await visit.does({ type: 'act', action: 'leave' }, { type: 'anew' });
    expect(visit.state).to.include({ step: 'purpose', code: '480215', wish: undefined });
  });

  it('a wish that finds a ticket of before that is over goes on', async () => {
    const visit = new QueueVisit({ opening: { id: 'K7QD41XM', token: 'secret' }, wish: { purpose: 'collect', code: '480215', office: 'head' } });
    visit.office.ticket = ticket({ status: 'served' });
    await visit.arrives();
    expect(visit.state).to.include({ step: 'purpose', code: '480215' });
  });

  it('a wish that finds a ticket under way shows that', async () => {
    const visit = new QueueVisit({ opening: { id: 'K7QD41XM', token: 'secret' }, wish: { purpose: 'collect', code: '480215' } });
    visit.office.ticket = ticket();
    await visit.arrives();
    expect(visit.state.step).to.equal('ticket');
    expect(visit.state.wish).to.include({ purpose: 'collect' });
  });
});

describe('an appointment becomes a check-in on its day', () => {
  const appointment = { reference: 'AB12-CD34', token: 'proof' };
  const wish = { purpose: 'check-in', appointment } as const;

  it('takes the ticket that it stands for, without another question', async () => {
    const visit = await new QueueVisit().arrives();
    await visit.does({ type: 'wish', wish });
    expect(visit.office.called('take').map(({ body }) => body)).to.deep.equal([{ municipality: 'viza', appointment, start: undefined }]);
    expect(visit.state).to.include({ step: 'ticket', wish: undefined });
  });

  it('by a link, and asks nothing about queues', async () => {
    const visit = await new QueueVisit({ wish }).arrives();
    expect(visit.state.step).to.equal('ticket');
    expect(visit.office.called('queues')).to.have.length(0);
  });

  it('a lost answer is asked for by its key', async () => {
    const visit = new QueueVisit({ wish });
    visit.office.fail('take', 'timeout', { done: true });
    await visit.arrives();
    expect(visit.state.step).to.equal('ticket');
    expect(visit.office.called('take')).to.have.length(1);
  });

  it('on another day it is refused; a second press is another question; the queue is open to who gives it up', async () => {
    const visit = new QueueVisit({ wish });
    visit.office.fail('take', 'conflict').fail('take', 'conflict');
    await visit.arrives();
    expect(visit.state).to.include({ step: 'check-in' });
    expect(visit.state.problem?.failure.kind).to.equal('conflict');
    await visit.does({ type: 'retry' });
    expect(new Set(visit.office.called('take').map(({ key }) => key)).size).to.equal(2);
    await visit.does({ type: 'anew' });
    expect(visit.state.step).to.equal('purpose');
  });

  it('what can’t be sent is sent again by the same key', async () => {
    const visit = new QueueVisit({ wish });
    visit.office.fail('take', 'offline');
    await visit.arrives();
    expect(visit.state.step).to.equal('check-in');
    await visit.does({ type: 'retry' });
    expect(visit.state.step).to.equal('ticket');
    expect(new Set(visit.office.called('take').map(({ key }) => key)).size).to.equal(1);
  });
});
