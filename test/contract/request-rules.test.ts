import { expect } from '@open-wc/testing';
import { shahinShahr } from '../../mock-api/index.ts';
import type { Definition } from '../../src/domain/request-definition.ts';
import type { RequestDraft, ServiceRequest } from '../../src/domain/requests.ts';
import { reading, rejection, setStage, today, writing } from './stage.ts';

const day = 86_400_000;
const fa = () => writing(undefined, 'fa');
const draft = (values: RequestDraft['values'], accepted: readonly string[] = ['right', 'accurate', 'void']): RequestDraft => ({ role: 'citizen', accepted, values });

/** Of a reissue by a citizen who says that they hold nothing: the records know better. */
const reissue = (code: string) =>
  draft({ property: code, paperKind: 'none', 'applicant.name': 'نام', 'applicant.ownership': 'whole', nationalId: '0499370899', mobile: '09120000000' });

async function files(stage: ReturnType<typeof setStage>, code: string): Promise<ServiceRequest> {
  const { requests } = stage;
  const request = await requests.open('urmia', 'certificate-reissue', reissue(code), fa());
  for (const document of ['nationalCard', 'deed']) await requests.upload(request, document, 'pdf', new Blob(['%PDF-1.7 x']), { ...fa(), progress: () => {} });
  return requests.submit(request, fa());
}

const clear = '1-01-01-1';
const visit = '1-01-04-1';

describe('RQ10 the records decide about a visit', () => {
  it('a recent paper: the certificate comes at once, nobody comes to look', async () => {
    const stage = setStage();
    const filed = await files(stage, clear);
    expect(filed.inspection).to.equal(undefined);
    stage.clock.set(today + 120_000);
    expect((await stage.requests.request(filed, reading('fa'))).state).to.equal('answered');
  });

  it('none: an inspection is scheduled on a day on which the office works, and said so', async () => {
    const { clock, requests, ...stage } = setStage();
    const filed = await files({ clock, requests, ...stage }, visit);
    const { start = 0, end = 0 } = filed.inspection ?? {};
    expect(start).to.be.above(today + day);
    expect(end - start).to.equal(2 * 3_600_000);
    expect(shahinShahr.hours(new Date(start).toISOString().slice(0, 10) as `${number}-${number}-${number}`)).not.to.equal(undefined);
    expect(filed.stages[1]).to.include({ state: 'now', name: 'بازدید ملک', date: new Date(start).toISOString().slice(0, 10) });
    clock.set(today + 10 * day);
    expect((await requests.request(filed, reading('fa'))).state).to.equal('filed');
  });

  it('an answer counts for two months, to the day, whoever asks then', async () => {
    const stage = setStage();
    const first = await files(stage, visit);
    stage.api.clerk.issue(first.reference);
    const looks = async (date: string) => {
      stage.clock.set(Date.parse(`${date}T08:00:00Z`));
      return (await stage.requests.open('urmia', 'certificate-reissue', reissue(visit), fa())).check;
    };
    const issued = (await stage.requests.request(first, reading('fa'))).result?.issued ?? '';
    const later = new Date(`${issued}T00:00:00Z`);
    later.setUTCMonth(later.getUTCMonth() + 2);
    expect(await looks(later.toISOString().slice(0, 10))).to.include({ visit: false, basis: 'پاسخ استعلام دو ماه اخیر' });
    expect(await looks(new Date(+later + day).toISOString().slice(0, 10))).to.include({ visit: true });
  });
});

