import { expect } from '@open-wc/testing';
import { some, Visit } from '../drivers/flow-visit.ts';
import { half, minute, nine, quarter, typed } from '../drivers/flow-data.ts';

describe('booking flow: a citizen books', () => {
  it('from the calendar to a reference, each call once', async () => {
    const visit = await new Visit().reach('appointment');
    visit.at('appointment');
    expect(visit.town.calls.map(({ name }) => name)).to.deep.equal(['municipality', 'services', 'availability', 'hold', 'book']);
    expect(visit.state.appointment).to.include({ reference: 'REF-1', start: nine });
    expect(some(visit.state, 'fresh', 'write', 'hold', 'problem')).to.deep.equal({ fresh: 'booked' });
    expect(visit.told).to.deep.equal(['booked']);
    expect(visit.town.called('book')[0]?.body).to.deep.equal({ hold: 'h1', answers: typed, consents: ['privacy'] });
  });

  it('by one press on the earliest time', async () => {
    const visit = await new Visit().reach('time');
    await visit.send({ type: 'earliest', start: nine });
    visit.at('details');
    expect(some(visit.state, 'start', 'day')).to.deep.equal({ start: nine, day: '2026-11-03' });
  });

  it('once, although Confirm is pressed twice before any answer', async () => {
    const visit = await new Visit().reach('review');
    await visit.send({ type: 'confirm' }, { type: 'confirm' });
    await visit.send({ type: 'confirm' });
    expect(visit.town.keys('book')).to.have.lengthOf(1);
    expect(visit.town.booked).to.have.lengthOf(1);
  });

  it('and holds one slot, although Continue is pressed twice', async () => {
    const visit = await new Visit().reach('time');
    await visit.send({ type: 'start', start: nine }, { type: 'next' }, { type: 'next' });
    expect(visit.town.called('hold')).to.have.lengthOf(1);
    visit.at('details');
  });

  it('not without a time, and not with faults', async () => {
    const visit = await new Visit().reach('time');
    await visit.press('next');
    visit.at('time');
    expect(visit.state.faults).to.deep.equal([{ field: 'time', code: 'choose' }]);
    await visit.pick();
    await visit.press('next');
    visit.at('details');
    expect(visit.state.faults.map(({ field, code }) => `${field} ${code}`)).to.deep.equal(['name required', 'email required', 'privacy consent']);
    expect(visit.state.attention.to).to.equal('summary');
  });

  it('again, with the contact details but neither matter nor consents', async () => {
    const visit = await new Visit().reach('details');
    await visit.send({ type: 'answer', field: 'matter', value: 'A wall' });
    await visit.press('next', 'confirm', 'anew');
    visit.at('time');
    expect(visit.state.draft).to.deep.equal({ answers: typed, consents: [] });
    await visit.pick(quarter);
    await visit.send({ type: 'consent', id: 'privacy', given: true });
    await visit.press('next', 'confirm');
    expect(visit.town.booked).to.have.lengthOf(2);
    expect(new Set(visit.town.keys('book')).size).to.equal(2);
    expect(visit.told).to.deep.equal(['booked', 'booked']);
  });
});

describe('booking flow: a time that is not offered any more (422)', () => {
  it('after a night before the calendar: struck, and the times are those of today', async () => {
    const visit = await new Visit().reach('time');
    await visit.send({ type: 'day', date: '2026-11-03' }, { type: 'start', start: nine });
    await visit.clock.pass(24 * 60 * minute);
    visit.town.fail('hold', 'invalid');
    await visit.press('next');
    visit.at('time');
    expect(visit.state.problem?.failure.kind).to.equal('invalid');
    expect(visit.state.start).to.equal(undefined);
    expect(visit.state.now, 'it is today by now').to.equal(visit.clock.time);
    await visit.press('retry');
    expect(visit.state.problem, 'the same is not sent again').to.equal(undefined);
    await visit.pick(nine + 24 * 60 * minute);
    visit.at('details');
    expect(visit.town.called('hold')).to.have.lengthOf(2);
  });

  it('while the form is filled in: back to the calendar, and what was typed stays', async () => {
    const visit = await new Visit().reach('review');
    visit.town.fail('hold', 'invalid');
    await visit.clock.pass(10 * minute);
    visit.at('time');
    expect(visit.state.attention.to).to.equal('problem');
    await visit.pick(half);
    await visit.press('next', 'confirm');
    visit.at('appointment');
    expect(visit.state.appointment?.answers).to.deep.equal(typed);
  });
});

