import { expect } from '@open-wc/testing';
import { createMockApi, shahinShahr, stoppedClock } from '../../mock-api/index.ts';
import { definitionProblems } from '../../src/domain/definition-problems.ts';
import type { Definition } from '../../src/domain/request-definition.ts';
import { saturday, Visit } from '../drivers/request-visit.ts';

async function arrived(...args: ConstructorParameters<typeof Visit>): Promise<Visit> {
  const visit = new Visit(...args);
  await visit.rests();
  return visit;
}

describe('RQ12, VF3, VF7 who may file', () => {
  it('a notary office signs in first', async () => {
    const clock = stoppedClock(saturday);
    const api = createMockApi({ baseUrl: 'https://api.example/v1', clock });
    const visit = await arrived({ api, clock, fixed: { municipality: 'urmia', service: 'notary-inquiry' } });
    expect(visit.at).to.equal('sign-in');
    await visit.does({ type: 'sign-in' });
    expect(visit.state.happening).to.deep.include({ type: 'sign-in-wanted', detail: { service: 'notary-inquiry' } });
    await visit.does({ type: 'signed-in', token: api.clerk.admit({ role: 'notary', level: 'account' }) });
    expect(visit.at).to.equal('undertakings');
    await visit.comesTo('answer', { 'letter.authority': 'دفتر ۱۲' });
    expect([...api.db.requests.values()][0]?.role).to.equal('notary');
  });

  it('VF7 an account that was not verified is told so, and loses nothing', async () => {
    const clock = stoppedClock(saturday);
    const api = createMockApi({ baseUrl: 'https://api.example/v1', clock });
    const visit = await arrived({ api, clock, fixed: { municipality: 'chania', service: 'e-request' }, signedIn: api.clerk.admit({ role: 'citizen', level: 'account' }) });
    await visit.comesTo('fields');
    const all = { paper: 'family', name: 'Ονοματεπώνυμο', afm: '090000045', email: 'a@mail.example', way: 'electronic' };
    for (let steps = 0; visit.state.place === 'step' && steps < 5; steps++) {
      await visit.answers(all);
      await visit.does({ type: 'next' });
    }
    expect(visit.state.place).to.equal('sign-in');
    expect(visit.state.problem?.failure.kind).to.equal('unauthorized');
    await visit.does({ type: 'signed-in', token: api.clerk.admit({ role: 'citizen', level: 'verified' }) });
    expect(visit.state.values['name']).to.equal('Ονοματεπώνυμο');
    await visit.comesTo('answer', all);
    expect(visit.state.request?.number).to.match(/^2026-/);
  });
});

describe('RQ1 a definition that nobody knew', () => {
  const everyKind: Definition = {
    format: 1,
    id: 'everything',
    edition: 3,
    title: 'همه چیز',
    applicants: [{ role: 'citizen', signIn: 'none' }, { role: 'bank', signIn: 'account' }],
    steps: [
      { id: 'u', kind: 'undertakings', undertakings: [{ id: 'one', text: 'یک' }] },
      { id: 'p', kind: 'property', by: ['list', 'code'], shape: '9-99-99-9' },
      { id: 'e', kind: 'earlier-request', optional: true },
      { id: 'c', kind: 'check' },
      { id: 'l', kind: 'letter' },
      { id: 'f', kind: 'fields', fields: [{ id: 'branch', kind: 'text', label: 'شعبه', showWhen: { field: 'role', equals: 'bank' } }, { id: 'ready', kind: 'yes-no', label: 'آماده' }] },
      { id: 'd', kind: 'documents', documents: [{ id: 'paper', label: 'برگه', kinds: ['pdf'], maxBytes: 1000, maxFiles: 1 }] },
      { id: 'a', kind: 'applicant' },
      { id: 'm', kind: 'dues' },
      { id: 'r', kind: 'review' },
      { id: 's', kind: 'submission' },
      { id: 'z', kind: 'answer' },
    ],
    fees: 'records',
  };

  for (const role of ['citizen', 'bank'] as const) {
    it(`runs to its certificate, for a ${role}`, async () => {
      expect(definitionProblems(everyKind)).to.deep.equal([]);
      const clock = stoppedClock(saturday);
      const api = createMockApi({ baseUrl: 'https://api.example/v1', clock, municipalities: [{ ...shahinShahr, definitions: [everyKind] }] });
      const visit = await arrived({ api, clock, fixed: { service: undefined, definition: everyKind } });
      expect(visit.at).to.equal('role');
      await visit.does({ type: 'role', id: role }, { type: 'next' });
      if (role === 'bank') await visit.does({ type: 'signed-in', token: api.clerk.admit({ role, level: 'account' }) });
      await visit.comesTo('answer', { ready: 'yes', branch: 'مرکزی', 'letter.authority': 'بانک' });
      const [row] = api.db.requests.values();
      expect(row?.values['branch']).to.equal(role === 'bank' ? 'مرکزی' : undefined);
      await visit.passes(120_000);
      expect(visit.state.request?.result?.code).to.match(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/);
    });
  }
});
