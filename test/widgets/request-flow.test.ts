import { expect } from '@open-wc/testing';
import { stepOf } from '../../src/widgets/service-request/state.ts';
import { hold } from '../../src/widgets/uploads.ts';
import { page, Visit } from '../drivers/request-visit.ts';

async function arrived(...args: ConstructorParameters<typeof Visit>): Promise<Visit> {
  const visit = new Visit(...args);
  await visit.rests();
  return visit;
}

const clear = '1-01-01-1';
const debt = '1-01-02-1';
const wrong = '1-01-03-1';

describe('RQ3 undertakings', () => {
  it('are accepted one by one before anything else is asked', async () => {
    const visit = await arrived();
    expect(visit.at).to.equal('undertakings');
    await visit.does({ type: 'accept', id: 'right', given: true }, { type: 'next' });
    expect(visit.faults).to.deep.equal(['accurate undertaking', 'void undertaking']);
    expect(visit.state.attention.to).to.equal('summary');
    await visit.does({ type: 'accept', id: 'accurate', given: true }, { type: 'accept', id: 'void', given: true }, { type: 'next' });
    expect(visit.at).to.equal('property');
    expect(visit.api.requests.map(({ operation }) => operation)).to.deep.equal(['municipality', 'requestType']);
  });
});

describe('RQ4 the property', () => {
  it('stands in words before its code is good enough', async () => {
    const visit = await (await arrived()).comesTo('property');
    await visit.answers({ property: '۱ ۱ ۱ ۱', earlierRequest: '7' });
    await visit.does({ type: 'next' });
    expect(visit.at).to.equal('property');
    expect(visit.state.chosen).to.include({ code: clear, address: 'بلوک ۱، پلاک ۱' });
    await visit.does({ type: 'next' });
    expect(visit.at).to.equal('check');
  });

  it('is forgotten when its code is changed', async () => {
    const visit = await (await arrived()).comesTo('property');
    await visit.answers({ property: clear, earlierRequest: '7' });
    await visit.does({ type: 'next' }, { type: 'answer', field: 'property', value: '1-01-01-2' });
    expect(visit.state.chosen).to.equal(undefined);
    await visit.does({ type: 'next' });
    expect(visit.faults).to.deep.equal(['property unknown-property']);
  });

  it('can be found in a list', async () => {
    const visit = await (await arrived()).comesTo('property');
    await visit.does({ type: 'way', by: 'list' }, { type: 'question', question: { text: 'پلاک ۵', district: '2' } }, { type: 'seek' });
    const list = visit.state.found && 'value' in visit.state.found ? visit.state.found.value : undefined;
    expect(list?.total).to.equal(71);
    const [property] = list?.properties ?? [];
    if (property) await visit.does({ type: 'choose', property });
    await visit.answers({ earlierRequest: '7' });
    await visit.does({ type: 'next' });
    expect(visit.at).to.equal('check');
  });

  it('whose records are wrong leads no further, and says why', async () => {
    const visit = await (await arrived()).comesTo('check', { property: wrong });
    expect(visit.state.request?.check?.findings).to.have.length(1);
    await visit.does({ type: 'next' });
    expect(visit.at).to.equal('check');
    await visit.does({ type: 'back' });
    await visit.comesTo('letter', { property: clear });
    expect(visit.state.request?.check?.right).to.equal(true);
    expect(visit.api.db.requests.size, 'one draft, not two').to.equal(1);
  });
});

