import { expect } from '@open-wc/testing';
import { half, minute, nine, quarter, typed } from '../drivers/flow-data.ts';
import { byLink, some, Visit } from '../drivers/flow-visit.ts';

describe('booking flow: a link from the e-mail', () => {
  it('see', async () => {
    const visit = await byLink('see');
    visit.at('appointment');
    expect(some(visit.state, 'fresh', 'asking', 'opening')).to.deep.equal({});
  });

  it('reschedule: the same form with what it says now', async () => {
    const visit = await byLink('reschedule');
    visit.at('time');
    expect(visit.state.moving?.reference).to.equal('REF-1');
    expect(visit.state.draft).to.deep.equal({ answers: typed, consents: ['privacy'] });
  });

  it('cancel: asks', async () => {
    const visit = await byLink('cancel');
    visit.at('appointment');
    expect(visit.state.asking).to.equal('cancel');
    expect(visit.town.called('cancel')).to.have.lengthOf(0);
  });

  it('join: to the door', async () => (await byLink('join', { mode: 'video' })).at('meeting'));

  it('join, of an appointment in person: only seen, as there is no call', async () => {
    const visit = await byLink('join', { mode: 'in-person' });
    visit.at('appointment');
    expect(visit.town.called('meeting')).to.have.lengthOf(0);
  });

  for (const todo of ['see', 'reschedule', 'cancel', 'join'] as const) {
    it(`${todo}, of a past or cancelled appointment: only seen`, async () => {
      const past = await byLink(todo, { mode: 'video', start: nine - 48 * 60 * minute, end: nine - 47 * 60 * minute });
      past.at('appointment');
      expect(past.state.asking).to.equal(undefined);
      const cancelled = await byLink(todo, { mode: 'video', status: 'cancelled' });
      cancelled.at('appointment');
      expect(some(cancelled.state, 'asking', 'moving')).to.deep.equal({});
    });
  }

  it('that leads nowhere, and a new booking from there', async () => {
    const visit = await byLink('see', {}, (town) => town.appointments.clear());
    visit.at('link-lost');
    await visit.press('anew');
    visit.at('time');
    expect(visit.town.called('municipality')).to.have.lengthOf(1);
  });

  it('of another municipality than the one that is fixed', async () => {
    const visit = await byLink('see', { municipality: 'elsewhere' });
    expect(visit.state.choice.municipality).to.equal('elsewhere');
    await visit.press('anew');
    expect(visit.state.choice.municipality).to.equal('chania');
  });
});

describe('booking flow: an appointment is moved', () => {
  it('by one call: the new time is held first, details can be edited', async () => {
    const visit = await byLink('reschedule');
    await visit.pick(half);
    await visit.send({ type: 'answer', field: 'matter', value: 'A wall' });
    await visit.press('next', 'confirm');
    visit.at('appointment');
    expect(some(visit.state, 'fresh', 'moving')).to.deep.equal({ fresh: 'rescheduled' });
    expect(visit.state.appointment).to.deep.include({ reference: 'REF-1', start: half, answers: { ...typed, matter: 'A wall' } });
    const writes = visit.town.calls.filter(({ key }) => key).map(({ name }) => name);
    expect(writes).to.deep.equal(['hold', 'reschedule']);
    expect(visit.town.booked).to.have.lengthOf(1);
    expect(visit.told).to.deep.equal(['rescheduled']);
  });

  it('and the answer is lost: found, moved once', async () => {
    const visit = await byLink('reschedule', {}, (town) => town.lose('reschedule'));
    await visit.pick(half);
    await visit.press('next', 'confirm');
    visit.at('appointment');
    expect(visit.state.fresh).to.equal('rescheduled');
  });

  it('and the time is taken meanwhile: alternatives, moved without another press, nothing new is booked', async () => {
    const visit = await byLink('reschedule', {}, (town) => town.fail('reschedule', 'conflict', { alternatives: [quarter] }));
    await visit.pick(half);
    await visit.press('next', 'confirm', 'take');
    visit.at('appointment');
    expect(visit.state.appointment).to.include({ reference: 'REF-1', start: quarter });
    expect(visit.town.called('book')).to.have.lengthOf(0);
  });

  it('or not after all: back to it, and the slot that was held is let go', async () => {
    const visit = await byLink('reschedule');
    await visit.pick(half);
    await visit.press('back', 'back');
    visit.at('appointment');
    expect(visit.state.moving).to.equal(undefined);
    expect(visit.town.called('releaseHold').map(({ body }) => body)).to.deep.equal(['h1']);
    await visit.clock.pass(9 * minute);
    expect(visit.said, 'no hold is spoken of where nothing is held').to.deep.equal([]);
  });
});

