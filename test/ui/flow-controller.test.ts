import { expect } from '@open-wc/testing';
import { FlowController, type Effects, type Flow } from '../../src/ui/flow-controller.ts';
import { flush } from '../drivers/flow-clock.ts';

type State =
  | { readonly step: 'review'; readonly n: number }
  | { readonly step: 'confirming'; readonly n: number }
  | { readonly step: 'done'; readonly reference: string }
  | { readonly step: 'lost'; readonly why: string; readonly n: number };
type Event = { type: 'confirm' } | { type: 'cancel' } | { type: 'nonsense' } | { type: 'booked'; reference: string } | { type: 'failed'; why: string };
interface Port {
  book(signal: AbortSignal): Promise<string>;
}

const start: State = { step: 'review', n: 0 };

const flow: Flow<State, Event, Port> = {
  reduce(state, event) {
    switch (event.type) {
      case 'confirm':
        return state.step === 'review' || state.step === 'lost' ? { step: 'confirming', n: state.n + 1 } : state;
      case 'booked':
        return state.step === 'confirming' ? { step: 'done', reference: event.reference } : state;
      case 'failed':
        return state.step === 'confirming' ? { step: 'lost', why: event.why, n: state.n } : state;
      case 'cancel':
        return state.step === 'confirming' ? { step: 'review', n: state.n } : state;
      default:
        return state;
    }
  },
  effects(state, port): Effects<Event> {
    if (state.step !== 'confirming') return {};
    return { [`book/${state.n}`]: async (signal) => ({ type: 'booked', reference: await port.book(signal) }) };
  },
  failed: (_name, error) => ({ type: 'failed', why: error instanceof Error ? error.message : String(error) }),
};

/** A port whose answers are given by hand. */
class Desk implements Port {
  readonly calls: { signal: AbortSignal; answer: (reference: string) => void; fail: (error: unknown) => void }[] = [];
  book = (signal: AbortSignal) =>
    new Promise<string>((answer, fail: (error: unknown) => void) => {
      this.calls.push({ signal, answer, fail });
    });
}

function make(deps: () => Port | undefined, given: Flow<State, Event, Port> = flow) {
  let updates = 0;
  const added: unknown[] = [];
  const host = { addController: (each: unknown) => void added.push(each), removeController() {}, requestUpdate: () => void updates++, updateComplete: Promise.resolve(true) };
  const controller = new FlowController(host, given, start, deps);
  return { controller, added, updates: () => updates };
}

function connected(desk: Port = new Desk(), given = flow) {
  const made = make(() => desk, given);
  made.controller.hostConnected();
  return made;
}

const settled = async () => {
  await flush();
  await new Promise((resolve) => setTimeout(resolve));
};

