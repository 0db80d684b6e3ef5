import { expect } from '@open-wc/testing';
import type { Ticket } from '../../src/domain/queue.ts';
import { reading, rejection, setStage, writing } from './stage.ts';

const minute = 60_000;
const town = 'kryvyi-rih';
const now = { municipality: town, office: 'head', purpose: 'collect' } as const;

/** A town, and what its queue says of a ticket over time. */
function open(...args: Parameters<typeof setStage>) {
  const stage = setStage(...args);
  return { ...stage, at: (key: Ticket) => stage.queue.ticket(key, reading('uk')) };
}

/** Hears a stream until it is told to stop. */
function listen({ api, clock, queue }: ReturnType<typeof open>, key: Ticket) {
  const heard: Ticket[] = [];
  let beats = 0;
  const ending = new AbortController();
  const over = queue.watch(key, { onTicket: (ticket) => heard.push(ticket), onBeat: () => (beats += 1) }, reading('uk', ending.signal)).catch((error: unknown) => error);
  const settle = () => new Promise((done) => setTimeout(done, 20));
  return {
    heard,
    over,
    get beats() {
      return beats;
    },
    async passes(ms: number) {
      clock.advance(ms);
      api.stir();
      await settle();
    },
    async stop() {
      ending.abort();
      await over;
    },
  };
}

