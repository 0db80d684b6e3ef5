import { expect } from '@open-wc/testing';
import { setupWorker } from 'msw/browser';
import { createMockApi, operations, scenarios } from '../../mock-api/index.ts';
import { RestAdapter } from '../../src/adapter/rest/rest-adapter.ts';
import { details, freeStart, freeStarts, inPerson, reading, rejection, setStage, writing } from './stage.ts';

describe('mock scenarios', () => {
  it('slot-taken: the first time is taken by somebody else, the next one is not', async () => {
    const { port } = setStage({ scenario: 'slot-taken' });
    const start = await freeStart(port, inPerson);
    const error = await rejection(port.hold({ ...inPerson, start }, writing()));
    expect(error.kind).to.equal('conflict');
    const [next] = error['alternatives'] as number[];
    expect(await freeStarts(port, inPerson)).not.to.include(start);
    expect((await port.hold({ ...inPerson, start: next ?? 0 }, writing())).start).to.equal(next);
  });

  it('slot-taken while booking: programmed, with alternatives, and the slot is gone', async () => {
    const { port, api } = setStage();
    const start = await freeStart(port, inPerson);
    const hold = await port.hold({ ...inPerson, start }, writing());
    api.fail('book', 409, 1);
    const error = await rejection(port.book(hold.id, details, writing()));
    expect(error.kind).to.equal('conflict');
    expect(error['alternatives']).to.have.length(3);
    expect(await freeStarts(port, inPerson)).not.to.include(start);
    expect(api.db.appointments.size).to.equal(0);
  });

  it('hold-expired: the first hold ran out, and can be had again', async () => {
    const { port } = setStage({ scenario: 'hold-expired' });
    const start = await freeStart(port, inPerson);
    const hold = await port.hold({ ...inPerson, start }, writing());
    expect((await rejection(port.book(hold.id, details, writing()))).kind).to.equal('expired');
    const again = await port.hold({ ...inPerson, start }, writing());
    expect((await port.book(again.id, details, writing())).status).to.equal('booked');
  });

  it('short-hold: a minute', async () => {
    const { port, clock } = setStage({ scenario: 'short-hold' });
    const hold = await port.hold({ ...inPerson, start: await freeStart(port, inPerson) }, writing());
    expect(hold.expires - clock.now()).to.equal(60_000);
  });

  it('lost-answer: the booking is made, its answer lost, its outcome known, its repetition harmless', async () => {
    const { port, api } = setStage({ scenario: 'lost-answer' });
    const hold = await port.hold({ ...inPerson, start: await freeStart(port, inPerson) }, writing());
    const options = writing();
    expect((await rejection(port.book(hold.id, details, options))).kind).to.equal('offline');
    const outcome = await port.outcome(options.key, reading());
    expect(outcome?.status).to.equal('booked');
    expect(await port.book(hold.id, details, options)).to.deep.equal(outcome);
    expect(api.db.appointments.size).to.equal(1);
  });

  it('full-month and empty', async () => {
    const march = { ...inPerson, from: '2027-03-01', to: '2027-03-31' } as const;
    const full = await setStage({ scenario: 'full-month' }).port.availability(march, reading());
    expect(full.starts).to.have.length(0);
    expect(full.next).to.equal(full.earliest);
    const empty = await setStage({ scenario: 'empty' }).port.availability(march, reading());
    expect(empty.starts).to.have.length(0);
    expect([empty.earliest, empty.next]).to.deep.equal([undefined, undefined]);
  });

  it('ten-thousand: exactly so many in a whole month, and each can be had', async () => {
    const { port } = setStage({ scenario: 'ten-thousand' });
    const april = await port.availability({ ...inPerson, from: '2027-04-01', to: '2027-04-30' }, reading());
    expect(april.starts).to.have.length(10_000);
    const start = april.starts[5_000] ?? 0;
    expect((await port.hold({ ...inPerson, start }, writing())).start).to.equal(start);
  });

  it('one-municipality', async () => {
    const { port } = setStage({ scenario: 'one-municipality' });
    expect(await port.municipalities(reading())).to.have.length(1);
    expect((await rejection(port.municipality('shahin-shahr', reading()))).kind).to.equal('not-found');
  });

  it('unauthorized and not-found', async () => {
    const { port, api } = setStage({ scenario: 'unauthorized' });
    expect(await port.services('chania', reading())).to.have.length(3);
    expect((await rejection(port.appointment({ reference: 'a', token: 'b' }, reading()))).kind).to.equal('unauthorized');
    api.setScenario('not-found');
    expect(await port.municipalities(reading())).to.have.length(2);
    expect((await rejection(port.services('chania', reading()))).kind).to.equal('not-found');
  });

  it('has words for every scenario and a route for every operation', () => {
    expect(Object.values(scenarios).every((text) => text.length > 0)).to.equal(true);
    expect(new Set(operations).size).to.equal(62);
  });

  it('answers the browser’s own fetch through a worker', async () => {
    const api = createMockApi({ baseUrl: '/mock/v1' });
    const worker = setupWorker(...api.handlers);
    await worker.start({ quiet: true, onUnhandledRequest: 'bypass' });
    try {
      const { booking } = new RestAdapter({ baseUrl: '/mock/v1', random: () => 0 });
      expect(await booking.municipalities(reading())).to.have.length(2);
      api.setScenario('offline');
      expect((await rejection(booking.municipalities(reading()))).kind).to.equal('offline');
      api.setScenario('html');
      expect((await rejection(booking.municipalities(reading()))).kind).to.equal('contract');
    } finally {
      worker.stop();
    }
  });
});
