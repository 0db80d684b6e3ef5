import { expect } from '@open-wc/testing';
import type { Fetch } from '../../src/adapter/rest/http.ts';
import { RestAdapter } from '../../src/adapter/rest/rest-adapter.ts';
import { baseUrl, details, inPerson, reading, rejection, setStage, spring, TestTiming, today, writing } from './stage.ts';

/** An adapter whose server answers one thing after another, the last one for ever. */
function answering(...answers: (() => Response)[]) {
  const timing = new TestTiming(() => today);
  const requests: Request[] = [];
  const answer: Fetch = (url, init) => {
    requests.push(new Request(url, init));
    const next = answers[Math.min(requests.length, answers.length) - 1];
    return next ? Promise.resolve(next()) : Promise.reject(new TypeError('Failed to fetch'));
  };
  const { booking } = new RestAdapter({ baseUrl: `${baseUrl}//`, timing, random: () => 0.5, fetch: answer });
  return { booking, requests, timing };
}

const refusal = (status: number, headers: Record<string, string> = {}) => () => new Response('{}', { status, headers });
const names = () => new Response('[{"id":"chania","name":"Δήμος Χανίων"}]');

describe('REST adapter: requests', () => {
  it('asks shared reads without credentials, token or headers of its own', async () => {
    const { booking, requests } = answering(names);
    await booking.municipalities(reading('uk'));
    expect(requests[0]).to.include({ credentials: 'omit', referrerPolicy: 'no-referrer', redirect: 'error', method: 'GET' });
    expect(requests[0]?.url).to.equal(`${baseUrl}/municipalities`);
    expect([...(requests[0]?.headers.keys() ?? [])]).to.deep.equal(['accept-language']);
    expect(requests[0]?.headers.get('Accept-Language')).to.equal('uk');
  });

  it('asks for availability in one order, so that caches see one address', async () => {
    const { booking, requests } = answering(refusal(404));
    await rejection(booking.availability({ ...spring, staff: 'a', mode: 'video', office: 'o', service: 's&t', municipality: 'x/y' }, reading()));
    expect(requests[0]?.url).to.equal(
      `${baseUrl}/municipalities/x%2Fy/availability?service=s%26t&mode=video&office=o&staff=a&from=2027-03-01&to=2027-04-30`,
    );
  });

  it('sends token and key in headers, and never caches what is personal', async () => {
    const { booking, requests } = answering(refusal(404));
    await rejection(booking.cancel({ reference: 'A B', token: 't+o/k=' }, writing('k1')));
    expect(requests[0]?.url).to.equal(`${baseUrl}/appointments/A%20B`);
    expect(requests[0]).to.include({ method: 'DELETE', cache: 'no-store' });
    expect(requests[0]?.headers.get('Authorization')).to.equal('Bearer t+o/k=');
    expect(requests[0]?.headers.get('Idempotency-Key')).to.equal('k1');
  });

  it('keeps codes and answers out of addresses and messages', async () => {
    const { booking, requests } = answering(refusal(422));
    const canary = { answers: { name: 'ΖΖCANARY' }, consents: [] };
    const error = await rejection(booking.book('hold', canary, writing()));
    expect(await requests[0]?.text()).to.equal('{"hold":"hold","answers":{"name":"ΖΖCANARY"},"consents":[]}');
    expect(requests[0]?.url).to.equal(`${baseUrl}/appointments`);
    expect(JSON.stringify(error)).not.to.include('CANARY');
  });

  it('calls what can’t be an address a mistake of the page', async () => {
    const { booking } = new RestAdapter({ baseUrl: 'https://user:pass@' });
    expect((await rejection(booking.municipalities(reading()))).kind).to.equal('config');
  });

  it('asks where an element of the page has the name of its base', async () => {
    const named = document.body.appendChild(document.createElement('img'));
    named.name = 'baseURI';
    try {
      expect(await answering(names).booking.municipalities(reading())).to.have.length(1);
    } finally {
      named.remove();
    }
  });

  it('sends a token that no header can carry all the same', async () => {
    const { booking, requests } = answering(refusal(404));
    expect((await rejection(booking.appointment({ reference: 'r', token: 'Ελλάδα\n' }, reading()))).kind).to.equal('not-found');
    expect(requests[0]?.headers.get('Authorization')).to.match(/^Bearer [%\w]+$/);
  });
});

