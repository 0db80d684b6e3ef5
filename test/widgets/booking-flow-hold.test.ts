import { expect } from '@open-wc/testing';
import { chania, half, minute, nine, typed } from '../drivers/flow-data.ts';
import { Visit } from '../drivers/flow-visit.ts';

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

  it('and spoken of once each, when timers ring a little early by the device’s clock', async () => {
    const visit = await new Visit().reach('details');
    visit.clock.late = -400;
    await visit.clock.pass(9 * minute + 30_000);
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

  it('longer for the asking while the citizen signs in, who then goes on at once (AP15)', async () => {
    const visit = await new Visit({}, (town) => (town.towns = [{ ...chania, bookingSignIn: true }])).reach('time');
    await visit.pick();
    visit.at('sign-in');
    await visit.clock.pass(9 * minute);
    await visit.press('extend');
    expect(visit.state.hold?.expires).to.equal(visit.clock.time + 10 * minute);
    visit.town.stall('extendHold');
    await visit.press('extend');
    await visit.send({ type: 'visitor', token: 'session-1', change: 'signed-in' });
    visit.at('details');
  });

  it('longer for the asking: nobody has to wait for that answer', async () => {
    const visit = await new Visit().reach('review');
    visit.town.stall('extendHold');
    await visit.press('extend', 'back');
    visit.at('details');
    await visit.press('back');
    visit.at('time');
    await visit.press('next');
    visit.at('details');
    await visit.press('next', 'confirm');
    visit.at('appointment');
    expect(visit.town.called('extendHold')).to.have.lengthOf(1);
    expect(visit.town.called('hold')).to.have.lengthOf(1);
    expect(visit.town.booked).to.have.lengthOf(1);
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

  it('anew once for each thing that is done: a form that is left lets others have the time', async () => {
    const visit = await new Visit().reach('details');
    await visit.clock.pass(15 * minute);
    await visit.send({ type: 'answer', field: 'matter', value: 'A wall' });
    await visit.clock.pass(10 * minute);
    expect(visit.state.hold?.id, 'somebody is there').to.equal('h3');
    await visit.clock.pass(12 * 60 * minute);
    expect(visit.town.called('hold')).to.have.lengthOf(3);
    expect(visit.state.hold, 'not said to be kept').to.equal(undefined);
    expect(visit.state.problem?.failure.kind).to.equal('expired');
    await visit.press('retry');
    visit.at('details');
    expect(visit.state.hold?.id).to.equal('h4');
    expect(visit.said.at(-1)).to.equal('hold-renewed 0');
    await visit.press('next', 'confirm');
    visit.at('appointment');
  });

  it('and a booking after that holds it first', async () => {
    const visit = await new Visit().reach('review');
    await visit.clock.pass(60 * minute);
    expect(visit.state.problem?.failure.kind).to.equal('expired');
    await visit.press('confirm');
    visit.at('appointment');
    expect(visit.town.booked).to.have.lengthOf(1);
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
