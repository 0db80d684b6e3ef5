/** Every call of the flow × every way to fail: typed data kept, a step that exists, and a way on. */
import { expect } from '@open-wc/testing';
import type { FailureKind } from '../../src/domain/errors.ts';
import { readFailure } from '../../src/widgets/booking-calendar/questions.ts';
import type { Step } from '../../src/widgets/booking-calendar/state.ts';
import { flush } from '../drivers/flow-clock.ts';
import { appointment, half, nine, typed } from '../drivers/flow-data.ts';
import type { CallName, Town } from '../drivers/flow-town.ts';
import { everything, Visit } from '../drivers/flow-visit.ts';

const kinds: Record<FailureKind, true> = {
  offline: true, timeout: true, unauthorized: true, 'not-found': true, conflict: true, expired: true,
  invalid: true, 'too-large': true, 'rate-limited': true, unavailable: true, contract: true, config: true,
};
const allKinds = Object.keys(kinds) as FailureKind[];
const hold: FailureKind[] = ['expired', 'not-found'];

interface Row {
  readonly call: CallName;
  /** Comes to where the call is made; the fault is waiting there already. */
  readonly go: (kind: FailureKind) => Visit | Promise<Visit>;
  /** Where the citizen stands after the failure, and after the way on. */
  readonly stays: Step;
  readonly ends: Step;
  /** Failures that have a way of their own: the step they lead to. */
  readonly own?: Partial<Record<FailureKind, Step>>;
}

const failing = (call: CallName, kind: FailureKind) => (town: Town) => void town.fail(call, kind);
const link = (call: CallName, kind: FailureKind, todo: 'see' | 'reschedule' | 'cancel' | 'join') => {
  const opening = { key: { reference: 'REF-1', token: 'TOKEN-1' }, todo };
  return new Visit({ opening }, (town) => {
    town.take(nine);
    town.appointments.set('REF-1', appointment({ mode: todo === 'join' ? 'video' : 'in-person' }));
    town.fail(call, kind);
  });
};
const ways = (list: readonly FailureKind[], step: Step) => Object.fromEntries(list.map((kind) => [kind, step]));

const rows: Row[] = [
  { call: 'municipalities', go: (kind) => new Visit({ fixed: {} }, failing('municipalities', kind)), stays: 'loading', ends: 'mode' },
  { call: 'municipality', go: (kind) => new Visit({}, failing('municipality', kind)), stays: 'loading', ends: 'time' },
  { call: 'services', go: (kind) => new Visit({}, failing('services', kind)), stays: 'loading', ends: 'time' },
  { call: 'availability', go: (kind) => new Visit({}, failing('availability', kind)), stays: 'time', ends: 'time' },
  { call: 'hold', go: async (kind) => (await new Visit({}, failing('hold', kind)).reach('time')).pick(), stays: 'time', ends: 'details', own: { conflict: 'taken', invalid: 'time' } },
  {
    call: 'extendHold',
    go: async (kind) => (await new Visit({}, failing('extendHold', kind)).reach('details')).press('extend'),
    stays: 'details',
    ends: 'details',
    // The fake town still has the slot held for this citizen, and so refuses to hold it again.
    own: ways(hold, 'taken'),
  },
  {
    call: 'book',
    go: (kind) => new Visit({}, failing('book', kind)).reach('appointment'),
    stays: 'review',
    ends: 'appointment',
    own: { conflict: 'taken', ...ways(hold, 'taken') },
  },
  { call: 'outcome', go: (kind) => new Visit({ doubt: 'old-1' }, failing('outcome', kind)), stays: 'loading', ends: 'time', own: { conflict: 'loading' } },
  { call: 'appointment', go: (kind) => link('appointment', kind, 'see'), stays: 'loading', ends: 'appointment', own: ways(['not-found', 'expired', 'unauthorized'], 'link-lost') },
  {
    call: 'reschedule',
    go: async (kind) => {
      const visit = link('reschedule', kind, 'reschedule');
      await flush();
      return (await visit.pick(half)).press('next', 'confirm');
    },
    stays: 'review',
    ends: 'appointment',
    own: { conflict: 'taken', ...ways(hold, 'taken') },
  },
  {
    call: 'cancel',
    go: async (kind) => {
      const visit = link('cancel', kind, 'cancel');
      await flush();
      return visit.press('cancel');
    },
    stays: 'appointment',
    ends: 'appointment',
  },
  { call: 'meeting', go: (kind) => link('meeting', kind, 'join'), stays: 'meeting', ends: 'meeting' },
  {
    call: 'joinMeeting',
    go: async (kind) => {
      const visit = link('joinMeeting', kind, 'join');
      await flush();
      return visit.press('join');
    },
    stays: 'meeting',
    ends: 'meeting',
  },
];