describe('QueuePort over REST', () => {
  it('QT2 names the offices with their hours', async () => {
    const centre = await open().queue.centre(town, reading('uk'));
    expect(centre.offices.map(({ id }) => id)).to.deep.equal(['head', 'west', 'south']);
    expect(centre.offices[0]?.hours.week[6], 'Saturday at the head office').to.have.length(2);
    expect(centre.offices[1]?.hours.week[6], 'and not elsewhere').to.have.length(0);
  });

  it('QT3 says what one can come for, and how each queue stands', async () => {
    const { purposes, lines } = await open().queue.queues(town, reading('uk'));
    expect(purposes.map(({ name }) => name)).to.deep.equal(['Подати документи', 'Отримати готовий результат']);
    expect(purposes[1]?.code).to.include({ kind: 'digits', length: 6 });
    expect(lines[0]).to.include({ office: 'head', open: true });
    expect(lines[0]?.to).to.be.greaterThan(lines[0]?.from ?? Infinity);
  });

  it('QT2 nobody joins outside of the hours', async () => {
    const stage = open();
    stage.clock.advance(3.75 * 60 * minute); // 12:45, the lunch break
    expect((await stage.queue.queues(town, reading())).lines[0]?.open).to.equal(false);
    expect((await rejection(stage.queue.take(now, writing()))).kind).to.equal('conflict');
  });

  it('QT1 lists free times, within the hours, and none on Sunday', async () => {
    const { starts, closed } = await open().queue.times({ ...now, from: '2027-03-16', to: '2027-03-28' }, reading());
    const minutes = [...starts].map((start) => new Date(start + 120 * minute)).map((date) => date.getUTCHours() * 60 + date.getUTCMinutes());
    expect(minutes.every((at) => (at >= 480 && at < 750) || (at >= 780 && at < 930))).to.equal(true);
    expect(closed.map(({ date }) => date)).to.include('2027-03-21');
  });

  it('QT1 gives a time once, and names others', async () => {
    const { queue } = open();
    const [start] = (await queue.times({ ...now, from: '2027-03-17', to: '2027-03-18' }, reading())).starts;
    const key = writing();
    const first = await queue.take({ ...now, start }, key);
    expect(first).to.include({ status: 'booked', start });
    const { kind, alternatives } = await rejection(queue.take({ ...now, start }, writing()));
    expect(kind).to.equal('conflict');
    expect(alternatives).to.have.length(3);
    expect((await queue.take({ ...now, start }, key)).id, 'the same intent').to.equal(first.id);
    expect((await queue.taken(key.key, reading()))?.id).to.equal(first.id);
    expect(await queue.taken('never', reading())).to.equal(undefined);
  });

  it('QT4 a ticket’s link is a capability: random id, and no answer without its token', async () => {
    const { api, queue } = open();
    const one = await queue.take(now, writing());
    const two = await queue.take(now, writing());
    expect(one.id).to.match(/^[0-9A-HJKMNP-TV-Z]{8}$/);
    expect(one.token).to.have.length(26);
    expect((await rejection(queue.ticket({ id: one.id, token: two.token }, reading()))).kind).to.equal('not-found');
    expect((await rejection(queue.ticket({ id: 'NOBODY00', token: two.token }, reading()))).kind).to.equal('not-found');
    expect((await rejection(queue.watch({ id: one.id, token: 'x' }, { onTicket: () => {}, onBeat: () => {} }, reading()))).kind).to.equal('not-found');
    expect(api.requests.every(({ path }) => !path.includes(one.token) && !path.includes(two.token)), 'no token in an address').to.equal(true);
    const mine = JSON.stringify(await queue.ticket(one, reading()));
    for (const theirs of [two.id, two.token, two.number]) expect(mine).to.not.include(theirs);
  });

  it('ST1 refuses a code that can be none, at its field', async () => {
    const { kind, faults } = await rejection(open().queue.take({ ...now, code: '48' }, writing()));
    expect(kind).to.equal('invalid');
    expect(faults).to.deep.include({ field: 'code', code: 'code', text: undefined });
  });

  it('calls, waits, serves', async () => {
    const stage = open();
    const key = await stage.queue.take({ ...now, code: '480215' }, writing('k', 'uk'));
    const line = listen(stage, key);
    await line.passes(0);
    for (let time = 0; time < 90 && line.heard.at(-1)?.status === 'waiting'; time++) await line.passes(minute);
    const called = line.heard.at(-1);
    expect(called).to.include({ status: 'called', code: '480215' });
    expect(called?.counter?.name).to.match(/^Вікно \d$/);
    await stage.queue.act(key, 'coming', writing());
    await line.passes(minute);
    expect(line.heard.at(-1)?.status).to.equal('serving');
    await line.passes(5 * minute);
    expect(line.heard.at(-1)?.status).to.equal('served');
    const revisions = line.heard.map(({ revision }) => revision);
    expect(revisions, 'each event is a change').to.deep.equal([...new Set(revisions)].sort((a, b) => a - b));
    await line.stop();
  });

  it('who does not come has missed the call, and can stand in the queue again for half an hour', async () => {
    const stage = open();
    const key = await stage.queue.take(now, writing());
    for (let time = 0; time < 120 && (await stage.at(key)).status !== 'missed'; time++) stage.clock.advance(minute);
    expect((await stage.queue.act(key, 'rejoin', writing())).status).to.equal('waiting');
    expect((await rejection(stage.queue.act(key, 'rejoin', writing()))).kind).to.equal('conflict');
  });

  it('who is late gives way to three, twice and no more', async () => {
    const stage = open({ scenario: 'long-queue' });
    const key = await stage.queue.take(now, writing());
    expect(key.place?.ahead).to.equal(500);
    await stage.queue.take(now, writing());
    await stage.queue.take(now, writing());
    await stage.queue.take(now, writing());
    expect((await stage.queue.act(key, 'delay', writing())).place?.ahead).to.equal(503);
    expect((await stage.queue.act(key, 'delay', writing())).delay).to.equal(undefined);
    expect((await rejection(stage.queue.act(key, 'delay', writing()))).kind).to.equal('conflict');
  });

  it('QT1 checks in on arrival, and not before', async () => {
    const stage = open();
    const [start = 0] = (await stage.queue.times({ ...now, from: '2027-03-17', to: '2027-03-18' }, reading())).starts;
    const key = await stage.queue.take({ ...now, start }, writing());
    expect((await rejection(stage.queue.act(key, 'arrive', writing()))).kind).to.equal('conflict');
    stage.clock.set(start - 10 * minute);
    expect((await stage.queue.act(key, 'arrive', writing())).status).to.equal('waiting');
  });

  it('who leaves is out, and can do nothing more', async () => {
    const stage = open();
    const key = await stage.queue.take(now, writing());
    expect((await stage.queue.act(key, 'leave', writing())).status).to.equal('left');
    for (const action of ['leave', 'delay', 'coming', 'arrive', 'rejoin'] as const) expect((await rejection(stage.queue.act(key, action, writing()))).kind).to.equal('conflict');
  });

  it('the office’s own words come with its cancellation', async () => {
    const stage = open({ scenario: 'office-cancels' });
    const key = await stage.queue.take(now, writing());
    expect(await stage.at(key)).to.include({ status: 'cancelled', reason: 'Сьогодні офіс зачинено раніше з технічних причин.' });
  });

  it('a sign of life comes every 15 seconds though nothing changes', async () => {
    const stage = open({ scenario: 'no-estimate' });
    const key = await stage.queue.take({ ...now, start: (await stage.queue.times({ ...now, from: '2027-03-17', to: '2027-03-18' }, reading())).starts[0] }, writing());
    const line = listen(stage, key);
    await line.passes(0);
    const before = line.beats;
    for (let time = 0; time < 4; time++) await line.passes(15_000);
    expect(line.beats - before).to.equal(4);
    expect(line.heard).to.have.length(1);
    await line.stop();
  });

  it('a revision may be a time, or a number that all tickets share', async () => {
    const { api, queue } = open();
    const key = await queue.take(now, writing());
    for (const revision of [1_000_000, 1_805_178_600_123]) {
      const stage = setStage({}, {
        async fetch(...sent) {
          const ticket = (await (await api.fetch(new Request(...sent))).json()) as object;
          return new Response(JSON.stringify({ ...ticket, revision }));
        },
      });
      expect((await stage.queue.ticket(key, reading())).revision).to.equal(revision);
    }
  });

  const scenarios = [
    ['sse-drop', 1],
    ['reconnect-storm', 0],
    ['sse-blocked', 0],
  ] as const;
  for (const [scenario, events] of scenarios) {
    it(`${scenario}: ${events} events`, async () => {
      const stage = open({ scenario });
      const line = listen(stage, await stage.queue.take(now, writing()));
      await line.passes(0);
      await line.passes(minute);
      expect(line.heard).to.have.length(events);
      await line.stop();
    });
  }

  it('what is no stream is a breach of contract, and so is an event without end', async () => {
    const key = { id: 'K7QD41XM', token: 'token' };
    const say = (body: string, type: string) => setStage({}, { fetch: () => Promise.resolve(new Response(body, { headers: { 'Content-Type': type } })) }).queue;
    const listener = { onTicket: () => {}, onBeat: () => {} };
    expect((await rejection(say('<html>', 'text/html').watch(key, listener, reading()))).kind).to.equal('contract');
    expect((await rejection(say(`data: ${'x'.repeat(200_000)}`, 'text/event-stream').watch(key, listener, reading()))).kind).to.equal('contract');
    expect((await rejection(say('data: {"id":7}\n\n', 'text/event-stream').watch(key, listener, reading()))).kind).to.equal('contract');
  });

  it('an event of lines without end is a breach of contract, before it fills the memory', async () => {
    const line = new TextEncoder().encode(`data: ${'x'.repeat(1000)}\n`);
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (sent < 2_000_000) controller.enqueue(line);
        else controller.close();
        sent += line.length;
      },
    });
    const { queue } = setStage({}, { fetch: () => Promise.resolve(new Response(body, { headers: { 'Content-Type': 'text/event-stream' } })) });
    const { kind } = await rejection(queue.watch({ id: 'K7QD41XM', token: 'token' }, { onTicket: () => {}, onBeat: () => {} }, reading()));
    expect(kind).to.equal('contract');
    expect(sent).to.be.below(200_000);
  });

  it('reads events however they are cut and whichever line ends they have', async () => {
    const stage = open();
    const key = await stage.queue.take(now, writing());
    const text = JSON.stringify({ ...(JSON.parse(await (await stage.api.fetch(new Request(`https://api.example/v1/tickets/${key.id}`, { headers: { Authorization: `Bearer ${key.token}` } }))).text()) as object) });
    for (const end of ['\n', '\r\n', '\r']) {
      const bytes = new TextEncoder().encode([': hello', 'event: ticket', `data: ${text}`, '', `data:${text}`, '', ''].join(end));
      for (const size of [1, 7, 100_000]) {
        const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) => bytes.slice(index * size, (index + 1) * size));
        const body = new ReadableStream<Uint8Array>({
          start(controller) {
            for (const chunk of chunks) controller.enqueue(chunk);
            controller.close();
          },
        });
        const heard: Ticket[] = [];
        const { queue } = setStage({}, { fetch: () => Promise.resolve(new Response(body, { headers: { 'Content-Type': 'text/event-stream; charset=utf-8' } })) });
        await queue.watch(key, { onTicket: (ticket) => heard.push(ticket), onBeat: () => {} }, reading());
        expect(heard.map(({ number }) => number), `${JSON.stringify(end)}, ${size}`).to.deep.equal([key.number, key.number]);
      }
    }
  });
});

