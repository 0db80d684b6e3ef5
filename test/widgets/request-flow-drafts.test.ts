import { expect } from '@open-wc/testing';
import { createMockApi, stoppedClock } from '../../mock-api/index.ts';
import { saturday, Visit } from '../drivers/request-visit.ts';

const name = 'civic-widgets/draft/shahin-shahr/property-inquiry';

async function arrived(...args: ConstructorParameters<typeof Visit>): Promise<Visit> {
  const visit = new Visit(...args);
  await visit.settles(() => visit.state.place !== 'loading');
  return visit;
}

/** Encryption takes turns of its own. */
const keeps = (visit: Visit) => visit.settles(() => visit.state.device !== 'saving');

describe('RQ drafts', () => {
  beforeEach(() => {
    localStorage.clear();
    sessionStorage.clear();
  });

  it('nothing is kept without a wish', async () => {
    await (await arrived()).comesTo('dues');
    expect([localStorage.length, sessionStorage.length]).to.deep.equal([0, 0]);
  });

  it('the link opens what was answered so far, at the first question that is open', async () => {
    const visit = await (await arrived()).comesTo('letter');
    await visit.answers({ 'letter.number': '۱۲۳', 'letter.date': '' });
    await visit.does({ type: 'keep', open: true });
    expect(visit.state.keeping).to.equal(true);
    const { reference = '', token = '' } = visit.state.request ?? {};
    const back = visit.follows(`https://town.example/#civic-request=${reference}.${token}`);
    await back.rests();
    expect(back.at).to.equal('letter');
    expect(back.state.values).to.include({ 'letter.number': '۱۲۳', property: '1-01-01-1' });
    expect(back.state.accepted).to.have.length(3);
  });

  it('a draft that can’t be sent is said, and sent at the next try', async () => {
    const visit = await (await arrived()).comesTo('property');
    visit.api.fail('openRequest', 'offline', 1);
    await visit.does({ type: 'keep', open: true });
    expect(visit.state.problem?.failure.kind).to.equal('offline');
    await visit.does({ type: 'retry' });
    expect(visit.state.request?.reference).not.to.equal(undefined);
  });

  it('each later answer is sent on a page that has changed what JSON makes of objects', async () => {
    Object.defineProperty(Object.prototype, 'toJSON', { configurable: true, value: () => 'object' });
    try {
      const visit = await (await arrived()).comesTo('letter');
      await visit.does({ type: 'keep', open: true }, { type: 'keep', open: false });
      await visit.answers({ 'letter.number': '۹۹۹' });
      await visit.does({ type: 'keep', open: true });
      expect(visit.state.request?.values).to.include({ 'letter.number': '۹۹۹' });
    } finally {
      Reflect.deleteProperty(Object.prototype, 'toJSON');
    }
  });

  it('what is kept on the device can’t be read there, and goes on in the same tab with what was typed last', async () => {
    const visit = await (await arrived()).comesTo('letter');
    await visit.does({ type: 'keep', open: true }, { type: 'device', keep: true });
    await keeps(visit);
    expect(visit.state.device).to.equal('on');
    await visit.does({ type: 'keep', open: false });
    await visit.answers({ 'letter.number': 'ZZCANARY' });
    await visit.comesTo('documents');
    await visit.settles(() => true, 40);
    expect(localStorage.getItem(name) ?? '').not.to.match(/ZZCANARY|1-01-01-1/);
    const again = await arrived({ api: visit.api, clock: visit.clock });
    await again.settles(() => again.state.kept !== undefined);
    await again.does({ type: 'kept', resume: true });
    await again.settles(() => again.state.place === 'step');
    expect(again.state.values).to.include({ 'letter.number': '۱۲۳' });
    expect(again.at).to.equal('documents');
    expect(again.state.request?.reference).to.equal(visit.state.request?.reference);
  });

  it('another tab can’t read it', async () => {
    const visit = await (await arrived()).comesTo('letter');
    await visit.does({ type: 'keep', open: true }, { type: 'device', keep: true });
    await keeps(visit);
    sessionStorage.clear();
    const other = await arrived({ api: visit.api, clock: visit.clock });
    await other.settles(() => true, 40);
    expect(other.state.kept).to.equal(undefined);
    expect(localStorage.getItem(name), 'it is not for another tab to remove').not.to.equal(null);
  });

  it('is removed at a wish, when the request is registered, and after a week', async () => {
    const visit = await (await arrived()).comesTo('letter');
    await visit.does({ type: 'keep', open: true }, { type: 'device', keep: true });
    await keeps(visit);
    await visit.does({ type: 'device', keep: false });
    await visit.settles(() => localStorage.getItem(name) === null);
    await visit.does({ type: 'device', keep: true });
    await keeps(visit);
    await visit.does({ type: 'keep', open: false });
    await visit.comesTo('answer');
    await visit.settles(() => localStorage.getItem(name) === null);

    const late = await (await arrived()).comesTo('letter');
    await late.does({ type: 'keep', open: true }, { type: 'device', keep: true });
    await keeps(late);
    late.clock.advance(8 * 86_400_000);
    const after = await arrived({ api: late.api, clock: late.clock });
    await after.settles(() => localStorage.getItem(name) === null);
    expect(after.state.kept).to.equal(undefined);
  });

  it('a browser that keeps nothing says so', async () => {
    const real = Object.getOwnPropertyDescriptor(Storage.prototype, 'setItem');
    Object.defineProperty(Storage.prototype, 'setItem', { ...real, value: () => { throw new DOMException('full', 'QuotaExceededError'); } });
    try {
      const visit = await (await arrived()).comesTo('letter');
      await visit.does({ type: 'keep', open: true }, { type: 'device', keep: true });
      await keeps(visit);
      expect(visit.state.device).to.equal('refused');
    } finally {
      Object.defineProperty(Storage.prototype, 'setItem', real ?? {});
    }
  });

  for (const change of ['signed-out', 'expired'] as const) {
    const over = change === 'expired';
    it(`a session that is ${over ? 'over keeps what was typed' : 'ended by a press leaves nothing for the next one at this device'}`, async () => {
      const clock = stoppedClock(saturday);
      const api = createMockApi({ baseUrl: 'https://api.example/v1', clock });
      const office = () => api.clerk.admit({ role: 'notary', level: 'account' });
      const visit = await (await arrived({ api, clock, fixed: { municipality: 'urmia', service: 'notary-inquiry' }, signedIn: office() })).comesTo('letter');
      await visit.answers({ 'letter.number': '۴۵۶' });
      await visit.does({ type: 'keep', open: true }, { type: 'device', keep: true });
      await keeps(visit);
      const here = () => localStorage.getItem('civic-widgets/draft/urmia/notary-inquiry') !== null;
      expect(here()).to.equal(true);
      await visit.does({ type: 'signed-in', token: undefined, change });
      if (!over) await visit.settles(() => !here());
      expect([visit.at, here(), 'letter.number' in visit.state.values, visit.state.request !== undefined]).to.deep.equal([over ? 'letter' : 'sign-in', over, over, over]);
      await visit.does({ type: 'signed-in', token: office(), change: 'signed-in' });
      expect(visit.at).to.equal(over ? 'letter' : 'undertakings');
      expect(visit.state.keeping).to.equal(over ? true : undefined);
    });
  }

  for (const spoilt of ['', '{', '{"at":1e15}', `{"at":${Date.now()},"iv":"x","data":"!"}`]) {
    it(`what is spoilt in storage is passed over: ${spoilt || 'nothing'}`, async () => {
      localStorage.setItem(name, spoilt);
      const visit = await (await arrived()).comesTo('property');
      expect(visit.state.kept).to.equal(undefined);
    });
  }
});
