import { expect } from '@open-wc/testing';
import { createMockApi, stoppedClock } from '../../mock-api/index.ts';
import { RestAdapter } from '../../src/adapter/rest/rest-adapter.ts';
import type { Account } from '../../src/domain/account.ts';
import type { StoredFile } from '../../src/domain/uploads/stored-file.ts';
import { lacking } from '../../src/domain/uploads/upload-list.ts';
import { AdapterError } from '../../src/domain/errors.ts';
import type { Event } from '../../src/widgets/verification-form/events.ts';
import type { Deps } from '../drivers/verification-flow.ts';
import { blank, flow, now, play } from '../drivers/verification-visit.ts';
import { begin, type State } from '../../src/widgets/verification-form/state.ts';

const never = () => new Promise<never>(() => {});
const api = createMockApi({ baseUrl: 'https://api.example', clock: stoppedClock(now), pageUrl: 'https://town.example/' });
const adapter = new RestAdapter({ baseUrl: 'https://api.example', fetch: (...call) => api.fetch(new Request(...call)) });
const read = { locale: 'el', signal: new AbortController().signal };
const deps: Deps = {
  port: adapter.verification,
  signIn: adapter.signIn,
  way: { stateOf: (text) => text, remember: () => true, forget: () => {}, returnTo: () => 'https://town.example/', leave: () => {}, back: never, seal: () => Promise.resolve('KEY='), unseal: never },
  now: () => now,
  wait: never,
  online: never,
  send: () => {},
};

const desk = await adapter.verification.desk('chania', read);
const papers = await adapter.verification.papers('chania', read);
api.setScenario('papers-online');
const onlinePapers = await adapter.verification.papers('chania', read);
const session = { token: 'token', name: 'Α' };
const account: Account = { name: 'Α', state: 'registered', registered: now, findings: [], delivery: 'electronic', zone: 'Europe/Athens', serverTime: now };
const provider = desk.providers[0] ?? { id: '', name: '', needs: '', origin: '' };

const fill: Event[] = [
  { type: 'answer', form: 'answers', field: 'name', value: 'Ονοματεπώνυμο' },
  { type: 'answer', form: 'answers', field: 'email', value: 'a@mail.example' },
  { type: 'type', what: 'userName', value: 'politis' },
  { type: 'type', what: 'password', value: 'τρία ψηλά κυπαρίσσια' },
];
const failed = (name: string, kind: AdapterError['kind'], facts = {}): Event => ({ type: 'failed', name, failure: { kind, ...facts }, locale: 'el' });
const signedIn = (more: Partial<Account> = {}): Event[] => [
  { type: 'session', session, change: 'signed-in' },
  { type: 'papers', value: more.way === 'online' ? onlinePapers : papers, locale: 'el' },
  { type: 'account', value: { ...account, ...more }, locale: 'el', at: now },
];

const start = play(blank, { type: 'desk', value: desk, locale: 'el' });
const register = play(start, { type: 'go', step: 'register' });
const registering = play(register, ...fill, { type: 'next' });
const code = play(registering, { type: 'pending', value: { id: 'p', resend: now + 30_000, serverTime: now }, at: now });
const confirming = play(code, { type: 'type', what: 'code', value: '۱۲۳۴۵۶' }, { type: 'next' });
const way = play(start, ...signedIn());
const choosing = play(way, { type: 'type', what: 'way', value: 'post' }, { type: 'next' });
const track = play(start, ...signedIn({ state: 'awaited', way: 'post' }));
const paper = play(track, { type: 'prepare' });
const online = play(start, ...signedIn({ state: 'awaited', way: 'online' }));
const rules = onlinePapers.online?.[1] ?? { id: 'card', kinds: ['pdf'], maxBytes: 1, maxFiles: 1 };
const looking: Event = { type: 'looking', rules, files: [{ id: 'f', name: 'a.pdf', bytes: 10 }, { id: 'none', name: 'b.pdf', bytes: 0 }] };
const picked: Event = { type: 'picked', rules, files: [{ id: 'f', name: 'a.pdf', bytes: 10, kind: 'pdf' }, { id: 'none', name: 'b.pdf', bytes: 0, kind: undefined }] };
const stored = (state: StoredFile['state'], id = 'f'): Event => ({ type: 'stored', id, file: { id: `server-${id}`, document: 'card', kind: 'pdf', bytes: 10, received: 10, state } });
const sending = play(online, looking, picked, { type: 'progress', id: 'f', received: 5, file: 'server-f' });
const leaving = play(start, { type: 'sign-in', provider, key: 'k' });
const returning = play(begin({ municipality: 'chania', locale: 'el', now, random: 'r', answer: { state: 's', code: 'c' } }), { type: 'desk', value: desk, locale: 'el' });

