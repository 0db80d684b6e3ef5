import { expect } from '@open-wc/testing';
import type { FailureKind } from '../../src/domain/errors.ts';
import { flush } from '../drivers/flow-clock.ts';
import { appointment, chania, half, minute, nine, quarter, typed } from '../drivers/flow-data.ts';
import { Town } from '../drivers/flow-town.ts';
import { Visit } from '../drivers/flow-visit.ts';

const uncertain: FailureKind[] = ['offline', 'timeout', 'contract', 'unavailable'];

describe('booking flow: an answer is lost', () => {
  for (const kind of uncertain) {
    it(`after the booking was done (${kind}): found, booked once, without a press`, async () => {
      const visit = await new Visit({}, (town) => town.lose('book', kind)).reach('appointment');
      visit.at('appointment');
      expect(visit.state.fresh).to.equal('booked');
      expect(visit.told).to.deep.equal(['booked']);
      expect(visit.town.called('outcome').map(({ body }) => body)).to.deep.equal(visit.town.keys('book'));
      expect(visit.town.booked).to.have.lengthOf(1);
    });

    it(`before it was done (${kind}): review, and the next press has the same key`, async () => {
      const visit = await new Visit({}, (town) => town.fail('book', kind)).reach('appointment');
      visit.at('review');
      expect(visit.state.problem?.failure.kind).to.equal(kind);
      expect(visit.state.problem?.undone, 'said to be not done').to.equal(true);
      expect(visit.state.problem?.unsure).to.not.equal(true);
      await visit.press('confirm');
      visit.at('appointment');
      const [first, second] = visit.town.keys('book');
      expect(second).to.equal(first);
      expect(visit.town.booked).to.have.lengthOf(1);
    });
  }

  it('and the server is still at it (409): asked again until it knows', async () => {
    const visit = await new Visit({}, (town) => town.lose('book').fail('outcome', 'conflict').fail('outcome', 'conflict')).reach('appointment');
    visit.at('confirming');
    await visit.clock.pass(3000);
    visit.at('appointment');
    expect(visit.town.called('outcome')).to.have.lengthOf(3);
  });

  it('and the server can not be asked: unsure, and another press of the same can not book twice', async () => {
    const visit = await new Visit({}, (town) => town.lose('book').fail('outcome', 'offline')).reach('appointment');
    visit.at('review');
    expect(visit.state.problem).to.include({ unsure: true });
    await visit.press('confirm');
    visit.at('appointment');
    expect(new Set(visit.town.keys('book')).size).to.equal(1);
    expect(visit.town.booked).to.have.lengthOf(1);
    expect(visit.state.doubt).to.equal(undefined);
  });

  it('unsure, then an edit: the old key is asked about before anything is sent', async () => {
    const visit = await new Visit({}, (town) => town.lose('book').fail('outcome', 'offline')).reach('appointment');
    await visit.send({ type: 'go', step: 'details' }, { type: 'answer', field: 'matter', value: 'A wall' });
    await visit.press('next', 'confirm');
    visit.at('appointment');
    expect(visit.town.called('book'), 'found, so nothing is sent').to.have.lengthOf(1);
    expect(visit.town.called('outcome').map(({ body }) => body)).to.deep.equal([visit.town.keys('book')[0], visit.town.keys('book')[0]]);
    expect(visit.town.booked).to.have.lengthOf(1);
  });

  it('unsure, then an edit, and the old one was never done: sent by a key of its own', async () => {
    const visit = await new Visit({}, (town) => town.fail('book', 'offline').fail('outcome', 'offline')).reach('appointment');
    await visit.send({ type: 'go', step: 'details' }, { type: 'answer', field: 'matter', value: 'A wall' });
    await visit.press('next', 'confirm');
    visit.at('appointment');
    expect(visit.town.misused).to.deep.equal([]);
    expect(new Set(visit.town.keys('book')).size).to.equal(2);
    expect(visit.town.booked[0]?.answers).to.deep.equal({ ...typed, matter: 'A wall' });
  });

  it('unsure, and lost again before it was done: still the same key', async () => {
    const visit = await new Visit({}, (town) => town.fail('book', 'offline').fail('outcome', 'offline').fail('book', 'offline')).reach('appointment');
    await visit.press('confirm');
    visit.at('review');
    await visit.press('confirm');
    visit.at('appointment');
    expect(new Set(visit.town.keys('book')).size).to.equal(1);
    expect(visit.town.booked).to.have.lengthOf(1);
  });

  it('unsure, and the hold runs out at another step: asked before the slot is held again', async () => {
    const visit = await new Visit({}, (town) => town.lose('book').fail('outcome', 'offline')).reach('appointment');
    await visit.send({ type: 'go', step: 'time' });
    await visit.clock.pass(11 * minute);
    await visit.pick(nine);
    expect(visit.state.step, 'the citizen has the slot already').to.not.equal('taken');
  });

  it('of a hold: Continue again sends the same key, so that nobody loses a slot to oneself', async () => {
    const visit = await new Visit({}, (town) => town.lose('hold')).reach('time');
    await visit.pick();
    visit.at('time');
    expect(visit.state.problem?.failure.kind).to.equal('offline');
    await visit.press('next');
    visit.at('details');
    expect(new Set(visit.town.keys('hold')).size).to.equal(1);
  });

  it('of a hold: Retry sends the same key', async () => {
    const visit = await new Visit({}, (town) => town.lose('hold')).reach('time');
    await visit.pick();
    await visit.press('retry');
    visit.at('details');
    expect(new Set(visit.town.keys('hold')).size).to.equal(1);
  });

  it('of a hold, then other staff are wanted: the old hold is not retried in their name', async () => {
    const visit = await new Visit({}, (town) => town.lose('hold')).reach('time');
    await visit.pick();
    await visit.send({ type: 'choose', what: 'staff', id: 's1' });
    await visit.press('retry');
    expect(visit.town.misused).to.deep.equal([]);
  });

  it('of an alternative: Take again sends the same key', async () => {
    const visit = await new Visit().reach('review');
    visit.town.fail('book', 'conflict', { alternatives: [quarter] }).lose('hold');
    await visit.press('confirm', 'take');
    visit.at('taken');
    await visit.press('take');
    visit.at('appointment');
    expect(visit.state.appointment?.start).to.equal(quarter);
  });

  it('of an extension: Retry sends the same key', async () => {
    const visit = await new Visit({}, (town) => town.lose('extendHold')).reach('details');
    await visit.press('extend');
    visit.at('details');
    await visit.press('retry');
    expect(visit.state.problem).to.equal(undefined);
    expect(new Set(visit.town.keys('extendHold')).size).to.equal(1);
  });
});

