import { expect } from '@open-wc/testing';
import type { SignInPort, VerificationPort } from '../../src/adapter/adapter.ts';
import type { AdjustableClock, MockApi } from '../../mock-api/index.ts';
import { reading, rejection, setStage, writing } from './stage.ts';

const minute = 60_000;
const page = 'https://town.example/book';
const registration = { answers: { name: 'Ονοματεπώνυμο Α', email: 'politis@mail.example' }, userName: 'politis', password: 'τρία ψηλά κυπαρίσσια', interests: ['culture'] };

describe('accounts and signing in over REST', () => {
  let api: MockApi;
  let clock: AdjustableClock;
  let port: VerificationPort;
  let signIn: SignInPort;

  beforeEach(() => {
    const stage = setStage();
    ({ api, clock } = stage);
    port = stage.adapter.verification;
    signIn = stage.adapter.signIn;
  });

  const code = () => api.outbox[api.outbox.length - 1]?.reference ?? '';
  const registered = async () => {
    const { id } = await port.register('chania', registration, writing());
    return port.confirm(id, code(), writing());
  };
  const account = async (session: { token: string }) => port.account(session, reading());

  let states = 0;
  const newState = () => `civic-${String((states += 1)).padStart(32, '0')}`;
  const goOut = async (more: { draft?: string; session?: { token: string } } = {}, state = newState()) => {
    const { url } = await signIn.begin({ municipality: 'chania', provider: 'taxisnet', returnTo: page, state, ...more }, writing());
    return { state, url: new URL(url) };
  };

  it('VF1, VF3–VF7: tells what there is to know in the language that was asked for', async () => {
    const desk = await port.desk('chania', reading('el'));
    expect(desk.providers[0]).to.include({ id: 'taxisnet', origin: 'https://provider.example' });
    const papers = await port.papers('chania', reading('el'));
    expect(papers.offices.map(({ name }) => name)).to.deep.equal([
      'Γραφείο Διαφάνειας και Υποστήριξης του Δημότη',
      ...['Ακρωτηρίου', 'Ελ. Βενιζέλου', 'Θερίσου', 'Ν. Κυδωνίας', 'Κεραμιών', 'Σούδας'].map((name) => `Δημοτική Ενότητα ${name}`),
    ]);
    expect(papers.postTo.join(', ')).to.equal('Δημαρχείο Χανίων, Τμήμα Τεχνολογιών Πληροφορικής και Επικοινωνιών, Κυδωνίας 29, Τ.Κ. 73135, Χανιά Κρήτης');
    expect(desk.bring).to.have.length(3);
    expect(desk.hours).to.equal(48);
    expect((await port.papers('chania', reading('uk'))).postTo[2]).to.equal('Κυδωνίας 29');
    expect((await rejection(port.desk('kryvyi-rih', reading()))).kind).to.equal('not-found');
  });

  it('VF2: registers, confirms the address by a code, and is signed in', async () => {
    expect(await port.isFree('chania', 'politis', reading())).to.equal(true);
    const session = await registered();
    expect(session.name).to.equal('Ονοματεπώνυμο Α');
    expect(await account(session)).to.deep.include({ state: 'registered', delivery: 'electronic', findings: [] });
    expect(await port.isFree('chania', 'POLITIS', reading())).to.equal(false);
    expect(api.requests.map(({ path }) => path).join()).not.to.match(/politis|\d{6}/);
  });

  it('VF2: an address that has an account teaches nothing on screen, and its owner hears of it', async () => {
    await registered();
    const first = await port.register('chania', { ...registration, userName: 'allos' }, writing());
    expect(Object.keys(first).sort()).to.deep.equal(['id', 'resend', 'serverTime']);
    expect(api.outbox[api.outbox.length - 1]?.subject).to.equal('Έχετε ήδη λογαριασμό');
    expect(await rejection(port.confirm(first.id, '000000', writing()))).to.deep.include({ kind: 'invalid', faults: [{ field: 'code', code: 'code', text: undefined }] });
  });

  it('refuses a registration by field', async () => {
    await registered();
    const wrong = { answers: { name: '', email: 'x' }, userName: 'politis', password: 'password123', interests: [] };
    const { faults } = await rejection(port.register('chania', wrong, writing()));
    expect((faults as { field: string; code: string }[]).map(({ field, code }) => `${field}: ${code}`)).to.deep.equal(['name: required', 'email: email', 'userName: taken', 'password: password-common']);
  });

  it('a code is good for 15 minutes and five tries; a new one can be had after 30 seconds', async () => {
    const { id, resend } = await port.register('chania', registration, writing());
    expect(resend - clock.now()).to.equal(30_000);
    expect(await rejection(port.resend(id, writing()))).to.include({ kind: 'rate-limited', retryAfter: 30 });
    const old = code();
    for (let tries = 0; tries < 5; tries++) expect((await rejection(port.confirm(id, 'wrong', writing()))).kind).to.equal('invalid');
    expect((await rejection(port.confirm(id, old, writing()))).kind).to.equal('expired');
    clock.advance(30_000);
    await port.resend(id, writing());
    expect(code()).not.to.equal(old);
    clock.advance(16 * minute);
    expect((await rejection(port.confirm(id, code(), writing()))).kind).to.equal('expired');
  });

  it('signs in with the municipality’s own codes; wrong ones are told apart by nobody', async () => {
    await registered();
    expect((await port.signIn('chania', 'politis', registration.password, writing())).token).to.be.a('string');
    const unknown = await rejection(port.signIn('chania', 'nobody', 'x', writing()));
    const wrong = await rejection(port.signIn('chania', 'politis', 'x', writing()));
    expect(wrong['faults']).to.deep.equal(unknown['faults']);
    for (let tries = 0; tries < 4; tries++) await rejection(port.signIn('chania', 'politis', 'x', writing()));
    expect((await rejection(port.signIn('chania', 'politis', registration.password, writing()))).kind).to.equal('rate-limited');
  });

  it('VF4–VF6: a way, the papers, 48 hours, what lacks, and activation', async () => {
    const session = await registered();
    expect(await port.choose(session, 'post', writing())).to.deep.include({ state: 'awaited', way: 'post' });
    const id = api.registrar.accounts()[0]?.id ?? '';
    api.registrar.receive(id);
    const received = await account(session);
    expect((received.due ?? 0) - (received.received ?? 0)).to.equal(48 * 60 * minute);
    api.registrar.findMissing(id, 'no-tax-proof');
    expect(await account(session)).to.deep.include({ state: 'incomplete', findings: ['Λείπει έγγραφο που να αποδεικνύει το ΑΦΜ σας.'] });
    expect((await port.account(session, reading('uk'))).findings[0]).to.match(/^Бракує/);
    api.registrar.activate(id);
    expect(await account(session)).to.deep.include({ state: 'active', findings: [] });
    expect(await port.prefer(session, 'post', writing())).to.include({ delivery: 'post' });
    expect((await rejection(port.choose(session, 'post', writing()))).kind).to.equal('conflict');
  });

  it('VF1: a national sign-in makes a verified account, and gives the draft back', async () => {
    const { state, url } = await goOut({ draft: '{"a":1}' });
    expect(url.origin).to.equal('https://provider.example');
    expect(url.searchParams.get('redirect_uri')).to.equal(page);
    const outcome = await signIn.complete({ state, code: 'a~Ονοματεπώνυμο%20Α' }, writing());
    if (outcome.kind !== 'signed-in') throw new Error(outcome.kind);
    expect(outcome.draft).to.equal('{"a":1}');
    expect(await account(outcome.session)).to.include({ state: 'active', name: 'Ονοματεπώνυμο Α' });
  });

  it('X4: every other way back is told apart, and keeps the draft', async () => {
    const draft = 'kept';
    for (const [answer, kind] of [
      [{ error: 'access_denied' }, 'denied'],
      [{ error: 'server_error' }, 'unavailable'],
      [{}, 'unfinished'],
    ] as const) {
      const { state } = await goOut({ draft });
      expect(await signIn.complete({ state, ...answer }, writing())).to.deep.equal({ kind, draft });
    }
    const late = await goOut({ draft });
    clock.advance(16 * minute);
    expect(await signIn.complete({ state: late.state, code: 'b~B' }, writing())).to.deep.equal({ kind: 'expired', draft });
  });

  it('X4: a state is good once, a code is good once, another state for nothing', async () => {
    const first = await goOut();
    await signIn.complete({ state: first.state, code: 'c~Γ' }, writing());
    expect((await rejection(signIn.complete({ state: first.state, code: 'd~Δ' }, writing()))).kind).to.equal('expired');
    const second = await goOut();
    expect((await signIn.complete({ state: second.state, code: 'c~Γ' }, writing())).kind).to.equal('expired');
    expect((await rejection(signIn.complete({ state: 'civic-of-somebody-else', code: 'e~Ε' }, writing()))).kind).to.equal('expired');
  });

  it('X4: leads nowhere but back to the town’s own pages', async () => {
    for (const returnTo of ['https://evil.example/', 'https://town.example.evil.example/', 'https://town.example@evil.example/', 'javascript:alert(1)', '/relative']) {
      const refused = await rejection(signIn.begin({ municipality: 'chania', provider: 'taxisnet', returnTo, state: newState() }, writing()));
      expect(refused.kind, returnTo).to.equal('invalid');
    }
    expect(api.db.signIns.size).to.equal(0);
  });

  it('verifies the account that is signed in; another person’s return is refused', async () => {
    const session = await registered();
    const { state } = await goOut({ session });
    const done = await signIn.complete({ state, code: 'f~ΣΤ~1' }, writing());
    expect(done.kind).to.equal('signed-in');
    expect((await account(session)).state).to.equal('active');
    const again = await goOut({ session });
    expect((await signIn.complete({ state: again.state, code: 'g~Ζ~1' }, writing())).kind).to.equal('other-person');
  });

  it('a session ends, is extended for the asking, and is over after signing out', async () => {
    const session = await registered();
    expect((session.expires ?? 0) - clock.now()).to.equal(30 * minute);
    clock.advance(29 * minute);
    const longer = await signIn.extend(session, writing());
    expect((longer.expires ?? 0) - clock.now()).to.equal(30 * minute);
    clock.advance(29 * minute);
    expect((await account(session)).state).to.equal('registered');
    await signIn.end(session, reading());
    expect((await rejection(account(session))).kind).to.equal('unauthorized');
    const second = await port.signIn('chania', 'politis', registration.password, writing());
    clock.advance(31 * minute);
    expect((await rejection(account(second))).kind).to.equal('unauthorized');
    expect((await rejection(signIn.extend(second, writing()))).kind).to.equal('unauthorized');
  });

  it('a provider that is out of order is told from a municipality that is', async () => {
    api.setScenario('provider-down');
    expect(await rejection(goOut())).to.include({ kind: 'unavailable', status: 502 });
  });
});