const states: Readonly<Record<string, State>> = {
  loading: blank,
  start,
  register,
  'register with faults': play(register, { type: 'next' }),
  registering,
  'asking again': play(registering, failed('write/r-1', 'offline')),
  'register failed': play(registering, failed('write/r-1', 'rate-limited')),
  code,
  confirming,
  password: play(start, { type: 'go', step: 'password' }),
  way,
  choosing,
  track,
  received: play(start, ...signedIn({ state: 'received', received: now, due: now + 1 })),
  active: play(start, ...signedIn({ state: 'active' })),
  paper,
  leaving,
  returning,
  refused: play(returning, { type: 'returned', outcome: { kind: 'denied' } }),
  ended: play(paper, { type: 'session', session: undefined, change: 'expired' }),
  'desk failed': play(blank, failed('desk/chania/el', 'offline')),
  documents: online,
  'documents with faults': play(online, { type: 'next' }),
  'looking into a file': play(online, looking),
  'sending a file': sending,
  'a file paused': play(sending, failed('upload/f/1', 'offline')),
  'a file checked': play(sending, stored('checking')),
  'a file infected': play(sending, stored('infected')),
  'a file removed': play(sending, { type: 'remove', id: 'f' }),
  'handing in': play(start, ...signedIn({ state: 'incomplete', way: 'online', wanted: ['card'] }), { type: 'go', step: 'documents' }, looking, picked, stored('clean'), { type: 'next' }),
};

const events: readonly Event[] = [
  ...(['start', 'register', 'code', 'password', 'way', 'track', 'paper', 'loading'] as const).map((step): Event => ({ type: 'go', step })),
  { type: 'go', step: 'documents' },
  looking,
  picked,
  { type: 'progress', id: 'f', received: 7, file: 'server-f' },
  stored('checking'),
  stored('clean', 'unknown'),
  { type: 'again', id: 'f' },
  { type: 'remove', id: 'f' },
  { type: 'removed', file: 'server-f' },
  ...(['upload/f/1', 'scan/f/server-f', 'gone/server-f'] as const).flatMap((name) => (['offline', 'unauthorized', 'not-found', 'too-large'] as const).map((kind) => failed(name, kind))),
  { type: 'back' },
  { type: 'next' },
  { type: 'resend' },
  { type: 'prepare' },
  { type: 'refresh' },
  { type: 'retry' },
  { type: 'online' },
  { type: 'patience' },
  { type: 'came-back' },
  { type: 'prefer', delivery: 'post' },
  { type: 'interest', id: 'culture', wanted: true },
  { type: 'language', locale: 'uk' },
  { type: 'tick', at: now + 1000 },
  { type: 'free', userName: 'politis', free: false },
  { type: 'in', session },
  { type: 'kept', value: account, at: now },
  { type: 'pending', value: { id: 'q', resend: now, serverTime: now }, at: now },
  { type: 'sign-in', provider, key: 'k2' },
  { type: 'returned', outcome: { kind: 'expired' } },
  { type: 'returned', outcome: { kind: 'signed-in', session } },
  { type: 'session', session: undefined, change: 'signed-out' },
  { type: 'session', session: undefined, change: 'expired' },
  ...signedIn({ state: 'active' }),
  ...fill,
  ...(['offline', 'unauthorized', 'conflict', 'expired', 'invalid', 'rate-limited', 'contract'] as const).flatMap((kind) => [failed('write/r-1', kind), failed('desk/chania/el', kind), failed('account/token/el', kind), failed('sign-in/k', kind), failed('sign-in-return/r-return', kind)]),
];

describe('verification flow: every state × every event', () => {
  for (const [name, state] of Object.entries(states)) {
    it(name, () => {
      for (const event of events) {
        const next = flow.reduce(state, event);
        const said = `${name} × ${event.type}`;
        // Nobody is at a step of those who are signed in without a session and an account.
        if (['way', 'track', 'paper', 'documents'].includes(next.step)) expect(next.session && next.account && next.papers, said).to.be.an('object');
        // What was typed is lost by nothing but its own use.
        if (event.type !== 'answer' && event.type !== 'returned' && !(event.type === 'session' && event.change === 'signed-out')) expect(next.draft.answers, said).to.deep.equal(state.draft.answers);
        // A write keeps its key until it is answered, and there is one at most.
        if (state.write && next.write) expect(next.write.key, said).to.equal(state.write.key);
        expect(next.step === 'code' && !next.pending, said).to.equal(false);
        expect(() => flow.effects(next, deps), said).not.to.throw();
        if (next === state) continue;
        expect(next, said).not.to.deep.equal(undefined);
      }
    });
  }

  it('a second press sends nothing more', () => {
    for (const state of [registering, confirming, choosing]) expect(flow.reduce(state, { type: 'next' })).to.equal(state);
    expect(flow.reduce(leaving, { type: 'sign-in', provider, key: 'other' })).to.equal(leaving);
  });
});

