import { expect } from '@open-wc/testing';
import type { RequestOperation } from '../../mock-api/index.ts';
import type { RequestPort } from '../../src/adapter/request-port.ts';
import type { RequestDraft, ServiceRequest } from '../../src/domain/requests.ts';
import { reading, rejection, setStage, today, writing } from './stage.ts';

const town = 'shahin-shahr';
const page = 'https://town.example/inquiry';
const fa = () => writing(undefined, 'fa');

const draft = (code: string, more: Partial<RequestDraft> = {}): RequestDraft => ({
  role: 'citizen',
  accepted: ['right', 'accurate', 'void'],
  values: {
    property: code,
    earlierRequest: '1405-2281',
    'letter.number': '۱۲۳',
    'letter.date': '2026-11-01',
    'letter.authority': 'notary',
    purpose: 'transfer',
    'applicant.name': 'نام و نام خانوادگی',
    'applicant.ownership': 'whole',
    nationalId: '0499370899',
    mobile: '09120000000',
  },
  ...more,
});

const pdf = (bytes: number) => new Blob(['%PDF-1.7', new Uint8Array(bytes - 8)]);

async function begun(code: string, mock = {}) {
  const stage = setStage({ bankUrl: 'https://bank.example/pay/', ...mock });
  const request = await stage.requests.open(town, 'property-inquiry', draft(code), fa());
  return { ...stage, request };
}

async function withPapers(port: RequestPort, request: ServiceRequest) {
  for (const document of ['nationalCard', 'deed']) await port.upload(request, document, 'pdf', pdf(100), { ...fa(), progress: () => {} });
}

const clear = '1-01-01-1';
const debt = '1-01-02-1';
const wrong = '1-01-03-1';
const visit = '1-01-04-1';