describe('RQ5 and RQ6 letter, papers, applicant', () => {
  it('a day that does not exist keeps the letter from being left', async () => {
    const visit = await (await arrived()).comesTo('letter');
    await visit.answers({ 'letter.number': '1', 'letter.authority': 'bank', purpose: 'transfer', 'letter.date': '1404/12/30' });
    await visit.does({ type: 'next' });
    expect(visit.faults).to.deep.equal(['letter.date date-length']);
    await visit.answers({ 'letter.date': '1403/12/30' });
    await visit.does({ type: 'next' });
    expect(visit.at).to.equal('documents');
    expect([...visit.api.db.requests.values()][0]?.values['letter.date']).to.equal('2025-03-20');
  });

  it('papers are sent one by one, each tried again or removed alone', async () => {
    const visit = await (await arrived()).comesTo('documents');
    await visit.does({ type: 'next' });
    expect(visit.faults).to.deep.equal(['nationalCard missing', 'deed missing']);
    await visit.picks('nationalCard');
    visit.api.fail('addFile', 500, 1);
    const deed = await visit.picks('deed');
    expect(visit.state.uploads.map(({ state }) => state)).to.deep.equal(['checking', 'failed']);
    await visit.does({ type: 'next' });
    expect(visit.faults).to.deep.equal(['deed unfinished']);
    await visit.does({ type: 'again', id: deed });
    expect(visit.state.uploads.map(({ state }) => state)).to.deep.equal(['checking', 'checking']);
    await visit.passes(5_000);
    expect(visit.state.uploads.map(({ state }) => state)).to.deep.equal(['done', 'done']);
    await visit.does({ type: 'remove', id: deed });
    expect([...visit.api.db.files.values()].map(({ document }) => document)).to.deep.equal(['nationalCard']);
    await visit.picks('deed');
    await visit.does({ type: 'next' });
    expect(visit.at).to.equal('applicant');
  });

  it('nobody goes on without a file that is still looked into; from another step it arrives all the same', async () => {
    const visit = await (await arrived()).comesTo('documents');
    await visit.picks('nationalCard');
    const step = stepOf(visit.state);
    const rules = step?.documents?.find(({ id }) => id === 'deed');
    if (!rules) throw new Error('no deed is asked for');
    const deed = { id: 'large-deed', name: 'deed.pdf', bytes: 20 };
    await visit.does({ type: 'looking', rules, files: [deed] }, { type: 'next' });
    expect(visit.faults).to.deep.equal(['deed unfinished']);
    await visit.does({ type: 'back' });
    hold(deed.id, new Blob(['%PDF-1.7 deed']), 'pdf');
    await visit.does({ type: 'picked', rules, files: [{ ...deed, kind: 'pdf' }] });
    expect([...visit.api.db.files.values()].map(({ document }) => document)).to.deep.equal(['nationalCard', 'deed']);
  });

  it('an infected file is taken back, with its reason', async () => {
    const visit = await (await arrived({ mock: { scenario: 'infected-file' } })).comesTo('documents');
    await visit.picks('deed');
    await visit.passes(5_000);
    expect(visit.state.uploads[0]).to.include({ state: 'refused', fault: 'infected' });
  });

  it('shares must come to six dang', async () => {
    const visit = await (await arrived()).comesTo('applicant');
    await visit.answers({ 'applicant.name': 'الف', 'applicant.ownership': 'joint', nationalId: '0499370899', mobile: '09120000000' });
    await visit.does({ type: 'more-owners' });
    await visit.answers({ 'applicant.owners': ['الف', 'ب'], 'applicant.shares': ['۳', '۲'] });
    await visit.does({ type: 'next' });
    expect(visit.faults).to.deep.equal(['applicant.shares.0 shares-short']);
    await visit.answers({ 'applicant.shares': ['۳', '۳'] });
    await visit.does({ type: 'next' });
    expect(visit.at).to.equal('dues');
  });
});

