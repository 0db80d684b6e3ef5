import { expect } from '@open-wc/testing';
import { zoneOf } from '../../src/widgets/queue-ticket/zone.ts';
import { centreOf, purposeOf, readFailure } from '../../src/widgets/queue-ticket/flow-parts.ts';
import { minute, monday } from '../drivers/flow-data.ts';
import { english, QueueVisit } from '../drivers/queue-visit.ts';

const collect = { type: 'choose', what: 'purpose', id: 'collect' } as const;
const greek = { type: 'language', language: { ...english, locale: 'el' } } as const;

describe('queue ticket: a time that is not offered any more (422)', () => {
  it('is struck, the times are those of today, and the same is not sent again', async () => {
    const visit = await new QueueVisit().arrives();
    await visit.does(collect, { type: 'later' });
    await visit.clock.pass(24 * 60 * minute);
    visit.office.fail('take', 'invalid');
    const start = monday + 60 * minute;
    await visit.does({ type: 'day', date: '2026-11-02' }, { type: 'earliest', start });
    expect(visit.state.problem?.failure.kind).to.equal('invalid');
    expect(visit.state.gone).to.deep.equal([start]);
    expect(visit.state.now).to.equal(visit.clock.time);
    await visit.does({ type: 'retry' });
    expect(visit.state.problem).to.equal(undefined);
    expect(visit.office.called('take')).to.have.length(1);
  });
});

describe('queue ticket: a code that is typed while a ticket is asked for', () => {
  it('is what the next try is made with, and another intent', async () => {
    const visit = await new QueueVisit().arrives();
    await visit.does(collect, { type: 'code', value: '480215' });
    visit.office.fail('take', 'unavailable');
    await visit.does({ type: 'now' }, { type: 'retry' });
    const [first, again] = visit.office.called('take');
    expect(again?.key, 'the same code is the same intent').to.equal(first?.key);

    const other = await new QueueVisit().arrives();
    await other.does(collect, { type: 'code', value: '480215' });
    other.office.fail('take', 'unavailable');
    await other.meanwhile({ type: 'now' }, { type: 'code', value: '480216' });
    expect(other.state.code).to.equal('480216');
    expect(other.state.problem?.failure.kind).to.equal('unavailable');
    await other.does({ type: 'retry' });
    const [old, next] = other.office.called('take');
    expect([old, next].map((call) => (call?.body as { code: string }).code)).to.deep.equal(['480215', '480216']);
    expect(next?.key).to.not.equal(old?.key);
  });
});

describe('queue ticket: the language changes, and the new texts do not come', () => {
  it('times stay on the office’s clock, what was chosen stays', async () => {
    const visit = await new QueueVisit().arrives();
    await visit.does(collect, { type: 'later' });
    visit.office.fail('centre', 'offline').fail('queues', 'offline');
    await visit.does(greek);
    expect(visit.office.called('centre')).to.have.length(2);
    expect(zoneOf(visit.state)).to.equal('Europe/Kyiv');
    expect(centreOf(visit.state)?.name).to.equal('Viza');
    expect(purposeOf(visit.state)?.name).to.equal('Collect');
    expect(visit.state.attention.to).to.not.equal('problem');
  });

  it('at the first question: it is still asked, and the queue is looked at again', async () => {
    const visit = await new QueueVisit().arrives();
    visit.office.fail('queues', 'offline');
    await visit.does(greek);
    expect(visit.state.step).to.equal('purpose');
    expect(readFailure(visit.state)).to.equal(undefined);
    const looks = visit.office.called('queues').length;
    await visit.clock.pass(2 * minute);
    expect(visit.office.called('queues').length).to.be.greaterThan(looks);
  });
});