describe('REST adapter: tries and pauses', () => {
  it('pauses with full jitter, longer each time', async () => {
    for (const [luck, pauses] of [[0, [0, 0]], [0.5, [200, 400]], [0.75, [300, 600]]] as const) {
      const timing = new TestTiming(() => today);
      const fetch = () => Promise.resolve(refusal(500)());
      const { booking } = new RestAdapter({ baseUrl, timing, random: () => luck, fetch });
      expect((await rejection(booking.municipalities(reading()))).kind).to.equal('unavailable');
      expect(timing.pauses).to.deep.equal(pauses);
    }
  });

  it('tries again what a server has waited for too long, or has had too early', async () => {
    for (const status of [408, 425]) {
      const { booking, requests } = answering(refusal(status), names);
      expect(await booking.municipalities(reading())).to.have.length(1);
      expect(requests).to.have.length(2);
      expect((await rejection(answering(refusal(status)).booking.municipalities(reading()))).kind).to.equal('unavailable');
    }
  });

  it('tries again after a short Retry-After, in seconds or as a date', async () => {
    const date = (ms: number) => new Date(ms).toUTCString();
    const forms: Record<string, string>[] = [
      { 'Retry-After': '2' },
      { 'Retry-After': ' 2 ' },
      { 'Retry-After': date(today + 2_000) },
      // The server's own clock counts, not this device's.
      { 'Retry-After': date(today + 86_402_000), Date: date(today + 86_400_000) },
    ];
    for (const headers of forms) {
      for (const status of [429, 503]) {
        const { booking, timing, requests } = answering(refusal(status, headers), names);
        expect(await booking.municipalities(reading())).to.have.length(1);
        expect(requests).to.have.length(2);
        expect(timing.pauses).to.deep.equal([2_200]);
      }
    }
  });

  it('does not wait for a long one, and caps what it tells', async () => {
    const cases: [string, number | undefined, number][] = [
      ['6', 6, 1],
      ['1000000000', 3600, 1],
      [new Date(today + 90_000).toUTCString(), 90, 1],
      [new Date(today + 86_400_000).toUTCString(), 3600, 1],
      [new Date(today - 90_000).toUTCString(), 0, 3],
      ['0', 0, 3],
      ['soon', undefined, 1],
      ['-5', undefined, 1],
    ];
    for (const [value, seconds, tries] of cases) {
      const { booking, requests } = answering(refusal(429, { 'Retry-After': value }));
      const error = await rejection(booking.municipalities(reading()));
      expect(error.kind).to.equal('rate-limited');
      expect(error['retryAfter'], value).to.equal(seconds);
      expect(requests, value).to.have.length(tries);
    }
  });

  it('hammers nobody who says too many without saying when', async () => {
    const { booking, requests } = answering(refusal(429));
    await rejection(booking.municipalities(reading()));
    expect(requests).to.have.length(1);
  });
});