describe('RQ the request port over the mock', () => {
  it('RQ1 every service is described in the language that was asked for', async () => {
    const { requests } = setStage();
    expect((await requests.types('urmia', reading('fa'))).map(({ id, title }) => [id, title])).to.deep.equal([
      ['certificate-reissue', 'صدور مجدد گواهی'],
      ['renovation-dues', 'پرداخت عوارض نوسازی'],
      ['notary-inquiry', 'استعلام دفاتر اسناد رسمی'],
      ['mortgage-inquiry', 'استعلام ترهین بانک'],
    ]);
    const definition = await requests.type(town, 'property-inquiry', reading('fa'));
    expect(definition.title).to.equal('پاسخ استعلام ملک');
    expect(definition.steps.map(({ kind }) => kind)).to.deep.equal(['undertakings', 'property', 'check', 'letter', 'documents', 'applicant', 'dues', 'review', 'submission', 'answer']);
    expect(JSON.stringify(definition)).not.to.match(/[A-Z][a-z]+ [a-z]+ /); // no English sentence rides along
    expect((await rejection(requests.type(town, 'nothing', reading('fa')))).kind).to.equal('not-found');
  });

  it('RQ4 finds a property by its code, which stays out of addresses', async () => {
    const { api, requests } = setStage();
    const { properties, total } = await requests.properties(town, { code: debt }, reading('fa'));
    expect(total).to.equal(1);
    expect(properties[0]).to.include({ code: debt, address: 'بلوک ۱، پلاک ۲', district: 'منطقهٔ ۱' });
    expect(api.requests.map(({ path }) => path).join()).not.to.include(debt);
    expect((await requests.properties(town, { code: '9-99-99-9' }, reading('fa'))).total).to.equal(0);
  });

  it('RQ4 finds properties by words, however they are typed', async () => {
    const { requests } = setStage();
    const { properties, total } = await requests.properties(town, { text: 'پلاك 5', district: '2' }, reading('fa'));
    expect(total).to.equal(71); // every parcel 5, and all of block 5
    expect(properties.every(({ district }) => district === 'منطقهٔ ۲')).to.equal(true);
  });

  it('RQ4 finds a property of several square kilometres', async () => {
    const airfield = { code: 'A-1', address: 'Airfield', district: '2', area: 3_500_000 };
    const { requests } = setStage({}, { fetch: () => Promise.resolve(new Response(JSON.stringify({ properties: [airfield], total: 1 }))) });
    expect((await requests.properties(town, { code: 'A-1' }, reading())).properties).to.deep.equal([airfield]);
  });

  it('RQ4 says what is wrong with the records and how to mend it', async () => {
    const { request } = await begun(wrong);
    expect(request.check?.right).to.equal(false);
    expect(request.check?.findings[0]).to.include({ id: 'violation' });
    expect(request.check?.findings[0]?.remedy).to.match(/ملک دیگری/);
  });

  it('RQ10 a recent paper makes a visit needless', async () => {
    expect((await begun(clear)).request.check).to.deep.include({ right: true, visit: false, basis: 'پاسخ استعلام دو ماه اخیر' });
    expect((await begun(debt)).request.check).to.deep.include({ visit: false, basis: 'پایان کار شش ماه اخیر' });
    expect((await begun(visit)).request.check).to.deep.include({ right: true, visit: true });
  });

  it('RQ5 a file arrives in pieces, with progress, and is checked', async () => {
    const { api, clock, requests, request } = await begun(clear);
    const heard: number[] = [];
    const file = await requests.upload(request, 'deed', 'pdf', pdf(600_000), { ...fa(), progress: (received) => heard.push(received) });
    expect(heard).to.deep.equal([0, 65_536, 196_608, 458_752, 600_000]);
    expect(file).to.include({ state: 'checking', bytes: 600_000 });
    expect(api.requests.filter(({ operation }) => operation === 'putFile')).to.have.length(4);
    clock.advance(3_000);
    expect((await requests.file(request, file.id, reading('fa'))).state).to.equal('clean');
    await requests.removeFile(request, file.id, reading('fa'));
    await requests.removeFile(request, file.id, reading('fa'));
    expect(api.db.files.size).to.equal(0);
  });

  it('RQ5 a file that broke off goes on from where it stopped', async () => {
    const { api, requests, request } = await begun(clear);
    const options = { ...fa(), progress: () => {} };
    api.fail('putFile', 'offline', 1);
    expect((await rejection(requests.upload(request, 'deed', 'pdf', pdf(600_000), options))).kind).to.equal('offline');
    const heard: number[] = [];
    await requests.upload(request, 'deed', 'pdf', pdf(600_000), { ...options, progress: (received) => heard.push(received) });
    expect(heard.at(-1)).to.equal(600_000);
    expect(api.db.files.size).to.equal(1);
  });

  it('RQ5 on a line that became slow smaller pieces are sent after each break, until one comes through', async () => {
    const { api, request } = await begun(clear);
    let bytesPerMs = 1_000;
    const { requests, clock } = setStage({}, {
      async fetch(url, init) {
        const ms = init.body instanceof Blob ? init.body.size / bytesPerMs : 0;
        if (ms > 30_000) throw new TypeError('Failed to fetch');
        const answer = await api.fetch(new Request(url, init));
        clock.advance(ms);
        return answer;
      },
    });
    const sends = (options = { ...fa(), progress: () => {} }) => () => requests.upload(request, 'deed', 'pdf', pdf(1_500_000), options);
    await sends()();
    bytesPerMs = 2;
    const again = sends();
    for (let breaks = 0; breaks < 3; breaks++) expect((await rejection(again())).kind).to.equal('offline');
    expect(await again()).to.include({ state: 'checking', bytes: 1_500_000 });
  });

  it('RQ5 the server looks at what a file is, whatever was promised', async () => {
    const { requests, request } = await begun(clear);
    const file = await requests.upload(request, 'deed', 'pdf', new Blob(['<html><script>']), { ...fa(), progress: () => {} });
    expect(file.state).to.equal('rejected');
    expect((await rejection(requests.upload(request, 'deed', 'pdf', pdf(11 * 1024 * 1024), { ...fa(), progress: () => {} }))).kind).to.equal('too-large');
    expect((await rejection(requests.upload(request, 'deed', 'heic', pdf(10), { ...fa(), progress: () => {} }))).kind).to.equal('invalid');
  });

  it('RQ7 pays the sum that was seen, once, however often the bank calls', async () => {
    const { api, requests, request } = await begun(debt);
    const total = request.dues?.total ?? 0;
    expect(total).to.be.above(1_000_000);
    expect((await rejection(requests.pay(request, total - 1, page, fa()))).kind).to.equal('conflict');
    const start = await requests.pay(request, total, page, fa());
    expect(start.url).to.match(/^https:\/\/bank\.example\/pay\//);
    expect(start.url).not.to.include(request.token);
    const [waiting] = api.bank.waiting();
    const back = api.bank.settle(waiting?.id ?? '', 'paid');
    expect(back).to.equal(`${page}#civic-request=${request.reference}.${request.token}`);
    api.bank.settle(waiting?.id ?? '', 'paid');
    api.bank.settle(waiting?.id ?? '', 'cancelled');
    expect(api.db.ledger).to.deep.equal([{ payment: waiting?.id, amount: total }]);
    const { payment } = await requests.request(request, reading('fa'));
    expect(payment).to.include({ state: 'paid', amount: total });
    expect(payment?.tracking).to.match(/^\d{10}$/);
    expect((await rejection(requests.pay(request, total, page, fa()))).kind).to.equal('conflict');
  });

  it('RQ8 files only what is complete, right and paid', async () => {
    const { requests, request } = await begun(debt);
    expect((await rejection(requests.submit(request, fa())))['faults']).to.deep.equal([
      { field: 'nationalCard', code: 'missing', text: undefined },
      { field: 'deed', code: 'missing', text: undefined },
    ]);
    await withPapers(requests, request);
    expect((await rejection(requests.submit(request, fa()))).kind).to.equal('conflict');
    await requests.save(request, draft(wrong), fa());
    expect((await rejection(requests.submit(request, fa()))).kind).to.equal('conflict');
    await requests.save(request, draft(clear), fa());
    expect(await requests.submit(request, fa())).to.include({ state: 'filed', number: '1405-3001' });
    expect((await rejection(requests.save(request, draft(clear), fa()))).kind).to.equal('conflict');
  });

  it('RQ8 the same submission twice is one, and its outcome can be asked by its key', async () => {
    const { api, requests, request } = await begun(clear);
    await withPapers(requests, request);
    const options = fa();
    const one = await requests.submit(request, options);
    expect((await requests.submit(request, options)).number).to.equal(one.number);
    expect((await requests.requestOutcome(options.key, reading('fa')))?.number).to.equal(one.number);
    expect(await requests.requestOutcome('never', reading('fa'))).to.equal(undefined);
    expect([...api.db.requests.values()].filter(({ filed }) => filed)).to.have.length(1);
  });

  it('RQ9 the answer comes within two minutes, with a code and a last day', async () => {
    const { clock, requests, request } = await begun(clear);
    await withPapers(requests, request);
    expect((await requests.submit(request, fa())).stages.map(({ state }) => state)).to.deep.equal(['done', 'now', 'next']);
    clock.set(today + 120_000);
    const answered = await requests.request(request, reading('fa'));
    expect(answered.state).to.equal('answered');
    expect(answered.result?.code).to.match(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/);
    expect((answered.result?.expires ?? '') > (answered.result?.issued ?? '')).to.equal(true);
  });

  it('RQ10 where somebody must look, the answer waits for the staff', async () => {
    const { api, clock, requests, request } = await begun(visit);
    await withPapers(requests, request);
    await requests.submit(request, fa());
    clock.set(today + 3_600_000);
    expect((await requests.request(request, reading('fa'))).state).to.equal('filed');
    api.clerk.issue(request.reference);
    expect((await requests.request(request, reading('fa'))).state).to.equal('answered');
  });

  it('RQ12, VF3, VF7 ask for somebody who has signed in, and for the right one', async () => {
    const { api, requests } = setStage();
    const open = (session?: string, role = 'notary') => requests.open('urmia', 'notary-inquiry', draft(clear, { role }), { ...fa(), session });
    expect((await rejection(open())).kind).to.equal('unauthorized');
    expect((await rejection(open(api.clerk.admit({ role: 'citizen', level: 'verified' })))).kind).to.equal('unauthorized');
    expect((await open(api.clerk.admit({ role: 'notary', level: 'account' }))).role).to.equal('notary');
    const eRequest = (level: 'account' | 'verified') => requests.open('chania', 'e-request', draft(clear), { ...writing(), session: api.clerk.admit({ role: 'citizen', level }) });
    expect((await rejection(eRequest('account'))).kind).to.equal('unauthorized');
    expect((await eRequest('verified')).state).to.equal('draft');
  });

  it('a wrong token and an unknown request are answered alike', async () => {
    const { requests, request } = await begun(clear);
    const one = await rejection(requests.request({ ...request, token: 'other' }, reading('fa')));
    const other = await rejection(requests.request({ reference: 'NONE-NONE', token: 'other' }, reading('fa')));
    expect([one.kind, one['status']]).to.deep.equal([other.kind, other['status']]);
  });

  it('dues that do not add up are not shown', async () => {
    const { api, request } = await begun(debt);
    const stage = setStage({}, {
      async fetch(...sent) {
        const answer = await api.fetch(new Request(...sent));
        const json = (await answer.json()) as { dues: { total: number } };
        json.dues.total += 10;
        return new Response(JSON.stringify(json), { headers: answer.headers });
      },
    });
    expect((await rejection(stage.requests.request(request, reading('fa')))).kind).to.equal('contract');
  });
});

describe('RQ every call of a request × every fault', () => {
  const calls: Record<RequestOperation, (port: RequestPort, request: ServiceRequest) => Promise<unknown>> = {
    requestTypes: (port) => port.types(town, reading()),
    requestType: (port) => port.type(town, 'property-inquiry', reading()),
    properties: (port) => port.properties(town, { code: clear }, reading()),
    map: (port) => port.map(town, reading()),
    parcels: (port) => port.parcels(town, { west: 51.54, south: 32.85, east: 51.56, north: 32.87 }, reading()),
    openRequest: (port) => port.open(town, 'property-inquiry', draft(clear), writing()),
    saveRequest: (port, request) => port.save(request, draft(clear), writing()),
    request: (port, request) => port.request(request, reading()),
    requestOutcome: (port) => port.requestOutcome('key', reading()),
    addFile: (port, request) => port.upload(request, 'deed', 'pdf', pdf(100), { ...writing(), progress: () => {} }),
    putFile: (port, request) => port.upload(request, 'deed', 'pdf', pdf(100), { ...writing(), progress: () => {} }),
    file: (port, request) => port.file(request, 'FILE', reading()),
    removeFile: (port, request) => port.removeFile(request, 'FILE', reading()),
    pay: (port, request) => port.pay(request, 1000, page, writing()),
    submitRequest: (port, request) => port.submit(request, writing()),
  };
  const operations = Object.keys(calls) as RequestOperation[];
  const reads: readonly RequestOperation[] = ['requestTypes', 'requestType', 'properties', 'map', 'parcels', 'request', 'requestOutcome', 'file'];
  const faults = [
    ['offline', 'offline', 3],
    [500, 'unavailable', 3],
    [503, 'unavailable', 1],
    [429, 'rate-limited', 1],
    ['html', 'contract', 1],
    ['contract', 'contract', 1],
    [400, 'invalid', 1],
    [401, 'unauthorized', 1],
    [404, 'not-found', 1],
    [409, 'conflict', 1],
    [410, 'expired', 1],
    [413, 'too-large', 1],
    [422, 'invalid', 1],
  ] as const;
  for (const operation of operations) {
    for (const [fault, kind, tries] of faults) {
      const harmless = (operation === 'removeFile' && (fault === 'html' || fault === 'contract')) || (operation === 'requestOutcome' && fault === 404);
      it(`${operation} × ${fault}`, async () => {
        const { api, requests, request, timing } = await begun(clear);
        const before = api.requests.length;
        api.fail(operation, fault);
        const call = calls[operation](requests, request);
        if (harmless) return void expect(await call).to.equal(undefined);
        expect((await rejection(call)).kind).to.equal(kind);
        expect(api.requests.slice(before).filter((sent) => sent.operation === operation)).to.have.length(reads.includes(operation) ? tries : 1);
        expect(timing.running, 'time limits left over').to.equal(0);
      });
    }
  }
});
