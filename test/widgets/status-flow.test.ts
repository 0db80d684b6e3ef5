import { expect } from '@open-wc/testing';
import type { StatusPort } from '../../src/adapter/adapter.ts';
import type { Case, CaseLine, StatusDesk } from '../../src/domain/cases.ts';
import type { Failure, FailureKind } from '../../src/domain/errors.ts';
import { shownCases } from '../../src/widgets/status-checker/case-act.ts';
import type { Event } from '../../src/widgets/status-checker/events.ts';
import { statusFlow, type Deps } from '../drivers/status-flow.ts';
import { begin, type Setting, type State } from '../../src/widgets/status-checker/state.ts';

const flow = statusFlow(() => 'uk');
const at = Date.parse('2026-11-23T08:00:00Z');
const locale = 'uk';
const byCode: Setting = { municipality: 'kryvyi-rih', kind: 'case', figures: false };
const byCertificate: Setting = { municipality: 'kryvyi-rih', kind: 'certificate', figures: false };
const session = { token: 'session' };

const desk: StatusDesk = {
  id: 'kryvyi-rih',
  name: 'Віза',
  phone: '0-800-500-459',
  status: { code: { kind: 'digits', length: 6, group: 3 }, factor: { kind: 'phone', digits: 4 }, certificate: { kind: 'letters', length: 10 }, signIn: [] },
};
const line = (id: string, state: CaseLine['state'], filed: CaseLine['filed']): CaseLine => ({ id, title: id, topic: 'Земля', state, filed, changed: filed });
const found: Case = { ...line('a', 'ready', '2026-11-01'), code: '480215', stages: [], need: [], zone: 'Europe/Kyiv', serverTime: at };
const lines = [line('old', 'collected', '2026-01-01'), line('new', 'review', '2026-11-20'), line('a', 'ready', '2026-11-01')];

const never = () => new Promise<never>(() => {});
const silent = new Proxy({}, { get: () => never }) as StatusPort;
const deps: Deps = { port: silent, now: () => at, wait: never, online: never };
const work = (state: State) => Object.keys(flow.effects(state, deps)).sort();

const fail = (name: string, kind: FailureKind, facts: Partial<Failure> = {}): Event => ({ type: 'failed', name, failure: { kind, ...facts }, locale });
const after = (start: State, ...events: readonly Event[]): State => events.reduce((state, event) => flow.reduce(state, event), start);

const fresh = begin(byCode, { locale, now: at });
const entry = after(fresh, { type: 'desk', value: desk, locale });
const typed = after(entry, { type: 'type', what: 'code', text: '480 215' }, { type: 'type', what: 'factor', text: '4567' });
const asking = after(typed, { type: 'check' });
const shown = after(asking, { type: 'case', value: found });
const waiting = after(asking, fail('lookUp/1', 'rate-limited', { retryAfter: 28 }));
const unknown = after(asking, fail('lookUp/1', 'not-found'));
const signedIn = after(entry, { type: 'session', session }, { type: 'cabinet' });
const listed = after(signedIn, { type: 'cases', value: lines, locale });
const own = after(listed, { type: 'open', id: 'a' }, { type: 'case', value: found });
const certificate = after(begin(byCertificate, { locale, now: at, code: '7K3XW4M9TQ' }), { type: 'desk', value: desk, locale }, { type: 'check' });

const states: Record<string, State> = {
  fresh, entry, typed, asking, shown, waiting, unknown, signedIn, listed, own, certificate,
  faulty: after(entry, { type: 'check' }),
  deskless: after(fresh, fail('desk/kryvyi-rih/uk', 'offline')),
  refreshing: after(shown, { type: 'refresh' }),
  refused: after(shown, { type: 'refresh' }, fail('lookUp/2', 'unavailable')),
  listless: after(signedIn, fail('cases/session/uk', 'timeout')),
  over: after(listed, fail('cases/session/uk', 'unauthorized')),
  forged: after(certificate, fail('lookUp/1', 'not-found')),
};

