import { expect } from '@open-wc/testing';
import type { Session } from '../../src/domain/session.ts';
import type { SignInProvider } from '../../src/domain/sign-in.ts';
import { returning } from '../../src/widgets/sign-in.ts';
import { entrance, signInFlow, type Entrance, type EntranceDeps, type EntranceEvent } from '../../src/widgets/sign-in-flow.ts';

const flow = signInFlow(() => 'el');
const provider: SignInProvider = { id: 'taxisnet', name: 'TaxisNet', needs: 'κωδικούς', origin: 'https://login.example' };
const session: Session = { token: 'token' };
const never = () => new Promise<never>(() => {});
const deps: EntranceDeps = {
  port: { providers: never, begin: never, complete: never, extend: never, end: never },
  way: { stateOf: (random) => random, remember: () => true, forget() {}, returnTo: () => '', leave() {}, back: never, seal: never, unseal: never },
  draft: () => 'draft',
  session: () => undefined,
  online: never,
};

const after = (state: Entrance, ...events: EntranceEvent[]): Entrance => events.reduce((each, event) => flow.reduce(each, event), state);
const work = (state: Entrance): string[] => Object.keys(flow.effects(state, deps));
const here = after(entrance('el'), { type: 'place', municipality: 'chania' });
const known: EntranceEvent = { type: 'providers', value: [provider], locale: 'el' };
const pressed: EntranceEvent = { type: 'choose', id: 'taxisnet', key: 'k' };

describe('signing in at any widget (AP15, ST3, RQ2)', () => {
  it('asks for providers once somebody is to sign in, and not before', () => {
    expect(work(here)).to.deep.equal([]);
    expect(work(after(here, { type: 'open', open: true }))).to.deep.equal(['providers/el']);
    expect(work(entrance('el'))).to.deep.equal([]);
  });

  it('leaves for who was pressed, as soon as it is known where that leads', () => {
    expect(work(after(here, pressed))).to.deep.equal(['providers/el']);
    expect(work(after(here, pressed, known))).to.deep.equal(['sign-in/k']);
    expect(work(after(here, known, pressed))).to.include('sign-in/k');
    expect(after(here, { ...pressed, id: 'nobody' }, known).signIn.phase).to.equal('idle');
  });

  it('a second press while leaving changes nothing', () => {
    const leaving = after(here, known, pressed);
    expect(after(leaving, { ...pressed, key: 'other' })).to.equal(leaving);
  });

  it('every end is told to the widget, with what was kept', () => {
    const back = entrance('el', returning({ state: 's', code: 'c' }, 'k'));
    expect(after(back, { type: 'returned', outcome: { kind: 'signed-in', session, draft: 'd' } }).outcome).to.deep.equal({ kind: 'signed-in', session, draft: 'd' });
    const denied = after(back, { type: 'returned', outcome: { kind: 'denied', draft: 'd' } });
    expect(denied.signIn.refusal).to.equal('denied');
    expect(denied.outcome).to.deep.equal({ kind: 'denied', draft: 'd' });
    const late = after(back, { type: 'failed', name: 'sign-in-return/k', failure: { kind: 'expired' }, locale: 'el' });
    expect(late.outcome).to.deep.equal({ kind: 'expired' });
  });

  it('an answer that can’t be looked at is asked about again by the same key', () => {
    const back = entrance('el', returning({ state: 's', code: 'c' }, 'k'));
    const offline = after(back, { type: 'failed', name: 'sign-in-return/k', failure: { kind: 'offline' }, locale: 'el' });
    expect(offline.outcome).to.equal(undefined);
    expect(work(after(offline, { type: 'retry' }))).to.deep.equal(['sign-in-return/k']);
  });

  it('what no server is to read stays in the tab: its key goes along with the draft, and comes back with it', async () => {
    const sent: unknown[] = [];
    const sealing: EntranceDeps = {
      ...deps,
      port: {
        ...deps.port,
        begin(request) {
          sent.push(request.draft);
          return never();
        },
        complete: () => Promise.resolve({ kind: 'denied', draft: 'KEY= {"a":"b c"}' }),
      },
      way: { ...deps.way, seal: (text) => Promise.resolve(text === '123' ? 'KEY=' : undefined), unseal: (key) => Promise.resolve(key === 'KEY=' ? '123' : undefined) },
      draft: () => '{"a":"b c"}',
      secret: () => '123',
    };
    const { signal } = new AbortController();
    void flow.effects(after(here, known, pressed), sealing)['sign-in/k']?.(signal);
    await Promise.resolve();
    await Promise.resolve();
    expect(sent).to.deep.equal(['KEY= {"a":"b c"}']);
    const back = entrance('el', returning({ state: 's' }, 'k'));
    const event = await flow.effects(back, sealing)['sign-in-return/k']?.(signal);
    expect(event).to.deep.equal({ type: 'returned', outcome: { kind: 'denied', draft: '{"a":"b c"}' }, secret: '123' });
  });

  for (const [how, back, forgotten] of [
    ['the back button: the way is forgotten', true, 1],
    ['a page that was never left: a slow provider can still lead back', false, 0],
  ] as const) {
    it(`${how}; the citizen can try again`, async () => {
      let forgets = 0;
      const way = { ...deps.way, back: () => Promise.resolve(back), forget: () => void forgets++ };
      const port = { ...deps.port, begin: () => Promise.resolve({ url: `${provider.origin}/in` }) };
      const leaving = after(here, known, pressed);
      const event = await flow.effects(leaving, { ...deps, port, way })['sign-in/k']?.(new AbortController().signal);
      expect(event).to.deep.equal({ type: 'came-back' });
      expect(forgets).to.equal(forgotten);
      expect(work(after(leaving, { type: 'came-back' }, { ...pressed, key: 'k2' }))).to.include('sign-in/k2');
    });
  }

  it('what an earlier try came to is gone with the next', () => {
    const refused = after(here, known, pressed, { type: 'came-back' });
    expect(refused.signIn.refusal).to.equal('unfinished');
    expect(after(refused, { ...pressed, key: 'k2' }).signIn.refusal).to.equal(undefined);
  });

  it('is total: what does not fit leaves the state as it is', () => {
    const idle = after(here, known);
    for (const event of [{ type: 'came-back' }, { type: 'retry' }, { type: 'online' }, { type: 'returned', outcome: { kind: 'denied' } }, { type: 'open', open: false }, { type: 'language', locale: 'el' }] as EntranceEvent[]) {
      expect(flow.reduce(idle, event), event.type).to.equal(idle);
    }
  });
});