describe('booking flow: an appointment is cancelled', () => {
  it('once, after being asked', async () => {
    const visit = await new Visit().reach('appointment');
    await visit.press('ask-cancel');
    await visit.send({ type: 'cancel' }, { type: 'cancel' });
    visit.at('appointment');
    expect(some(visit.state, 'fresh', 'asking')).to.deep.equal({ fresh: 'cancelled' });
    expect(visit.town.called('cancel')).to.have.lengthOf(1);
    expect(visit.told).to.deep.equal(['booked', 'cancelled']);
  });

  it('or kept', async () => {
    const visit = await new Visit().reach('appointment');
    await visit.press('ask-cancel', 'keep', 'cancel');
    expect(visit.town.called('cancel')).to.have.lengthOf(0);
  });

  it('and the answer is lost: found', async () => {
    const visit = await byLink('cancel', {}, (town) => town.lose('cancel'));
    await visit.press('cancel');
    expect(visit.state.appointment?.status).to.equal('cancelled');
    expect(visit.state.fresh).to.equal('cancelled');
  });

  it('and the answer is lost, twice unsure, never done: still asked, and nothing is booked', async () => {
    const visit = await byLink('cancel', {}, (town) => town.fail('cancel', 'offline').fail('outcome', 'offline').fail('cancel', 'offline'));
    await visit.press('cancel');
    expect(visit.state.problem).to.include({ unsure: true });
    await visit.press('cancel');
    visit.at('appointment');
    expect(visit.state.asking).to.equal('cancel');
    await visit.press('cancel');
    expect(visit.state.appointment?.status).to.equal('cancelled');
    expect(new Set(visit.town.keys('cancel')).size).to.equal(1);
    expect(visit.town.called('book')).to.have.lengthOf(0);
  });

  it('unsure, kept, asked again: the old key is asked about first', async () => {
    const visit = await byLink('cancel', {}, (town) => town.lose('cancel').fail('outcome', 'offline'));
    await visit.press('cancel', 'keep', 'ask-cancel', 'cancel');
    expect(visit.state.appointment?.status).to.equal('cancelled');
    expect(visit.state.problem, 'not a refusal').to.equal(undefined);
  });

  it('unsure, kept, then moved: a cancelled appointment is not told to be moved', async () => {
    const visit = await byLink('cancel', {}, (town) => town.lose('cancel').fail('outcome', 'offline'));
    await visit.press('cancel', 'keep', 'move');
    await visit.pick(half);
    await visit.press('next', 'confirm');
    expect(visit.told).to.not.include('rescheduled');
  });
});

describe('booking flow: a video call', () => {
  it('early, waiting, admitted: looked at until the door opens', async () => {
    const visit = await byLink('join', { mode: 'video' });
    visit.at('meeting');
    expect(visit.town.called('meeting')).to.have.lengthOf(1);
    await visit.clock.pass(29 * minute);
    expect(visit.town.called('meeting'), 'no sooner than need be').to.have.lengthOf(1);
    await visit.clock.pass(nine - 9 * minute - visit.clock.time);
    await visit.press('join');
    expect(visit.town.called('joinMeeting')).to.have.lengthOf(1);
    visit.town.door = 'admitted';
    await visit.clock.pass(6000);
    expect(visit.state.meeting).to.deep.include({ locale: 'en' });
    expect(JSON.stringify(visit.state.meeting)).to.include('https://meet.example/room');
    const looks = visit.town.called('meeting').length;
    await visit.clock.pass(60 * minute);
    expect(visit.town.called('meeting'), 'nothing more to look for').to.have.lengthOf(looks);
  });

  it('that is open, before anybody knocks: not looked at every second', async () => {
    const visit = await byLink('join', { mode: 'video' });
    await visit.clock.pass(nine - 5 * minute - visit.clock.time);
    const before = visit.town.called('meeting').length;
    await visit.clock.pass(minute);
    expect(visit.town.called('meeting').length - before).to.be.at.most(15);
  });

  it('that has ended is not looked at again', async () => {
    const visit = await byLink('join', { mode: 'video' }, (town) => (town.door = 'ended'));
    await visit.clock.pass(60 * minute);
    expect(visit.town.called('meeting')).to.have.lengthOf(1);
  });

  it('is left: no more looks, and the appointment is there', async () => {
    const visit = await byLink('join', { mode: 'video' }, (town) => (town.door = 'waiting'));
    await visit.press('back');
    visit.at('appointment');
    const looks = visit.town.called('meeting').length;
    await visit.clock.pass(minute);
    expect(visit.town.called('meeting')).to.have.lengthOf(looks);
  });

  it('too early to be joined (409): said, and can be tried again', async () => {
    const visit = await byLink('join', { mode: 'video' }, (town) => town.fail('joinMeeting', 'conflict'));
    await visit.press('join');
    visit.at('meeting');
    expect(visit.state.problem?.failure.kind).to.equal('conflict');
    await visit.press('retry');
    expect(visit.state.problem).to.equal(undefined);
    expect(visit.town.called('joinMeeting')).to.have.lengthOf(2);
  });
});
