import { expect } from '@open-wc/testing';
import { readFailure } from '../../src/widgets/booking-calendar/questions.ts';
import type { Choice, Step } from '../../src/widgets/booking-calendar/state.ts';
import { flush } from '../drivers/flow-clock.ts';
import { chania, permit, taxes } from '../drivers/flow-data.ts';
import type { Town } from '../drivers/flow-town.ts';
import { everything, Visit } from '../drivers/flow-visit.ts';

const kisamos = { ...chania, id: 'kisamos', name: 'Kisamos' };
const several = (town: Town) => {
  town.names = [{ id: 'chania', name: 'Chania' }, { id: 'kisamos', name: 'Kisamos' }];
  town.towns = [chania, kisamos];
};

async function arrived(fixed: Choice, prepare?: (town: Town) => void): Promise<Visit> {
  const visit = new Visit({ fixed }, prepare);
  await flush();
  return visit;
}

/** The questions on the way to the calendar, each answered as soon as it is asked. */
async function asked(fixed: Choice, prepare?: (town: Town) => void): Promise<Step[]> {
  const visit = await arrived(fixed, prepare);
  const steps: Step[] = [];
  for (let turn = 0; turn < 5; turn++) {
    const { step } = visit.state;
    steps.push(step);
    if (step !== 'municipality' && step !== 'mode' && step !== 'service') break;
    await visit.send({ type: 'choose', what: step, id: everything[step] }, { type: 'next' });
  }
  expect(visit.state.choice).to.include(everything);
  expect(visit.town.called('availability').at(-1)?.body).to.include(everything);
  return steps;
}

describe('booking flow: what an attribute fixes is a question less', () => {
  const questions = ['municipality', 'mode', 'service'] as const;
  for (let mask = 0; mask < 8; mask++) {
    const fixes = questions.filter((_, index) => mask & (1 << index));
    const rest = questions.filter((question) => !fixes.includes(question));
    it(`${fixes.join(', ') || 'nothing'} fixed: asks ${rest.join(', ') || 'nothing'}`, async () => {
      const fixed: Choice = Object.fromEntries(fixes.map((name) => [name, everything[name]]));
      expect(await asked(fixed, several)).to.deep.equal([...rest, 'time']);
    });
  }

  it('one municipality is not asked for', async () => {
    expect(await asked({})).to.deep.equal(['mode', 'service', 'time']);
  });

  it('one service is not asked for', async () => {
    const one = (town: Town) => (town.offered = [permit]);
    expect(await asked({ municipality: 'chania' }, one)).to.deep.equal(['mode', 'time']);
    expect(await asked({ municipality: 'chania', mode: 'in-person' }, one)).to.deep.equal(['time']);
  });

  it('one mode is not asked for', async () => {
    const one = (town: Town) => (town.towns = [{ ...chania, modes: ['in-person'] }]);
    expect(await asked({ municipality: 'chania' }, one)).to.deep.equal(['service', 'time']);
  });

  it('one mode and one service are not asked for', async () => {
    const one = (town: Town) => {
      town.towns = [{ ...chania, modes: ['in-person'] }];
      town.offered = [permit];
    };
    expect(await asked({}, one)).to.deep.equal(['time']);
  });

  it('a fixed service that is had one way only asks for no mode', async () => {
    const visit = await arrived({ municipality: 'chania', service: 'taxes' });
    visit.at('time');
    expect(visit.state.choice.mode).to.equal('in-person');
  });

  it('another municipality than the first choice: its own services, nothing of the first one', async () => {
    const visit = await arrived({}, several);
    await visit.send({ type: 'choose', what: 'municipality', id: 'chania' });
    await visit.send({ type: 'choose', what: 'municipality', id: 'kisamos' }, { type: 'next' });
    visit.at('mode');
    expect(visit.town.called('services').map(({ body }) => body)).to.deep.equal(['kisamos']);
  });

  it('the way back leads through the questions that were asked', async () => {
    const visit = await arrived({ municipality: 'chania' });
    await visit.send({ type: 'choose', what: 'mode', id: 'in-person' }, { type: 'next' });
    await visit.send({ type: 'choose', what: 'service', id: 'permit' }, { type: 'next' });
    const steps: Step[] = [];
    for (let turn = 0; turn < 3; turn++) {
      steps.push(visit.state.step);
      await visit.press('back');
    }
    expect(steps).to.deep.equal(['time', 'service', 'mode']);
    visit.at('mode');
  });

  it('a service that can not be had another way is dropped with the way', async () => {
    const visit = await arrived({ municipality: 'chania' }, (town) => (town.offered = [permit, taxes, { ...taxes, id: 'x', modes: ['video'] }]));
    await visit.send({ type: 'choose', what: 'mode', id: 'in-person' }, { type: 'next' }, { type: 'choose', what: 'service', id: 'taxes' }, { type: 'back' });
    await visit.send({ type: 'choose', what: 'mode', id: 'video' }, { type: 'next' });
    visit.at('service');
    expect(visit.state.choice.service).to.equal(undefined);
  });

  it('nothing chosen: says so', async () => {
    const visit = await arrived({}, several);
    await visit.press('next');
    expect(visit.state.faults).to.deep.equal([{ field: 'municipality', code: 'choose' }]);
  });
});

