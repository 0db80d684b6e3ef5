import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Appointment } from '../../src/domain/booking.ts';
import { orthodoxEaster } from '../../mock-api/seed/greek-holidays.ts';
import { iranianHoliday } from '../../mock-api/seed/iranian-holidays.ts';
import { instantIn } from '../../mock-api/rules/civil-time.ts';
import {
  baseUrl,
  byVideo,
  details,
  freeStart,
  freeStarts,
  inPerson,
  reading,
  rejection,
  setStage,
  spring,
  today,
  videoDetails,
  writing,
} from './stage.ts';

const minute = 60_000;
const clockIn = (zone: string, instant: number): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(instant);

/** How many calls were answered, and with which kinds the others failed. */
async function settled(calls: readonly Promise<unknown>[]): Promise<{ done: number; kinds: string[] }> {
  const results = await Promise.allSettled(calls);
  const failed = results.filter((result) => result.status === 'rejected');
  return {
    done: results.length - failed.length,
    kinds: failed.map(({ reason }) => (reason as { kind: string }).kind),
  };
}

describe('mock municipality: capacity', () => {
  it('gives each place once, however many press at the same moment', async () => {
    const { port, api } = setStage();
    const [a, b] = await Promise.all(['a', 'b'].map((staff) => freeStarts(port, { ...inPerson, staff })));
    const start = a?.find((at) => b?.includes(at)) ?? 0;
    const holds = await settled(Array.from({ length: 50 }, () => port.hold({ ...inPerson, start }, writing())));
    expect(holds.done).to.equal(2);
    expect(new Set(holds.kinds)).to.deep.equal(new Set(['conflict']));
    const ids = [...api.db.holds.keys()];
    const books = await settled(ids.flatMap((id) => Array.from({ length: 25 }, () => port.book(id, details, writing()))));
    expect(books.done).to.equal(2);
    expect(new Set(books.kinds)).to.deep.equal(new Set(['expired']));
    expect(api.db.appointments.size).to.equal(2);
  });

  it('does the work of one key once, also when it comes fifty times at once', async () => {
    const { port, api } = setStage();
    const hold = await port.hold({ ...inPerson, start: await freeStart(port, inPerson) }, writing());
    const options = writing();
    const answers = await Promise.all(Array.from({ length: 50 }, () => port.book(hold.id, details, options)));
    expect(new Set(answers.map(({ reference }) => reference)).size).to.equal(1);
    expect(api.db.appointments.size).to.equal(1);
    expect(api.outbox).to.have.length(1);
  });

  it('takes the neighbouring starts of a person too', async () => {
    const { port } = setStage();
    const query = { ...inPerson, staff: 'a' };
    const starts = await freeStarts(port, query);
    const start = starts.find((at) => starts.includes(at - 15 * minute) && starts.includes(at + 15 * minute)) ?? 0;
    await port.hold({ ...query, start }, writing());
    const left = await freeStarts(port, query);
    expect(left).not.to.include.members([start - 15 * minute]);
    expect(left).not.to.include.members([start + 15 * minute]);
  });

  it('never lets one person serve two citizens at once', async () => {
    const service = fc.constantFrom('town-planning', 'building-permits', 'unauthorised-buildings');
    const steps = fc.array(fc.record({ index: fc.nat(40), service, move: fc.boolean() }), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(steps, async (wishes) => {
        const { port, api } = setStage();
        let last: Appointment | undefined;
        for (const { index, move, ...wish } of wishes) {
          const query = { ...inPerson, ...wish };
          const hold = await port.hold({ ...query, start: await freeStart(port, query, index) }, writing());
          last =
            move && last?.service.id === wish.service
              ? await port.reschedule(last, hold.id, details, writing())
              : await port.book(hold.id, details, writing());
        }
        const slots = [...api.db.appointments.values()].map(({ slot }) => slot);
        for (const one of slots) {
          const clashes = slots.filter((other) => other.assigned === one.assigned && other.start < one.end && other.end > one.start);
          expect(clashes).to.have.length(1);
        }
      }),
      { numRuns: 15, seed: 3 },
    );
  });

  it('is the same town for the same seed, and another for another', async () => {
    const starts = (seed: string) => freeStarts(setStage({ seed }).port, inPerson);
    expect(await starts('one')).to.deep.equal(await starts('one'));
    expect(await starts('one')).not.to.deep.equal(await starts('two'));
  });

  it('has days with many, some, few and no places', async () => {
    const perDay = new Map<string, number>();
    for (const start of await freeStarts(setStage().port, inPerson)) {
      const day = new Date(start).toISOString().slice(0, 10);
      perDay.set(day, (perDay.get(day) ?? 0) + 1);
    }
    const counts = [...perDay.values()];
    expect(counts.some((count) => count > 15)).to.equal(true);
    expect(counts.some((count) => count >= 5 && count <= 15)).to.equal(true);
    expect(counts.some((count) => count < 5)).to.equal(true);
    expect(perDay.has('2027-03-17')).to.equal(false);
  });
});