const events: Event[] = [
  { type: 'type', what: 'code', text: '111111' },
  { type: 'check' }, { type: 'entry' }, { type: 'refresh' }, { type: 'retry' },
  { type: 'for', other: true }, { type: 'cabinet' }, { type: 'open', id: 'a' }, { type: 'filter', to: 'ready' },
  { type: 'desk', value: desk, locale }, { type: 'case', value: found },
  { type: 'certificate', value: { code: '7K3XW4M9TQ', state: 'valid', title: '', about: '', issued: '2026-11-01', serverTime: at, zone: 'Asia/Tehran' } },
  { type: 'cases', value: lines, locale },
  { type: 'uncollected', value: { since: '2026-01-01', topics: [] }, locale },
  ...(['desk/x', 'lookUp/1', 'cases/x', 'own/1', 'uncollected/uk', 'patience/1', 'tick/', 'online', 'nothing'] as const).flatMap((name) =>
    (['offline', 'timeout', 'unauthorized', 'not-found', 'conflict', 'expired', 'invalid', 'too-large', 'rate-limited', 'unavailable', 'contract', 'config'] as const).map(
      (kind) => fail(name, kind),
    ),
  ),
  { type: 'arrive', code: '512034' },
  { type: 'session', session }, { type: 'session', session: undefined },
  { type: 'tick', at }, { type: 'patience' }, { type: 'online' }, { type: 'language', locale: 'fa' },
];

describe('status flow: every state × every event', () => {
  for (const [name, state] of Object.entries(states)) {
    it(`${name}: no event loses what was typed, sends by itself, or leaves the widget without a way on`, () => {
      for (const event of events) {
        const next = flow.reduce(state, event);
        const says = `${name} × ${event.type} ${'name' in event ? `${event.name} ${event.failure.kind}` : ''}`;
        if (!['type', 'entry', 'arrive'].includes(event.type)) expect(next.draft, says).to.equal(state.draft);
        const sends = (each: State) => work(each).filter((effect) => /^(lookUp|own)/.test(effect));
        const pressed = ['check', 'retry', 'refresh', 'open', 'language'].includes(event.type);
        if (!pressed) expect(sends(next).every((effect) => sends(state).includes(effect)), says).to.equal(true);
        if (next.step === 'case') expect(next.case, says).not.to.equal(undefined);
        if (next.step === 'certificate') expect(next.certificate, says).not.to.equal(undefined);
        if (next.step === 'entry') expect(next.desk, says).not.to.equal(undefined);
        expect(next.attention.n, says).to.be.at.least(state.attention.n);
        // While the server wants to be left alone, nothing is sent.
        if (next.wait !== undefined) expect(next.asking, says).to.equal(undefined);
        // The same event is understood once more.
        flow.reduce(next, event);
      }
    });
  }
});

describe('status flow: by code (ST2)', () => {
  it('asks the municipality first, and for nothing else', () => expect(work(fresh)).to.deep.equal(['desk/kryvyi-rih/uk', 'patience/0']));

  it('sends what was typed as the municipality writes it', () => {
    expect(asking.asking).to.deep.equal({ again: false, key: { code: '480215', factor: '4567' } });
    expect(work(asking)).to.deep.equal(['lookUp/1', 'patience/1']);
  });

  it('never sends what can’t be right, and says so at both fields', () => {
    const faulty = after(entry, { type: 'type', what: 'code', text: '48' }, { type: 'check' });
    expect(faulty.faults).to.deep.equal(['code', 'factor']);
    expect(faulty.asking).to.equal(undefined);
    expect(faulty.attention.to).to.equal('problem');
  });

  it('asks once for two presses', () => expect(after(asking, { type: 'check' })).to.equal(asking));

  it('is the same after an unknown code and after a wrong factor', () => {
    const wrong = after(typed, { type: 'type', what: 'factor', text: '0000' }, { type: 'check' }, fail('lookUp/1', 'not-found'));
    expect({ ...wrong, draft: undefined }).to.deep.equal({ ...unknown, draft: undefined });
  });

  it('counts the wait down by the device’s clock, sends nothing meanwhile, and says once when it is over', () => {
    expect(work(waiting)).to.include('tick/');
    const ticked = after(waiting, { type: 'tick', at });
    expect(ticked.until).to.equal(at + 28_000);
    const pressed = after(ticked, { type: 'check' });
    expect(pressed.asking).to.equal(undefined);
    expect(pressed.attention.to).to.equal('problem');
    const later = after(ticked, { type: 'tick', at: at + 27_000 });
    expect(later.wait).to.equal(28);
    const over = after(later, { type: 'tick', at: at + 28_000 });
    expect(over).to.include({ wait: undefined, problem: undefined });
    expect(over.said?.what).to.equal('wait-over');
    expect(after(over, { type: 'check' }).asking).not.to.equal(undefined);
  });

  it('waits half a minute where the server does not say how long', () => {
    expect(after(asking, fail('lookUp/1', 'rate-limited')).wait).to.equal(30);
  });

  it('takes a code from a link, before and after the question is there', () => {
    expect(after(fresh, { type: 'arrive', code: '512034' }, { type: 'desk', value: desk, locale }).draft.code).to.equal('512034');
    const arrived = after(shown, { type: 'arrive', code: '512034' });
    expect(arrived).to.include({ step: 'entry', case: undefined });
    expect(arrived.attention.to).to.equal('factor');
  });

  it('asks in the old language where the new one’s texts do not come', () => {
    const spoken = after(typed, { type: 'language', locale: 'el' }, fail('desk/kryvyi-rih/el', 'unavailable'));
    expect(spoken.desk).to.equal(typed.desk);
    expect(work(after(spoken, { type: 'check' }))).to.include('lookUp/1');
  });

  it('tells what it has been told in another language, too, by asking anew', () => {
    const spoken = after(shown, { type: 'language', locale: 'el' });
    expect(spoken.case).to.equal(found);
    expect(work(spoken)).to.include('lookUp/2');
  });

  it('keeps the answer on screen while it is asked again, and when that fails', () => {
    expect(states['refreshing']?.case).to.equal(found);
    expect(states['refused']).to.include({ step: 'case', case: found });
    expect(work(after(states['refused'] ?? shown, { type: 'retry' }))).to.include('lookUp/3');
  });

  it('forgets the code and the factor when another is to be checked', () => {
    expect(after(shown, { type: 'entry' })).to.deep.include({ step: 'entry', draft: { code: '', factor: '' }, case: undefined, found: undefined });
  });

  it('says to the integrator that a municipality lets no state be asked for', () => {
    const { status: _, ...none } = desk;
    const state = after(fresh, { type: 'desk', value: none, locale });
    expect(state.desk).to.have.nested.property('failure.kind', 'config');
  });
});