describe('booking flow: someone else is quicker', () => {
  it('while the slot is taken from the calendar: alternatives, one press, details', async () => {
    const visit = await new Visit().reach('time');
    await visit.fill();
    visit.town.take(nine);
    await visit.pick(nine);
    visit.at('taken');
    expect(visit.state.taken).to.deep.equal({ start: nine, alternatives: [quarter, half, nine + 24 * 60 * minute], chosen: quarter, then: 'details' });
    expect(visit.state.gone).to.deep.equal([nine]);
    await visit.press('take');
    visit.at('details');
    expect(some(visit.state, 'start', 'draft')).to.deep.equal({ start: quarter, draft: { answers: typed, consents: ['privacy'] } });
  });

  it('while the booking is sent: take and booked, without another press', async () => {
    const visit = await new Visit().reach('review');
    visit.town.fail('book', 'conflict', { alternatives: [half, quarter] });
    await visit.press('confirm');
    visit.at('taken');
    expect(visit.state.taken).to.deep.include({ alternatives: [half, quarter], chosen: half, then: 'book' });
    await visit.send({ type: 'alternative', start: quarter });
    await visit.press('take');
    visit.at('appointment');
    expect(visit.state.appointment?.start).to.equal(quarter);
    expect(visit.town.booked).to.have.lengthOf(1);
    expect(new Set(visit.town.keys('book')).size, 'another slot is another intent').to.equal(2);
  });

  it('twice in a row: the lost ones are never offered again', async () => {
    const visit = await new Visit().reach('review');
    visit.town.fail('book', 'conflict', { alternatives: [quarter] }).fail('hold', 'conflict', { alternatives: [nine, half] });
    await visit.press('confirm', 'take');
    visit.at('taken');
    expect(visit.state.taken).to.deep.include({ start: quarter, alternatives: [half], chosen: half, then: 'book' });
    await visit.press('take');
    visit.at('appointment');
  });

  it('and the server names no alternatives: the nearest known ones are offered', async () => {
    const visit = await new Visit().reach('review');
    visit.town.fail('book', 'conflict');
    await visit.press('confirm');
    expect(visit.state.taken?.alternatives).to.deep.equal([quarter, half, nine + 24 * 60 * minute]);
  });

  it('and the citizen looks at the calendar again: fresh times, all answers', async () => {
    const visit = await new Visit().reach('review');
    visit.town.fail('book', 'conflict');
    await visit.press('confirm', 'calendar');
    visit.at('time');
    expect(visit.town.called('availability')).to.have.lengthOf(2);
    expect(visit.state.draft.answers).to.deep.equal(typed);
    expect(visit.state.start).to.equal(undefined);
    await visit.send({ type: 'start', start: nine });
    expect(visit.state.start, 'a struck slot can not be chosen').to.equal(undefined);
  });

  it('an alternative that fails to be held, then another one: Retry takes the one that is chosen now', async () => {
    const visit = await new Visit().reach('review');
    visit.town.fail('book', 'conflict', { alternatives: [quarter, half] }).fail('hold', 'offline');
    await visit.press('confirm', 'take');
    visit.at('taken');
    await visit.send({ type: 'alternative', start: half });
    await visit.press('retry', 'take');
    visit.at('appointment');
    expect(visit.state.appointment?.start).to.equal(half);
  });

  it('lets an earlier hold go when the next slot turns out to be taken', async () => {
    const visit = await new Visit().reach('details');
    visit.town.take(quarter);
    await visit.press('back');
    await visit.pick(quarter);
    visit.at('taken');
    expect(visit.town.called('releaseHold').map(({ body }) => body)).to.deep.equal(['h1']);
  });
});
