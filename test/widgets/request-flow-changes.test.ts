import { expect } from '@open-wc/testing';
import { persian } from '../../src/domain/persian.ts';
import { valueOf } from '../../src/widgets/load.ts';
import { definitionOf } from '../../src/widgets/service-request/state.ts';
import { Visit } from '../drivers/request-visit.ts';

async function arrived(...args: ConstructorParameters<typeof Visit>): Promise<Visit> {
  const visit = new Visit(...args);
  await visit.rests();
  return visit;
}

const debt = '1-01-02-1';
const wrong = '1-01-03-1';

describe('RQ what has changed meanwhile', () => {
  it('a debt that has come up is shown before anything is filed', async () => {
    const visit = await (await arrived()).comesTo('review');
    const [row] = visit.api.db.requests.values();
    if (row) row.values = { ...row.values, property: debt };
    await visit.does({ type: 'next' });
    expect(visit.at).to.equal('dues');
    expect(visit.state.changed).to.equal(true);
    expect(visit.state.attention.to).to.equal('notice');
    expect(row?.filed).to.equal(undefined);
  });

  it('filed in another tab: the answer is shown here too, and nothing is filed twice', async () => {
    const visit = await (await arrived()).comesTo('review');
    const { reference = '', token = '' } = visit.state.request ?? {};
    const other = visit.follows(`#civic-request=${reference}.${token}`);
    await other.rests();
    await other.does({ type: 'next' });
    expect(other.at).to.equal('answer');
    await visit.does({ type: 'next' });
    expect(visit.at).to.equal('answer');
    expect([...visit.api.db.requests.values()].filter(({ filed }) => filed)).to.have.length(1);
  });

  it('a draft that the server has lost is begun anew with all that was typed; its papers are asked for again', async () => {
    const visit = await (await arrived()).comesTo('review');
    visit.api.db.requests.clear();
    await visit.does({ type: 'next' });
    expect(visit.state.problem?.failure.kind).to.equal('not-found');
    await visit.does({ type: 'retry' }, { type: 'next' });
    expect(visit.at).to.equal('documents');
    expect(visit.faults).to.deep.equal(['nationalCard missing', 'deed missing']);
    await visit.comesTo('answer');
    expect([...visit.api.db.requests.values()][0]?.values['letter.number']).to.equal('۱۲۳');
  });

  it('a link to a draft whose records are wrong leads to what is wrong', async () => {
    const visit = await (await arrived()).comesTo('check', { property: wrong });
    const { reference = '', token = '' } = visit.state.request ?? {};
    const back = visit.follows(`#civic-request=${reference}.${token}`);
    await back.rests();
    expect(back.at).to.equal('check');
  });

  it('the language, and the new texts do not come: the old ones stay, and are read anew at the next change', async () => {
    const visit = await (await arrived()).comesTo('review');
    for (const operation of ['municipality', 'requestType'] as const) visit.api.fail(operation, 503);
    const { attention } = visit.state;
    await visit.does({ type: 'language', language: { locale: 'en' } });
    expect([visit.at, visit.state.attention]).to.deep.equal(['review', attention]);
    const old = definitionOf(visit.state);
    expect(old).to.be.an('object');
    visit.api.heal();
    await visit.does({ type: 'language', language: { locale: 'fa', calendar: persian } }, { type: 'language', language: { locale: 'en' } });
    expect(visit.at).to.equal('review');
    expect([visit.state.desk?.locale, visit.state.definition?.locale]).to.deep.equal(['en', 'en']);
    expect(definitionOf(visit.state)).not.to.deep.equal(old);
  });

  it('the language, before a service is chosen: the old list stays', async () => {
    const visit = await arrived({ fixed: { service: undefined } });
    const { types } = visit.state;
    expect(valueOf(types)).to.be.an('array');
    visit.api.fail('requestTypes', 503);
    await visit.does({ type: 'language', language: { locale: 'en' } });
    expect([visit.at, visit.state.types]).to.deep.equal(['service', types]);
  });
});

describe('RQ8 a submission that a reload cut short', () => {
  const filing = async () => {
    const visit = await (await arrived()).comesTo('review');
    visit.api.fail('requestOutcome', 401, 1);
    visit.api.setScenario('lost-answer');
    await visit.does({ type: 'next' });
    return { visit, key: visit.state.problem?.write.key ?? '' };
  };

  it('is asked about by its key, and shown with its number', async () => {
    const { visit, key } = await filing();
    expect(visit.state.problem?.doubt).to.equal('unsure');
    const again = await arrived({ api: visit.api, clock: visit.clock, opening: { key } });
    expect(again.at).to.equal('answer');
    expect(again.state.request?.number).to.equal('1405-3001');
    expect(again.state.values).to.include({ 'letter.number': '۱۲۳' });
  });

  it('which the server never heard of is no more than a new visit', async () => {
    const visit = await arrived({ opening: { key: 'never-sent' } });
    expect(visit.at).to.equal('undertakings');
    await visit.comesTo('answer');
  });

  for (const fault of [401, 'contract'] as const) {
    it(`is not given up when it can’t be asked about (${fault}): nobody files it twice`, async () => {
      const { visit, key } = await filing();
      visit.api.fail('requestOutcome', fault, 1);
      const again = await arrived({ api: visit.api, clock: visit.clock, opening: { key } });
      expect(again.at).to.equal('loading');
      expect(again.state.openFailure).not.to.equal(undefined);
      await again.does({ type: 'retry' });
      expect(again.at).to.equal('answer');
    });
  }
});