describe('status flow: one’s own cases (ST3)', () => {
  it('reads them only in a session, and once it is asked for', () => {
    expect(after(entry, { type: 'cabinet' })).to.equal(entry);
    expect(work(after(entry, { type: 'session', session }))).to.deep.equal([]);
    expect(work(signedIn)).to.deep.equal(['cases/session/uk']);
  });

  const filters = { all: ['new', 'a', 'old'], open: ['new'], ready: ['a'], closed: ['old'] } as const;
  for (const [filter, ids] of Object.entries(filters)) {
    it(`shows ${filter}, newest first`, () => {
      const state = { ...listed, filter: filter as keyof typeof filters };
      expect(shownCases(state).map(({ id }) => id)).to.deep.equal(ids);
    });
  }

  it('opens one by its id, without its code', () => {
    expect(own).to.include({ step: 'case' });
    expect(own.found).to.deep.equal({ again: false, id: 'a' });
  });

  it('leaves nothing of one’s own on screen when the session ends', () => {
    for (const state of [listed, own]) {
      const out = after(state, { type: 'session', session: undefined });
      expect(out).to.include({ step: 'entry', session: undefined, case: undefined, cases: undefined });
    }
    expect(after(listed, { type: 'session', session: undefined, change: 'expired' })).to.include({ step: 'entry', cases: undefined, signedOut: 'session' });
    expect(states['over']).to.include({ step: 'entry', signedOut: 'session', session: undefined });
  });
});

describe('status flow: a session that ends beside a look-up by code', () => {
  for (const change of ['expired', 'signed-out'] as const) {
    const out: Event = { type: 'session', session: undefined, change };

    it(`${change}: the case stays on screen, and focus where it was`, () => {
      const ended = after(shown, { type: 'session', session }, out);
      expect(ended).to.include({ step: 'case', case: found, session: undefined, problem: undefined });
      expect(ended.attention).to.equal(shown.attention);
    });

    it(`${change}: a look-up goes on`, () => {
      const ended = after(entry, { type: 'session', session }, { type: 'type', what: 'code', text: '480215' }, { type: 'type', what: 'factor', text: '4567' }, { type: 'check' }, out);
      expect(work(ended)).to.include('lookUp/1');
    });
  }
});

describe('status flow: certificates (RQ13)', () => {
  it('needs a code alone, and says of one that was never issued that it is unknown', () => {
    expect(work(certificate)).to.include('lookUp/1');
    expect(states['forged']).to.include({ step: 'certificate', certificate: 'unknown', problem: undefined });
  });

  it('asks again for the asking where it could not be told in another language', () => {
    const untold = after(states['forged'] ?? certificate, { type: 'language', locale: 'el' }, fail('lookUp/2', 'unavailable'));
    expect(untold).to.include({ step: 'certificate', certificate: 'unknown' });
    expect(work(after(untold, { type: 'retry' }))).to.include('lookUp/3');
  });
});