describe('REST adapter: time limit and abort', () => {
  it('gives up at the limit even if fetch does not listen', async () => {
    const timing = new TestTiming(() => today);
    let signal: AbortSignal | undefined;
    const fetch: Fetch = (_, init) => ((signal = init.signal ?? undefined), new Promise<Response>(() => {}));
    const { booking } = new RestAdapter({ baseUrl, timing, fetch });
    const call = rejection(booking.hold({ ...inPerson, start: today }, writing()));
    await timing.expire();
    expect((await call).kind).to.equal('timeout');
    expect(signal?.aborted).to.equal(true);
  });

  it('takes the time limit that it is given', async () => {
    const timing = new TestTiming(() => today, 5_000);
    const { booking } = new RestAdapter({ baseUrl, timing, timeout: 5_000, fetch: () => new Promise(() => {}) });
    const call = rejection(booking.municipalities(reading()));
    expect(timing.running).to.equal(1);
    await timing.expire();
    expect((await call).kind).to.equal('timeout');
  });

  it('passes on the reason of a caller who aborts', async () => {
    const { api, port } = setStage({ scenario: 'hang' });
    const controller = new AbortController();
    const reason = new Error('left the step');
    const call = rejection(port.services('chania', reading('el', controller.signal)));
    controller.abort(reason);
    expect(await call).to.equal(reason);
    expect(api.requests.length).to.be.at.most(1);
  });

  it('sends nothing for a caller who has left already', async () => {
    const { booking, requests, timing } = answering(names);
    const gone = AbortSignal.abort();
    expect(await rejection(booking.municipalities(reading('el', gone)))).to.equal(gone.reason);
    expect(requests).to.have.length(0);
    expect(timing.running).to.equal(0);
  });

  it('does not try again after an abort', async () => {
    const controller = new AbortController();
    const timing = new TestTiming(() => today);
    let count = 0;
    const fetch = () => {
      count += 1;
      controller.abort();
      return Promise.reject(new TypeError('Failed to fetch'));
    };
    const { booking } = new RestAdapter({ baseUrl, timing, fetch });
    await rejection(booking.municipalities(reading('el', controller.signal)));
    expect(count).to.equal(1);
  });
});

/** What `JSON.stringify` makes of a page with an old library. */
describe('REST adapter: request bodies on hostile pages', () => {
  const prototypes: readonly object[] = [Array.prototype, Object.prototype, String.prototype, Date.prototype];
  const original = Object.getOwnPropertyDescriptor(Date.prototype, 'toJSON');
  const toISOString = Object.getOwnPropertyDescriptor(Date.prototype, 'toISOString') as PropertyDescriptor;

  afterEach(() => {
    for (const prototype of prototypes) Reflect.deleteProperty(prototype, 'toJSON');
    Reflect.deleteProperty(Object.prototype, 'extra');
    Reflect.deleteProperty(Array.prototype, 'each');
    if (original) Object.defineProperty(Date.prototype, 'toJSON', original);
    Object.defineProperty(Date.prototype, 'toISOString', toISOString);
  });

  it('sends what was meant, and reads what came', async () => {
    const { api, port } = setStage();
    const start = (await port.availability({ ...inPerson, ...spring }, reading())).starts[0] ?? 0;
    for (const prototype of prototypes) {
      Object.defineProperty(prototype, 'toJSON', { configurable: true, enumerable: true, writable: true, value: () => '"mangled"' });
    }
    Object.assign(Object.prototype, { extra: 'polluted' });
    Object.assign(Array.prototype, { each: () => undefined });
    const hold = await port.hold({ ...inPerson, start }, writing());
    const appointment = await port.book(hold.id, details, writing());
    const [, holding, booking] = api.requests;
    expect(holding?.body).to.deep.equal({ service: 'town-planning', mode: 'in-person', start: new Date(start).toISOString() });
    expect(booking?.body).to.deep.equal({ hold: hold.id, ...details });
    expect(appointment.consents).to.have.length(2);
    expect(appointment.answers).to.deep.equal(details.answers);
  });

  it('sends the time of a ticket as RFC 3339 has it where a library writes local time', async () => {
    const bodies: unknown[] = [];
    const fetch: Fetch = (_, { body }) => (bodies.push(JSON.parse(body as string)), Promise.resolve(refusal(404)()));
    const { queue } = new RestAdapter({ baseUrl, fetch, timing: new TestTiming(() => today) });
    Date.prototype.toISOString = () => '2027-03-16T09:00:00+0200';
    await rejection(queue.take({ municipality: 'chania', office: 'centre', purpose: 'documents', start: today }, writing()));
    expect(bodies).to.deep.equal([{ office: 'centre', purpose: 'documents', start: '2027-03-16T07:00:00.000Z' }]);
  });
});
