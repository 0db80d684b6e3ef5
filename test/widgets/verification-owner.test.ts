import { expect } from '@open-wc/testing';
import { createMockApi, stoppedClock } from '../../mock-api/index.ts';
import { RestAdapter } from '../../src/adapter/rest/rest-adapter.ts';
import type { Account } from '../../src/domain/account.ts';
import { hold } from '../../src/widgets/uploads.ts';
import { draftText, secretText } from '../../src/widgets/verification-form/drafts.ts';
import type { Event } from '../../src/widgets/verification-form/events.ts';
import { begin, type State } from '../../src/widgets/verification-form/state.ts';
import { verificationFlow, type Deps } from '../drivers/verification-flow.ts';

const now = Date.parse('2026-11-23T08:00:00Z');
const never = () => new Promise<never>(() => {});
const api = createMockApi({ baseUrl: 'https://api.example', clock: stoppedClock(now), pageUrl: 'https://town.example/' });
const adapter = new RestAdapter({ baseUrl: 'https://api.example', fetch: (...call) => api.fetch(new Request(...call)) });
const deps: Deps = { port: adapter.verification, way: undefined, now: () => now, wait: never, online: never, send: () => {} };
const read = { locale: 'el', signal: new AbortController().signal };
const desk = await adapter.verification.desk('chania', read);
api.setScenario('papers-online');
const papers = await adapter.verification.papers('chania', read);

const flow = verificationFlow(() => 'el');
const play = (state: State, ...events: Event[]) => events.reduce((at, event) => flow.reduce(at, event), state);
const names = (state: State) => Object.keys(flow.effects(state, deps));

const signsIn = (token: string): Event => ({ type: 'session', session: { token }, change: 'signed-in' });
const expires: Event = { type: 'session', session: undefined, change: 'expired' };
const accountOf = (name: string, more: Partial<Account> = {}): Event => ({
  type: 'account', locale: 'el', at: now,
  value: { name, state: 'awaited', way: 'post', registered: now, findings: [], delivery: 'electronic', zone: 'Europe/Athens', serverTime: now, ...more },
});
const says = (form: 'answers' | 'paper', field: string, value: string): Event => ({ type: 'answer', form, field, value });

const start = play(begin({ municipality: 'chania', locale: 'el', now, random: 'r' }), { type: 'desk', value: desk, locale: 'el' });
const isIn = (name: string, more?: Partial<Account>): Event[] => [signsIn(`of ${name}`), { type: 'papers', value: papers, locale: 'el' }, accountOf(name, more)];

describe('verification, one after the other at one device', () => {
  it('VF5: a file waits until it is known whose account it would go to, and goes to no other', () => {
    const rules = papers.online?.[1] ?? { id: 'card', kinds: ['pdf'], maxBytes: 1, maxFiles: 1 };
    const online = { way: 'online' } as const;
    hold('f', new Blob(['a card']), 'pdf');
    const waiting = play(start, ...isIn('Α', online), { type: 'picked', rules, files: [{ id: 'f', name: 'a.pdf', bytes: 6, kind: 'pdf' }] });
    expect(names(waiting)).to.deep.equal(['upload/f/1']);
    const signing = play(waiting, expires, signsIn('another'));
    expect(names(signing).filter((name) => name.startsWith('upload'))).to.deep.equal([]);
    expect(names(play(signing, accountOf('Α', online))), 'the same person’s goes on').to.deep.equal(['upload/f/1']);
    for (const other of [accountOf('Β', online), accountOf('Α', { ...online, registered: now - 1_000 })]) {
      const there = play(signing, other);
      expect([there.step, there.uploads, names(there)]).to.deep.equal(['documents', [], []]);
    }
    expect(names(waiting), 'nor does the page keep it').to.deep.equal([]);
  });

  it('VF5: the form on paper is found again by its owner alone, whichever way they sign in', () => {
    const ended = play(start, ...isIn('Α'), { type: 'prepare' }, says('paper', 'taxNumber', '123456783'), expires);
    const returning = begin({ municipality: 'chania', locale: 'el', now, random: 'r', answer: { state: 's', code: 'c' } });
    const returned = play(
      returning,
      { type: 'desk', value: desk, locale: 'el' },
      { type: 'returned', outcome: { kind: 'signed-in', session: { token: 'another' }, draft: draftText(ended) }, secret: secretText(ended) },
      { type: 'papers', value: papers, locale: 'el' },
    );
    for (const signing of [play(ended, signsIn('another')), returned]) {
      expect(play(signing, accountOf('Α'), { type: 'prepare' }).draft.paper).to.include({ name: 'Α', taxNumber: '123456783' });
      const there = play(signing, accountOf('Β'));
      expect(there.step).to.equal('track');
      expect(play(there, { type: 'prepare' }).draft.paper).to.include({ name: 'Β', taxNumber: '' });
    }
  });

  it('VF2: what was said to register begins the form on paper, and no other registration', () => {
    const registered = play(
      start,
      { type: 'go', step: 'register' },
      ...[says('answers', 'name', 'Άλφα'), says('answers', 'email', 'a@mail.example'), says('answers', 'taxNumber', '123456783')],
      { type: 'type', what: 'userName', value: 'politis' },
      { type: 'type', what: 'password', value: 'τρία ψηλά κυπαρίσσια' },
      ...isIn('Α'),
    );
    expect(play(registered, { type: 'prepare' }).draft.paper).to.include({ name: 'Άλφα', taxNumber: '123456783' });
    const next = play(registered, expires, { type: 'go', step: 'register' });
    expect([next.step, next.draft.answers, next.draft.password]).to.deep.equal(['register', {}, '']);
    const theirs = play(next, says('answers', 'name', 'Βήτα'), ...isIn('Β'), { type: 'prepare' });
    expect(theirs.draft.paper, 'their own answers stay theirs').to.include({ name: 'Βήτα', taxNumber: '' });
    expect(theirs.draft.userName).to.equal('');
  });
});