describe('flow controller', () => {
  it('joins its host and asks for an update only when something changed', () => {
    const { controller, added, updates } = connected();
    expect(added).to.deep.equal([controller]);
    controller.send({ type: 'nonsense' });
    expect(updates()).to.equal(0);
    controller.send({ type: 'confirm' });
    expect(updates()).to.equal(1);
  });

  it('posts once for a double click and a re-render', async () => {
    const desk = new Desk();
    const { controller } = connected(desk);
    controller.send({ type: 'confirm' });
    controller.send({ type: 'confirm' });
    controller.hostUpdate();
    controller.hostUpdate();
    expect(desk.calls).to.have.lengthOf(1);
    desk.calls[0]?.answer('R1');
    await settled();
    expect(controller.state).to.deep.equal({ step: 'done', reference: 'R1' });
  });

  it('makes an event of a failure, and a retry is new work', async () => {
    const desk = new Desk();
    const { controller } = connected(desk);
    controller.send({ type: 'confirm' });
    desk.calls[0]?.fail(new Error('conflict'));
    await settled();
    expect(controller.state).to.deep.equal({ step: 'lost', why: 'conflict', n: 1 });
    controller.send({ type: 'confirm' });
    desk.calls[1]?.answer('R2');
    await settled();
    expect(controller.state).to.deep.equal({ step: 'done', reference: 'R2' });
  });

  it('makes an event of work that throws before it begins', async () => {
    const throws = (): never => {
      throw new Error('at once');
    };
    const given: Flow<State, Event, Port> = {
      ...flow,
      effects: (state): Effects<Event> => (state.step === 'confirming' ? { book: throws } : {}),
    };
    const { controller } = connected(new Desk(), given);
    let thrown: unknown;
    try {
      controller.send({ type: 'confirm' });
    } catch (error) {
      thrown = error;
    }
    await settled();
    expect(thrown, 'nothing reaches the one who pressed').to.equal(undefined);
    expect(controller.state).to.include({ step: 'lost', why: 'at once' });
  });

  it('makes an event of whatever was thrown, also of nothing', async () => {
    const desk = new Desk();
    const { controller } = connected(desk);
    controller.send({ type: 'confirm' });
    desk.calls[0]?.fail(undefined);
    await settled();
    expect(controller.state).to.include({ step: 'lost', why: 'undefined' });
  });

  it('aborts what is no longer wanted, and drops its answer', async () => {
    const desk = new Desk();
    const { controller } = connected(desk);
    controller.send({ type: 'confirm' });
    controller.send({ type: 'cancel' });
    expect(desk.calls[0]?.signal.aborted).to.equal(true);
    controller.send({ type: 'confirm' });
    desk.calls[0]?.answer('OLD');
    await settled();
    expect(controller.state.step, 'the answer to the first press is not that to the second').to.equal('confirming');
    desk.calls[1]?.answer('NEW');
    await settled();
    expect(controller.state).to.deep.equal({ step: 'done', reference: 'NEW' });
  });

  it('drops the answer of work whose name went and came back', async () => {
    const desk = new Desk();
    const given: Flow<State, Event, Port> = {
      ...flow,
      effects: (state, port): Effects<Event> => (state.step === 'confirming' ? { book: async (signal) => ({ type: 'booked', reference: await port.book(signal) }) } : {}),
    };
    const { controller } = connected(desk, given);
    controller.send({ type: 'confirm' });
    controller.send({ type: 'cancel' });
    controller.send({ type: 'confirm' });
    desk.calls[0]?.answer('OLD');
    await settled();
    expect(controller.state.step).to.equal('confirming');
    desk.calls[0]?.fail(new Error('late'));
    desk.calls[1]?.answer('NEW');
    await settled();
    expect(controller.state).to.deep.equal({ step: 'done', reference: 'NEW' });
  });

  it('does not run again what has ended while its name is still wanted', async () => {
    const desk = new Desk();
    const { controller } = connected(desk, { ...flow, reduce: (state, event) => (event.type === 'booked' ? state : flow.reduce(state, event)) });
    controller.send({ type: 'confirm' });
    desk.calls[0]?.answer('R1');
    await settled();
    controller.hostUpdate();
    await settled();
    expect(desk.calls).to.have.lengthOf(1);
  });

  it('starts nothing before its host is connected', () => {
    const desk = new Desk();
    const { controller } = make(() => desk);
    controller.send({ type: 'confirm' });
    controller.hostUpdate();
    expect(desk.calls).to.have.lengthOf(0);
    controller.hostConnected();
    expect(desk.calls).to.have.lengthOf(1);
  });

  it('starts nothing before there is something to work with, and hears of it at the next update', () => {
    const desk = new Desk();
    const late: { port?: Port } = {};
    const { controller } = make(() => late.port);
    controller.hostConnected();
    controller.send({ type: 'confirm' });
    expect(controller.state.step).to.equal('confirming');
    late.port = desk;
    controller.hostUpdate();
    expect(desk.calls).to.have.lengthOf(1);
  });

  it('goes on with what runs while there is nothing to work with for a moment', () => {
    const desk = new Desk();
    let deps: Port | undefined = desk;
    const { controller } = make(() => deps);
    controller.hostConnected();
    controller.send({ type: 'confirm' });
    deps = undefined;
    controller.hostUpdate();
    deps = desk;
    controller.hostUpdate();
    expect(desk.calls).to.have.lengthOf(1);
  });

  it('aborts when its host leaves, and sends again when it is back', async () => {
    const desk = new Desk();
    const { controller } = connected(desk);
    controller.send({ type: 'confirm' });
    controller.hostDisconnected();
    expect(desk.calls[0]?.signal.aborted).to.equal(true);
    desk.calls[0]?.answer('OLD');
    await settled();
    expect(controller.state.step).to.equal('confirming');
    controller.hostConnected();
    expect(desk.calls).to.have.lengthOf(2);
    expect(desk.calls[1]?.signal.aborted).to.equal(false);
    desk.calls[1]?.answer('R1');
    await settled();
    expect(controller.state).to.deep.equal({ step: 'done', reference: 'R1' });
  });

  it('an abort that makes the work reject is no failure', async () => {
    const waits: Port = { book: (signal) => new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('aborted')))) };
    const { controller } = connected(waits);
    controller.send({ type: 'confirm' });
    controller.hostDisconnected();
    await settled();
    expect(controller.state.step).to.equal('confirming');
  });

  it('restarts: old work is aborted, its answer dropped, new work goes to the new port', async () => {
    const first = new Desk();
    const second = new Desk();
    let deps = first;
    const { controller, updates } = make(() => deps);
    controller.hostConnected();
    controller.send({ type: 'confirm' });
    deps = second;
    const before = updates();
    controller.restart({ step: 'confirming', n: 1 });
    expect(updates()).to.be.greaterThan(before);
    expect(first.calls[0]?.signal.aborted).to.equal(true);
    expect(first.calls).to.have.lengthOf(1);
    expect(second.calls, 'the same name is new work').to.have.lengthOf(1);
    first.calls[0]?.answer('OLD');
    await settled();
    expect(controller.state.step).to.equal('confirming');
    second.calls[0]?.answer('NEW');
    await settled();
    expect(controller.state).to.deep.equal({ step: 'done', reference: 'NEW' });
  });

  it('restarts what had ended too', async () => {
    const desk = new Desk();
    const { controller } = connected(desk);
    controller.send({ type: 'confirm' });
    desk.calls[0]?.answer('R1');
    await settled();
    controller.restart(start);
    controller.send({ type: 'confirm' });
    expect(desk.calls).to.have.lengthOf(2);
  });

  it('can be handed to a template as it is: `send` needs no `this`', () => {
    const { controller } = connected();
    const { send } = controller;
    send({ type: 'confirm' });
    expect(controller.state.step).to.equal('confirming');
  });

  it('does not take names of work for properties that all objects have', () => {
    const desk = new Desk();
    const book = async (signal: AbortSignal): Promise<Event> => ({ type: 'booked', reference: await desk.book(signal) });
    const effects = (state: State): Effects<Event> => (state.step === 'confirming' ? { toString: book } : {});
    const { controller } = connected(desk, { ...flow, effects });
    controller.send({ type: 'confirm' });
    controller.send({ type: 'cancel' });
    expect(desk.calls[0]?.signal.aborted).to.equal(true);
  });
});
