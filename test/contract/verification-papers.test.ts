import { expect } from '@open-wc/testing';
import type { VerificationPort } from '../../src/adapter/adapter.ts';
import type { AccountRow, AdjustableClock, MockApi } from '../../mock-api/index.ts';
import { toFailure } from '../../src/domain/errors.ts';
import { reading, rejection, setStage, writing } from './stage.ts';

const session = { token: 'token' };
const pdf = (text = '') => new Blob([`%PDF-1.7 ${text}`]);

describe('VF5 papers as files over REST', () => {
  let api: MockApi;
  let clock: AdjustableClock;
  let port: VerificationPort;
  let row: AccountRow;

  beforeEach(() => {
    const stage = setStage();
    ({ api, clock } = stage);
    port = stage.adapter.verification;
    api.setScenario('papers-online');
    row = { id: 'account-1', municipality: 'chania', name: 'Ονοματεπώνυμο Α', registered: clock.now(), interests: [], state: 'registered', findings: [], delivery: 'electronic' };
    api.db.accounts.set(row.id, row);
    api.db.visits.set('token', { token: 'token', account: row.id, expires: clock.now() + 3_600_000 });
  });

  const send = (document: string, file = pdf(), key = document) => port.upload(session, document, 'pdf', file, { ...writing(), key, progress: () => {} });
  const lacks = async () => {
    const { faults = [] } = toFailure(await port.handIn(session, writing()).catch((error: unknown) => error));
    return faults.map(({ field, code }) => `${field} ${code}`);
  };
  const sendAll = async () => {
    await port.choose(session, 'online', writing());
    for (const document of ['application', 'card', 'tax']) await send(document);
  };

  it('is offered only where the municipality says so', async () => {
    expect((await port.papers('chania', reading('el'))).online?.map(({ id, maxFiles }) => [id, maxFiles])).to.deep.equal([['application', 2], ['card', 5], ['tax', 1]]);
    api.setScenario('normal');
    expect((await port.papers('chania', reading('el'))).online).to.equal(undefined);
    expect((await rejection(port.choose(session, 'online', writing()))).kind).to.equal('invalid');
  });

  it('takes files once the way was chosen, as many, as large and of such kinds as it says', async () => {
    expect((await rejection(send('card'))).kind).to.equal('conflict');
    await port.choose(session, 'online', writing());
    expect(await send('tax')).to.include({ document: 'tax', state: 'checking' });
    expect((await rejection(send('tax', pdf(), 'second'))).kind).to.equal('conflict');
    expect((await rejection(port.upload(session, 'tax', 'heic', pdf(), { ...writing(), progress: () => {} }))).kind).to.equal('invalid');
    expect((await rejection(send('card', new Blob([new Uint8Array(5 * 1024 * 1024 + 1)])))).kind).to.equal('too-large');
    expect((await port.account(session, reading())).files).to.have.length(1);
  });

  it('VF6: says what lacks, counts the hours from the receipt, and asks only for what lacks', async () => {
    await port.choose(session, 'online', writing());
    await send('card');
    expect(await lacks()).to.deep.equal(['application missing', 'tax missing']);
    await send('application');
    await send('tax');
    expect(await port.handIn(session, writing())).to.include({ state: 'received', received: clock.now(), due: clock.now() + 48 * 3_600_000 });
    expect((await rejection(port.handIn(session, writing()))).kind).to.equal('conflict');
    api.registrar.findMissing(row.id, 'no-tax-proof');
    expect(await port.account(session, reading())).to.deep.include({ state: 'incomplete', wanted: ['tax'] });
    expect(await lacks()).to.deep.equal(['tax missing']);
    await send('tax', pdf('anew'), 'anew');
    expect((await port.handIn(session, writing())).state).to.equal('received');
  });

  it('asks anew for what turns out to be infected after it was handed in', async () => {
    await port.choose(session, 'online', writing());
    await send('application');
    await send('card', pdf('EICAR-STANDARD-ANTIVIRUS-TEST-FILE'));
    await send('tax');
    expect((await port.handIn(session, writing())).state).to.equal('received');
    clock.advance(3_000);
    expect(await port.account(session, reading())).to.deep.include({ state: 'incomplete', wanted: ['card'] });
  });

  it('begins a file anew that the server has lost, by a key of its own', async () => {
    await port.choose(session, 'online', writing());
    api.fail('putFile', 'offline', 1);
    expect((await rejection(send('tax'))).kind).to.equal('offline');
    api.db.files.clear();
    expect(await send('tax')).to.include({ state: 'checking' });
    const keys = api.requests.filter(({ operation }) => operation === 'addPaper').map(({ headers }) => headers['idempotency-key']);
    expect(new Set(keys).size).to.equal(2);
  });

  it('shows and removes nobody else’s files', async () => {
    await sendAll();
    const [file] = (await port.account(session, reading())).files ?? [];
    const other = { ...row, id: 'account-2' };
    api.db.accounts.set(other.id, other);
    api.db.visits.set('other', { token: 'other', account: other.id, expires: clock.now() + 3_600_000 });
    const stranger = { token: 'other' };
    expect((await rejection(port.file(stranger, file?.id ?? '', reading()))).kind).to.equal('not-found');
    expect((await rejection(port.removeFile(stranger, file?.id ?? '', reading()))).kind).to.equal('not-found');
    expect(api.db.files.size).to.equal(3);
  });
});