describe('an appointment becomes a ticket on its day', () => {
  const minutes = (at: number) => at * minute;

  /** An appointment at the town hall, so far from now. */
  function appointed({ api, clock }: ReturnType<typeof open>, from: number, more: { mode?: 'video'; status?: 'cancelled' } = {}) {
    const start = clock.now() + from;
    const slot = { municipality: 'chania', service: 'building-permits', mode: more.mode ?? 'in-person', office: 'town-hall', assigned: 'b', start, end: start + minutes(20) } as const;
    api.db.appointments.set('AB12-CD34', { reference: 'AB12-CD34', token: 'proof', slot, status: more.status ?? 'booked', answers: {}, consents: [], language: 'el', room: 'x' });
    return { municipality: 'chania', appointment: { reference: 'AB12-CD34', token: 'proof' } };
  }

  it('with its office, service and time; the same one for who asks again', async () => {
    const stage = open();
    const wish = appointed(stage, minutes(20));
    const ticket = await stage.queue.take(wish, writing());
    expect(ticket).to.include({ status: 'booked', start: stage.clock.now() + minutes(20) });
    expect([ticket.office.id, ticket.purpose.id]).to.deep.equal(['town-hall', 'building-permits']);
    const again = await stage.queue.take(wish, writing());
    expect([again.id, again.token]).to.deep.equal([ticket.id, ticket.token]);
    expect((await stage.queue.act(ticket, 'arrive', writing())).status).to.equal('waiting');
  });

  it('not on another day, not by video, not once it is cancelled', async () => {
    for (const [from, more] of [[minutes(24 * 60), {}], [minutes(20), { mode: 'video' }], [minutes(20), { status: 'cancelled' }]] as const) {
      const stage = open();
      expect((await rejection(stage.queue.take(appointed(stage, from, more), writing()))).kind).to.equal('conflict');
      expect(stage.api.db.tickets.size).to.equal(0);
    }
  });

  it('not for who has no right to it, nor in another town', async () => {
    const stage = open();
    const wish = appointed(stage, minutes(20));
    expect((await rejection(stage.queue.take({ ...wish, appointment: { ...wish.appointment, token: 'guess' } }, writing()))).kind).to.equal('not-found');
    expect((await rejection(stage.queue.take({ ...wish, municipality: town }, writing()))).kind).to.equal('not-found');
  });
});
