import { expect } from '@open-wc/testing';
import { Visit } from '../drivers/request-visit.ts';

async function arrived(...args: ConstructorParameters<typeof Visit>): Promise<Visit> {
  const visit = new Visit(...args);
  await visit.settles(() => visit.state.place !== 'loading');
  return visit;
}

const dead = { reference: 'GONE', token: 'x' };

describe('RQ a new request begins where every newcomer does', () => {
  it('after a link that leads nowhere: it is filed by who files it', async () => {
    const visit = await arrived({ opening: dead });
    expect(visit.at).to.equal('lost');
    await visit.does({ type: 'anew' });
    expect(visit.at).to.equal('undertakings');
    expect(visit.state.attention.to).to.equal('title');
    await visit.comesTo('answer');
    expect([...visit.api.db.requests.values()].map(({ role, filed }) => [role, filed !== undefined])).to.deep.equal([['citizen', true]]);
  });

  it('after such a link on a page that names no service: which one is asked first', async () => {
    const visit = await arrived({ opening: dead, fixed: { service: undefined } });
    expect(visit.at).to.equal('lost');
    await visit.does({ type: 'anew' });
    expect(visit.at).to.equal('service');
    await visit.does({ type: 'service', id: 'property-inquiry' }, { type: 'next' });
    await visit.comesTo('answer');
    expect([...visit.api.db.requests.values()][0]?.role).to.equal('citizen');
  });

  it('after such a link to a service for people with an account: they sign in first', async () => {
    const visit = await arrived({ opening: dead, fixed: { municipality: 'urmia', service: 'notary-inquiry' } });
    await visit.does({ type: 'anew' });
    expect(visit.at).to.equal('sign-in');
  });

  it('after an answer: nothing of the last request is in the next one', async () => {
    const visit = await (await arrived()).comesTo('answer');
    await visit.does({ type: 'anew' });
    expect(visit.at).to.equal('undertakings');
    expect(visit.state.values).to.deep.equal({});
    expect(visit.state.plain).to.deep.equal({});
    await visit.does({ type: 'next' });
    expect(visit.faults, 'promised anew').to.have.length(3);
    await visit.comesTo('answer');
    expect([...visit.api.db.requests.values()].filter(({ filed }) => filed)).to.have.length(2);
  });

  it('what this device has kept is begun anew when the server has its draft no more', async () => {
    localStorage.clear();
    sessionStorage.clear();
    const visit = await (await arrived()).comesTo('letter');
    await visit.answers({ 'letter.number': '۴۵۶' });
    await visit.does({ type: 'keep', open: true }, { type: 'device', keep: true });
    await visit.settles(() => visit.state.device !== 'saving');
    visit.api.db.requests.clear();
    const again = await arrived({ api: visit.api, clock: visit.clock });
    await again.settles(() => again.state.kept !== undefined);
    await again.does({ type: 'kept', resume: true });
    expect(again.at).to.equal('undertakings');
    expect(again.state.accepted).to.have.length(3);
    expect(again.state.values).to.include({ 'letter.number': '۴۵۶' });
    await again.comesTo('answer', { 'letter.number': '۴۵۶' });
    expect([...visit.api.db.requests.values()].map(({ values }) => values['letter.number'])).to.deep.equal(['۴۵۶']);
  });
});
