import { expect } from '@open-wc/testing';
import type { FailureKind } from '../../src/domain/errors.ts';
import type { Event } from '../../src/widgets/verification-form/events.ts';
import type { State } from '../../src/widgets/verification-form/state.ts';
import type { Deps } from '../drivers/verification-flow.ts';
import { accountOf, deps, flow, isIn, names, now, play, says, start } from '../drivers/verification-visit.ts';

const fails = (name: string, kind: FailureKind): Event => ({ type: 'failed', name, failure: { kind }, locale: 'el' });

/** What a state has its write send. */
async function sent(state: State, name: string): Promise<unknown> {
  const calls: unknown[] = [];
  const port = new Proxy({}, { get: (_, call) => (...args: unknown[]) => (calls.push([call, ...args.slice(0, -1)]), new Promise(() => {})) }) as Deps['port'];
  void flow.effects(state, { ...deps, port, wait: () => Promise.resolve() })[name]?.(new AbortController().signal);
  await Promise.resolve().then(() => {});
  return calls[0];
}

describe('verification, while something is sent', () => {
  const register = play(
    start,
    { type: 'go', step: 'register' },
    ...[says('answers', 'name', 'Όνομα'), says('answers', 'email', 'a@mail.example')],
    { type: 'type', what: 'userName', value: 'politis' },
    { type: 'type', what: 'password', value: 'τρία ψηλά κυπαρίσσια' },
    { type: 'next' },
  );
  const meanwhile = play(register, says('answers', 'email', 'b@mail.example'), { type: 'interest', id: 'culture', wanted: true });
  const registration = { userName: 'politis', password: 'τρία ψηλά κυπαρίσσια' };

  it('VF2: what is typed stays on screen; what was sent is sent again by its key', async () => {
    expect(meanwhile.draft.interests).to.deep.equal(['culture']);
    const lost = play(meanwhile, fails('write/r-1', 'timeout'));
    expect(await sent(lost, 'write/r-1/again')).to.deep.equal(['register', 'chania', { answers: { name: 'Όνομα', email: 'a@mail.example' }, ...registration, interests: [] }]);
  });

  it('VF2: after a failure a press sends what is on screen, as a new intent', async () => {
    const tried = play(meanwhile, fails('write/r-1', 'rate-limited'), { type: 'retry' });
    expect(await sent(tried, 'write/r-2')).to.deep.equal(['register', 'chania', { answers: { name: 'Όνομα', email: 'b@mail.example' }, ...registration, interests: ['culture'] }]);
    expect(play(register, fails('write/r-1', 'rate-limited'), { type: 'retry' }).write?.key, 'unchanged, it is the same').to.equal('r-1');
  });

  it('VF2: the code goes to the address that was sent; a code that is typed early stays', () => {
    const code = play(meanwhile, { type: 'pending', value: { id: 'p', resend: now, serverTime: now }, at: now });
    expect([code.step, code.draft.answers['email']]).to.deep.equal(['code', 'a@mail.example']);
    const resent = play(code, { type: 'resend' }, { type: 'type', what: 'code', value: '123456' }, { type: 'pending', value: { id: 'q', resend: now, serverTime: now }, at: now });
    expect([resent.resent, resent.draft.code]).to.deep.equal([true, '123456']);
  });

  it('VF4, VF5: another way that is pressed meanwhile is the one that is sent next', () => {
    const way = play(start, ...isIn('Α', { state: 'registered', way: undefined }), { type: 'type', what: 'way', value: 'post' }, { type: 'next' });
    const pressed = play(way, { type: 'type', what: 'way', value: 'in-person' }, fails('write/r-1', 'rate-limited'));
    expect(pressed.draft.way).to.equal('in-person');
    for (const press of ['next', 'retry'] as const) expect(play(pressed, { type: press }).write).to.include({ way: 'in-person', key: 'r-2' });
  });

  it('VF7: the last of two choices is the one that stands', () => {
    const active = play(start, ...isIn('Α', { state: 'active' }));
    const twice = play(active, { type: 'prefer', delivery: 'post' }, { type: 'prefer', delivery: 'electronic' });
    expect(names(twice)).to.include('write/r-1');
    const second = play(twice, { type: 'kept', value: accountOf('Α', { state: 'active', delivery: 'post' }), at: now });
    expect(second.write).to.include({ delivery: 'electronic', key: 'r-2' });
    const done = play(second, { type: 'kept', value: accountOf('Α', { state: 'active' }), at: now });
    expect([done.write, done.said?.what]).to.deep.equal([undefined, 'saved']);
    expect(play(twice, fails('write/r-1', 'rate-limited'), { type: 'retry' }).write).to.include({ delivery: 'electronic', key: 'r-2' });
  });
});