describe('booking flow: a widget that is moved, left, or given another adapter', () => {
  it('aborts what runs, and sends a booking again by the same key when it is back', async () => {
    const visit = await new Visit().reach('review');
    visit.town.stall('book');
    await visit.press('confirm');
    visit.at('confirming');
    visit.flow.hostDisconnected();
    await flush();
    expect(visit.town.called('book')[0]?.signal.aborted).to.equal(true);
    visit.at('confirming');
    visit.flow.hostConnected();
    await flush();
    visit.at('appointment');
    expect(new Set(visit.town.keys('book')).size).to.equal(1);
    expect(visit.town.booked).to.have.lengthOf(1);
  });

  it('leaves no timers behind', async () => {
    const visit = await new Visit().reach('details');
    expect(visit.clock.waiting).to.equal(1);
    visit.flow.hostDisconnected();
    await flush();
    expect(visit.clock.waiting).to.equal(0);
  });

  it('reloaded while confirming: the outcome is asked first, and shown', async () => {
    const visit = new Visit({ doubt: 'old-1' }, (town) => {
      town.outcome = (key) => Promise.resolve(key === 'old-1' ? appointment() : undefined);
    });
    await flush();
    visit.at('appointment');
    expect(visit.state.doubt).to.equal(undefined);
    expect(visit.town.called('book')).to.have.lengthOf(0);
  });

  it('reloaded while confirming, never done: the first question', async () => {
    const visit = await new Visit({ doubt: 'old-1' }).reach('time');
    visit.at('time');
    expect(visit.town.calls[0]).to.include({ name: 'outcome', body: 'old-1' });
  });

  it('with a write in doubt and a link for another appointment: the link is followed for its own', async () => {
    const opening = { key: { reference: 'REF-2', token: 'TOKEN-1' }, todo: 'cancel' } as const;
    const visit = new Visit({ doubt: 'old-1', opening }, (town) => {
      town.appointments.set('REF-2', appointment({ reference: 'REF-2', start: half, end: half + 20 * minute }));
      town.outcome = () => Promise.resolve(appointment());
    });
    await flush();
    visit.at('appointment');
    expect(visit.state.asking).to.equal('cancel');
    expect(visit.state.appointment?.reference, 'never asks to cancel what the link does not name').to.equal('REF-2');
  });

  it('given another adapter, begins anew with what was typed, and sends nothing of the old one to the new one', async () => {
    const visit = await new Visit().reach('review');
    const old = visit.town;
    old.stall('book');
    await visit.press('confirm');
    visit.town = new Town(visit.clock);
    const { draft, language, fixed, attention } = visit.state;
    visit.flow.restart({ ...new Visit({ fixed, language, session: 'y' }).state, draft, attention });
    await flush();
    visit.at('time');
    expect(old.called('book')[0]?.signal.aborted).to.equal(true);
    expect(visit.town.called('book')).to.have.lengthOf(0);
    expect(visit.town.called('municipality')).to.have.lengthOf(1);
    expect(visit.state.draft.answers).to.deep.equal(typed);
  });

  it('offline at the beginning: reads go on by themselves when the line is back', async () => {
    const visit = await new Visit({}, (town) => town.fail('municipality', 'offline')).reach('time');
    visit.at('loading');
    await visit.goOnline();
    visit.at('time');
    expect(visit.town.called('municipality')).to.have.lengthOf(2);
  });

  it('offline in the calendar: the month comes when the line is back', async () => {
    const visit = await new Visit({}, (town) => town.fail('availability', 'offline')).reach('time');
    expect(visit.state.month).to.equal(undefined);
    await visit.goOnline();
    expect(visit.state.month).to.equal('2026-11-01');
  });

  it('offline with a write that failed: only reads go on by themselves, a write waits for a press', async () => {
    const visit = await new Visit().reach('time');
    visit.town.fail('hold', 'offline').fail('availability', 'offline');
    await visit.pick();
    await visit.send({ type: 'month', first: '2027-01-01' });
    await visit.goOnline();
    expect(visit.town.called('hold')).to.have.lengthOf(1);
    visit.at('time');
  });

  it('does not wait for the line when the trouble is another one', async () => {
    const visit = await new Visit({}, (town) => ((town.towns = [chania]), town.fail('municipality', 'timeout'))).reach('time');
    await visit.goOnline();
    visit.at('loading');
    await visit.press('retry');
    visit.at('time');
  });

  it('says after ten seconds that it is still at work, once', async () => {
    const visit = await new Visit().reach('review');
    visit.town.stall('book');
    await visit.press('confirm');
    await visit.clock.pass(25_000);
    expect(visit.said).to.deep.equal(['still-working 0']);
  });
});