describe('booking flow: an attribute that names what there is not', () => {
  const wrong: [string, Choice, RegExp, ((town: Town) => void)?][] = [
    ['municipality', { municipality: 'atlantis' }, /municipality="atlantis"/],
    ['service', { municipality: 'chania', service: 'magic' }, /service="magic".*permit, taxes/],
    ['mode', { municipality: 'chania', mode: 'video' }, /mode="video".*chania/, (town) => (town.towns = [{ ...chania, modes: ['in-person'] }])],
    ['mode for the service', { municipality: 'chania', mode: 'video', service: 'taxes' }, /mode="video".*taxes|taxes.*mode="video"/],
  ];
  for (const [what, fixed, remedy, prepare] of wrong) {
    it(`${what}: a failure that names the remedy`, async () => {
      const visit = await arrived(fixed, prepare);
      const failure = readFailure(visit.state);
      visit.at('loading');
      expect(failure?.kind).to.equal('config');
      expect(failure?.detail).to.match(remedy);
    });

    it(`${what}: Retry never ends in endless loading`, async () => {
      const visit = await arrived(fixed, prepare);
      await visit.press('retry');
      expect(visit.state.step === 'loading' && !readFailure(visit.state), 'loading, with nothing under way').to.equal(false);
    });
  }

  it('mended by the town meanwhile: Retry goes on', async () => {
    const visit = await arrived({ municipality: 'chania', service: 'magic' });
    visit.town.offered = [{ ...permit, id: 'magic' }];
    await visit.press('retry');
    visit.at('mode');
  });

  for (const [what, fixed] of [['service', { service: 'magic' }], ['mode', { mode: 'video' }]] as const) {
    it(`${what}, found out when the citizen has chosen the municipality`, async () => {
      const visit = await arrived(fixed, (town) => {
        several(town);
        town.towns = [{ ...chania, modes: ['in-person'] }, kisamos];
      });
      await visit.send({ type: 'choose', what: 'municipality', id: 'chania' });
      await visit.press('next');
      await flush();
      expect(readFailure(visit.state)?.kind).to.equal('config');
    });
  }

  it('no services at all is not a failure', async () => {
    const visit = await arrived({ municipality: 'chania', mode: 'video' }, (town) => (town.offered = []));
    visit.at('service');
    expect(readFailure(visit.state)).to.equal(undefined);
  });

  it('a failure that is shown is not called “still working”', async () => {
    const visit = await arrived({ municipality: 'atlantis' });
    await visit.clock.pass(30_000);
    expect(visit.said).to.deep.equal([]);
  });
});