describe('RQ13 a certificate that was issued here', () => {
  it('is confirmed to a bank or notary by its code, and expires', async () => {
    const { api, clock, requests, status } = setStage();
    const filed = await files({ api, clock, requests, status } as ReturnType<typeof setStage>, clear);
    clock.set(today + 120_000);
    const { result } = await requests.request(filed, reading('fa'));
    const code = result?.code.replace('-', '') ?? '';
    const found = await status.certificate('urmia', code, reading('fa'));
    expect(found).to.deep.include({ state: 'valid', about: clear, title: 'صدور مجدد گواهی', issued: result?.issued, expires: result?.expires });
    expect(JSON.stringify(found), 'not who asked').not.to.include('نام');
    expect((await rejection(status.certificate('shahin-shahr', code, reading('fa')))).kind).to.equal('not-found');
    clock.set(today + 62 * day);
    expect(await status.certificate('urmia', code, reading('fa'))).to.include({ state: 'expired' });
  });
});

describe('RQ1 fixed fees', () => {
  const fixed: Definition = {
    format: 1,
    id: 'copy',
    edition: 1,
    title: 'Copy',
    applicants: [{ role: 'citizen', signIn: 'none' }],
    steps: [{ id: 'what', kind: 'fields', fields: [{ id: 'what', kind: 'text', label: 'What' }] }, { id: 'dues', kind: 'dues' }, { id: 'end', kind: 'submission' }],
    fees: 'fixed',
    charges: { currency: 'EUR', items: [{ id: 'copy', label: { el: 'Αντίγραφο', en: 'Copy' }, amount: 250 }, { id: 'stamp', label: 'Stamp', amount: 50 }] },
  };

  it('are owed whatever the records say, and paid before it is filed', async () => {
    const { api, requests } = setStage({ municipalities: [{ ...shahinShahr, definitions: [fixed] }] });
    const request = await requests.open('shahin-shahr', 'copy', draft({ what: 'x' }, []), writing(undefined, 'el'));
    expect(request.dues).to.deep.include({ currency: 'EUR', total: 300 });
    expect(request.dues?.items.map(({ label, amount }) => [label, amount])).to.deep.equal([['Αντίγραφο', 250], ['Stamp', 50]]);
    expect((await rejection(requests.submit(request, writing()))).kind).to.equal('conflict');
    await requests.pay(request, 300, 'https://town.example/', writing());
    api.bank.settle(api.bank.waiting()[0]?.id ?? '', 'paid');
    expect((await requests.submit(request, writing())).payment).to.include({ state: 'paid', currency: 'EUR', amount: 300 });
  });
});

describe('VF3, VF7 answers', () => {
  const values = { paper: 'family', name: 'Ονοματεπώνυμο', afm: '090000045', email: 'a@mail.example' };
  async function asks(way: string) {
    const { api, requests } = setStage();
    const session = api.clerk.admit({ role: 'citizen', level: 'verified' });
    const request = await requests.open('chania', 'e-request', draft({ ...values, way, address: 'Χανιά' }), { ...writing(), session });
    await requests.submit(request, writing());
    api.clerk.issue(request.reference);
    return requests.request(request, reading('el'));
  }

  it('VF7 what is to be posted is not downloaded', async () => {
    expect((await asks('electronic')).result?.url).to.match(/^https:/);
    const posted = await asks('post');
    expect(posted.result?.url).to.equal(undefined);
    expect(posted.stages.at(-1)).to.include({ state: 'now', name: 'Αποστολή με το ταχυδρομείο' });
    expect(posted.number).to.match(/^20\d\d-\d+$/);
  });

  it('VF3 a complaint is answered in words', async () => {
    const { api, requests } = setStage();
    const session = api.clerk.admit({ role: 'citizen', level: 'account' });
    const request = await requests.open('chania', 'complaint', draft({ subject: 'Φωτισμός', text: 'Δεν ανάβει ο στύλος.' }), { ...writing(), session });
    await requests.submit(request, writing());
    api.clerk.reply(request.reference, 'Το συνεργείο έρχεται αύριο.');
    const answered = await requests.request(request, reading('el'));
    expect(answered).to.include({ state: 'answered', reason: 'Το συνεργείο έρχεται αύριο.' });
    expect(answered.result).to.equal(undefined);
  });
});