describe('mock municipality: holds', () => {
  it('can be extended ten times', async () => {
    const { port } = setStage();
    const hold = await port.hold({ ...inPerson, start: await freeStart(port, inPerson) }, writing());
    for (let count = 1; count <= 10; count++) {
      expect((await port.extendHold(hold.id, writing())).extendable).to.equal(count < 10);
    }
    expect((await rejection(port.extendHold(hold.id, writing()))).kind).to.equal('expired');
  });

  it('refuses times that are none, too soon or too far', async () => {
    const { port } = setStage();
    const kind = async (start: number) => (await rejection(port.hold({ ...inPerson, start }, writing()))).kind;
    expect(await kind(today + 7 * minute)).to.equal('invalid');
    expect(await kind(instantIn('Europe/Athens', '2027-03-16', 600))).to.equal('conflict');
    expect(await kind(instantIn('Europe/Athens', '2027-06-16', 600))).to.equal('conflict');
  });
});

describe('mock municipality: dates and zones', () => {
  it('knows the Orthodox Easter', () => {
    const easters = ['2024-05-05', '2025-04-20', '2026-04-12', '2027-05-02', '2028-04-16', '2030-04-28', '2035-04-29'];
    for (const date of easters) expect(orthodoxEaster(Number(date.slice(0, 4)))).to.equal(date);
  });

  it('knows Nowruz', () => {
    for (const date of ['2026-03-21', '2027-03-21', '2029-03-20'] as const) expect(iranianHoliday(date)?.fa).to.equal('نوروز');
    expect(iranianHoliday('2027-03-20')?.en).to.equal('Oil Nationalisation Day');
  });

  it('opens at nine before and after clocks change', async () => {
    const { port } = setStage();
    const starts = await freeStarts(port, { ...inPerson, service: 'building-permits' });
    const hours = starts.map((start) => clockIn('Europe/Athens', start).slice(-5));
    expect([...hours].sort()[0]).to.equal('09:00');
    expect([...hours].sort().pop()).to.equal('14:30');
    expect(instantIn('Europe/Athens', '2027-03-26', 540)).to.equal(Date.parse('2027-03-26T07:00:00Z'));
    expect(instantIn('Europe/Athens', '2027-03-28', 540)).to.equal(Date.parse('2027-03-28T06:00:00Z'));
    expect(instantIn('Europe/Athens', '2027-10-31', 540)).to.equal(Date.parse('2027-10-31T07:00:00Z'));
    expect(instantIn('Asia/Tehran', '2027-07-01', 480)).to.equal(Date.parse('2027-07-01T04:30:00Z'));
  });

  it('has 23 hours in the night that clocks go forward, 25 when they go back', async () => {
    const { port, clock } = setStage({ scenario: 'around-the-clock' });
    const starts = async (date: '2027-03-28' | '2027-10-31') =>
      [...(await port.availability({ ...inPerson, from: date, to: date }, reading())).starts];
    const spring = await starts('2027-03-28');
    expect(spring).to.have.length(23 * 4);
    expect(spring.some((start) => clockIn('Europe/Athens', start).includes(' 03:'))).to.equal(false);
    clock.set(Date.parse('2027-10-20T07:00:00Z'));
    const autumn = await starts('2027-10-31');
    expect(autumn).to.have.length(25 * 4);
    expect(autumn).to.include.members([Date.parse('2027-10-31T00:30:00Z'), Date.parse('2027-10-31T01:30:00Z')]);
  });

  it('closes Shahin Shahr on Fridays and at noon on Thursdays', async () => {
    const { port } = setStage();
    const query = { municipality: 'shahin-shahr', service: 'property-inquiry', mode: 'in-person' } as const;
    const { starts, closed } = await port.availability({ ...query, from: '2027-04-01', to: '2027-04-30' }, reading('fa'));
    expect(closed).to.deep.include({ date: '2027-04-09' });
    expect(closed).to.deep.include({ date: '2027-04-02', holiday: 'روز طبیعت' });
    const thursday = [...starts].filter((start) => clockIn('Asia/Tehran', start).startsWith('08/04/2027'));
    for (const start of thursday) expect(clockIn('Asia/Tehran', start).slice(-5) <= '11:20').to.equal(true);
    expect((await port.municipality('shahin-shahr', reading('fa'))).name).to.equal('شهرداری شاهین‌شهر');
  });
});

