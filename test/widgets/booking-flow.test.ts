import { expect } from '@open-wc/testing';
import type { State, Step } from '../../src/widgets/booking-calendar/state.ts';
import { some } from '../drivers/flow-visit.ts';
import { events, fits, flow, states, workOf, type Type } from './flow-table.ts';

const steps: Record<Step, true> = {
  loading: true, municipality: true, mode: true, service: true, time: true, 'sign-in': true, details: true,
  review: true, confirming: true, taken: true, appointment: true, meeting: true, 'link-lost': true,
};
const types = [...new Set(events.map(({ type }) => type))];
/** The table begins with what a citizen does. */
const presses = types.slice(0, types.indexOf('municipalities'));

/** Where events of a type that do not fit change more than they may. */
function uninvited(type: Type, may: (state: State, next: State) => boolean): string {
  const found = Object.entries(states).filter(([, state]) => events.some((event) => event.type === type && !fits(state, event) && !may(state, flow.reduce(state, event))));
  return found.map(([name]) => name).join('; ');
}

describe('booking flow: the table itself', () => {
  it('has every step, each reached as a citizen reaches it', () => {
    for (const [name, state] of Object.entries(states)) expect(state.step, name).to.equal(name.split(',')[0]);
    expect(new Set(Object.values(states).map(({ step }) => step))).to.deep.equal(new Set(Object.keys(steps)));
  });

  it('has each event fit somewhere, except a failure of nothing', () => {
    const homeless = events.filter((event) => !Object.values(states).some((state) => fits(state, event)));
    // These need a state that the table does not have: a doubt, a release, a hold that is being extended by itself.
    const rare = ['recovered', 'released', 'go', 'failed', 'joined', 'opened'];
    expect(homeless.map(({ type }) => type).filter((type) => !rare.includes(type))).to.deep.equal([]);
  });
});

describe('booking flow: every step × every event', () => {
  for (const [name, state] of Object.entries(states)) {
    it(`${name}: nothing throws, what comes out can be gone on with`, () => {
      for (const event of events) {
        const next = flow.reduce(state, event);
        expect(Object.keys(steps), event.type).to.include(next.step);
        expect(() => workOf(next), event.type).to.not.throw();
      }
    });

    it(`${name}: is never changed in place`, () => {
      const before = JSON.stringify(state);
      for (const event of events) flow.reduce(state, event);
      expect(JSON.stringify(state)).to.equal(before);
    });
  }

  for (const type of presses) {
    it(`${type}: where no such press is offered, the state stays the same object`, () => {
      expect(uninvited(type, (state, next) => next === state)).to.equal('');
    });
  }

  for (const type of types.filter((each) => !presses.includes(each))) {
    it(`${type}: that nobody waits for changes nothing that matters`, () => {
      const what = (state: State) => JSON.stringify(some(state, 'step', 'draft', 'write', 'hold', 'start', 'appointment', 'moving', 'problem', 'doubt', 'taken'));
      expect(uninvited(type, (state, next) => what(next) === what(state))).to.equal('');
    });
  }

  it('has no press that ends a write under way', () => {
    const ended: string[] = [];
    for (const [name, state] of Object.entries(states)) {
      if (!state.write) continue;
      for (const event of events.filter(({ type }) => presses.includes(type))) {
        if (flow.reduce(state, event).write?.key !== state.write.key) ended.push(`${event.type} at ${name}`);
      }
    }
    expect(ended.join('; ')).to.equal('');
  });

  it('names each work by all that it depends on, so that nothing stale is taken for an answer', () => {
    const moved = flow.reduce(states.time!, { type: 'choose', what: 'staff', id: 's1' });
    const [before] = workOf({ ...states.time!, blocks: [], month: undefined });
    const [after] = workOf(moved);
    expect(before).to.match(/^availability\//);
    expect(after).to.match(/^availability\//).and.not.equal(before);
  });
});
