import { expect } from '@open-wc/testing';
import type { CaseState } from '../../src/domain/cases.ts';
import { kryvyiRih } from '../../mock-api/index.ts';
import { baseUrl, reading, rejection, setStage, today } from './stage.ts';

const viza = 'kryvyi-rih';
const ready = { code: '480215', factor: '4567' };

/** A look-up as it travels: what a guesser sees of its answer. */
async function raw(api: ReturnType<typeof setStage>['api'], code: string, factor: string) {
  const body = JSON.stringify({ code, factor });
  const response = await api.fetch(new Request(`${baseUrl}/municipalities/${viza}/cases/lookup`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body }));
  return { status: response.status, headers: [...response.headers], text: await response.text() };
}

describe('status port', () => {
  it('ST2, ST6: says what to ask, and whom to call', async () => {
    const desk = await setStage().status.desk(viza, reading('uk'));
    expect(desk).to.include({ name: 'Центр адміністративних послуг «Віза»', phone: '0-800-500-459', email: 'viza@kryvyi-rih.example' });
    expect(desk.status).to.deep.include({ code: { kind: 'digits', length: 6, group: 3 }, factor: { kind: 'phone', digits: 4 } });
    expect(desk.status?.signIn.map(({ name }) => name)).to.deep.equal(['BankID', 'Електронний підпис (КЕП)', 'Дія ID']);
  });

  const states: Readonly<Record<CaseState, string>> = {
    ready: '480215', review: '512034', received: '634871', action: '275540', collected: '190236', refused: '731908', archived: '846120',
  };
  for (const [state, code] of Object.entries(states)) {
    it(`finds a case that is ${state}, in every language`, async () => {
      for (const locale of ['uk', 'el', 'fa', 'en']) {
        const found = await setStage().status.lookUp(viza, { code, factor: '4567' }, reading(locale));
        expect(found).to.include({ state, code, zone: 'Europe/Kyiv', serverTime: today });
        expect(found.stages.length).to.be.greaterThan(2);
        expect(Boolean(found.pickup)).to.equal(state === 'ready');
        expect(found.need.length > 0).to.equal(state === 'action');
      }
    });
  }

  it('ST4, QT2: a ready result says where, when and what to bring', async () => {
    const { pickup } = await setStage().status.lookUp(viza, ready, reading('uk'));
    expect(pickup?.bring[0]).to.equal('Документ, що засвідчує особу');
    expect(pickup?.bringForOther[0]).to.match(/^Довіреність/);
    expect(pickup?.office.address).to.equal('пл. Молодіжна, 1, Кривий Ріг');
    expect(pickup?.office.hours.week.map((spans) => spans.length)).to.deep.equal([0, 2, 2, 2, 2, 2, 2]);
    expect(pickup?.until).to.equal('2027-09-10');
  });

  it('sends the code in the body of a POST, and never in an address', async () => {
    const { api, status } = setStage();
    await status.lookUp(viza, ready, reading());
    const [request] = api.requests;
    expect(request).to.deep.include({ method: 'POST', path: `/municipalities/${viza}/cases/lookup`, body: ready });
  });

  it('answers an unknown code and a wrong factor exactly alike', async () => {
    const { api, status } = setStage();
    expect((await rejection(status.lookUp(viza, { code: '000000', factor: '4567' }, reading()))).kind).to.equal('not-found');
    expect((await rejection(status.lookUp(viza, { code: '480215', factor: '0000' }, reading()))).kind).to.equal('not-found');
    expect(await raw(api, '111111', '4567')).to.deep.equal(await raw(api, '512034', '9999'));
  });

  it('a thousand wrong guesses teach nothing: codes that exist and codes that don’t answer alike, try by try', async () => {
    const there = setStage().api;
    const nowhere = setStage().api;
    const kinds = new Set<number>();
    for (let guess = 0; guess < 1000; guess++) {
      const factor = String(guess % 4567).padStart(4, '0');
      const one = await raw(there, '480215', factor);
      const other = await raw(nowhere, '480216', factor);
      expect(one).to.deep.equal(other);
      kinds.add(one.status);
    }
    expect([...kinds]).to.deep.equal([404, 429]);
    // Nor does the right factor open a code that is guessed at.
    expect((await raw(there, '480215', '4567')).status).to.equal(429);
  });

  it('a thousand codes in a row: after sixty, no answer says anything', async () => {
    const { api } = setStage();
    const answers: number[] = [];
    for (let guess = 0; guess < 1000; guess++) answers.push((await raw(api, String(479_800 + guess), '4567')).status);
    expect(answers.slice(60).every((status) => status === 429)).to.equal(true);
    expect(answers.slice(0, 60).every((status) => status === 404)).to.equal(true);
  });

  it('waits for as long as it is told after too many tries, and does not try again by itself', async () => {
    const { api, status, clock } = setStage();
    for (let guess = 0; guess < 5; guess++) await rejection(status.lookUp(viza, { ...ready, factor: '0000' }, reading()));
    const refused = await rejection(status.lookUp(viza, ready, reading()));
    expect(refused).to.include({ kind: 'rate-limited', retryAfter: 900 });
    expect(api.requests).to.have.length(6);
    clock.advance(900_000);
    expect((await status.lookUp(viza, ready, reading())).state).to.equal('ready');
  });

  it('does not repeat a look-up that failed', async () => {
    const { api, status } = setStage();
    api.fail('lookUp', 'offline', 1);
    await rejection(status.lookUp(viza, ready, reading()));
    expect(api.requests).to.have.length(1);
  });

  it('solves the puzzle that a server sets, unseen, and asks once more', async () => {
    const { api, status } = setStage({ scenario: 'challenge' });
    expect((await status.lookUp(viza, ready, reading())).code).to.equal('480215');
    const [first, second, ...more] = api.requests.map(({ body }) => body as { proof?: string });
    expect(more).to.have.length(0);
    expect(first?.proof).to.equal(undefined);
    expect(JSON.parse(atob(second?.proof ?? ''))).to.deep.include({ algorithm: 'SHA-256', number: 1861, signature: 'signed-by-the-mock' });
  });

  it('takes a solver of the page’s own', async () => {
    const { api, status } = setStage({ scenario: 'challenge' }, { solve: () => Promise.resolve('cHJvb2Y=') });
    await rejection(status.lookUp(viza, ready, reading()));
    expect(api.requests[1]?.body).to.deep.include({ proof: 'cHJvb2Y=' });
  });

  const puzzle = { algorithm: 'SHA-256', challenge: '00', salt: 's', signature: 't' };
  const setting = (status: number, maxnumber: unknown) => () =>
    Promise.resolve(new Response(JSON.stringify({ challenge: { ...puzzle, maxnumber } }), { status, headers: { 'Retry-After': '60' } }));

  it('takes a puzzle with as many numbers as ALTCHA has by default, and more', async () => {
    for (const maxnumber of [1_000_000, 50_000_000]) {
      const given: (number | undefined)[] = [];
      const { status } = setStage({}, { fetch: setting(428, maxnumber), solve: (set) => (given.push(set.maxnumber), Promise.resolve('cHJvb2Y=')) });
      await rejection(status.lookUp(viza, ready, reading()));
      expect(given).to.deep.equal([maxnumber]);
    }
  });

  it('tells a refusal as what it is, whatever puzzle came with it', async () => {
    for (const maxnumber of [-1, 'many', 1.5]) {
      const { status } = setStage({}, { fetch: setting(429, maxnumber) });
      expect(await rejection(status.lookUp(viza, ready, reading()))).to.include({ kind: 'rate-limited', retryAfter: 60 });
    }
  });

  it('says that the service does not work when a puzzle can’t be solved', async () => {
    const { status } = setStage({ scenario: 'challenge' }, { solve: () => Promise.reject(new Error('no digests here')) });
    expect((await rejection(status.lookUp(viza, ready, reading()))).kind).to.equal('unavailable');
  });

  const factors = [
    { factor: { kind: 'surname' }, right: ' приклад ', wrong: 'Зразок' },
    { factor: { kind: 'birth-year' }, right: '1980', wrong: '1981' },
  ] as const;
  for (const { factor, right, wrong } of factors) {
    it(`asks for a ${factor.kind} where the municipality does`, async () => {
      const town = { ...kryvyiRih, status: { ...kryvyiRih.status!, factor } };
      const { status } = setStage({ municipalities: [town] });
      expect((await status.desk(viza, reading())).status?.factor.kind).to.equal(factor.kind);
      expect((await status.lookUp(viza, { code: '480215', factor: right }, reading())).state).to.equal('ready');
      expect((await rejection(status.lookUp(viza, { code: '480215', factor: wrong }, reading()))).kind).to.equal('not-found');
    });
  }

  it('ST1: the text message names the code, the place and a link that carries the code out of servers’ sight', () => {
    const { api } = setStage();
    const sms = api.sms.find(({ code }) => code === '480215');
    expect(sms?.text).to.equal('CNAP: Документи готові (Код №480215), пл. Молодіжна, 1, Кривий Ріг, реєстрація https://town.example/book#civic-case=480215');
    api.complete(viza, '512034');
    expect(api.sms[api.sms.length - 1]?.text).to.include('(Код №512034)');
  });

  it('ST3: lists one’s own cases after sign-in, and nobody else’s', async () => {
    const { api, status } = setStage();
    const session = api.signIn('+380 00 000 45 67');
    const lines = await status.cases(viza, session, reading('uk'));
    expect(lines.map(({ state }) => state).sort()).to.deep.equal(['action', 'archived', 'collected', 'ready', 'received', 'refused', 'review']);
    expect(JSON.stringify(lines)).to.not.include('480215');
    const found = lines.find(({ state }) => state === 'ready');
    expect((await status.case(found?.id ?? '', session, reading('uk'))).code).to.equal('480215');
    const stranger = api.signIn('+380 00 000 89 01');
    expect((await rejection(status.case(found?.id ?? '', stranger, reading()))).kind).to.equal('not-found');
    api.db.sessions.clear();
    expect((await rejection(status.cases(viza, session, reading()))).kind).to.equal('unauthorized');
  });

  it('ST5: uncollected results by category, 2433 in all', async () => {
    const { topics, since } = await setStage().status.uncollected(viza, reading('uk'));
    expect(Object.fromEntries(topics.map(({ name, count }) => [name, count]))).to.deep.equal({
      'Земельні питання': 667, 'Дозвільні процедури': 188, 'Оформлення паспортів': 426, 'Послуги виконкомів районних у місті рад': 363,
      'Реєстрація нерухомості': 175, 'Реєстрація бізнесу': 453, 'Питання архітектури': 29, 'Пакетні послуги': 132,
    });
    expect(topics.reduce((sum, { count }) => sum + count, 0)).to.equal(2433);
    expect(since).to.equal('2027-01-01');
  });

  it('RQ13: a certificate is valid, expired, revoked, or unknown', async () => {
    const { status } = setStage();
    const state = async (code: string) => (await status.certificate('shahin-shahr', code, reading('fa'))).state;
    expect([await state('7K3XW4M9TQ'), await state('2HD8R5V0NC'), await state('9PBZ6E1YAS')]).to.deep.equal(['valid', 'expired', 'revoked']);
    expect((await rejection(status.certificate('shahin-shahr', '0000000000', reading()))).kind).to.equal('not-found');
  });

  it('asks for the state of a newer server’s case as for one under review, and drops what is broken', async () => {
    const { api, status } = setStage();
    const row = api.db.cases.get(`${viza}/480215`);
    if (row) row.state = 'on-the-moon' as CaseState;
    expect((await status.lookUp(viza, ready, reading())).state).to.equal('review');
  });
});
