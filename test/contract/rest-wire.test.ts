import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { BookingPort } from '../../src/adapter/adapter.ts';
import { RestAdapter } from '../../src/adapter/rest/rest-adapter.ts';
import {
  baseUrl,
  byVideo,
  details,
  freeStart,
  inPerson,
  reading,
  rejection,
  setStage,
  spring,
  TestTiming,
  today,
  videoDetails,
  writing,
} from './stage.ts';

/** An adapter whose server always answers with one text. */
function speaking(text: string): BookingPort {
  const fetch = () => Promise.resolve(new Response(text));
  return new RestAdapter({ baseUrl, fetch, timing: new TestTiming(() => today) }).booking;
}

const key = { reference: 'ABCD-EFGH', token: 'token' };

const calls: Record<string, (port: BookingPort) => Promise<unknown>> = {
  municipalities: (port) => port.municipalities(reading()),
  municipality: (port) => port.municipality('chania', reading()),
  services: (port) => port.services('chania', reading()),
  availability: (port) => port.availability({ ...inPerson, ...spring }, reading()),
  hold: (port) => port.hold({ ...inPerson, start: today }, writing()),
  book: (port) => port.book('hold', details, writing()),
  meeting: (port) => port.meeting(key, reading()),
};

/** True answers of the mock, as text. */
async function trueAnswers(): Promise<Record<string, string>> {
  const { api, port } = setStage();
  const texts: Record<string, string> = {};
  const listening = new RestAdapter({
    baseUrl,
    timing: new TestTiming(() => today),
    fetch: async (...call) => {
      const response = await api.fetch(new Request(...call));
      texts[api.requests[api.requests.length - 1]?.operation ?? ''] = await response.clone().text();
      return response;
    },
  }).booking;
  await listening.municipalities(reading());
  await listening.municipality('chania', reading());
  await listening.services('chania', reading());
  await listening.availability({ ...byVideo, from: '2027-03-16', to: '2027-03-31' }, reading());
  const hold = await listening.hold({ ...byVideo, start: await freeStart(port, byVideo) }, writing());
  await listening.meeting(await listening.book(hold.id, videoDetails, writing()), reading());
  return texts;
}

/** Resolves when a call ends as it may: with a value, or with a breach of contract. */
async function endsWell(call: Promise<unknown>): Promise<void> {
  try {
    await call;
  } catch (error) {
    expect(error).to.include({ name: 'AdapterError', kind: 'contract' });
  }
  expect('polluted' in {}).to.equal(false);
}

/** Every place in a value, as paths. */
function places(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([name, member]) => places(member, [...path, name]))];
}

/** A copy with another value at a place. */
function replaced(value: unknown, [name, ...rest]: readonly string[], other: unknown): unknown {
  if (name === undefined) return other;
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }) as Record<string, unknown>;
  copy[name] = replaced(copy[name], rest, other);
  return copy;
}