describe('RQ7 dues and payment', () => {
  const owing = async (mock = {}) => (await arrived({ mock })).comesTo('dues', { property: debt });

  it('a debt is paid at the bank, and the server says that it was', async () => {
    const visit = await owing();
    const total = visit.state.request?.dues?.total ?? 0;
    await visit.does({ type: 'next' });
    expect(visit.at).to.equal('dues');
    await visit.does({ type: 'pay' });
    expect(visit.state.leaving?.url).to.match(/^https:\/\/bank\.example\/pay\//);
    const [payment] = visit.api.bank.waiting();
    const back = visit.follows(visit.api.bank.settle(payment?.id ?? '', 'paid'));
    await back.rests();
    expect(back.at).to.equal('dues');
    expect(back.state.request?.payment).to.include({ state: 'paid', amount: total });
    expect(back.state.values['letter.date']).to.equal('2026-11-11');
    expect(visit.api.db.ledger).to.deep.equal([{ payment: payment?.id, amount: total }]);
    await back.does({ type: 'next' }, { type: 'next' });
    expect(back.at).to.equal('answer');
  });

  for (const how of ['cancelled', 'failed'] as const) {
    it(`a payment that was ${how} can be made again`, async () => {
      const visit = await owing();
      await visit.does({ type: 'pay' });
      const back = visit.follows(visit.api.bank.settle(visit.api.bank.waiting()[0]?.id ?? '', how));
      await back.rests();
      expect(back.state.request?.payment?.state).to.equal(how);
      await back.does({ type: 'pay' });
      visit.api.bank.settle(visit.api.bank.waiting()[0]?.id ?? '', 'paid');
      expect(visit.api.db.ledger).to.have.length(1);
    });
  }

  it('a payment that is pending is not made twice, and is followed until it is settled', async () => {
    const visit = await owing();
    await visit.does({ type: 'pay' });
    const id = visit.api.bank.waiting()[0]?.id ?? '';
    const back = visit.follows(visit.api.bank.settle(id, 'pending'));
    await back.rests();
    await back.does({ type: 'pay' });
    expect(visit.api.db.payments.size).to.equal(1);
    visit.api.bank.settle(id, 'paid');
    await back.passes(10_000);
    expect(back.state.request?.payment?.state).to.equal('paid');
  });

  it('what the address says on return counts for nothing', async () => {
    const visit = await owing();
    await visit.does({ type: 'pay' });
    const { reference = '', token = '' } = visit.state.request ?? {};
    const forged = visit.follows(`${page}?state=paid#civic-request=${reference}.${token}`);
    await forged.rests();
    expect(forged.state.request?.payment?.state).to.equal('pending');
    const stranger = visit.follows(`${page}#civic-request=${reference}.OTHER`);
    await stranger.rests();
    expect(stranger.at).to.equal('lost');
    expect(visit.api.db.ledger).to.deep.equal([]);
  });

  it('a sum that nobody has seen is never paid', async () => {
    const visit = await owing({ scenario: 'amount-changed' });
    const seen = visit.state.request?.dues?.total ?? 0;
    await visit.does({ type: 'pay' });
    expect(visit.state.leaving).to.equal(undefined);
    expect(visit.state.changed).to.equal(true);
    expect(visit.state.request?.dues?.total).to.equal(seen + 250_000);
    await visit.does({ type: 'pay' });
    expect(visit.api.bank.waiting()[0]?.amount).to.equal(seen + 250_000);
  });

  it('after an address that was refused (X3), trying again is a payment of its own, of the same sum', async () => {
    const visit = await owing();
    const total = visit.state.request?.dues?.total ?? 0;
    await visit.does({ type: 'pay' }, { type: 'refused-address' });
    expect(visit.state.problem?.failure.kind).to.equal('config');
    await visit.does({ type: 'retry' });
    expect(visit.state.leaving?.url).to.match(/^https:\/\/bank\.example\/pay\//);
    const [first, second, ...more] = visit.api.requests.filter(({ operation }) => operation === 'pay');
    expect(more).to.deep.equal([]);
    expect((second?.body as { amount?: number }).amount).to.equal(total);
    expect(second?.headers['idempotency-key']).to.match(/^session-/).and.not.to.equal(first?.headers['idempotency-key']);
  });

  it('two presses are one payment', async () => {
    const visit = await owing();
    visit.does({ type: 'pay' }).catch(() => {});
    await visit.does({ type: 'pay' });
    expect(visit.api.db.payments.size).to.equal(1);
  });
});

describe('RQ8 and RQ9 the answer', () => {
  it('comes in under two minutes, and the page hears of it', async () => {
    const visit = await (await arrived()).comesTo('review');
    await visit.does({ type: 'next' });
    expect(visit.at).to.equal('answer');
    expect(visit.state.happening).to.include({ type: 'submitted' });
    expect(visit.state.happening?.detail).to.deep.equal({ reference: '1405-3001' });
    await visit.passes(120_000);
    expect(visit.state.request?.state).to.equal('answered');
    expect(visit.state.happening).to.include({ type: 'answered' });
    const asked = visit.api.requests.length;
    await visit.passes(600_000);
    expect(visit.api.requests.length, 'looks after the answer').to.equal(asked);
  });

  it('a submission whose answer is lost is asked about, and never made twice', async () => {
    const visit = await (await arrived()).comesTo('review');
    visit.api.setScenario('lost-answer');
    await visit.does({ type: 'next' });
    expect(visit.at).to.equal('answer');
    expect(visit.api.requests.filter(({ operation }) => operation === 'submitRequest')).to.have.length(1);
  });

  it('a submission that never arrived is tried again by the same key', async () => {
    const visit = await (await arrived()).comesTo('review');
    visit.api.fail('submitRequest', 'offline', 1);
    await visit.does({ type: 'next' });
    expect(visit.state.problem?.failure.kind).to.equal('offline');
    await visit.does({ type: 'retry' });
    expect(visit.at).to.equal('answer');
    const keys = visit.api.requests.filter(({ operation }) => operation === 'submitRequest').map(({ headers }) => headers['idempotency-key']);
    expect(new Set(keys).size).to.equal(1);
  });

  it('a double press files once', async () => {
    const visit = await (await arrived()).comesTo('review');
    visit.does({ type: 'next' }).catch(() => {});
    await visit.does({ type: 'next' });
    expect([...visit.api.db.requests.values()].filter(({ filed }) => filed)).to.have.length(1);
  });
});

describe('RQ a failure at every server step loses nothing', () => {
  for (const fault of ['offline', 500, 429, 'html', 'contract', 401] as const) {
    it(`saving × ${fault}`, async () => {
      const visit = await (await arrived()).comesTo('applicant');
      visit.api.fail('saveRequest', fault, 1);
      await visit.answers({ 'applicant.name': 'نام', 'applicant.ownership': 'whole', nationalId: '0499370899', mobile: '09120000000' });
      await visit.does({ type: 'next' });
      expect(visit.at).to.equal('dues');
      expect(visit.state.problem).not.to.equal(undefined);
      expect(visit.state.values['applicant.name']).to.equal('نام');
      await visit.does({ type: 'retry' });
      expect(visit.state.problem).to.equal(undefined);
      expect(visit.state.request?.dues?.total).to.equal(0);
    });
  }
});
