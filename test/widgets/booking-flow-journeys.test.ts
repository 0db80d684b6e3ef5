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

describe('booking flow: the slot is held', () => {
  it('and its end is spoken of at 5, 2 and 1 minutes', async () => {
    const visit = await new Visit().reach('details');
    await visit.clock.pass(9 * minute + 30_000);
    expect(visit.said).to.deep.equal(['hold-left 5', 'hold-left 2', 'hold-left 1']);
  });

  it('and spoken of once each, when timers ring late', async () => {
    const visit = await new Visit().reach('details');
    visit.clock.late = 400;
    await visit.clock.pass(4 * minute + 30_000);
    expect(visit.said, 'not a minute early').to.deep.equal([]);
    await visit.clock.pass(5 * minute);
    expect(visit.said).to.deep.equal(['hold-left 5', 'hold-left 2', 'hold-left 1']);
  });

  it('and held anew when the device has slept through its end', async () => {
    const visit = await new Visit().reach('details');
    visit.clock.late = 45 * minute;
    await visit.clock.pass(minute);
    visit.clock.late = 0;
    expect(visit.state.hold?.id).to.equal('h2');
    expect(visit.said).to.deep.equal(['hold-renewed 0']);
  });

  it('by the clock of the server, when the device is wrong by a day', async () => {
    const visit = new Visit();
    visit.clock.skew = -24 * 60 * minute;
    await visit.reach('details');
    await visit.clock.pass(5 * minute);
    expect(visit.said).to.deep.equal(['hold-left 5']);
    expect(visit.state.now).to.equal(visit.clock.time);
  });

  it('longer for the asking', async () => {
    const visit = await new Visit().reach('details');
    await visit.clock.pass(9 * minute);
    await visit.press('extend');
    expect(visit.state.hold?.expires).to.equal(visit.clock.time + 10 * minute);
    expect(visit.said.at(-1)).to.equal('hold-extended 0');
    await visit.clock.pass(4 * minute);
    expect(visit.said.at(-1), 'nothing to say yet').to.equal('hold-extended 0');
    await visit.clock.pass(minute);
    expect(visit.said.at(-1)).to.equal('hold-left 5');
  });

  it('anew, silently, when it has run out and is still free', async () => {
    const visit = await new Visit().reach('details');
    await visit.clock.pass(10 * minute);
    visit.at('details');
    expect(visit.town.called('hold')).to.have.lengthOf(2);
    expect(visit.state.hold?.id).to.equal('h2');
    expect(visit.state.problem).to.equal(undefined);
    expect(visit.said.at(-1)).to.equal('hold-renewed 0');
    expect(new Set(visit.town.keys('hold')).size).to.equal(2);
  });

  it('or it is taken by then, and what was typed stays', async () => {
    const visit = await new Visit().reach('details');
    visit.town.take(nine);
    await visit.clock.pass(10 * minute);
    visit.at('taken');
    expect(visit.state.draft.answers).to.deep.equal(typed);
    await visit.press('take');
    visit.at('details');
  });

  it('anew for a booking that finds it run out (410): booked once', async () => {
    const visit = await new Visit().reach('review');
    visit.town.fail('book', 'expired');
    visit.town.holds.clear();
    await visit.press('confirm');
    visit.at('appointment');
    expect(visit.town.called('hold')).to.have.lengthOf(2);
    expect(visit.town.booked).to.have.lengthOf(1);
  });

  it('anew once a press, not again and again', async () => {
    const visit = await new Visit().reach('review');
    visit.town.fail('book', 'expired').fail('book', 'expired');
    visit.town.holds.clear();
    await visit.press('confirm');
    visit.at('review');
    expect(visit.state.problem?.failure.kind).to.equal('expired');
    expect(visit.town.called('book')).to.have.lengthOf(2);
    visit.town.fail('book', 'expired');
    visit.town.holds.clear();
    await visit.press('confirm');
    visit.at('appointment');
  });

  it('and Confirm that comes while it is renewed books as soon as it is there', async () => {
    const visit = await new Visit().reach('review');
    const answer = visit.town.stall('hold');
    await visit.clock.pass(10 * minute);
    await visit.press('confirm');
    visit.at('review');
    answer();
    await visit.send();
    visit.at('appointment');
    expect(visit.town.called('hold')).to.have.lengthOf(2);
  });

  it('and a time chosen while it is renewed stays chosen', async () => {
    const visit = await new Visit().reach('details');
    const answer = visit.town.stall('hold');
    await visit.clock.pass(10 * minute);
    await visit.press('back');
    await visit.send({ type: 'start', start: half });
    answer();
    await visit.send();
    visit.at('time');
    expect(visit.state.start).to.equal(half);
  });

  it('until another is chosen: then the first is let go', async () => {
    const visit = await new Visit().reach('details');
    await visit.press('back');
    await visit.pick(half);
    visit.at('details');
    expect(visit.state.hold).to.include({ id: 'h2', start: half });
    expect(visit.town.called('releaseHold').map(({ body }) => body)).to.deep.equal(['h1']);
    expect(visit.state.letGo).to.deep.equal([]);
  });

  it('and used as it is when the same time is chosen again', async () => {
    const visit = await new Visit().reach('details');
    await visit.press('back', 'next');
    visit.at('details');
    expect(visit.town.called('hold')).to.have.lengthOf(1);
  });

  for (const [what, id] of [['staff', 's1'], ['office', 'hall']] as const) {
    it(`until another ${what} is wanted: let go`, async () => {
      const visit = await new Visit().reach('details');
      await visit.press('back');
      await visit.send({ type: 'choose', what, id });
      expect(visit.town.called('releaseHold')).to.have.lengthOf(1);
      expect(visit.state.hold).to.equal(undefined);
      expect(visit.town.called('availability')).to.have.lengthOf(2);
    });
  }
});