describe('REST adapter: answers', () => {
  let texts: Record<string, string>;

  before(async () => {
    texts = await trueAnswers();
  });

  it('reads any JSON without breaking', async () => {
    const json = fc.json({ depthSize: 'medium' });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...Object.values(calls)), json, (call, text) => endsWell(call(speaking(text)))),
      { numRuns: 500, seed: 1 },
    );
  });

  it('reads a true answer with one wrong member without breaking', async () => {
    const wrong = fc.oneof(
      fc.jsonValue({ depthSize: 'small' }),
      fc.constantFrom('', 'NaN', -1, 1e300, '2027-02-30', '9999-12-31T00:00:00Z', '2027-03-16T09:00:00', 'Europe/Nowhere', '1e309'),
    );
    for (const [name, call] of Object.entries(calls)) {
      const answer: unknown = JSON.parse(texts[name] ?? 'null');
      const place = fc.constantFrom(...places(answer));
      await fc.assert(
        fc.asyncProperty(place, wrong, (path, other) => endsWell(call(speaking(JSON.stringify(replaced(answer, path, other)))))),
        { numRuns: 150, seed: 2 },
      );
    }
  });

  it('reads half an answer as a breach, wherever it ends', async () => {
    const text = texts['book'] ?? '';
    for (let length = 0; length < text.length; length += 97) {
      expect((await rejection(calls['book']?.(speaking(text.slice(0, length))) ?? Promise.resolve())).kind).to.equal('contract');
    }
  });

  it('does not mind a byte order mark, null for absent, and members of tomorrow', async () => {
    const text = '\uFEFF{"id":"x","state":"early","opens":"2027-03-16T09:00:00.000Z","url":null,"serverTime":"2027-03-16T07:00:00+00:00","new":{}}';
    expect(await speaking(text).meeting(key, reading())).to.deep.equal({
      state: 'early',
      opens: Date.parse('2027-03-16T09:00:00Z'),
      serverTime: today,
    });
  });

  it('never lets a name of JavaScript’s own do harm', async () => {
    const text = (texts['book'] ?? '').replace('"answers":{', '"__proto__":{"polluted":1},"answers":{"__proto__":"x","constructor":"y",');
    const appointment = await speaking(text).book('hold', details, writing());
    expect('polluted' in {}).to.equal(false);
    expect(Object.getPrototypeOf(appointment.answers)).to.equal(Object.prototype);
    expect(appointment.answers['constructor']).to.equal('y');
  });

  it('refuses numbers and instants that no calendar can show', async () => {
    for (const starts of ['[1e309]', '[NaN]', '[-1]', '[1e12]', '["1805180400"]', '[null,1805178600]', '[1805178600,null]', '{}', '"soon"']) {
      const text = (texts['availability'] ?? '').replace(/"starts":\[[^\]]*\]/, `"starts":${starts}`);
      expect((await rejection(speaking(text).availability({ ...inPerson, ...spring }, reading()))).kind, starts).to.equal('contract');
    }
    for (const opens of ['2027-03-16', '2027-03-16T09:00:00', '0001-01-01T00:00:00Z', '2027-02-30', 'tomorrow']) {
      const text = `{"state":"early","opens":"${opens}","serverTime":"2027-03-16T07:00:00Z"}`;
      expect((await rejection(speaking(text).meeting(key, reading()))).kind, opens).to.equal('contract');
    }
  });

  it('reads starts as seconds after the one before, too', async () => {
    const text = (texts['availability'] ?? '').replace(/"starts":\[[^\]]*\]/, '"starts":[1805178600,900,900,1805187600,900]');
    const { starts } = await speaking(text).availability({ ...inPerson, ...spring }, reading());
    expect([...starts]).to.deep.equal([1805178600000, 1805179500000, 1805180400000, 1805187600000, 1805188500000]);
  });

  it('takes a zone by any name that a browser may know it by, and no other', async () => {
    const { municipality = '' } = await trueAnswers();
    const zoned = async (zone: unknown) => (await speaking(JSON.stringify({ ...(JSON.parse(municipality) as object), zone })).municipality('chania', reading())).zone;
    // Lists have the first, or its former spelling; the second is another name of Asia/Kolkata or the other way round.
    for (const zone of ['Europe/Kyiv', 'Europe/Kiev', 'Asia/Calcutta', 'Asia/Kolkata', 'UTC', 'Europe/Athens']) expect(await zoned(zone)).to.equal(zone);
    for (const zone of ['Mars/Olympus', 'Europe/Kyivv', '', null, 7, {}, []]) expect(await rejection(zoned(zone)), JSON.stringify(zone)).to.include({ kind: 'contract' });
    expect(await zoned(['Europe/Athens'])).to.equal('Europe/Athens');
  });

  it('puts starts in order, each once', async () => {
    const text = (texts['availability'] ?? '').replace(/"starts":\[[^\]]*\]/, '"starts":[1805180400,1805179500,1805180400,1805178600]');
    const { starts } = await speaking(text).availability({ ...inPerson, ...spring }, reading());
    expect([...starts]).to.deep.equal([1805178600000, 1805179500000, 1805180400000]);
  });

  it('keeps a list whole when a newer server knows more modes and kinds', async () => {
    const text = (texts['services'] ?? '')
      .replace(/"kind":"tel"/g, '"kind":"signature"')
      .replace(/"modes":\["in-person",/g, '"modes":["in-person","phone",');
    const services = await speaking(text).services('chania', reading());
    expect(services).to.have.length(3);
    expect(services[0]?.modes).to.deep.equal(['in-person', 'video']);
    expect(services[0]?.fields.find(({ name }) => name === 'phone')?.kind).to.equal('text');
  });

  it('refuses null in a list, where it is no member that is absent', async () => {
    const { municipality = '', services = '' } = texts;
    const town = (links: string) => speaking(municipality.replace(/"links":\[[^\]]*\]/, `"links":${links}`)).municipality('chania', reading());
    expect((await town('[]')).links).to.deep.equal([]);
    expect((await rejection(town('[null]'))).kind).to.equal('contract');
    const offices = services.replace(/"offices":\[[^\]]*\]/, '"offices":[null]');
    expect((await rejection(speaking(offices).services('chania', reading()))).kind).to.equal('contract');
  });

  it('lists what stands twice once', async () => {
    const named = '{"id":"chania","name":"Δήμος Χανίων"}';
    expect(await speaking(`[${named},${named}]`).municipalities(reading())).to.have.length(1);
  });

  it('keeps texts as they are', async () => {
    const hostile = '<img src=x onerror=alert(1)>{{}}\u202E\u0000';
    expect(await speaking(JSON.stringify([{ id: 'x', name: hostile }])).municipalities(reading())).to.deep.equal([{ id: 'x', name: hostile }]);
  });

  it('says where an answer breaks the contract, but not with what', async () => {
    const { detail } = await rejection(speaking('[{"id":"chania","name":["secret"]}]').municipalities(reading()));
    expect(detail).to.equal('GET /municipalities: unexpected answer, 0.name');
  });
});