describe('verification flow', () => {
  const names = (state: State) => Object.keys(flow.effects(state, deps));

  it('VF1: asks for the desk, and for nobody’s account', () => {
    expect(names(blank)).to.deep.equal(['patience/', 'desk/chania/el']);
    expect(names(start)).to.deep.equal([]);
  });

  it('VF2: a lost answer is asked once more by the same key, then by a press', () => {
    const again = play(registering, failed('write/r-1', 'timeout'));
    expect(names(again)).to.include('write/r-1/again');
    const stuck = play(again, failed('write/r-1/again', 'timeout'));
    expect(stuck.write).to.equal(undefined);
    expect(stuck.problem?.failure.kind).to.equal('timeout');
    expect(names(play(stuck, { type: 'retry' }))).to.include('write/r-1');
    // Other words are another intent.
    expect(play(stuck, { type: 'type', what: 'userName', value: 'allos' }, { type: 'next' }).write?.key).to.equal('r-2');
  });

  it('VF2: what the server refuses stands beside its field', () => {
    const refused = play(registering, failed('write/r-1', 'invalid', { faults: [{ field: 'userName', code: 'taken' }] }));
    expect(refused.step).to.equal('register');
    expect(refused.faults).to.deep.equal([{ field: 'userName', code: 'taken' }]);
    expect(refused.problem).to.equal(undefined);
    const unknown = play(registering, failed('write/r-1', 'invalid', { faults: [{ field: 'shoe', code: 'size' }] }));
    expect(unknown.problem?.failure.kind).to.equal('invalid');
  });

  it('VF4, VF5: a way must be chosen', () => {
    expect(play(way, { type: 'next' }).faults).to.deep.equal([{ field: 'way', code: 'choose' }]);
    expect(play(choosing, { type: 'kept', value: { ...account, state: 'awaited', way: 'post' }, at: now }).step).to.equal('track');
  });

  it('VF5: sends one file at a time, pauses when the line breaks, and goes on by itself', () => {
    expect(online.step).to.equal('documents');
    const broken = play(sending, failed('upload/f/1', 'offline'));
    expect(broken.uploads[0]).to.include({ state: 'paused', sent: 5 });
    expect(names(broken)).to.deep.equal(['resume/f/1']);
    expect(play(broken, { type: 'again', id: 'f' }).uploads[0]).to.include({ state: 'waiting', tries: 2, sent: 5 });
    let stuck = broken;
    for (let tries = 2; tries < 6; tries++) stuck = play(stuck, { type: 'again', id: 'f' }, failed(`upload/f/${tries}`, 'timeout'));
    expect(stuck.uploads[0]).to.include({ state: 'failed', fault: 'timeout' });
    expect(names(stuck), 'still waits for the device to be online').to.deep.equal(['resume/f/5']);
  });

  it('VF5: a file that is removed is removed at the server, and makes room first', () => {
    const removed = play(sending, { type: 'remove', id: 'f' });
    expect(lacking(removed.uploads, [{ id: 'card', kinds: ['pdf'], maxBytes: 1, maxFiles: 1 }])).to.deep.equal([{ document: 'card', code: 'missing' }]);
    expect(names(removed)).to.deep.equal(['gone/server-f']);
    expect(removed.attention.to).to.equal('file-card');
    expect(names(play(removed, { type: 'removed', file: 'server-f' }))).to.deep.equal([]);
    expect(names(play(removed, stored('checking')))).to.deep.equal(['gone/server-f']);
    // It was removed before the server had said what it calls it.
    expect(names(play(online, looking, picked, { type: 'remove', id: 'f' }, stored('checking')))).to.deep.equal(['gone/server-f']);
  });

  it('VF5: a session that ends in mid-file comes back to the file; who signs out leaves none behind', () => {
    const early = play(online, looking, { type: 'next' });
    expect(early.faults, 'not without what is still looked into').to.deep.include({ field: 'card', code: 'unfinished' });
    expect(play(early, { type: 'session', session: undefined, change: 'expired' }, picked).uploads.map(({ fault, state }) => fault ?? state)).to.deep.equal(['waiting', 'empty']);
    const over = play(sending, failed('upload/f/1', 'unauthorized'));
    expect([over.step, over.ended, over.resume]).to.deep.equal(['start', true, 'documents']);
    const back = play(over, ...signedIn({ state: 'awaited', way: 'online' }));
    expect(back.step).to.equal('documents');
    expect(names(back)).to.deep.equal(['again/f/token']);
    expect(play(sending, { type: 'session', session: undefined, change: 'signed-out' }).uploads).to.deep.equal([]);
  });

  it('VF6: what lacks is asked for alone, and handed in once', () => {
    const lacking = play(start, ...signedIn({ state: 'incomplete', way: 'online', wanted: ['card'] }));
    expect(lacking.step).to.equal('track');
    const there = play(lacking, { type: 'go', step: 'documents' });
    expect(play(there, { type: 'next' }).faults).to.deep.equal([{ field: 'card', code: 'missing' }]);
    const handing = play(there, looking, picked, stored('clean'), { type: 'next' });
    expect(handing.write?.kind).to.equal('hand-in');
    expect(play(handing, { type: 'next' })).to.equal(handing);
    expect(play(handing, { type: 'kept', value: { ...account, state: 'received', way: 'online' }, at: now }).step).to.equal('track');
  });

  it('VF5: the form on paper begins with what is known, and is checked', () => {
    expect(paper.draft.paper['name']).to.equal('Α');
    const wrong = play(paper, { type: 'answer', form: 'paper', field: 'taxNumber', value: '123456784' }, { type: 'next' });
    expect(wrong.faults.map(({ code }) => code)).to.include('afm-check');
    expect(wrong.printable).to.equal(undefined);
  });

  it('the language changes and the new texts do not come: the old ones stay', () => {
    const spoken = play(paper, { type: 'language', locale: 'uk' }, failed('desk/chania/uk', 'unavailable'), failed('papers/uk', 'unavailable'));
    expect([spoken.step, spoken.desk, spoken.papers, spoken.attention]).to.deep.equal([paper.step, paper.desk, paper.papers, paper.attention]);
  });

  it('X4: what leaves with a citizen holds no password, no code and no number', async () => {
    const full = play(registering, failed('write/r-1', 'rate-limited'), { type: 'answer', form: 'paper', field: 'taxNumber', value: '123456783' });
    const going = play(full, { type: 'sign-in', provider, key: 'k' });
    const sent: unknown[] = [];
    const spy = { ...adapter.signIn, begin: (request: unknown) => (sent.push(request), never()) } as unknown as Deps['signIn'];
    void flow.effects(going, { ...deps, signIn: spy })['sign-in/k']?.(read.signal);
    await Promise.resolve().then(() => {}); // numbers are sealed first
    expect(JSON.stringify(sent)).to.include('politis').and.not.include('κυπαρίσσια').and.not.include('123456783');
  });

  it('X4: every refusal leads to the same step with the draft; a draft that is none does no harm', () => {
    for (const kind of ['denied', 'expired', 'other-person', 'unavailable', 'unfinished'] as const) {
      const back = play(returning, { type: 'returned', outcome: { kind, draft: '{"step":"register","answers":{"name":"Α","x":1},"userName":7,"interests":["a",1]}' } });
      expect(back.step).to.equal('register');
      expect(back.signIn.refusal).to.equal(kind);
      expect(back.draft.answers).to.deep.equal({ name: 'Α' });
      expect(back.draft.interests).to.deep.equal(['a']);
    }
    for (const draft of ['', 'null', '[]', '7', '{"answers":null}', '{']) {
      expect(play(returning, { type: 'returned', outcome: { kind: 'denied', draft } }).step).to.equal('start');
    }
  });

  it('X3: leads nowhere but to the provider’s own origin', async () => {
    const left: string[] = [];
    for (const url of ['https://evil.example/', 'javascript:alert(1)', 'https://provider.example@evil.example/', 'https://provider.example.evil.example/']) {
      const spy = { begin: () => Promise.resolve({ url }) } as unknown as Deps['signIn'];
      const work = flow.effects(leaving, { ...deps, signIn: spy, way: { ...deps.way, leave: (to: string) => left.push(to) } as Deps['way'] })['sign-in/k'];
      const error: unknown = await work?.(read.signal).catch((cause: unknown) => cause);
      expect(error).to.be.instanceOf(AdapterError);
    }
    expect(left).to.deep.equal([]);
  });

  it('the end of a session keeps the place and what was typed for who signs in again', () => {
    const typed = play(paper, { type: 'answer', form: 'paper', field: 'taxNumber', value: '123456783' });
    const ended = play(typed, { type: 'session', session: undefined, change: 'expired' });
    expect(ended.step).to.equal('start');
    expect(ended.ended).to.equal(true);
    const back = play(ended, ...signedIn({ state: 'awaited', way: 'post' }));
    expect(back.step).to.equal('paper');
    expect(back.draft.paper['taxNumber']).to.equal('123456783');
    // Who signs out leaves nothing for the next one at this device.
    expect(play(typed, { type: 'session', session: undefined, change: 'signed-out' }).draft).to.deep.include({ answers: {}, userName: '', password: '', paper: {} });
  });
});