describe('booking flow: every call that fails', () => {
  for (const { call, go, stays, ends, own = {} } of rows) {
    for (const kind of allKinds) {
      it(`${call}, ${kind}`, async () => {
        const visit = await go(kind);
        await flush();
        await visit.send({ type: 'answer', field: 'matter', value: 'A wall' });
        const draft = { ...visit.state.draft.answers };
        if (own[kind]) {
          visit.at(own[kind]);
          expect(visit.state.write ?? visit.state.taken ?? visit.state.step).to.not.equal(undefined);
          expect(visit.state.draft.answers).to.deep.equal(draft);
          return;
        }
        visit.at(stays);
        const failure = visit.state.problem?.failure ?? readFailure(visit.state);
        const config = call === 'municipality' && kind === 'not-found';
        expect(failure?.kind, 'the citizen is told').to.equal(config ? 'config' : kind);
        expect(visit.state.write, 'nothing goes on in secret').to.equal(undefined);
        await visit.press('retry');
        visit.at(ends);
        expect(visit.state.problem ?? readFailure(visit.state), 'over').to.equal(undefined);
        expect(visit.state.draft.answers).to.deep.equal(draft);
        const keys = new Set(visit.town.keys(call));
        expect(keys.size, 'one intent, one key').to.equal(1);
        expect(visit.town.called(call).length).to.be.greaterThan(1);
      });
    }
  }

  for (const kind of allKinds) {
    it(`releaseHold, ${kind}: nobody needs to know, it runs out by itself`, async () => {
      const visit = await new Visit({}, failing('releaseHold', kind)).reach('details');
      await visit.press('back');
      await visit.pick(half);
      visit.at('details');
      expect(visit.state.problem).to.equal(undefined);
      expect(visit.state.letGo).to.deep.equal([]);
      expect(visit.town.called('releaseHold')).to.have.lengthOf(1);
    });

    it(`outcome of a booking, ${kind}: unsure, draft kept, the next press can not book twice`, async () => {
      const visit = await new Visit({}, (town) => {
        town.lose('book');
        for (let turn = 0; turn < (kind === 'conflict' ? 11 : 1); turn++) town.fail('outcome', kind);
      }).reach('appointment');
      await visit.clock.pass(20_000);
      visit.at('review');
      expect(visit.state.problem?.unsure).to.equal(true);
      expect(visit.state.draft.answers).to.deep.equal(typed);
      await visit.press('confirm');
      visit.at('appointment');
      expect(visit.town.booked).to.have.lengthOf(1);
    });
  }

  it('a month fetched ahead: the month that is shown is not in the way', async () => {
    const visit = await new Visit({ fixed: everything }).reach('time');
    visit.town.fail('availability', 'unavailable');
    await visit.send({ type: 'month', first: '2026-12-01' });
    expect(visit.town.called('availability')).to.have.lengthOf(2);
    expect(readFailure(visit.state)).to.equal(undefined);
  });

  it('a thing that is no AdapterError reads as a breach of contract', async () => {
    const visit = new Visit({}, (town) => (town.municipality = () => Promise.reject(new TypeError('x is undefined'))));
    await flush();
    expect(readFailure(visit.state)).to.deep.include({ kind: 'contract', detail: 'x is undefined' });
  });
});