describe('mock municipality: e-mails', () => {
  it('sends a confirmation with its links, and invites the third person without the token', async () => {
    const { port, api } = setStage();
    const hold = await port.hold({ ...byVideo, start: await freeStart(port, byVideo) }, writing());
    const guest = { thirdPerson: 'yes', thirdPersonName: 'Μηχανικός', thirdPersonEmail: 'michanikos@mail.example' };
    const answers = { ...videoDetails.answers, ...guest };
    const { reference, token } = await port.book(hold.id, { ...videoDetails, answers }, writing());
    const [confirmation, invitation] = api.outbox;
    const page = `https://town.example/book#civic-appointment=${reference}.${token}`;
    const subject = `Επιβεβαίωση ραντεβού ${reference}`;
    expect(confirmation).to.include({ kind: 'confirmation', to: 'dokimi@mail.example', language: 'el', subject });
    const actions = ['reschedule', 'cancel', 'join'].map((action) => `${page}&civic-do=${action}`);
    expect(confirmation?.links.map(({ url }) => url)).to.deep.equal([page, ...actions]);
    expect(invitation).to.include({ kind: 'invitation', to: 'michanikos@mail.example' });
    expect(JSON.stringify(invitation)).not.to.include(token);
    await port.cancel({ reference, token }, writing());
    expect(api.outbox.map(({ kind }) => kind)).to.deep.equal(['confirmation', 'invitation', 'cancelled']);
  });
});

describe('mock municipality: answers of strangers', () => {
  it('takes no write without a key, and no personal read without a token', async () => {
    const { api } = setStage();
    const status = async (method: string, path: string) => (await api.fetch(new Request(baseUrl + path, { method }))).status;
    expect(await status('POST', '/appointments')).to.equal(400);
    expect(await status('GET', '/appointments/ABCD-EFGH')).to.equal(401);
    expect(await status('GET', '/nothing')).to.equal(404);
    expect(await status('GET', '/municipalities/%E0%A4%A')).to.equal(404);
    expect(await status('OPTIONS', '/appointments')).to.equal(204);
    expect(await api.handle(new Request('https://api.example/elsewhere'))).to.equal(undefined);
  });

  it('answers a known ETag with nothing', async () => {
    const { api } = setStage();
    const ask = (headers: Record<string, string>) => api.fetch(new Request(`${baseUrl}/municipalities`, { headers }));
    const first = await ask({});
    expect(first.headers.get('Cache-Control')).to.equal('public, max-age=300');
    const second = await ask({ 'If-None-Match': first.headers.get('ETag') ?? '' });
    expect(second.status).to.equal(304);
  });

  it('refuses a span without an end', async () => {
    const { port } = setStage();
    expect((await rejection(port.availability({ ...inPerson, from: '2027-01-01', to: '2029-01-01' }, reading()))).kind).to.equal('invalid');
    expect((await rejection(port.availability({ ...inPerson, ...spring, staff: 'z' }, reading()))).kind).to.equal('invalid');
  });
});
